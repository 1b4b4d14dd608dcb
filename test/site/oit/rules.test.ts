import { expect, it } from "vitest";
import { RULES } from "../../../src/domain/assess/checks/index.ts";
import { rulesPage } from "../../../src/site/oit/rules.ts";
import { assessGiven } from "../../domain/given.ts";
import { sampleContent } from "../sample.ts";

it("explains every rule once, each with its examples", () => {
  const explained = rulesPage(sampleContent()).groups.flatMap(({ rules }) => rules);
  expect(explained.map(({ id }) => id).toSorted()).toEqual(RULES.map(({ id }) => id).toSorted());
  for (const { title, why, severities, accept, reject } of explained) {
    expect([title, why, ...accept, ...reject].every((words) => words.length > 0)).toBe(true);
    expect(severities.length).toBeGreaterThan(0);
  }
});

it.each(RULES)("says of $id no other weight than it has", ({ id, weighs: { severities }, reject }) => {
  // Unsound evidence beside enough sound evidence only warns, whatever the rule.
  const allowed = severities.includes("failed") ? [...severities, "look"] : severities;
  const found = reject.flatMap(({ given }) => assessGiven(given).findings.filter(({ rule }) => rule === id));
  expect(found.length).toBeGreaterThan(0);
  for (const { severity } of found) expect(allowed).toContain(severity);
});
