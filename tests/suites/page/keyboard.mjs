// Pages with a keyboard alone.
// stdin: also {now: moment, pages: [page]}; stdout: [{page, expected: [element], stops: [{element, outline, is_shown}],
// after_skip: {focus, next_is_past_header}, details: [{by_enter, by_space}]}].

/** Runs in the page: gives every element a name, and the names of those that a keyboard should reach. */
function expected() {
  const all = [...document.querySelectorAll("a[href], summary, button, input, select, textarea, [tabindex='0']")];
  return all
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element, place) => {
      element.dataset.name = `${place} ${element.localName} ${element.textContent.trim().slice(0, 30)}`;
      return element.dataset.name;
    });
}

/** Runs in the page. */
function stop() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  // The first line of a link, for its last may end before the middle.
  const [{ left, right, top, bottom }] = element.getClientRects();
  const atItsMiddle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return {
    element: element.dataset.name ?? element.localName,
    outline: outlineStyle === "none" ? 0 : Number.parseFloat(outlineWidth),
    is_shown: left >= 0 && right <= window.innerWidth && element.contains(atItsMiddle),
  };
}

const browser = await launch();
const top = await serve(input.headers);

async function walk(path) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.clock.setFixedTime(input.now);
  const begin = async () => {
    await page.goto(`${top}${path}`);
    return page.evaluate(expected);
  };

  const names = await begin();
  const stops = [];
  for (let presses = 0; presses < names.length + 5; presses++) {
    await page.keyboard.press("Tab");
    const reached = await page.evaluate(stop);
    if (!reached) break;
    stops.push(reached);
  }

  await begin();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const focus = await page.evaluate(() => document.activeElement.localName);
  await page.keyboard.press("Tab");
  const next_is_past_header = await page.evaluate(() => !document.activeElement.closest("header, .skip"));

  const details = [];
  for (const summary of await page.locator("summary").all()) {
    const isOpen = () => summary.evaluate((element) => element.parentElement.open);
    await summary.focus();
    const before = await isOpen();
    await page.keyboard.press("Enter");
    const turned = await isOpen();
    await page.keyboard.press("Space");
    details.push({ by_enter: turned !== before, by_space: (await isOpen()) === before });
  }
  await page.close();
  return { page: path, expected: names, stops, after_skip: { focus, next_is_past_header }, details };
}

const walked = await shared(input.pages, walk);
await browser.close();
answer(walked);
