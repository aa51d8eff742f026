// What the pages' script adds.
// stdin: also {now: moment, page}; stdout: see Script in browser.rs.

const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await page.clock.setFixedTime(input.now);
await page.goto(`${await serve(input.headers)}${input.page}`);

const topics = page.locator("#topics table");
const names = () => topics.locator("tbody th").allTextContents();
const answers = () =>
  topics.locator("tbody tr td:nth-child(3)").evaluateAll((cells) =>
    cells.map((cell) => cell.dataset.value).filter((value) => value !== "").map(Number),
  );
const first = await names();
const head = topics.locator("thead th:nth-child(3)");
await head.locator("button").click();
const falling = await answers();
const down = await head.getAttribute("aria-sort");
await head.locator("button").click();
const rising = await answers();
const up = await head.getAttribute("aria-sort");

const shown = () => page.locator("#cases ul").first().locator("li:visible").count();
const search = page.locator("#cases input").first();
const all = await shown();
await search.fill("MA 2.3.");
const some = await shown();
await search.fill("nothing of the kind");
const none = await shown();

const choice = page.locator("#background select");
const offered = (await choice.locator("option").allTextContents()).slice(1);
await choice.selectOption({ label: offered[2] });
const chosen = await page.locator("#background .variable:visible h3").allTextContents();

await browser.close();
answer({ topics: first, falling, rising, sorted: [down, up], cases: [all, some, none], offered, chosen });
