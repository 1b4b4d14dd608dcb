import { OUTCOMES, type Outcome } from "../model/gravity.ts";
import { AGENCY_STATES, type AgencyState, type ItemResult, type RunAgency } from "./run.ts";
import { valueOfEach } from "../keyed.ts";

/** How many items, or agencies, each outcome has. */
export type OutcomeCounts = Readonly<Record<Outcome, number>>;

/** Counts results by outcome. */
export const outcomesOf = (results: readonly Pick<ItemResult, "outcome">[]): OutcomeCounts =>
  valueOfEach(OUTCOMES, (outcome) => results.filter((result) => result.outcome === outcome).length);

/** Counts agencies by state; the sum of all is the number of agencies. */
export const statesOf = (agencies: readonly Pick<RunAgency, "state">[]): Readonly<Record<AgencyState, number>> =>
  valueOfEach(AGENCY_STATES, (state) => agencies.filter((agency) => agency.state === state).length);

/** Bands of the share of items that passed, in percent; the last is all of them. */
export const BANDS = [
  { id: "0", from: 0, below: 20, label: "ต่ำกว่า 20%" },
  { id: "20", from: 20, below: 40, label: "20% ถึงต่ำกว่า 40%" },
  { id: "40", from: 40, below: 60, label: "40% ถึงต่ำกว่า 60%" },
  { id: "60", from: 60, below: 80, label: "60% ถึงต่ำกว่า 80%" },
  { id: "80", from: 80, below: 100, label: "80% ถึงต่ำกว่า 100%" },
  { id: "100", from: 100, below: Infinity, label: "ทุกข้อ" },
] as const;
type Band = (typeof BANDS)[number];

/** The share of items that passed, in percent without rounding; 0 where there is none. */
export const shareOf = (counts: OutcomeCounts): number => {
  const all = OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0);
  return all === 0 ? 0 : (counts.fine / all) * 100;
};

/** The band that a share is in. */
export const bandOf = (share: number): Band => BANDS.findLast(({ from }) => share >= from) ?? BANDS[0];

/** How an agency stands against an earlier run. */
export const TURNS = ["better", "worse", "same", "new", "lost"] as const;
export type Turn = (typeof TURNS)[number];

export const TURN_WORDS: Record<Turn, { readonly label: string; readonly meaning: string }> = {
  better: { label: "ดีขึ้น", meaning: "จำนวนข้อที่ผ่านมากกว่ารอบก่อน" },
  worse: { label: "แย่ลง", meaning: "จำนวนข้อที่ผ่านน้อยกว่ารอบก่อน" },
  same: { label: "เท่าเดิม", meaning: "จำนวนข้อที่ผ่านเท่ารอบก่อน" },
  new: { label: "ไม่มีผลรอบก่อนให้เทียบ", meaning: "รอบก่อนยังไม่ได้ตรวจ ติดต่อไม่ได้ หรือใช้รายการข้อคนละปี" },
  lost: { label: "รอบนี้ไม่มีผลให้เทียบ", meaning: "รอบก่อนตรวจได้ แต่รอบนี้ยังไม่ได้ตรวจหรือติดต่อไม่ได้" },
};

/** An agency of a run with its results. */
export interface Judged {
  readonly agency: Pick<RunAgency, "id" | "state" | "visit">;
  readonly results: readonly ItemResult[];
}

/** How an agency's items turned: the codes of those that pass now and did not, and the other way. */
export interface AgencyTurn {
  readonly turn: Turn;
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** Compares an agency with the same of an earlier run; only runs by the same catalogue can be compared. */
export function turnOf(now: Judged, before: Judged | undefined): AgencyTurn {
  const none = { gained: [], lost: [] };
  const isJudged = (one: Judged | undefined) => one?.agency.state === "checked";
  if (!isJudged(now)) return { turn: isJudged(before) ? "lost" : "new", ...none };
  if (!before || !isJudged(before)) return { turn: "new", ...none };
  const [a, b] = [now.agency.visit?.edition, before.agency.visit?.edition];
  if (a?.family !== b?.family || a?.fiscalYear !== b?.fiscalYear) return { turn: "new", ...none };
  const passed = (one: Judged) =>
    new Set(one.results.filter(({ outcome }) => outcome === "fine").map(({ code }) => code));
  const [is, was] = [passed(now), passed(before)];
  const gained = [...is.difference(was)];
  const lost = [...was.difference(is)];
  return { turn: is.size > was.size ? "better" : is.size < was.size ? "worse" : "same", gained, lost };
}
