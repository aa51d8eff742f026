// A dashboard of Superset as a browser shows it, and what its charts asked the server for.
// stdin: {address, slug, charts: how many, picture: file}; stdout: {charts: [{title, dataset, problem, rows}], datasets: {name: sql},
// alerts: [text]}. Rows are told by the columns of the dataset.

import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const { address, slug, charts: expected, picture } = JSON.parse(readFileSync(0, "utf8"));
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium-headless-shell" });
const page = await browser.newPage({ viewport: { width: 1400, height: 3600 } });
page.setDefaultTimeout(300_000); // for the server that is still starting

await page.goto(`${address}/login/`);
await page.fill("#username", "admin");
await page.fill("#password", "admin");
await page.keyboard.press("Enter");
await page.waitForURL(/welcome/);

const answers = [];
const { promise: all, resolve: enough, reject: tooFew } = Promise.withResolvers();
setTimeout(() => tooFew(new Error(`only ${answers.length} of ${expected} charts were answered`)), 300_000).unref();
page.on("response", async (response) => {
  const url = new URL(response.url());
  if (url.pathname !== "/api/v1/chart/data") return;
  const { slice_id: chart } = JSON.parse(url.searchParams.get("form_data"));
  const answer = await response.json();
  answers.push({ chart, problem: answer.message ?? answer.result?.[0].error, rows: answer.result?.[0].data ?? [] });
  if (answers.length === expected) enough();
});
await page.goto(`${address}/superset/dashboard/${slug}/`);
await all;
await page.waitForFunction(() => !document.querySelector(".loading"));
const alerts = await page.getByRole("alert").allInnerTexts();
await page.screenshot({ path: picture });

const read = async (path) => (await (await page.request.get(`${address}/api/v1/${path}`)).json()).result;

/** Rows with the dataset's columns, where the chart has labels of its own or a column for each value. */
function inColumns(rows, { x_axis: first, metrics, metric, groupby = [] }) {
  const labels = Object.fromEntries((metrics ?? [metric ?? []].flat()).map(({ label, column }) => [label, column.column_name]));
  if (groupby.length === 0) {
    const renamed = (row) => Object.fromEntries(Object.entries(row).map(([label, value]) => [labels[label] ?? label, value]));
    return rows.map(renamed);
  }
  const [group] = groupby;
  const [column] = Object.values(labels);
  return rows.flatMap(({ [first]: place, ...values }) =>
    Object.entries(values)
      .filter(([, value]) => value !== null) // where others have a point
      .map(([name, value]) => ({ [first]: place, [group]: name, [column]: value })),
  );
}

const charts = [];
const datasets = {};
for (const { chart, problem, rows } of answers) {
  const { slice_name: title, params } = await read(`chart/${chart}`);
  const settings = JSON.parse(params);
  const { table_name: dataset, sql } = await read(`dataset/${settings.datasource.split("__")[0]}`);
  datasets[dataset] = sql;
  charts.push({ title, dataset, problem: problem ?? null, rows: inColumns(rows, settings) });
}
await browser.close();
process.stdout.write(JSON.stringify({ charts, datasets, alerts }));
