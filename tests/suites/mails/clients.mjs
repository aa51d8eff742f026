// What mail programs do not know of the HTML of mails, by the tables of caniemail: for each feature, who lacks it.
// stdin: {clients: [glob], mails: {name: html}}; stdout: [{feature, client, support, mail}], each feature and client once.

import { readFileSync } from "node:fs";
import { caniemail } from "caniemail";

const { clients, mails } = JSON.parse(readFileSync(0, "utf8"));
const found = new Map();
for (const [mail, html] of Object.entries(mails)) {
  const { errors, warnings } = caniemail({ clients, html }).issues;
  for (const [client, issues] of [...errors, ...warnings])
    for (const { title, support } of issues)
      found.set(`${title} ${client}`, { feature: title, client, support, mail });
}
process.stdout.write(JSON.stringify([...found.values()]));
