import type { Assessment } from "../../domain/assess/assess.ts";
import type { FailOn } from "../../domain/model/agency.ts";

/**
 * 1 when the assessment holds what the check was told to fail on, else 0. What is accepted, and hints, never fail it.
 * @param notices about the site as a whole; each is a warning
 */
export function exitCode({ items }: Pick<Assessment, "items">, failOn: FailOn, notices: readonly object[] = []): 0 | 1 {
  const open = items.filter(({ findings }) =>
    findings.some(({ severity, accepted }) => severity === "failed" && !accepted),
  );
  const warns = items.some(({ findings }) =>
    findings.some(({ severity, accepted }) => severity === "look" && !accepted),
  );
  const waits = items.some(({ status }) => status === "to-confirm");
  const fails: Record<FailOn, boolean> = {
    never: false,
    missing: open.some(({ status }) => status === "missing"),
    incomplete: open.length > 0,
    "to-confirm": open.length > 0 || waits,
    warning: open.length > 0 || waits || warns || notices.length > 0,
  };
  return fails[failOn] ? 1 : 0;
}
