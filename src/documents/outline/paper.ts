import type { DocumentTable } from "../../domain/tables/table.ts";
import type { TextLine } from "../../domain/tables/scores/index.ts";
import { isWholeArchive } from "../archive.ts";
import { readBytes } from "../read.ts";
import { textAroundTables } from "./html-tables.ts";
import { htmlText, isHtml, UnreadableOutline } from "./index.ts";
import { docxHtml, readTables } from "./tables.ts";
import { isTableLine } from "./text-tables.ts";

/** A paper as its tables and the lines around them; of a PDF the lines only. */
export interface OutlinedPaper {
  readonly tables: readonly DocumentTable[];
  readonly lines: readonly TextLine[];
  readonly isPdf: boolean;
}

/**
 * Reads a paper: its tables, and the lines that stand outside of them, in order.
 * @throws UnreadableOutline when it is none of DOCX, XLSX, PDF, HTML, CSV and text
 */
export async function readPaper(bytes: Uint8Array, name: string): Promise<OutlinedPaper> {
  const mark = Buffer.from(bytes.subarray(0, 5)).toString("latin1");
  if (mark === "%PDF-") {
    const { text: read } = await readBytes(bytes, "paper.pdf");
    if (!read) throw new UnreadableOutline("pdf");
    return { tables: [], isPdf: true, lines: linesOf(read.parts.map(({ text }) => text).join("\n"), "line") };
  }
  const tables = await readTables(bytes, name);
  return { tables, isPdf: false, lines: await linesAround(bytes, name, mark) };
}

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
