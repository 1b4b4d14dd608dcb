import writeWorkbook from "write-excel-file/node";
import type { BookColumn, BookRow, BookSheet } from "./shape.ts";
import { listsSheet, validations } from "./validations.ts";

/** What stands in the first cell of the line of help: it is passed over when the workbook is read. */
export const HELP_MARK = "คำอธิบาย";

/** Lines above the first row: titles and help. They stay in sight. */
const HEAD = 2;

const COLOURS = { title: "#dbe7f3", help: "#f3f4f6", fixed: "#eeeeee", marked: "#fde2e2" } as const;

/** A workbook as XLSX, with the lists of its cells on a hidden sheet. */
export async function writeBook(sheets: readonly BookSheet[]): Promise<Uint8Array> {
  const lists = listsSheet(sheets);
  const written = [
    ...sheets.map(({ name, columns, rows }) => ({
      data: [titles(columns), help(columns), ...rows.map((row) => cellsOf(row, columns))],
      sheet: name,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: HEAD,
      orientation: "landscape" as const,
    })),
    { data: lists.rows.map((row) => row.map(plain)), sheet: lists.name },
  ];
  const feature = validations(sheets, lists, HEAD);
  return writeWorkbook(written, { features: [feature] }).toBuffer();
}

const text = (value: string | number) => ({
  value,
  type: typeof value === "number" ? Number : String,
  // As text: no spreadsheet makes a number of a telephone or a date of a number.
  ...(typeof value === "string" && { format: "@" }),
  wrap: true,
  alignVertical: "top" as const,
});
const plain = (value: string) => (value === "" ? null : { value, type: String });

const titles = (columns: readonly BookColumn[]) =>
  columns.map(({ title }) => ({ ...text(title), fontWeight: "bold" as const, backgroundColor: COLOURS.title }));

const help = (columns: readonly BookColumn[]) =>
  columns.map((column, index) => ({
    ...text(index === 0 ? HELP_MARK : column.help),
    fontStyle: "italic" as const,
    textColor: "#4b5563",
    backgroundColor: COLOURS.help,
  }));

const cellsOf = ({ cells, marked }: BookRow, columns: readonly BookColumn[]) =>
  columns.map(({ fixed }, index) => {
    const ground = marked?.has(index) ? COLOURS.marked : fixed ? COLOURS.fixed : undefined;
    return { ...text(cells[index] ?? ""), ...(ground !== undefined && { backgroundColor: ground }) };
  });
