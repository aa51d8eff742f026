// Where the HTML of mails breaks the rules of HTML, by html-validate.
// stdin: {rules: {rule: setting}, mails: {name: html}}; stdout: [{mail, line, rule, message}].

import { readFileSync } from "node:fs";
import { HtmlValidate, StaticConfigLoader } from "html-validate";

const { rules, mails } = JSON.parse(readFileSync(0, "utf8"));
const loader = new StaticConfigLoader({ extends: ["html-validate:recommended", "html-validate:document"], rules });
const validator = new HtmlValidate(loader);
const found = [];
for (const [mail, html] of Object.entries(mails)) {
  const { results } = await validator.validateString(html);
  for (const { messages } of results)
    for (const { line, ruleId, message } of messages) found.push({ mail, line, rule: ruleId, message });
}
process.stdout.write(JSON.stringify(found));
