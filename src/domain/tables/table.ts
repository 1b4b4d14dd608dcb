import { toArabicDigits } from "../thai/digits.ts";
import { uniformThai } from "../thai/uniform.ts";

/** What a line number counts: lines of the file, paragraphs of a paper, or rows of a sheet or of a table. */
export type LineUnit = "line" | "paragraph" | "row";

/** A cell of a table; what a merged range holds stands in every cell of it. */
export interface Cell {
  /** Its words, a line for each paragraph, item of a list or line break. */
  readonly text: string;
  /** True where the words belong to the cell on the left or above, with which this one is merged. */
  readonly merged?: "left" | "above";
}

/** A row with the line of the file, or the row of the sheet or table, on which it stands (from one). */
export interface Row {
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** A table as it stands in a document. */
export interface DocumentTable {
  /** Its number in the document, from one. */
  readonly number: number;
  readonly sheet?: string;
  readonly unit: LineUnit;
  readonly rows: readonly Row[];
}

/** Where a row stands, for a person who looks it up. */
export interface RowPlace {
  readonly table: number;
  readonly sheet?: string;
  readonly unit: LineUnit;
  readonly line: number;
}

/** The place of a row in its table. */
export const rowPlace = ({ number, sheet, unit }: DocumentTable, { line }: Row): RowPlace => ({
  table: number,
  ...(sheet === undefined ? {} : { sheet }),
  unit,
  line,
});

/** "บรรทัด 12", "ย่อหน้า 4", or "ชีต แผน แถว 3", or "ตาราง 2 แถว 3". */
export const rowPlaceWords = ({ table, sheet, unit, line }: RowPlace): string => {
  if (unit !== "row") return `${unit === "line" ? "บรรทัด" : "ย่อหน้า"} ${line}`;
  return `${sheet === undefined ? `ตาราง ${table}` : `ชีต ${sheet}`} แถว ${line}`;
};

/** The text of a cell as content stores it: one spelling of Thai, Arabic digits, no double or outer blanks; lines kept. */
export const plainLines = (text: string): string[] =>
  toArabicDigits(uniformThai(text.normalize("NFC")))
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/[\s\u00A0]+/g, " ").trim())
    .filter((line) => line !== "");

/** The same in one line. */
export const singleLine = (text: string): string => plainLines(text).join(" ");

/** What is left to compare by: no blanks, signs or case. */
export const foldedText = (text: string): string =>
  singleLine(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, "");

/** True for a cell that says nothing: blank, or a dash that stands for it. */
export const isBlankCell = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

/**
 * Two pieces of one text that a page or a line break has parted. Thai is written without blanks between its words.
 * @example joinPieces("การยืม", "ทรัพย์สิน") // "การยืมทรัพย์สิน"
 */
export const joinPieces = (before: string, after: string): string => {
  const [start, end] = [before.trimEnd(), after.trimStart()];
  if (start === "" || end === "") return start + end;
  return /[ก-๎]$/.test(start) && /^[ก-๎]/.test(end) ? start + end : `${start} ${end}`;
};
