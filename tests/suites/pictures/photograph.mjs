// What a reader sees first of a mail or a page: begins as page/server.mjs does.
// stdin: also {now: moment, pages: {path: html}, views: [{file, path, height, scale}]}; stdout: null, once the files are there.

const top = await serve(null, input.pages);
const browser = await launch();

async function photograph({ file, path, height, style }) {
  const page = await browser.newPage({ viewport: { width: 700, height }, colorScheme: "light", bypassCSP: true });
  await page.route((url) => !/^data:/.test(url) && !`${url}`.startsWith(top), (route) => route.abort());
  await page.clock.setFixedTime(input.now);
  await page.goto(`${top}${path}`, { waitUntil: "load" });
  if (style) await page.addStyleTag({ content: style });
  await page.screenshot({ path: file });
  await page.close();
}

await shared(input.views, photograph);
await browser.close();
answer(null);
