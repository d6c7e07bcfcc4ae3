// Writes the types that openapi-typescript makes of each document, from one
// directory to another.
import fs from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const [from, to] = process.argv.slice(2);
const files = fs.readdirSync(from);
for (const file of files) {
  const document = JSON.parse(fs.readFileSync(`${from}/${file}`, "utf8"));
  const types = astToString(await openapiTS(document));
  fs.writeFileSync(`${to}/${file.replace(/\.json$/, ".ts")}`, types);
}
console.log(`openapi-typescript: ${files.length} documents`);
