import type { Severity } from "../../domain/model/gravity.ts";
import type { IssueState } from "../../domain/improvement/result-analysis.ts";
import type { ProgressMark, ScoreState } from "../../site/improvement/improvement.ts";
import type { LoanState } from "../../site/agency/loans.ts";
import type { FigureRow } from "../../site/improvement/result.ts";

/** Icon and colour of every severity, always beside its word. */
export const SEVERITY_LOOKS = {
  failed: { icon: "missing", colour: "text-missing" },
  look: { icon: "incomplete", colour: "text-incomplete" },
  hint: { icon: "not-applicable", colour: "text-not-applicable" },
} as const satisfies Record<Severity, object>;

/** Icon and colour of what became of a measure, always beside its word. */
export const PROGRESS_LOOKS = {
  done: { icon: "complete", colour: "text-complete" },
  "under-way": { icon: "clock", colour: "text-incomplete" },
  "not-started": { icon: "not-applicable", colour: "text-missing" },
  overdue: { icon: "missing", colour: "text-missing" },
  waiting: { icon: "clock", colour: "text-muted" },
} as const satisfies Record<ProgressMark["id"], object>;

/** Icon and colour of how a score stands to the target, always beside its word. */
export const SCORE_LOOKS = {
  reached: { icon: "complete", colour: "text-complete" },
  below: { icon: "incomplete", colour: "text-missing" },
  unknown: { icon: "not-applicable", colour: "text-muted" },
} as const satisfies Record<ScoreState["id"], object>;

/** Icon and colour of what an issue asks for, always beside its word. */
export const ISSUE_LOOKS = {
  keep: { icon: "complete", colour: "text-complete" },
  improve: { icon: "incomplete", colour: "text-incomplete" },
  urgent: { icon: "missing", colour: "text-missing" },
} as const satisfies Record<IssueState, object>;

/** Icon and colour of a figure beside what follows from its parts, always beside its word. */
export const VERDICT_LOOKS = {
  same: { icon: "complete", colour: "text-complete" },
  differs: { icon: "incomplete", colour: "text-missing" },
  unknown: { icon: "not-applicable", colour: "text-muted" },
} as const satisfies Record<FigureRow["verdict"]["id"], object>;

/** Icon and colour of what became of a loan, always beside its word. */
export const LOAN_LOOKS = {
  returned: { icon: "complete", colour: "text-complete" },
  late: { icon: "incomplete", colour: "text-incomplete" },
  out: { icon: "clock", colour: "text-muted" },
  overdue: { icon: "missing", colour: "text-missing" },
} as const satisfies Record<LoanState, object>;
