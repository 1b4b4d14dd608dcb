import { toArabicDigits } from "../../thai/digits.ts";
import type { FiscalYear } from "../../thai/fiscal-year.ts";
import { columnOf, headerAt, type Headings } from "../columns.ts";
import { singleLine, type Row } from "../table.ts";

/** What a column of a table of scores holds. */
export type ScoreColumn =
  | "number"
  | "instrument"
  | "indicator"
  | "label"
  | "issue"
  | "score"
  | "rating"
  | "weight"
  | "other"
  | "finding"
  | "recommendation";

/** Tables of indicators, questions or items with their scores; asked in this order. */
export const SCORE_HEADINGS: Headings<ScoreColumn> = [
  ["weight", /น้ำหนัก/],
  ["recommendation", /ข้อเสนอ|แนวทาง|การปรับปรุง(?!ระบบ)|วิธีแก้/],
  ["finding", /ข้อค้นพบ|ข้อบกพร่อง|จุดอ่อน|จุดที่|ข้อสังเกต|ผลการวิเคราะห์|ประเด็นที่(?:ต้อง|ควร|พบ)|สาเหตุ/],
  ["other", /คะแนนเต็ม|เป้าหมาย|ผลต่าง|ส่วนต่าง|เพิ่มขึ้น|ลดลง|เปลี่ยนแปลง|ปีก่อน|ปีที่แล้ว|ปีที่ผ่านมา|ค่าเบี่ยงเบน|จำนวน/],
  ["rating", /ระดับ|rating|grade|^เกรด/],
  ["score", /คะแนน|^ผลการประเมิน(?:ปี)?\d*$|^ผลประเมิน$|^ค่าเฉลี่ย$|ร้อยละ|score|^ผล$/],
  ["number", /^(?:ลำดับ(?:ที่)?|ที่|no)$/],
  ["indicator", /ตัวชี้วัด|^ตชว|indicator/],
  ["instrument", /เครื่องมือ|แบบวัด|แบบตรวจ|^แบบ$|แบบสำรวจ|instrument/],
  ["label", /ข้อคำถาม|คำถาม|ข้อมูล|รายการ|^ข้อ(?:ที่)?$|รหัส|item/],
  ["issue", /ประเด็น|หัวข้อ|^ด้าน$/],
];

/** A part of a table that holds one score a row. */
export interface ScoreBlock {
  /** Its first column, and the one behind its last. */
  readonly from: number;
  readonly to: number;
  readonly columns: readonly (ScoreColumn | undefined)[];
  /** The column of the scores; `undefined` where several could be it, or all are of other years. */
  readonly score: number | undefined;
  /** Years that the headings of scores name, where none is the one asked for. */
  readonly otherYears: readonly FiscalYear[];
}

/** The blocks of a header that begins on a row, with how many rows it takes; `undefined` where none does. */
export function scoreHeaderAt(
  rows: readonly Row[],
  index: number,
  fiscalYear: FiscalYear,
): { readonly rows: 1 | 2; readonly blocks: readonly ScoreBlock[] } | undefined {
  const header = headerAt(rows, index, SCORE_HEADINGS, 2);
  const heads = headsOf(rows.slice(index, index + (header?.rows ?? 1)));
  const isScored = header?.columns.includes("score") === true || header?.columns.includes("finding") === true;
  if (!header || !isScored || heads.some((head) => /\d{1,3}\.\d/.test(head))) return undefined;
  // A figure of its own in the column of the scores: this is a row of the body.
  if (/^\D*\d{1,3}\D{0,4}$/.test(heads[header.columns.indexOf("score")] ?? "")) return undefined;
  const named = heads.map((head, place) => header.columns[place] ?? columnOf(head, SCORE_HEADINGS));
  // Beside a column of their names, the one of the numbers is called so too.
  const columns = named.map((column, place) =>
    /^ตัวชี้วัด(?:ที่|ลำดับที่)$|^ตัวที่$/.test(heads[place] ?? "") &&
    named.some((other, at) => at !== place && other === "indicator")
      ? "number"
      : column,
  );
  return { rows: header.rows, blocks: blocksOf(columns, heads, fiscalYear) };
}

const headsOf = (rows: readonly Row[]): string[] =>
  Array.from({ length: Math.max(0, ...rows.map(({ cells }) => cells.length)) }, (_, place) =>
    toArabicDigits(
      [...new Set(rows.map(({ cells }) => singleLine(cells[place]?.text ?? "")))].filter(Boolean).join(" "),
    ),
  );

/** Two tables side by side are two blocks: a column of labels begins anew behind one of scores. */
function blocksOf(
  columns: readonly (ScoreColumn | undefined)[],
  heads: readonly string[],
  fiscalYear: FiscalYear,
): ScoreBlock[] {
  const starts = columns.flatMap((column, place) => {
    const before = columns.slice(0, place);
    const isLabel = column !== undefined && LABELS.includes(column);
    return place === 0 || (isLabel && before.includes("score") && before.includes(column)) ? [place] : [];
  });
  const first = starts.filter(
    (start, order) => order === 0 || columns.slice(starts[order - 1], start).includes("score"),
  );
  return first.map((start, order) => {
    const end = first[order + 1] ?? columns.length;
    const own = columns.map((column, place) => (place >= start && place < end ? column : undefined));
    return { from: start, to: end, columns: own, ...scoreColumn(own, heads, fiscalYear) };
  });
}

const LABELS: readonly ScoreColumn[] = ["number", "instrument", "indicator", "label", "issue"];

function scoreColumn(
  columns: readonly (ScoreColumn | undefined)[],
  heads: readonly string[],
  fiscalYear: FiscalYear,
): Pick<ScoreBlock, "score" | "otherYears"> {
  const candidates = columns.flatMap((column, place) =>
    column === "score" ? [{ place, year: yearIn(heads[place] ?? "") }] : [],
  );
  const ofYear = candidates.filter(({ year }) => year === fiscalYear);
  const open = candidates.filter(({ year }) => year === undefined);
  const [found, ...more] = ofYear.length > 0 ? ofYear : open;
  const otherYears = candidates.flatMap(({ year }) => (year === undefined || year === fiscalYear ? [] : [year]));
  return { score: more.length === 0 ? found?.place : undefined, otherYears: ofYear.length > 0 ? [] : otherYears };
}

/** The fiscal year (B.E.) that a heading names; `undefined` where it names none. */
export function yearIn(text: string): FiscalYear | undefined {
  const [, four, two] = /(25\d{2})|(?:ปี|พ\.?ศ\.?)\s*(\d{2})(?!\d)/.exec(toArabicDigits(text)) ?? [];
  return four !== undefined ? Number(four) : two !== undefined ? 2500 + Number(two) : undefined;
}
