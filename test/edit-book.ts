import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { getCellAddress, sanitizeTextContent } from "write-excel-file/utility";
import { xlsxSheets } from "../src/documents/office/xlsx.ts";

/** A cell of a workbook by the key of its row and the title of its column, with what somebody types there. */
export interface Typed {
  readonly key: string;
  /** Which row of the key, counted from one. */
  readonly entry?: number;
  readonly title: string;
  readonly text: string;
  /** Which sheet, counted from one. */
  readonly sheet?: number;
}

/** A workbook as it is saved after somebody has typed into it; all else of it stays. A row of no key is a new one at the end. */
export async function typedInto(bytes: Uint8Array, typed: readonly Typed[]): Promise<Uint8Array> {
  const files = unzipSync(bytes);
  const sheets = await xlsxSheets(bytes);
  for (const { key, entry = 1, title, text, sheet: number = 1 } of typed) {
    const part = `xl/worksheets/sheet${number}.xml`;
    const rows = sheets[number - 1]?.rows ?? [];
    const titles = rows.find((cells) => cells.includes("ชื่อข้อ") || cells.includes("ไฟล์")) ?? [];
    const column = titles.findIndex((cell) => cell.replace(/ \*$/, "") === title);
    const own = rows.flatMap((cells, index) => (cells[0] === key && index > 1 ? [index] : []));
    const row = key === "" ? rows.length + entry - 1 : (own[entry - 1] ?? -1);
    if (column < 0 || row < 0) throw new Error(`no cell of ${key} ${title}`);
    files[part] = strToU8(withCell(strFromU8(files[part] ?? new Uint8Array()), row, column, text));
  }
  return zipSync(files);
}

function withCell(xml: string, row: number, column: number, text: string): string {
  const address = getCellAddress(row, column);
  const cell = `<c r="${address}" t="inlineStr"><is><t>${sanitizeTextContent(text)}</t></is></c>`;
  const old = new RegExp(`<c r="${address}"(?: [^>/]*)?(?:/>|>.*?</c>)`, "s");
  if (old.test(xml)) return xml.replace(old, () => cell);
  // In a new row whoever types goes from left to right.
  const line = new RegExp(`<row r="${row + 1}"[^>]*>.*?(?=</row>)`, "s");
  return line.test(xml)
    ? xml.replace(line, (cells) => cells + cell)
    : xml.replace("</sheetData>", () => `<row r="${row + 1}">${cell}</row></sheetData>`);
}
