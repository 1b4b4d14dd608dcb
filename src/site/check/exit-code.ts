import type { Assessment } from "../../domain/assess.ts";

/** From when on a check fails, mildest last: each includes the ones before it. */
export const FAIL_ON = ["missing", "incomplete", "warning"] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** 1 when the assessment holds what the check was told to fail on, else 0. Accepted findings and hints never fail it. */
export function exitCode({ totals, items }: Pick<Assessment, "totals" | "items">, failOn: FailOn): 0 | 1 {
  const warns = items.some(({ findings }) =>
    findings.some(({ severity, accepted }) => severity === "warning" && !accepted),
  );
  const fails: Record<FailOn, boolean> = {
    missing: totals.missing > 0,
    incomplete: totals.missing + totals.incomplete > 0,
    warning: totals.missing + totals.incomplete > 0 || warns,
  };
  return fails[failOn] ? 1 : 0;
}
