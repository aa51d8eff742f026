// Pages on paper.
// stdin: also {now: moment, sheets: directory, pages: [page]}; stdout: [{page, text, paper, ink, sheets: [[width, height]],
// letters}]: `text` is what the style for paper leaves, `letters` what the PDF has, without spaces.

import { writeFile } from "node:fs/promises";
import { inflateSync } from "node:zlib";

/** Objects of a PDF as Chromium writes it, by their numbers: each with its dictionary and its stream. */
function objects(pdf) {
  const bytes = pdf.toString("latin1");
  const found = [...bytes.matchAll(/(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj/gs)].map(([, number, body]) => {
    const [dictionary, ...stream] = body.split("stream\n");
    const content = Buffer.from(stream.join("stream\n"), "latin1");
    return [number, { dictionary, text: stream.length > 0 ? inflated(content) : "" }];
  });
  return new Map(found);
}

function inflated(content) {
  try {
    return inflateSync(content).toString("latin1");
  } catch {
    return "";
  }
}

const code = (hex) => Number.parseInt(hex, 16);

/** What the glyphs of a font mean. */
function meanings(table) {
  const letters = new Map();
  for (const [, block] of table.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, glyph, letter] of block.matchAll(/<(\w+)> <(\w+)>/g))
      letters.set(code(glyph), String.fromCodePoint(code(letter)));
  for (const [, block] of table.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, first, last, letter] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let glyph = code(first); glyph <= code(last); glyph++)
        letters.set(glyph, String.fromCodePoint(code(letter) + glyph - code(first)));
  return letters;
}

function read(pdf) {
  const all = objects(pdf);
  const pages = [...all.values()].filter(({ dictionary }) => /\/Type \/Page\n/.test(dictionary));
  const sheets = pages.map(({ dictionary }) => {
    const [, width, height] = dictionary.match(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/);
    return [Number(width), Number(height)];
  });
  const letters = pages.flatMap(({ dictionary }) => {
    const fonts = [...dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, number]) => {
      const [, table] = all.get(number).dictionary.match(/\/ToUnicode (\d+) 0 R/);
      return [name, meanings(all.get(table).text)];
    });
    const byName = new Map(fonts);
    const [, content] = dictionary.match(/\/Contents (\d+) 0 R/);
    let font;
    return [...all.get(content).text.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)>/g)].map(([, name, glyphs]) => {
      if (name) font = byName.get(name);
      return (glyphs?.match(/.{4}/g) ?? []).map((glyph) => font.get(code(glyph)) ?? "").join("");
    });
  });
  return { sheets, letters: letters.join("").normalize("NFKC").replace(/\s/g, "") };
}

const browser = await launch();
const top = await serve(input.headers);

async function print(path) {
  // As a reader prints who likes it dark.
  const page = await browser.newPage({ colorScheme: "dark" });
  await page.clock.setFixedTime(input.now);
  await page.goto(`${top}${path}`);
  await page.emulateMedia({ media: "print" });
  const { text, paper, ink } = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return { text: document.body.innerText, paper: backgroundColor, ink: color };
  });
  const pdf = await page.pdf({ format: "A4" });
  await writeFile(`${input.sheets}/${path.replaceAll("/", "-")}.pdf`, pdf);
  await page.close();
  return { page: path, text, paper, ink, ...read(pdf) };
}

const printed = await shared(input.pages, print);
await browser.close();
answer(printed);
