import type { Data } from "../edit/line-edits.ts";
import { bareCell, isUnreadCell } from "./cells.ts";
import type { Field, Flat, Table } from "./form.ts";
import type { ReadRow } from "./read-book.ts";
import { fileStamp, rowStamp } from "./stamp.ts";
import { cellsOf } from "./write-sheets.ts";

/** A row that did not go in, with the column that is to blame where one is. */
export interface Rejected {
  readonly table: Table;
  readonly row: ReadRow;
  readonly why: string;
  readonly id?: string | undefined;
}

/** What a row changes in its file; a row without an entry is a new one, and one that is emptied takes its entry out. */
export interface RowChange {
  readonly table: Table;
  readonly row: ReadRow;
  readonly index: number | undefined;
  readonly flat: Flat | undefined;
  readonly changed: readonly string[];
}

/** The values of a row's cells; what cannot be read is left out. */
export const valuesOf = ({ fields }: Table, { cells }: ReadRow): Flat =>
  Object.fromEntries(
    fields.flatMap(({ id, form }) => {
      const text = cells[id] ?? "";
      const read = text === "" ? undefined : form.read(text);
      return read && "value" in read ? [[id, read.value]] : [];
    }),
  );

/** Words of a cell as the program would write them: "20/4/66" is the day that stands there. */
function asShown({ form }: Field, text: string): string {
  const read = text === "" ? undefined : form.read(text);
  return read && "value" in read ? bareCell(form.show(read.value)) : text;
}

/**
 * What a row says that its file does not; `undefined` where it says nothing new.
 * @param before the file as it stands; left out for a new one
 */
export function changeOf(
  table: Table,
  row: ReadRow,
  before: { readonly data: Data; readonly text: string } | undefined,
): RowChange | Rejected | undefined {
  const { fields, isList } = table;
  const { cells, stamp } = row;
  const reject = (why: string, id?: string): Rejected => ({ table, row, why, id });
  if (row.badEntry !== undefined)
    return reject(`“ลำดับ” ต้องเป็นตัวเลขของแถวเดิม หรือเว้นว่างเมื่อเป็นแถวใหม่ แต่เขียนว่า ${row.badEntry}`);
  const index = isList ? row.entry : 0;
  const all = before ? table.rows(before.data) : [];
  const old = index === undefined ? undefined : all[index];
  if (before && isList && index !== undefined && !old)
    return reject(`ไฟล์นี้ไม่มีลำดับ ${index + 1} แล้ว ถ้าเป็นแถวใหม่ให้เว้น “ลำดับ” ว่าง`);
  const [rowMark, fileMark] = stamp.split(".");
  const now = fields.map(({ id }) => cells[id] ?? "");
  if (rowMark !== undefined && rowMark !== "" && rowStamp(now) === rowMark) return undefined;
  const was = cellsOf(fields, old ?? {}).map(bareCell);
  const said = fields.map((field, at) => asShown(field, now[at] ?? ""));
  // A new row that its file holds already has been taken before.
  const isThere = all.some((row) =>
    cellsOf(fields, row)
      .map(bareCell)
      .every((cell, at) => now[at] === "" || cell === said[at]),
  );
  if (before && index === undefined && isThere) return undefined;
  const isOwnTable = stamp === "";
  const changed = fields.filter(
    ({ id }, at) =>
      cells[id] !== undefined && cells[id] !== was[at] && !(isOwnTable && cells[id] === "" && old !== undefined),
  );
  if (changed.length === 0) return undefined;
  if (before && !isOwnTable && fileMark !== fileStamp(before.text)) {
    const shown = changed.map(
      ({ id, title }) => `${title} = “${was[fields.findIndex((field) => field.id === id)] ?? ""}”`,
    );
    return reject(`ไฟล์ถูกแก้หลังจากออกสมุดงานนี้ ตอนนี้ในไฟล์ ${shown.join(" ")} ออกสมุดงานใหม่แล้วแก้อีกครั้ง`, changed[0]?.id);
  }
  if (isList && old && now.every((cell) => cell === "")) return { table, row, index, flat: undefined, changed: [] };
  const values: Record<string, unknown> = { ...old };
  for (const { id, form, title } of changed) {
    const text = cells[id] ?? "";
    const read = text === "" ? { value: undefined } : form.read(text);
    if (isUnreadCell(read)) return reject(`ช่อง “${title}”: ${read.why}`, id);
    values[id] = read.value;
  }
  if (old && table.removes?.(values)) return { table, row, index, flat: undefined, changed: [] };
  return { table, row, index: old ? index : undefined, flat: values, changed: changed.map(({ id }) => id) };
}
