import { describe, expect, it } from "vitest";
import { ruleOf, RULES } from "../../../../src/domain/assess/checks/index.ts";
import { RULE_IDS } from "../../../../src/domain/model/rule-id.ts";
import { assessGiven } from "../../given.ts";

it("every id is that of a rule in the list, once", () => {
  expect(RULES.map(({ id }) => id).toSorted()).toEqual(RULE_IDS.toSorted());
  for (const id of RULE_IDS) expect(ruleOf(id).id).toBe(id);
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
    for (const { what, remedy } of found) {
      for (const words of [what, remedy]) {
        expect(words).toMatch(/[ก-๙]/);
        expect(words).not.toContain("undefined");
      }
    }
  });
});
