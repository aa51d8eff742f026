// Mails as a browser shows them: measured, judged by axe-core and photographed, in the views that are asked for.
// stdin: {screenshots: directory, rules: {rule: setting}, mails: {name: {html, images: {content-id: data address},
// views: [{width, scheme, images}]}}}; stdout: [view, with what was found].

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const { screenshots, rules, mails } = JSON.parse(readFileSync(0, "utf8"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What stands within the mail, shown by its own address. */
function withImages({ html, images }) {
  return Object.entries(images).reduce((text, [id, address]) => text.replaceAll(`cid:${id}`, address), html);
}

/** Runs in the page. */
function measure() {
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true });
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
  const boxes = texts
    .filter((text) => isShown(text.parentElement))
    .map((text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      const { left, right } = range.getBoundingClientRect();
      const size = Number.parseFloat(getComputedStyle(text.parentElement).fontSize);
      return { text: text.data.trim().slice(0, 40), left, right, size };
    });
  const images = [...document.images];
  const content = [...boxes, ...images.map((image) => image.getBoundingClientRect())];
  return {
    language: document.documentElement.lang,
    page_width: document.documentElement.scrollWidth,
    content_width: Math.max(...content.map((box) => box.right)) - Math.min(...content.map((box) => box.left)),
    small_texts: boxes.filter((box) => box.size < 13).map((box) => box.text),
    // The first words, which mail programs show beside the subject.
    preheader: isShown(texts[0].parentElement) ? null : texts[0].data.trim(),
    text: document.body.innerText,
    alternatives: images.map((image) => image.getAttribute("alt")),
    // Outlook shows an image without it in the size of its file.
    images_without_width: images.filter((image) => !/^[0-9]+$/.test(image.getAttribute("width"))).length,
    missing_images: images.filter((image) => image.naturalWidth === 0).length,
  };
}

/** What axe finds, and what it can't decide: that too is for a person to look at, except that symbols aren't text. */
async function judge(page) {
  await page.evaluate(axe);
  const { violations, incomplete } = await page.evaluate((rules) => window.axe.run({ rules }), rules);
  return [...violations, ...incomplete].flatMap(({ id, help, nodes }) =>
    nodes
      .filter(({ any }) => !any.some(({ data }) => data?.messageKey === "nonBmp"))
      .map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`),
  );
}

async function look(page, mail, { width, scheme, images }) {
  const requests = [];
  const note = (request) => requests.push(request.url());
  page.on("request", note);
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme: scheme });
  await page.setContent(images ? withImages(mails[mail]) : mails[mail].html);
  const measured = await page.evaluate(measure);
  const path = `${screenshots}/${mail}-${width}-${scheme}${images ? "" : "-blocked"}.png`;
  await page.screenshot({ path, fullPage: true });
  // What axe finds hangs little on the width, and a phone is the harder case.
  const violations = images && width === 360 ? await judge(page) : [];
  page.off("request", note);
  // An image within the mail is no request to anybody.
  const asked = requests.filter((url) => !/^(data|cid):/.test(url));
  return { mail, width, scheme, images, requests: asked, violations, ...measured };
}

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium-headless-shell" });
const waiting = Object.entries(mails).flatMap(([mail, { views }]) => views.map((view) => ({ mail, view })));
const seen = [];
async function work() {
  const page = await browser.newPage();
  await page.route("**", (route) => route.abort());
  for (let next = waiting.shift(); next; next = waiting.shift()) seen.push(await look(page, next.mail, next.view));
}
await Promise.all([work(), work()]);
await browser.close();
process.stdout.write(JSON.stringify(seen));
