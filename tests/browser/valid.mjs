// The HTML of the error pages: node valid.mjs BASE
import { HtmlValidate } from "html-validate";

const [base] = process.argv.slice(2);
const validator = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // Codes are ids as they are.
    "valid-id": ["error", { relaxed: true }],
    // Text is escaped throughout; a quotation mark in text is no mistake.
    "no-raw-characters": ["error", { relaxed: true }],
    // Long codes and messages, which the page's author does not choose.
    "long-title": "off",
  },
});

let failed = 0;
for (const name of ["hostile", "bookings", "calendar", "payments", "timeline"]) {
  const html = await (await fetch(`${base}/${name}/errors`)).text();
  const report = await validator.validateString(html);
  for (const { messages } of report.results) {
    for (const { ruleId, message, line, column } of messages) {
      failed += 1;
      console.log(`${name}:${line}:${column}: ${ruleId}: ${message}`);
    }
  }
  console.log(`${report.valid ? "valid   " : "INVALID "}${name}`);
}
process.exit(failed === 0 ? 0 : 1);
