import { parse } from "csv-parse/sync";
import { type Contents, tableText } from "./text.ts";

/** The text of a TXT as it stands. */
export const readTxt = (bytes: Uint8Array): Contents => ({
  parts: wholeOf(decode(bytes)?.replace(/\r\n?/g, "\n")),
});

/** The text of a CSV, a line for each record. One whose quotes do not match is taken as it stands. */
export function readCsv(bytes: Uint8Array): Contents {
  const text = decode(bytes);
  const rows = text === undefined ? undefined : csvRows(text);
  return rows ? { parts: wholeOf(tableText(rows)) } : readTxt(bytes);
}

/**
 * Records of a CSV, blank lines included, or `undefined` when its quotes do not match.
 * Cells are parted by whichever of comma, semicolon and tab the first line has most of: Excel takes the one of its country.
 */
export const csvRows = (text: string): readonly (readonly string[])[] | undefined =>
  csvRecords(text)?.map(({ cells }) => cells);

/** The same records, each with the line of the file on which it begins. */
export function csvRecords(
  text: string,
): readonly { readonly line: number; readonly cells: readonly string[] }[] | undefined {
  // One end of a line for all: files that two programs wrote have several.
  const uniform = text.replace(/\r\n?/g, "\n");
  const [first = ""] = uniform.trimStart().split("\n", 1);
  const [delimiter = ","] = [",", ";", "\t"].toSorted((a, b) => first.split(b).length - first.split(a).length);
  // The library makes an error for each row that has not as many cells as the first: where it was made tells nobody.
  const { stackTraceLimit } = Error;
  try {
    Error.stackTraceLimit = 0;
    const options = { delimiter, relax_column_count: true, relax_quotes: true, info: true } as const;
    const records = parse(uniform, options) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({
      line: info.lines - record.join("").split("\n").length + 1,
      cells: record,
    }));
  } catch {
    return undefined;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/**
 * Bytes as text: what their first bytes say, else UTF-8, else the Thai of Windows (a superset of TIS-620).
 * `undefined` when they are no text at all, such as a picture under another name.
 */
export function decode(bytes: Uint8Array): string | undefined {
  const mark = Buffer.from(bytes.subarray(0, 2)).toString("hex");
  for (const encoding of UTF_16[mark] ?? ["utf-8", "windows-874"]) {
    const text = decodeAs(encoding, bytes);
    if (text !== undefined && !text.includes("\0")) return text;
  }
  return undefined;
}

/** By the mark that Excel's "Unicode Text" begins with. */
const UTF_16: Partial<Record<string, readonly string[]>> = { fffe: ["utf-16le"], feff: ["utf-16be"] };

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const wholeOf = (text: string | undefined): Contents["parts"] => (text === undefined ? [] : [{ kind: "whole", text }]);
