import { OUTCOMES, OUTCOME_WORDS, type Outcome } from "../../model/gravity.ts";
import { isIsoDate, suggestIsoDate, type IsoDate } from "../../thai/date.ts";
import { toArabicDigits } from "../../thai/digits.ts";
import { parseItemCode, type ItemCode } from "../../thai/item-code.ts";
import { REVIEW_VERDICTS, type Review } from "./schema.ts";

/** The columns of the table of reviews, in order; a person fills those of `FILLED`. */
export const REVIEW_COLUMNS = {
  code: "ข้อ",
  name: "ชื่อข้อ",
  program: "ผลของโปรแกรม",
  why: "สิ่งที่ต้องดู",
  address: "ที่อยู่",
  verdict: "ผลของผู้ตรวจ",
  reason: "เหตุผล",
  by: "ชื่อผู้ตรวจ",
  on: "วันที่ดู",
  seen: "ลายนิ้วมือหลักฐาน (อย่าแก้)",
  report: "รายงาน (อย่าแก้)",
} as const;
type Column = keyof typeof REVIEW_COLUMNS;
export const FILLED = ["verdict", "reason", "by", "on"] as const satisfies readonly Column[];

/** A row of a table as it was read. */
export interface ReviewTableRow {
  /** As a person counts them, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What rows are held against. */
export interface ReviewFrame {
  readonly codes: { has(code: ItemCode): boolean };
  /** As `reportKey` gives it. */
  readonly report: string;
  readonly today: IsoDate;
}

/** What a table of reviews says, or what is wrong with it, each with its row. */
interface ReadReviews {
  readonly reviews: ReadonlyMap<ItemCode, Review>;
  readonly faults: readonly string[];
}

const squeezed = (text: string): string => text.replace(/[\s\uFEFF]+/g, " ").trim();
const bare = (text: string): string => squeezed(text).replace(/\s*\(.*\)$/, "");
const NEEDED = ["code", "verdict", "reason", "by", "on"] as const satisfies readonly Column[];
/** The head stands within so many rows. */
const HEAD = 20;

/**
 * Reads what people decided from a table, whatever the order of its columns.
 * @returns what was decided, and every row that cannot be taken, in Thai with its number
 */
export function readReviews(rows: readonly ReviewTableRow[], frame: ReviewFrame): ReadReviews {
  const head = rows.slice(0, HEAD).find(({ cells }) => cells.map(bare).includes(REVIEW_COLUMNS.code));
  const names = head?.cells.map(bare) ?? [];
  const place = (column: Column) => names.indexOf(bare(REVIEW_COLUMNS[column]));
  const missing = NEEDED.filter((column) => place(column) < 0).map((column) => `“${REVIEW_COLUMNS[column]}”`);
  if (!head || missing.length > 0)
    return {
      reviews: new Map(),
      faults: [`ไม่พบหัวคอลัมน์ ${missing.join(" ")} ให้กรอกในไฟล์ review.xlsx หรือ review.csv ที่โปรแกรมเขียนไว้ข้างรายงาน`],
    };
  const reviews = new Map<ItemCode, Review>();
  const lines = new Map<ItemCode, number>();
  const faults: string[] = [];
  for (const { line, cells } of rows.slice(rows.indexOf(head) + 1)) {
    const cell = (column: Column) => squeezed(cells[place(column)] ?? "");
    if (FILLED.every((column) => cell(column) === "")) continue;
    const read = readRow(cell, frame);
    const code = parseItemCode(cell("code"));
    const first = code === undefined ? undefined : lines.get(code);
    const twice = first === undefined ? [] : [`ข้อ ${code ?? ""} มีผลแล้วที่แถว ${first} ให้เหลือแถวเดียว`];
    faults.push(...[...read.faults, ...twice].map((fault) => `แถว ${line}: ${fault}`));
    if (code === undefined) continue;
    lines.set(code, first ?? line);
    if (read.review && first === undefined) reviews.set(code, read.review);
  }
  return { reviews, faults };
}

function readRow(
  cell: (column: Column) => string,
  { codes, report, today }: ReviewFrame,
): { review?: Review; faults: string[] } {
  const code = parseItemCode(cell("code"));
  const written = cell("verdict");
  const verdict = REVIEW_VERDICTS.find((one) => OUTCOME_WORDS[one].label === written.replaceAll(" ", ""));
  const on = dayOf(cell("on"));
  const program = OUTCOMES.find((one) => OUTCOME_WORDS[one].label === cell("program"));
  const [reason, by, seen, of] = [cell("reason"), cell("by"), cell("seen"), cell("report")];
  const faults = [
    ...(of !== "" && of !== report ? [`เป็นผลของรายงานอื่น (${of}) ไม่ใช่ ${report}`] : []),
    ...(code === undefined || !codes.has(code) ? [`ไม่มีข้อ “${cell("code")}” ในรายการของปีนี้`] : []),
    ...verdictFault(written, verdict),
    ...(by === "" ? ["ยังไม่มีชื่อผู้ตรวจ"] : []),
    ...dayFault(cell("on"), on, today),
    ...(verdict !== undefined && reason === "" && needsReason(verdict, program)
      ? [`ผล “${written}” ต้องมีเหตุผล เพราะเป็นผลไม่ผ่านหรือต่างจากที่โปรแกรมพบ`]
      : []),
  ];
  if (verdict === undefined || on === undefined || faults.length > 0) return { faults };
  const more = { ...(program && { program }), ...(seen !== "" && { seen }) };
  return { review: { verdict, reason, by, on, ...more }, faults };
}

/** That something does not pass, or passes against what the program found for certain, is to be explained. */
const needsReason = (verdict: Review["verdict"], program: Outcome | undefined): boolean =>
  verdict === "failed" || program === "failed";

const CHOICE = REVIEW_VERDICTS.map((one) => OUTCOME_WORDS[one].label).join(" หรือ ");

function verdictFault(written: string, verdict: Review["verdict"] | undefined): string[] {
  if (verdict) return [];
  return [
    written === ""
      ? `ยังไม่มีผลของผู้ตรวจ เขียน ${CHOICE} หรือลบเหตุผล ชื่อ และวันที่ออกถ้ายังไม่ตัดสิน`
      : `อ่านผล “${written}” ไม่ได้ เขียน ${CHOICE} ถ้ายังไม่ตัดสินให้เว้นว่างทั้งแถว`,
  ];
}

function dayFault(written: string, on: IsoDate | undefined, today: IsoDate): string[] {
  if (written === "") return ["ยังไม่มีวันที่ดู เช่น 28 เม.ย. 2566"];
  if (on === undefined) return [`อ่านวันที่ “${written}” ไม่ได้ เขียนเช่น 28 เม.ย. 2566 หรือ 28/4/2566`];
  return on > today ? [`วันที่ดู ${written} ยังมาไม่ถึง`] : [];
}

function dayOf(written: string): IsoDate | undefined {
  const text = toArabicDigits(written).replace(/[ T]\d{1,2}:\d{2}.*$/, "");
  return isIsoDate(text) && Number(text.slice(0, 4)) < 2400 ? text : suggestIsoDate(text);
}
