import { expect, it } from "vitest";
import type { Assessment } from "../../../src/domain/assess.ts";
import type { Severity } from "../../../src/domain/checks/rule.ts";
import { exitCode, type FailOn } from "../../../src/site/check/exit-code.ts";

type Found = readonly (Severity | "accepted warning")[];

/** The part of an assessment that decides: counts of open items and the severities found. */
function assessed(missing: number, incomplete: number, found: Found): Pick<Assessment, "totals" | "items"> {
  const findings = found.map((severity) => ({
    rule: "evidence-missing" as const,
    item: "o1" as const,
    path: [],
    args: {},
    severity: severity === "accepted warning" ? ("warning" as const) : severity,
    ...(severity === "accepted warning" && {
      accepted: { rule: "evidence-missing" as const, reason: "-", until: "2023-12-31" },
    }),
  }));
  return {
    totals: { complete: 0, incomplete, missing, "not-applicable": 0 },
    items: [{ findings } as unknown as Assessment["items"][number]],
  };
}

const CASES: [missing: number, incomplete: number, found: Found, fails: FailOn[]][] = [
  [0, 0, [], []],
  [0, 0, ["hint"], []],
  [0, 0, ["warning"], ["warning"]],
  [0, 0, ["accepted warning"], []],
  [0, 1, ["error"], ["incomplete", "warning"]],
  [1, 0, ["error"], ["missing", "incomplete", "warning"]],
];
it.each(CASES)("%i missing, %i incomplete and %j fail a check on %j", (missing, incomplete, found, fails) => {
  const failing = (["missing", "incomplete", "warning"] as const).filter(
    (failOn) => exitCode(assessed(missing, incomplete, found), failOn) === 1,
  );
  expect(failing).toEqual(fails);
});
