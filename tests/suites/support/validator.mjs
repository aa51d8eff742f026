// Where HTML breaks the rules of HTML, by html-validate.
// stdin: {rules: {rule: setting}, documents: {name: html}}; stdout: [{document, line, rule, message}].

import { readFileSync } from "node:fs";
import { HtmlValidate, StaticConfigLoader } from "html-validate";

const { rules, documents } = JSON.parse(readFileSync(0, "utf8"));
const loader = new StaticConfigLoader({ extends: ["html-validate:recommended", "html-validate:document"], rules });
const validator = new HtmlValidate(loader);
const found = [];
for (const [document, html] of Object.entries(documents)) {
  const { results } = await validator.validateString(html);
  for (const { messages } of results)
    for (const { line, ruleId, message } of messages) found.push({ document, line, rule: ruleId, message });
}
process.stdout.write(JSON.stringify(found));
