import type { z } from "zod";
import type { Draft } from "../improvement/draft.ts";
import { TO_FILL } from "../model/fields.ts";
import type { MeasureState, reportSchema } from "../model/records/report.ts";
import { fiscalYearPeriod, type FiscalYear } from "../thai/fiscal-year.ts";
import type { MemoInput } from "./memo.ts";
import type { ImportedMeasure } from "./measures.ts";
import type { Remark } from "./remarks.ts";
import { mostSimilar } from "./similar.ts";
import { stateIn } from "./states.ts";
import type { RowPlace } from "./table.ts";

/** A measure that the agency already has. */
export interface KnownMeasure {
  readonly id: string;
  readonly title: string;
}

/** What a row says of a measure, and which one it was taken for. */
export interface ImportedResult {
  readonly measure: string;
  readonly title: string;
  readonly place: RowPlace;
  readonly remarks: readonly Remark[];
}

/** A report out of a table, with what was found row by row. */
export interface ImportedReport extends Draft<z.input<typeof reportSchema>> {
  readonly results: readonly ImportedResult[];
}

/** From here on a title is taken for that of a measure written by hand; below it nobody can tell. */
const SAME_TITLE = 0.8;

/**
 * Makes the draft of a report on measures: an output, an outcome and a state for each. A row is tied to a measure of the
 * year by its title; where the year has none, to the one that is imported with it.
 * @param known the measures of the year that are written already; empty when they are imported from the same table
 * @param memo the memo that the report is sent with
 */
export function reportOf(
  measures: readonly ImportedMeasure[],
  fiscalYear: FiscalYear,
  known: readonly KnownMeasure[],
  memo?: MemoInput,
): ImportedReport {
  const title = `รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ${fiscalYear}`;
  const read = measures.map((measure) => {
    const name = measure.data.title;
    const tied =
      known.length === 0 ? measure.id : mostSimilar(name, known, (own) => own.title, SAME_TITLE)?.candidate.id;
    const { value, remark } = stateOf(measure);
    const remarks: Remark[] = [
      ...(tied === undefined ? (["measure-unknown"] as const) : []),
      ...(remark ? [remark] : []),
    ];
    return { measure, id: tied ?? `${TO_FILL}รหัสมาตรการของ “${name}”]`, value, remarks };
  });
  return {
    id: "measures-report",
    results: read.map(({ measure: { data, place }, id, remarks }) => ({
      measure: id,
      title: data.title,
      place,
      remarks,
    })),
    data: {
      title,
      kind: "measures",
      fiscalYear,
      period: fiscalYearPeriod(fiscalYear),
      ...(memo === undefined ? {} : { memo }),
      results: read.map(({ measure: { output, outcome }, id, value }) => ({
        measure: id,
        ...value,
        ...(output.length > 0 ? { output: [...output] } : {}),
        ...(outcome.length > 0 ? { outcome: [...outcome] } : {}),
      })),
    },
  };
}

/** What the table says of a state: in its column, else in the words of the result; an unknown one waits for a person. */
function stateOf({ status, output }: ImportedMeasure): {
  value: { state: MeasureState; reason?: string };
  remark?: Remark;
} {
  const words = status || output.join(" ");
  const read = stateIn(status === "" ? withoutPlans(words) : words);
  const isRead = status !== "";
  // The words of a state are no reason for it.
  const remark = isRead ? {} : { remark: "state-in-words" as const };
  if (read?.state === "not-started")
    return { value: { state: read.state, reason: words.trim() === read.said ? `${TO_FILL}เหตุผล]` : words }, ...remark };
  if (read) return { value: { state: read.state }, ...remark };
  // A mark that no schema accepts, so that nobody publishes a state that nobody stated.
  return { value: { state: `${TO_FILL}สถานะ]` as MeasureState }, remark: "state-missing" };
}

/** The words of a result without what was only planned, wished for or made a condition. */
const withoutPlans = (words: string): string =>
  words.replace(/(?:จะ|คาดว่า|เมื่อ|หาก|ถ้า|ให้|เพื่อ|ควร|ต้อง|ก่อน|หลัง|ภายหลัง)[^\s]*?(?:แล้วเสร็จ|ดำเนินการแล้ว|เรียบร้อย)/g, "");
