import type { Run } from "./run.ts";

/** What is kept of old runs. */
export interface Retention {
  /** The newest so many finished runs are kept whatever their age. */
  readonly runs: number;
  /** Older runs are kept for so many months. */
  readonly months: number;
}

/**
 * The runs that the rule lets go: those beyond the newest, and older than the months. The newest run and one that is not
 * finished are always kept.
 * @param runs the newest first
 * @param today ISO
 */
export function expired(runs: readonly Run[], { runs: kept, months }: Retention, today: string): Run[] {
  const [year = 0, month = 1] = today.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, Number(today.slice(8, 10)))).toISOString().slice(0, 10);
  const finished = runs.filter(({ finishedAt, closed }) => finishedAt !== undefined || closed);
  return finished.slice(Math.max(1, kept)).filter(({ startedAt }) => startedAt.slice(0, 10) < first);
}
