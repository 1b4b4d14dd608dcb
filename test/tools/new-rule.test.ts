import { readFile } from "node:fs/promises";
import path from "node:path";
import * as prettier from "prettier";
import { expect, it } from "vitest";
import { RULE_GROUPS, type RuleGroupId } from "../../src/domain/model/rule-id.ts";
import { ROOT } from "../../src/program/paths.ts";
import { IDS, LIST, ruleFile, ruleText, withId, withRule } from "./rule-text.ts";

const read = (file: string) => readFile(path.join(ROOT, file), "utf8");
const lines = (text: string) => prettier.format(text, { parser: "typescript", printWidth: 120 });

it.each(Object.keys(RULE_GROUPS) as RuleGroupId[])(
  "a new rule of %s joins the ids and the list, and nothing else changes",
  async (group) => {
    const before = await read(IDS);
    const ids = withId(before, group, "new-thing");
    expect(ids).toMatch(new RegExp(`"${RULE_GROUPS[group].at(-1)}",\\s+"new-thing"`));
    expect(ids.replace(/,\s*"new-thing"/, "")).toBe(before);
    expect(await lines(ids)).toBe(ids);
    const list = withRule(await read(LIST), group, "new-thing");
    expect(await lines(list)).toBe(list);
    expect(list).toContain(`import { newThing } from "./${group}/new-thing.ts";`);
    expect(list).toContain('\n  "new-thing": newThing,\n};');
  },
);

it("is written as the formatter would write it, in a folder of rules", async () => {
  const text = ruleText("new-thing");
  expect(await lines(text)).toBe(text);
  expect(text).toContain('id: "new-thing"');
  await expect(read(path.join(path.dirname(ruleFile("evidence", "new-thing")), "file-empty.ts"))).resolves.toContain(
    "defineRule",
  );
});
