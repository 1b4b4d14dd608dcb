import type { VerifyReport } from "../../domain/verify/verify-report.ts";

/** From when on a check of addresses fails; each includes the ones before it. */
export const VERIFY_FAIL_ON = ["never", "failed", "unknown", "look"] as const;
export type VerifyFailOn = (typeof VERIFY_FAIL_ON)[number];

/** 1 when the report holds an item of the outcome that the check was told to fail on or of a graver one, else 0: what people decided counts. */
export function verifyExitCode({ totals }: Pick<VerifyReport, "totals">, failOn: VerifyFailOn): 0 | 1 {
  const grave = VERIFY_FAIL_ON.slice(1, VERIFY_FAIL_ON.indexOf(failOn) + 1) as Exclude<VerifyFailOn, "never">[];
  const items = totals.final ?? totals.items;
  return grave.some((outcome) => items[outcome] > 0) ? 1 : 0;
}
