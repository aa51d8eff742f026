// What every program here begins with: a web server of the published files, and a browser that looks at them.
// stdin: {directory, headers: {every: {name: value}, page: {…}, embed: {…}}, …}: `page` and `embed` go with HTML.

import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { chromium } from "playwright-core";

const input = JSON.parse(readFileSync(0, "utf8"));

const KINDS = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".csv": "text/csv; charset=utf-8",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
};

/** Headers as the documentation gives them to a web server. */
function documented(path, { every, page, embed }) {
  if (extname(path) !== ".html") return every;
  return { ...every, ...(path.includes("/embed/") ? embed : page) };
}

/** Serves files of the directory, and `pages`, {path: html}, beside them; gives the address of its top. */
async function serve(headers, pages = {}) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    try {
      const content = pages[path] ?? (await readFile(join(input.directory, path)));
      const given = headers ? documented(path, headers) : {};
      response.writeHead(200, { "Content-Type": KINDS[extname(path)], ...given }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  server.unref();
  return `http://127.0.0.1:${server.address().port}/`;
}

const launch = (options) =>
  chromium.launch({ executablePath: "/usr/bin/chromium-headless-shell", ...options });

/** Does `work` to each of `jobs`, two at a time. */
async function shared(jobs, work) {
  const waiting = [...jobs];
  const done = [];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) done.push(await work(next));
  };
  await Promise.all([worker(), worker()]);
  return done;
}

const answer = (found) => process.stdout.write(JSON.stringify(found), () => process.exit());
