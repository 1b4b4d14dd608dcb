import type { Severity } from "../domain/checks/rule.ts";

/** Icon and colour of every severity, always beside its word. */
export const SEVERITY_LOOKS = {
  error: { icon: "missing", colour: "text-missing" },
  warning: { icon: "incomplete", colour: "text-incomplete" },
  hint: { icon: "not-applicable", colour: "text-not-applicable" },
} as const satisfies Record<Severity, object>;
