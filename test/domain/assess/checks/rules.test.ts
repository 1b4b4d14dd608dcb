import { describe, expect, it } from "vitest";
import { RULES } from "../../../../src/domain/assess/checks/index.ts";
import { RULE_IDS, ruleWords } from "../../../../src/domain/assess/checks/words.ts";
import { assessGiven } from "../../given.ts";

it("every id with words is a rule in the list, once", () => {
  expect(RULES.map(({ id }) => id).toSorted()).toEqual(RULE_IDS.toSorted());
});

describe.each(RULES)("the rule $id", ({ id, accept, reject }) => {
  const findings = (given: (typeof accept)[number]["given"]) =>
    assessGiven(given).findings.filter(({ rule }) => rule === id);

  it.each([...accept])("finds nothing where $says", ({ given }) => {
    expect(findings(given)).toEqual([]);
  });

  it.each([...reject])("finds something where $says", ({ given }) => {
    const found = findings(given);
    expect(found).not.toEqual([]);
    for (const { args } of found) {
      const { message, remedy } = ruleWords(id);
      for (const words of [message(args), remedy(args)]) {
        expect(words).toMatch(/[ก-๙]/);
        expect(words).not.toContain("undefined");
      }
    }
  });
});
