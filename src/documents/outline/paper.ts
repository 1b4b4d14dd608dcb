import type { DocumentTable } from "../../domain/tables/table.ts";
import type { TextLine } from "../../domain/tables/scores/index.ts";
import { isWholeArchive } from "../archive.ts";
import { readBytes } from "../read.ts";
import { textAroundTables } from "./html-tables.ts";
import { htmlText, isHtml, UnreadableOutline } from "./index.ts";
import { docxHtml, readTables } from "./tables.ts";
import { isPictureFile } from "../ocr/scans.ts";
import { pdfRows } from "../pdf.ts";
import { pictureReader, readPictures } from "./scanned.ts";
import { isTableLine, textTables } from "./text-tables.ts";

/** A paper as its tables and the lines around them. */
export interface OutlinedPaper {
  readonly tables: readonly DocumentTable[];
  readonly lines: readonly TextLine[];
  /** Its tables are rows as they were drawn: a cell of several lines is several of them. */
  readonly isPdf: boolean;
  /** It was read off a picture, and may be wrong in every letter. */
  readonly isPicture: boolean;
}

/**
 * Reads a paper: its tables, and the lines that stand outside of them, in order.
 * @param pictures how scans and photos of papers are read
 * @throws UnreadableOutline when it is none of DOCX, XLSX, PDF, HTML, CSV, text and a legible picture
 */
export async function readPaper(bytes: Uint8Array, name: string, pictures = pictureReader()): Promise<OutlinedPaper> {
  const mark = Buffer.from(bytes.subarray(0, 5)).toString("latin1");
  if (mark === "%PDF-") {
    const { text: read } = await readBytes(bytes, "paper.pdf");
    if (!read) throw new UnreadableOutline("pdf");
    const scanned = await readPictures(bytes, name, pictures);
    if (scanned !== undefined) return ofRows(scanned);
    const lines = linesOf(read.parts.map(({ text }) => text).join("\n"), "line");
    return { tables: textTables(await pdfRows(bytes)), isPdf: true, isPicture: false, lines };
  }
  if (isPictureFile(name)) {
    const scanned = await readPictures(bytes, name, pictures);
    if (scanned === undefined) throw new UnreadableOutline("pdf");
    return ofRows(scanned);
  }
  const tables = await readTables(bytes, name);
  return { tables, isPdf: false, isPicture: false, lines: await linesAround(bytes, name, mark) };
}

/** A paper whose rows are lines with tabs between the cells. */
const ofRows = (text: string): OutlinedPaper => ({
  tables: textTables(text),
  lines: linesOf(text, "line").filter((line) => !isTableLine(line.text)),
  isPdf: true,
  isPicture: true,
});

async function linesAround(bytes: Uint8Array, name: string, mark: string): Promise<TextLine[]> {
  if (mark.startsWith("PK"))
    return isWholeArchive(bytes, "docx") ? linesOf(textAroundTables(await docxHtml(bytes)), "paragraph") : [];
  const text = htmlText(bytes) ?? "";
  if (isHtml(text)) return linesOf(textAroundTables(text), "paragraph");
  if (/\.(?:csv|tsv)$/i.test(name)) return [];
  return linesOf(text, "line").filter((line) => !isTableLine(line.text));
}

const linesOf = (text: string, unit: "line" | "paragraph"): TextLine[] =>
  text
    .split(/\r\n?|\n/)
    .map((line, index) => ({ place: { table: 0, unit, line: index + 1 }, text: line }))
    .filter((line) => line.text.trim() !== "");
