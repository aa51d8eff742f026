// Pages as a browser shows them: measured, judged by axe-core and photographed.
// stdin: also {screenshots: directory, rules: {rule: setting}, tags: [tag], views: [{page, name, width, scale, letters, scheme,
// scripts, headers, now, judged}]}; stdout: [view, with what was found]. `letters` is the size that the reader has set, in
// pixels; `headers` says whether the server sends them, and `judged` whether axe is asked.

import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Runs in the page. */
function measure() {
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true });
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
  // Letters of a picture are as large as the picture makes them.
  const size = (element) =>
    Number.parseFloat(getComputedStyle(element).fontSize) * (element.getScreenCTM?.().a ?? 1);
  const small = texts.filter(({ parentElement: around }) => isShown(around) && size(around) < 12);
  const box = (element) => element.getBoundingClientRect();
  const meet = (one, other) =>
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
  const crowded = [...document.querySelectorAll("svg")].flatMap((svg) => {
    const labels = [...svg.querySelectorAll("text")].filter(isShown);
    const pairs = labels.flatMap((one, place) => labels.slice(place + 1).map((other) => [one, other]));
    const upon = pairs.filter(([one, other]) => meet(box(one), box(other)));
    const outside = labels.filter((label) => box(label).left < 0 || box(label).right > window.innerWidth);
    return [
      ...upon.map(([one, other]) => `${one.textContent} and ${other.textContent} overlap`),
      ...outside.map((label) => `${label.textContent} is cut off`),
    ];
  });
  // axe gives no verdict on letters in pictures.
  const painted = (element) => {
    if (!element) return "rgb(255, 255, 255)";
    const color = getComputedStyle(element).backgroundColor;
    return color === "rgba(0, 0, 0, 0)" ? painted(element.parentElement) : color;
  };
  const luminance = (color) => {
    const [red, green, blue] = color.match(/[0-9.]+/g).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (label) => {
    const [dark, bright] = [getComputedStyle(label).fill, painted(label)].map(luminance).sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const labels = [...document.querySelectorAll("svg text")];
  return {
    language: document.documentElement.lang,
    page_width: document.documentElement.scrollWidth,
    // Boxes that hide or scroll what is too wide for them.
    clipped: [...document.querySelectorAll("main *, header *, footer *")]
      .filter((element) => element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1 && isShown(element))
      .filter((element) => !element.closest("svg") && getComputedStyle(element).overflowX !== "visible")
      .map((element) => element.outerHTML.slice(0, 80)),
    small_texts: small.map((text) => text.data.trim().slice(0, 40)),
    crowded_labels: crowded,
    pale_labels: labels.filter((label) => contrast(label) < 4.5).map((label) => label.textContent),
    paper: getComputedStyle(document.body).backgroundColor,
    text: document.body.innerText,
    banners: [...document.querySelectorAll(".banner")].filter(isShown).map((banner) => banner.innerText),
  };
}

/** What axe finds, and what it can't decide, which is for a person to look at: only letters in pictures are judged above. */
async function judge(page) {
  // What stands half outside the window is hard to judge.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: page.viewportSize().width, height });
  await page.evaluate(axe);
  const options = { rules: input.rules, runOnly: { type: "tag", values: input.tags } };
  const { violations, incomplete } = await page.evaluate((options) => window.axe.run(options), options);
  return [...violations, ...incomplete].flatMap(({ id, help, nodes }) =>
    nodes
      .filter(({ html }) => id !== "color-contrast" || !html.startsWith("<text "))
      .map(({ html, failureSummary }) => `${id}: ${help}: ${html.slice(0, 200)}: ${failureSummary ?? ""}`),
  );
}

/** Tables, rows and cells as screen readers are told of them. */
async function tables(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const told = (roles) => nodes.filter(({ ignored, role }) => !ignored && roles.includes(role?.value)).length;
  const written = (tags) => page.locator(tags).count();
  return {
    told: [told(["table"]), told(["row"]), told(["columnheader"]), told(["rowheader"]), told(["cell", "gridcell"])],
    written: [
      await written("table:visible"),
      await written("table:visible tr"),
      await written("table:visible thead th"),
      await written("table:visible tbody th"),
      await written("table:visible td"),
    ],
  };
}

const browsers = new Map();
const withLetters = (letters) => {
  const args = [`--blink-settings=defaultFontSize=${letters}`];
  if (!browsers.has(letters)) browsers.set(letters, launch({ args }));
  return browsers.get(letters);
};

const guarded = await serve(input.headers);
const bare = await serve(null);

async function look(view) {
  const context = await (await withLetters(view.letters)).newContext({
    viewport: { width: view.width, height: 800 },
    deviceScaleFactor: view.scale,
    colorScheme: view.scheme,
    javaScriptEnabled: view.scripts,
  });
  const page = await context.newPage();
  const top = view.headers ? guarded : bare;
  const elsewhere = [];
  const faults = [];
  let weight = 0;
  const answers = [];
  page.on("request", (request) => request.url().startsWith(top) || elsewhere.push(request.url()));
  page.on("requestfailed", (request) => faults.push(`${request.url()}: ${request.failure().errorText}`));
  page.on("response", (response) => answers.push(response));
  page.on("pageerror", (error) => faults.push(`${error}`));
  page.on("console", (message) => faults.push(message.text()));
  // What breaks a policy isn't always told on the console.
  await page.addInitScript(() => {
    window.broken = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
      window.broken.push(`${effectiveDirective} forbids ${blockedURI}`),
    );
  });
  await page.route((url) => !`${url}`.startsWith(top), (route) => route.abort());
  if (view.scripts) await page.clock.setFixedTime(view.now);
  await page.goto(`${top}${view.page}`, { waitUntil: "load" });
  for (const response of answers) {
    if (response.status() >= 400) faults.push(`${response.status()} for ${response.url()}`);
    else weight += (await response.request().sizes()).responseBodySize;
  }
  const measured = await page.evaluate(measure);
  faults.push(...((await page.evaluate(() => window.broken)) ?? []));
  await page.screenshot({ path: `${input.screenshots}/${view.page.replaceAll("/", "-")}-${view.name}.png`, fullPage: true });
  const told = await tables(page);
  const findings = view.judged ? await judge(page) : [];
  await context.close();
  return { ...view, elsewhere, faults, weight, findings, tables: told, ...measured };
}

const seen = await shared(input.views, look);
await Promise.all([...browsers.values()].map(async (browser) => (await browser).close()));
answer(seen);
