import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Content } from "../../domain/model/content.ts";
import { parseSource } from "../../collections/parse.ts";
import type { Data } from "../edit/line-edits.ts";
import type { Field, Flat, SheetForm, Table } from "./form.ts";
import type { BookColumn, BookRow, BookSheet } from "./shape.ts";
import { STAMP_TITLE, stampOf } from "./stamp.ts";

/** The title of the column that says which entry of a list a row is. */
export const ENTRY_TITLE = "ลำดับ";

/** The columns of a table in a workbook: the key, the entry of a list, what is shown beside, the fields, the mark. */
export function columnsOf({ key }: SheetForm, { fields, isList, beside = [] }: Table): BookColumn[] {
  return [
    { title: key.title, help: key.help, width: key.width },
    ...beside.map(({ title, width }) => ({ title, help: "โปรแกรมเขียนให้ดู ไม่อ่านกลับ", width, fixed: true })),
    ...(isList ? [{ title: ENTRY_TITLE, help: "แถวใหม่ให้เว้นว่าง", width: 7 }] : []),
    ...fields.map(({ title, help, form, required, choices }) => {
      const values = choices ?? (form.choices && { values: form.choices, strict: true });
      return {
        title: required ? `${title} *` : title,
        help,
        width: Math.min(Math.max(form.width, 10), 60),
        ...(values && { choices: values }),
      };
    }),
    { title: STAMP_TITLE, help: "ใช้ตรวจว่าแถวนี้เปลี่ยนหรือไม่", width: 4, fixed: true, hidden: true },
  ];
}

/** A file with its text and its data, the body as `content`. */
export interface ShownFile {
  readonly key: string;
  readonly file: string;
  readonly data: Data;
  readonly text: string;
}

/** The files of a form as they stand. @param directory the agency's folder */
export async function shownFiles(form: SheetForm, content: Content, directory: string): Promise<ShownFile[]> {
  const hasBody = form.kind.format !== "yaml";
  return Promise.all(
    form.shown(content).map(async ({ key, file, data }) => {
      const text = await readFile(path.join(directory, file), "utf8");
      const body = hasBody ? { content: parseSource(text, true).body.trim() } : {};
      return { key, file, text, data: { ...data, ...body } };
    }),
  );
}

/** The cells of a row's fields. */
export const cellsOf = (fields: readonly Field[], row: Flat): (string | number)[] =>
  fields.map(({ id, form }) => {
    const value = row[id];
    return value === undefined || value === null ? "" : form.show(value);
  });

/** All sheets of a workbook with what is known. */
export async function sheetsOf(form: SheetForm, content: Content, directory: string): Promise<BookSheet[]> {
  const files = await shownFiles(form, content, directory);
  return form.tables.map((table) => {
    const { name, fields, isList, beside = [] } = table;
    const { choices } = table;
    const rowOf = (key: string, entry: number | "", row: Flat, mark: string): BookRow => {
      const lists = choices?.(key) ?? {};
      const first = 1 + beside.length + (isList ? 1 : 0);
      const own = Object.entries(lists).map(([id, values]) => [
        first + fields.findIndex((field) => field.id === id),
        values,
      ]);
      return {
        cells: [key, ...beside.map(({ show }) => show(key)), ...(isList ? [entry] : []), ...cellsOf(fields, row), mark],
        // eslint-disable-next-line no-restricted-syntax -- pairs of a place and its values.
        ...(own.length > 0 && { choices: Object.fromEntries(own) as Record<number, readonly string[]> }),
      };
    };
    const known = files.map(({ key, data, text }) => ({
      key,
      rows: table.rows(data).map((row, index) => rowOf(key, index + 1, row, stampOf(cellsOf(fields, row), text))),
    }));
    const open = table === form.tables[0] ? form.open(content) : [];
    const waiting = open.map((key) => ({ key, rows: [rowOf(key, "", {}, "")] }));
    return {
      name,
      columns: columnsOf(form, table),
      rows: [...known, ...waiting].toSorted((a, b) => form.sort?.(a.key, b.key) ?? 0).flatMap(({ rows }) => rows),
    };
  });
}
