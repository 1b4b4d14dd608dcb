import type { SheetForm } from "./form.ts";
import { REASON_TITLE } from "./read-book.ts";
import type { Rejected } from "./row-change.ts";
import type { BookRow, BookSheet } from "./shape.ts";
import { columnsOf } from "./write-sheets.ts";

/** The rows that did not go in as the same workbook, with the reason of each; what is to blame is coloured. */
export function rejectedSheets(form: SheetForm, rejected: readonly Rejected[]): BookSheet[] {
  return form.tables.flatMap((table): BookSheet[] => {
    const { fields, isList, beside = [] } = table;
    const own = Map.groupBy(
      rejected.filter((one) => one.table === table),
      ({ row }) => row,
    );
    if (own.size === 0) return [];
    const [key, ...columns] = columnsOf(form, table);
    const reason = { title: REASON_TITLE, help: "แก้ตามนี้ แล้วนำไฟล์นี้เข้าอีกครั้ง", width: 60, fixed: true };
    const first = 2 + beside.length + (isList ? 1 : 0);
    const rows = [...own].map(([row, faults]): BookRow => {
      const choices = Object.entries(table.choices?.(row.key) ?? {});
      return {
        cells: [
          row.key,
          faults.map(({ why }) => why).join("\n"),
          ...beside.map(({ show }) => show(row.key)),
          ...(isList ? [row.badEntry ?? (row.entry === undefined ? "" : row.entry + 1)] : []),
          ...fields.map(({ id }) => row.cells[id] ?? ""),
          row.stamp,
        ],
        marked: new Set([
          1,
          ...faults.flatMap(({ id }) => {
            const at = fields.findIndex((field) => field.id === id);
            return at < 0 ? [] : [first + at];
          }),
        ]),
        choices: Object.fromEntries(
          choices.map(([id, values]) => [first + fields.findIndex((field) => field.id === id), values]),
        ),
      };
    });
    return [{ name: table.name, columns: key ? [key, reason, ...columns] : columns, rows }];
  });
}
