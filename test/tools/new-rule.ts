import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { RULE_GROUPS, RULE_IDS, type RuleGroupId } from "../../src/domain/model/rule-id.ts";
import { ROOT } from "../../src/program/paths.ts";
import { IDS, LIST, ruleFile, ruleText, withId, withRule } from "./rule-text.ts";

const USAGE = `npm run new-rule -- <group> <id>

  Writes a rule with its words and cases, and puts it into the lists of rules.
  Groups: ${Object.keys(RULE_GROUPS).join(", ")}. An id says the thing and what is wrong with it: file-password.`;

const [group = "", id = ""] = parseArgs({ allowPositionals: true }).positionals;
const fault = faultOf(group, id);
if (fault) {
  console.error(`${fault}\n\n${USAGE}`);
  process.exitCode = 1;
} else {
  const file = ruleFile(group as RuleGroupId, id);
  const change = async (list: string, change: (text: string) => string) => {
    const at = path.join(ROOT, list);
    await writeFile(at, change(await readFile(at, "utf8")));
  };
  await writeFile(path.join(ROOT, file), ruleText(id), { flag: "wx" });
  await change(IDS, (text) => withId(text, group as RuleGroupId, id));
  await change(LIST, (text) => withRule(text, group as RuleGroupId, id));
  console.log(`${file}: write its words and cases, the reject case first. It is in ${IDS} and ${LIST}.`);
  console.log("Then: npm test -- --project pure   and a line in src/site/handbook/changes.ts");
}

function faultOf(group: string, id: string): string | undefined {
  if (!(group in RULE_GROUPS)) return group ? `There is no group ${group}.` : "Which rule?";
  if (!/^[a-z]+(-[a-z]+)+$/.test(id)) return `“${id}” is no id: small letters, words joined by hyphens.`;
  if ((RULE_IDS as readonly string[]).includes(id)) return `There is a rule ${id} already; ids are permanent.`;
  const file = ruleFile(group as RuleGroupId, id);
  return existsSync(path.join(ROOT, file)) ? `${file} is there already.` : undefined;
}
