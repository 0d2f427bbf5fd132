// Validates pages by one set of rules: node html_validate.mjs RULES PAGE … The checker's own command works out its
// rules for each page anew, which takes a third of its time.

import { readFileSync } from "node:fs";
import { formatterFactory, HtmlValidate, StaticConfigLoader } from "html-validate";

class OneSet extends StaticConfigLoader {
  getConfigFor() {
    this.known ??= super.getConfigFor();
    return this.known;
  }
}

const [rules, ...pages] = process.argv.slice(2);
const checker = new HtmlValidate(new OneSet(JSON.parse(readFileSync(rules, "utf-8"))));
const report = await checker.validateMultipleFiles(pages);
process.stdout.write(formatterFactory("text")(report.results));
process.exitCode = report.valid ? 0 : 1;
