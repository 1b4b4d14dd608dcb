import type { Assessment } from "../../domain/assess.ts";

/** From when on a check fails, mildest last: each includes the ones before it. */
export const FAIL_ON = ["missing", "incomplete", "warning"] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** 1 when the assessment holds what the check was told to fail on, else 0. What is accepted, and hints, never fail it. */
export function exitCode({ items }: Pick<Assessment, "items">, failOn: FailOn): 0 | 1 {
  const open = items.filter(({ findings }) =>
    findings.some(({ severity, accepted }) => severity === "error" && !accepted),
  );
  const warns = items.some(({ findings }) =>
    findings.some(({ severity, accepted }) => severity === "warning" && !accepted),
  );
  const fails: Record<FailOn, boolean> = {
    missing: open.some(({ status }) => status === "missing"),
    incomplete: open.length > 0,
    warning: open.length > 0 || warns,
  };
  return fails[failOn] ? 1 : 0;
}
