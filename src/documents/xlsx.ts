import readWorkbook from "read-excel-file/node";
import { type Contents, tableText } from "./text.ts";

/** A sheet as a table: row n of the sheet is `rows[n - 1]`, each cell as text, an empty one as "". */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

type Cell = string | number | boolean | Date | null;

/**
 * Sheets of a workbook, in order. Days are written as ISO dates, whatever the look of their cells.
 * @throws when it is not a workbook
 */
export async function xlsxSheets(bytes: Uint8Array): Promise<readonly Sheet[]> {
  // The library's types are wrong on two points: a day is a `Date`, and a sheet that is but a chart has no data.
  const sheets = (await readWorkbook(Buffer.from(bytes))) as unknown as { sheet: string; data?: Cell[][] }[];
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: (data ?? []).map((row) => row.map(cellText)) }));
}

/** The text of each sheet, a line for each row. Throws when it is not a workbook. */
export const readXlsx = async (bytes: Uint8Array): Promise<Contents> => ({
  parts: (await xlsxSheets(bytes)).map(({ name, rows }) => ({ kind: "sheet", name, text: tableText(rows) })),
});

function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (!(cell instanceof Date)) return String(cell);
  if (Number.isNaN(cell.valueOf())) return "";
  const [day, time] = cell.toISOString().split(/[T.]/);
  return time === "00:00:00" ? `${day}` : `${day} ${time}`;
}
