import mammoth from "mammoth";
import type { Cell, DocumentTable } from "../../domain/tables/table.ts";
import { isWholeArchive } from "../archive.ts";
import { csvRecords } from "../plain.ts";
import { xlsxSheets } from "../office/xlsx.ts";
import { numberedDocx, withOrdinals } from "./numbered-docx.ts";
import { isTooDeep } from "./html-elements.ts";
import { htmlTables } from "./html-tables.ts";
import { htmlText, isBlankSheet, isHtml, MHTML, orTooHeavy, UnreadableOutline } from "./index.ts";
import { textTables } from "./text-tables.ts";
import { mergesOf, type Range } from "./xlsx-links.ts";

/**
 * Reads the tables of a paper, sheet, page or text. What it is, is seen from its bytes; the name decides only between
 * kinds of text.
 * @throws UnreadableOutline when it is none of DOCX, XLSX, HTML, CSV and text
 */
export async function readTables(bytes: Uint8Array, name: string): Promise<DocumentTable[]> {
  if (bytes.length === 0) throw new UnreadableOutline("empty");
  const mark = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  if (mark.startsWith("%PDF-")) throw new UnreadableOutline("pdf");
  if (mark.startsWith("\u00D0\u00CF\u0011\u00E0")) throw new UnreadableOutline("old-office");
  if (mark.startsWith("PK\u0003\u0004")) return orTooHeavy(archiveTables(bytes));
  const text = htmlText(bytes);
  if (text === undefined) throw new UnreadableOutline("not-text");
  if (isBlankSheet(text)) throw new UnreadableOutline("empty");
  if (MHTML.test(text)) throw new UnreadableOutline("mhtml");
  if (isHtml(text)) {
    if (isTooDeep(text)) throw new UnreadableOutline("too-heavy");
    return htmlTables(text, "line");
  }
  return (/\.(?:csv|tsv)$/i.test(name) ? csvTables(text) : undefined) ?? textTables(text);
}

async function archiveTables(bytes: Uint8Array): Promise<DocumentTable[]> {
  if (isWholeArchive(bytes, "xlsx")) return workbookTables(bytes);
  if (!isWholeArchive(bytes, "docx")) throw new UnreadableOutline("archive");
  return htmlTables(await docxHtml(bytes), "row");
}

/** A DOCX as HTML: its tables with merged cells, its lists as they are numbered; pictures are left out. */
export async function docxHtml(bytes: Uint8Array): Promise<string> {
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: "" }));
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(numberedDocx(bytes)) }, { convertImage });
  return withOrdinals(value);
}

function csvTables(text: string): DocumentTable[] | undefined {
  const rows = csvRecords(text.replace(/^\uFEFF/, ""))?.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell) => ({ text: cell.trim() })),
  }));
  return rows && [{ number: 1, unit: "line", rows }];
}

async function workbookTables(bytes: Uint8Array): Promise<DocumentTable[]> {
  const sheets = await xlsxSheets(bytes);
  const merges = mergesOf(bytes);
  return sheets.map(({ name, rows }, index) => ({
    number: index + 1,
    sheet: name,
    unit: "row",
    rows: filledIn(rows, merges.get(name) ?? []).map((cells, row) => ({ line: row + 1, cells })),
  }));
}

/** A workbook keeps the words of a merged range in its first cell only; here they stand in every one. */
function filledIn(rows: readonly (readonly string[])[], merges: readonly Range[]): Cell[][] {
  const cells = rows.map((row): Cell[] => row.map((text) => ({ text })));
  // Ranges do not overlap, so that all of them together hold no more cells than the sheet.
  let room = cells.reduce((sum, row) => sum + row.length, 0);
  for (const { top, left, bottom, right } of merges) {
    const text = rows[top - 1]?.[left - 1] ?? "";
    for (let row = top; row <= Math.min(bottom, cells.length); row += 1)
      for (let column = left; column <= Math.min(right, cells[row - 1]?.length ?? 0); column += 1) {
        room -= 1;
        if (room < 0) return cells;
        if (row > top || column > left)
          cells[row - 1]?.splice(column - 1, 1, { text, merged: column > left ? "left" : "above" });
      }
  }
  return cells;
}
