import { foldedText, isBlankCell, type Row } from "./table.ts";

/** What a column of a table of measures or of its report holds. */
export type MeasureColumn =
  "number" | "heading" | "measure" | "steps" | "unit" | "period" | "output" | "outcome" | "status" | "followUp";

/** Column names with the words of their headings, asked in this order; blanks and signs of a heading do not count. */
export type Headings<Column extends string> = readonly (readonly [Column, RegExp])[];

/** The six-column core and its variants as three agencies and the forms of FY2565–2568 print them (editions, part 6). */
export const MEASURE_HEADINGS: Headings<MeasureColumn> = [
  ["number", /^(ลำดับ(ที่)?|ที่|no|ข้อ(ที่)?)$/],
  ["period", /ระยะเวลา|ช่วงเวลา|กรอบเวลา|ห้วงเวลา|กำหนดเวลา|กำหนดการ|กำหนดแล้วเสร็จ|^(วัน|เดือน)?เวลาดำเนิน|ปฏิทิน|timeline/],
  ["unit", /รับผิดชอบ|ผู้เกี่ยวข้อง|ผู้ดำเนินการ|เจ้าภาพ|ส่วนราชการ/],
  ["outcome", /outcome|ผลลัพธ์|ผลสัมฤทธิ์|(?<!ตัวชี้วัด)ความสำเร็จ|ประโยชน์ที่ได้|^result$/],
  ["followUp", /ติดตาม|การรายงานผล|การกำกับ/],
  ["status", /^สถานะ|ความก้าวหน้า|ความคืบหน้า/],
  ["output", /output|ผลผลิต|ผลการดำเนิน|ผลการปฏิบัติ|ผลดำเนินการ|ผลที่ได้|^สรุปผล|^ผล$/],
  ["steps", /ขั้นตอน|วิธี(การ)?(ดำเนิน|ปฏิบัติ)|วิธีการ|การดำเนินการ$|รายละเอียด/],
  ["measure", /มาตรการ|กิจกรรม|โครงการ|แนวทาง/],
  ["heading", /หัวข้อ|ประเด็น|^ด้าน$|ตัวชี้วัด(?!ความ)/],
];

/** Which column a heading names, `undefined` where it is none that is known. */
export function columnOf<Column extends string>(heading: string, headings: Headings<Column>): Column | undefined {
  const folded = foldedText(heading);
  return headings.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** The rows that head a table, and what each column holds. */
export interface Header<Column extends string> {
  /** How many rows it takes: two where the headings of groups stand above those of columns. */
  readonly rows: 1 | 2;
  readonly columns: readonly (Column | undefined)[];
}

/**
 * The header that begins on a row. Headings of two rows are read together (`ผลการดำเนินการ` above `ผลผลิต` and
 * `ผลลัพธ์`) where that names more columns than the first alone.
 * @param enough how many different columns make a header; below that the row is none
 */
export function headerAt<Column extends string>(
  rows: readonly Row[],
  index: number,
  headings: Headings<Column>,
  enough: number,
): Header<Column> | undefined {
  const [upper, lower] = [rows[index], rows[index + 1]];
  if (!upper) return undefined;
  const one = columnsOf(
    upper.cells.map(({ text }) => [text]),
    headings,
  );
  const two =
    lower && isSecondRow(lower)
      ? columnsOf(
          Array.from({ length: Math.max(upper.cells.length, lower.cells.length) }, (_, place) => {
            const [above, below] = [upper.cells[place], lower.cells[place]];
            const own = below?.merged === "above" ? "" : (below?.text ?? "");
            return [own, `${above?.text ?? ""} ${own}`];
          }),
          headings,
        )
      : [];
  const below = lower
    ? columnsOf(
        lower.cells.map(({ text, merged }) => [merged ? "" : text]),
        headings,
      )
    : [];
  const known = knownIn(one);
  // Where the lower row names everything by itself, it is the header and this row stands above it.
  const more = knownIn(two) > knownIn(below) ? knownIn(two) : 0;
  if (Math.max(known, more) < enough || upper.cells.some(({ text }) => text.length > LONGEST)) return undefined;
  return more > known ? { rows: 2, columns: two } : { rows: 1, columns: one };
}

/** No heading is longer; a row of the body that names what a heading names is. */
const LONGEST = 160;

/** The lower half of a header names columns, at least one of its own, and nothing else. */
const isSecondRow = ({ cells }: Row): boolean =>
  cells.some(({ text, merged }) => !isBlankCell(text) && merged === undefined) &&
  cells.every(({ text }) => text.length <= LONGEST / 2 && !/\d{2}/.test(text));

/** Each column is named once: a second one of the same name holds something else that is not known. */
function columnsOf<Column extends string>(
  heads: readonly (readonly string[])[],
  headings: Headings<Column>,
): (Column | undefined)[] {
  const taken = new Set<Column>();
  return heads.map((candidates) => {
    const column = candidates
      .filter((text) => !isBlankCell(text))
      .map((text) => columnOf(text, headings))
      .find((name) => name !== undefined && !taken.has(name));
    if (column !== undefined) taken.add(column);
    return column;
  });
}

const knownIn = (columns: readonly unknown[]) => columns.filter((column) => column !== undefined).length;

/** The text of a row's cell under a column, with whether it is merged into another; blank where the table has no such column. */
export function cellUnder<Column extends string>(
  { cells }: Row,
  columns: readonly (Column | undefined)[],
  column: Column,
): { readonly text: string; readonly isContinued: boolean } {
  const cell = cells[columns.indexOf(column)];
  const isFilled = cell !== undefined && !isBlankCell(cell.text);
  return { text: isFilled ? cell.text : "", isContinued: cell?.merged === "above" };
}
