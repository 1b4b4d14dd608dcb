import { parseItemCode, type ItemCode } from "../thai/item-code.ts";
import { headerAt, type Header, type Headings } from "../tables/columns.ts";
import type { TextLine } from "../tables/scores/index.ts";
import { splitList } from "../tables/list.ts";
import {
  foldedText,
  isBlankCell,
  rowPlace,
  singleLine,
  type RowPlace,
  type Row,
  type DocumentTable,
} from "../tables/table.ts";

type ItemColumn = "code" | "name" | "subIndicator" | "components" | "year" | "page";

/** Headings of tables of items as handbooks and agencies print them. */
const HEADINGS: Headings<ItemColumn> = [
  ["page", /^(เลข)?หน้า(ที่)?$|คู่มือหน้า/],
  ["year", /^ปี|ปีของข้อมูล|ปีที่ต้องแสดง|ช่วงเวลา|เกณฑ์ปี/],
  ["subIndicator", /ตัวชี้วัดย่อย|^ตัวชี้วัด$/],
  ["components", /องค์ประกอบ|รายละเอียด|คำอธิบาย|สิ่งที่ต้อง/],
  ["code", /^(รหัส)?ข้อ(ที่)?$|^รหัส$|^(oit|code|no|item)$|^ลำดับ(ที่)?$|^ที่$/],
  ["name", /ชื่อข้อ|^ชื่อ|^ข้อมูล$|^รายการ|^ประเด็น|^name$/],
];

/** An item as it stands in a table or a text, nothing of it understood yet. */
export interface ItemRow {
  readonly code: ItemCode;
  readonly name: string;
  readonly subIndicator: SubIndicatorHead | undefined;
  /** The parts that the item must show, as numbered lines. */
  readonly components: readonly string[];
  /** What is said of the year or the period of its data. */
  readonly year: string;
  readonly page: string;
  readonly place: RowPlace;
}

/** A sub-indicator as its heading says it: “9.1 ข้อมูลพื้นฐาน”. */
export interface SubIndicatorHead {
  readonly code: string;
  readonly name: string;
}

/**
 * The items that a paper lists: those of its tables, or of its lines where no table holds any.
 * @param lines the text outside of tables; of a PDF all of it
 */
export function itemRows(tables: readonly DocumentTable[], lines: readonly TextLine[]): ItemRow[] {
  const inTables = tables.flatMap(rowsOf);
  // What is drawn as a table is sometimes seen as one only in part, or in pieces of which one alone has the heading.
  const inLines = rowsOfLines([...lines, ...tables.flatMap(linesOf)].toSorted((a, b) => a.place.line - b.place.line));
  return codesIn(inTables) >= codesIn(inLines) ? inTables : inLines;
}

const codesIn = (rows: readonly ItemRow[]): number => new Set(rows.map(({ code }) => code)).size;

const linesOf = (table: DocumentTable): TextLine[] =>
  table.unit === "line"
    ? table.rows.map((row) => ({ text: row.cells.map(({ text }) => text).join(" "), place: rowPlace(table, row) }))
    : [];

interface Draft extends Omit<ItemRow, "components"> {
  readonly components: string[];
}

function rowsOf(table: DocumentTable): ItemRow[] {
  let header: Header<ItemColumn> | undefined;
  let above: SubIndicatorHead | undefined;
  const found: Draft[] = [];
  for (let index = 0; index < table.rows.length; index += 1) {
    const row = table.rows[index];
    if (!row) continue;
    const here = headerAt(table.rows, index, HEADINGS, 2);
    if (here) {
      header = here;
      index += here.rows - 1;
      continue;
    }
    if (!header) continue;
    const head = headOf(soleText(row));
    if (head) {
      above = head;
      continue;
    }
    const cell = (column: ItemColumn) => cellText(row, header?.columns.indexOf(column) ?? -1);
    const [code, name] = codeAndName(cell("code"), cell("name"));
    // The number of a page stands alone.
    if (row.cells.length === 1 && name === "") continue;
    if (!code) {
      // A row without a code goes on with the item above: one part a row, or a page break.
      found.at(-1)?.components.push(...parts(cell("components")));
      continue;
    }
    found.push({
      code,
      name,
      subIndicator: headOf(cell("subIndicator")) ?? above,
      components: parts(cell("components")),
      year: singleLine(cell("year")),
      page: singleLine(cell("page")),
      place: rowPlace(table, row),
    });
  }
  return found;
}

function rowsOfLines(lines: readonly TextLine[]): ItemRow[] {
  let above: SubIndicatorHead | undefined;
  const found: Draft[] = [];
  for (const { text, place } of lines) {
    const line = singleLine(text);
    const head = headOf(line);
    if (head) {
      above = head;
      continue;
    }
    const [code, name] = /^(ข้อ(ที่)?\s*)?[oO0]\s*\d{1,2}\b/.test(line) ? codeAndName("", line) : [undefined, ""];
    if (code && name !== "") {
      const [, called = name, first = ""] = /^(.+?)\s+(\(1\)\s.+)$/.exec(name) ?? [];
      const components = parts(first);
      found.push({ code, name: called, year: "", page: "", place, subIndicator: above, components });
      continue;
    }
    const last = found.at(-1);
    if (!last) continue;
    const year = /^(?:ปี(?:ของข้อมูล)?|ช่วงเวลา|เกณฑ์ปี)\s*[:：]\s*(.+)$/.exec(line)?.[1];
    const page = /^หน้า\s*[:：]?\s*(\d+)$/.exec(line)?.[1];
    if (year !== undefined) found.splice(-1, 1, { ...last, year });
    else if (page !== undefined) found.splice(-1, 1, { ...last, page });
    else if (/^(\(?\d{1,2}[.)]|[-–•●○▪*])\s*\S/.test(line)) last.components.push(...parts(line));
    else if (goesOn(line)) {
      const part = last.components.at(-1);
      if (part === undefined) found.splice(-1, 1, { ...last, name: joined(last.name, line) });
      else last.components.splice(-1, 1, joined(part, line));
    }
  }
  return found;
}

/** A line that a cell of a table goes on in: neither a heading nor what stands at the foot of a page. */
const goesOn = (line: string): boolean =>
  line.length <= 120 && /[ก-๙A-Za-z(]/.test(line) && !/^(?:ตัวชี้วัด|ข้อ\s|ลำดับ|หน้า|ที่มา|หมายเหตุ)/.test(line);
/** Thai words are not parted where a line ends. */
const joined = (a: string, b: string): string => (/[ก-๙]$/.test(a) && /^[ก-๙]/.test(b) ? a + b : `${a} ${b}`);

/** The one text of a row whose cells are merged or blank but for one; empty where it has several. */
function soleText({ cells }: Row): string {
  const texts = new Set(cells.map(({ text }) => singleLine(text)).filter((text) => !isBlankCell(text)));
  return texts.size === 1 ? ([...texts][0] ?? "") : "";
}

/** @example headOf("ตัวชี้วัดย่อยที่ 9.1 ข้อมูลพื้นฐาน") // { code: "9.1", name: "ข้อมูลพื้นฐาน" } */
function headOf(text: string): SubIndicatorHead | undefined {
  const match = /^(?:ตัวชี้วัด(?:ย่อย)?(?:ที่)?\s*)?(\d{1,2}\.\d{1,2})\.?\s+(\D.*)$/.exec(singleLine(text));
  return match?.[1] && match[2] ? { code: match[1], name: match[2].trim() } : undefined;
}

const cellText = ({ cells }: Row, index: number): string => {
  const cell = cells[index];
  return cell && !isBlankCell(cell.text) ? cell.text : "";
};

/** A code and a name in cells of their own, or glued in one: “o11 แผนดำเนินงาน”. */
function codeAndName(code: string, name: string): [ItemCode | undefined, string] {
  const own = parseItemCode(singleLine(code));
  if (own) {
    const [again, rest] = glued(name);
    return [own, again === own ? rest : singleLine(name)];
  }
  return glued([code, name].filter(Boolean).join(" "));
}

function glued(text: string): [ItemCode | undefined, string] {
  const match = /^((?:ข้อ(?:ที่)?\s*)?[oO0๐]?\s*\d{1,2})[\s.:–-]+(\D.*)$/.exec(singleLine(text));
  const code = match?.[1] === undefined ? undefined : parseItemCode(match[1]);
  return [code, code ? (match?.[2] ?? "").trim() : singleLine(text)];
}

const parts = (text: string): string[] =>
  splitList(text)
    .items.map(singleLine)
    .filter((part) => foldedText(part) !== "");
