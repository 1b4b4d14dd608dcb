import readWorkbook from "read-excel-file/node";
import { embedded, type ReadInner } from "../inner.ts";
import { embeddedFiles, gathered, openPackage, type OfficePackage } from "./office-package.ts";
import { HIDDEN_CELLS, HIDDEN_SHEET } from "../unseen.ts";
import { type Contents, type DocumentPart, type HiddenText, tableText, withHidden } from "../text.ts";
import { toArabicDigits } from "../../domain/thai/digits.ts";
import { sheetFactsOf, sheetFacts, workbookPart, type SheetFacts, type ShownNumber } from "./xlsx-cells.ts";
import { drawnLines } from "./drawing.ts";
import { allWords, attributeWords } from "./xml.ts";

/** A sheet as a table: row n of the sheet is `rows[n - 1]`, each cell as text, an empty one as "". */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

type Cell = string | number | boolean | Date | null;

/**
 * Sheets of a workbook for whoever works with their values, in order, hidden ones too. Days are written as ISO dates,
 * whatever the look of their cells; amounts with all their digits; times, shares and numbers with zeros or words in
 * front as Excel shows them.
 * @throws when it is not a workbook
 */
export async function xlsxSheets(bytes: Uint8Array): Promise<readonly Sheet[]> {
  return sheetsOf(bytes, sheetFacts(bytes), ({ text, isAmount }) => (isAmount ? undefined : text));
}

async function sheetsOf(
  bytes: Uint8Array,
  facts: readonly SheetFacts[],
  look: (number: ShownNumber) => string | undefined,
): Promise<readonly Sheet[]> {
  // The library's types are wrong on two points: a day is a `Date`, and a sheet that is but a chart has no data.
  const sheets = (await readWorkbook(Buffer.from(bytes))) as unknown as { sheet: string; data?: Cell[][] }[];
  const byName = new Map(facts.map((sheet) => [sheet.name, sheet]));
  return sheets.map(({ sheet, data }) => {
    const shown = byName.get(sheet)?.shown;
    const textOf = (cell: Cell, place: string) => {
      const number = shown?.get(place);
      return (number && look(number)) ?? cellText(cell);
    };
    return {
      name: sheet,
      rows: (data ?? []).map((row, r) => row.map((cell, c) => textOf(cell, `${r + 1}:${c + 1}`))),
    };
  });
}

/**
 * The text of each sheet, a line for each row, then its text boxes. Hidden sheets, rows and columns, comments, names,
 * properties and whatever else stands in the file is hidden. Throws when it is not a workbook.
 */
export async function readXlsx(bytes: Uint8Array, readInner: ReadInner): Promise<Contents> {
  const file = openPackage(bytes);
  const inner = await embedded(embeddedFiles(file), readInner);
  const facts = sheetFactsOf(file);
  const byName = new Map(facts.map((sheet) => [sheet.name, sheet]));
  const sheets = await sheetsOf(bytes, facts, ({ text }) => text);
  const parts = sheets.flatMap((sheet) => partsOf(sheet, byName.get(sheet.name), file));
  const hidden = gathered([
    { where: "ข้อความที่เหลือค้างในไฟล์", text: unusedStrings(file.take("xl/sharedStrings.xml"), sheets) },
    { where: "ชื่อที่กำหนดไว้ (ตัวจัดการชื่อ)", text: allWords(file.take(workbookPart(file))) },
    ...file.rest(),
    ...inner.hidden,
  ]);
  return {
    parts: withHidden(parts, hidden),
    ...(file.made !== undefined && { made: file.made }),
    ...(inner.unread.length > 0 && { unread: inner.unread }),
  };
}

function partsOf({ name, rows }: Sheet, facts: SheetFacts | undefined, file: OfficePackage): DocumentPart[] {
  if (!facts) return [{ kind: "sheet", name, text: tableText(rows) }];
  const { boxes, notes } = besideOf(facts.part, file);
  const isHidden = (row: number, column: number) =>
    facts.isHidden || facts.hiddenRows.has(row + 1) || facts.isHiddenColumn(column + 1);
  const seen = rows.map((row, r) => row.map((cell, c) => (isHidden(r, c) ? "" : cell)));
  // Heads of columns stay, since they say what the hidden numbers are.
  const secret = rows.map((row, r) => row.map((cell, c) => (isHidden(r, c) || !LONG_NUMBER.test(cell) ? cell : "")));
  const anyHidden = rows.some((row, r) => row.some((cell, c) => cell !== "" && isHidden(r, c)));
  const hidden = gathered([
    { where: "ค่าเต็มของเซลล์ที่แสดงไม่ครบหลัก", text: cutNumbers(facts) },
    ...(anyHidden ? [{ where: facts.isHidden ? HIDDEN_SHEET : HIDDEN_CELLS, text: tableText(secret) }] : []),
    ...notes,
  ]);
  const table = tableText(seen);
  const drawn = boxes.join("\n");
  return [
    { kind: "sheet", name, text: /\S/.test(table) ? table : "", ...(hidden.length > 0 && { hidden }) },
    ...(/\S/.test(drawn) ? [{ kind: "whole" as const, where: `แผ่นงาน “${name}” กล่องข้อความ`, text: drawn }] : []),
  ];
}

/** Strings that a workbook still holds though no cell shows them any more. */
function unusedStrings(xml: string, sheets: readonly Sheet[]): string {
  const used = new Set(
    sheets.flatMap(({ rows }) => rows.flat().flatMap((cell) => cell.split("\n").map((line) => line.trim()))),
  );
  return allWords(xml)
    .split("\n")
    .filter((line) => !used.has(line.trim()))
    .join("\n");
}

/** Long numbers that are shown with fewer digits than they have. */
const cutNumbers = ({ shown }: SheetFacts): string =>
  [...shown.values()]
    .filter(
      ({ text, written }) => /^\d{9,}$/.test(written) && !toArabicDigits(text).replace(/\D/g, "").includes(written),
    )
    .map(({ written }) => written)
    .join("\n");

const LONG_NUMBER = /[0-9๐-๙]{6}/;

/** Text boxes and charts of a sheet, which are seen, and its comments, which are not. */
function besideOf(part: string, file: OfficePackage): { boxes: string[]; notes: HiddenText[] } {
  const boxes: string[] = [];
  const notes: HiddenText[] = [];
  for (const { type, target, outside } of file.relations(part)) {
    if (outside) continue;
    if (type === "drawing") {
      const xml = file.take(target);
      boxes.push(drawnLines(xml).join("\n"));
      notes.push({ where: "คำอธิบายรูปในแผ่นงาน", text: attributeWords(xml) });
      for (const chart of file.relations(target))
        if (chart.type === "chart") notes.push({ where: "แผนภูมิ", text: allWords(file.take(chart.target)) });
    }
    if (/comment/i.test(type)) notes.push({ where: "ความคิดเห็น", text: allWords(file.take(target)) });
  }
  // What else a sheet says of itself: heads and feet of its paper, hints of input, conditions.
  notes.push({
    where: "หัวท้ายกระดาษ การตรวจสอบข้อมูล และลิงก์ของแผ่นงาน",
    text: allWords(withoutMarks(withoutCells(file.take(part)))),
  });
  notes.push({ where: "สูตรในเซลล์", text: formulas(file.take(part)) });
  return { boxes, notes };
}

/** Formulas with a number that may be a person's. */
const formulas = (xml: string): string =>
  [...xml.matchAll(/<(?:\w+:)?f\b[^<>]*>([^<]*[0-9๐-๙]{4}[^<]*)</g)].map(([, formula = ""]) => formula).join("\n");

/** Marks of place and font in heads and feet, which stand against the words (ECMA-376 part 1, 18.3.1.46). */
const withoutMarks = (xml: string): string =>
  xml.replace(/&amp;(?:K[\dA-F]{6}|K\d\d[+-]\d{3}|\d{1,3}(?!\d)|[A-Z]|&quot;[^&]*&quot;|"[^"]*")/g, " ");

/** A part without what stands between the first begin and the last end of its cells. */
function withoutCells(xml: string): string {
  const begin = /<(?:\w+:)?sheetData>/.exec(xml)?.index ?? -1;
  const end = xml.lastIndexOf(CELLS_END);
  const isWhole = begin >= 0 && end > begin && /<\/(?:\w+:)?$/.test(xml.slice(Math.max(0, end - 40), end));
  return isWhole ? xml.slice(0, begin) + xml.slice(end + CELLS_END.length) : xml;
}
const CELLS_END = "sheetData>";

function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (!(cell instanceof Date)) return String(cell);
  if (Number.isNaN(cell.valueOf())) return "";
  // A workbook keeps a time as a share of the day: half past eight is a millisecond short of it.
  const [day = "", time = ""] = new Date(Math.round(cell.valueOf() / 1000) * 1000).toISOString().split(/[T.]/);
  return time === "00:00:00" ? day : `${day} ${time.replace(/:00$/, "")}`;
}
