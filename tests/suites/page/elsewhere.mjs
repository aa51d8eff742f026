// What other people's pages show of ours: pages in frames, and badges.
// stdin: also {pages: [page], badges: [path]}; stdout: {frames: {page: words}, badges: {path: {width, cramped: [words]}}}: the
// words that a frame shows, the width of a badge as an image, and its words that don't fit into their boxes.

const top = await serve(input.headers);
const frames = input.pages.map((path) => `<iframe src="${top}${path}" title="${path}"></iframe>`);
const images = input.badges.map((path) => `<img src="${top}${path}" alt="${path}">`);
const page_of_others = `<!doctype html><title>Elsewhere</title>${frames.join("")}${images.join("")}`;
const elsewhere = await serve(null, { "/elsewhere.html": page_of_others });
const browser = await launch();
const page = await browser.newPage();
await page.goto(`${elsewhere}elsewhere.html`, { waitUntil: "load" });

const found = { frames: {}, badges: {} };
for (const path of input.pages) {
  const frame = await (await page.$(`iframe[title="${path}"]`)).contentFrame();
  found.frames[path] = await frame.evaluate(() => document.body.innerText);
}
for (const path of input.badges) {
  const width = await page.locator(`img[alt="${path}"]`).evaluate((image) => image.naturalWidth);
  found.badges[path] = { width };
}
for (const path of input.badges) {
  await page.goto(`${top}${path}`);
  found.badges[path].cramped = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll("rect")].map((rect) => rect.getBoundingClientRect()).reverse();
    const words = [...document.querySelectorAll("text")].filter((text) => {
      const { left, right } = text.getBoundingClientRect();
      // The upmost box behind the words; the last is behind all.
      const box = boxes.find((box) => box.left <= (left + right) / 2);
      const next = boxes.find((other) => other.left > left)?.left ?? box.right;
      return left < box.left + 4 || right > Math.min(box.right, next) - 4;
    });
    return words.map((text) => text.textContent);
  });
}
await browser.close();
answer(found);
