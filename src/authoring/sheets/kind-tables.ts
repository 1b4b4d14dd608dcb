import { z } from "zod";
import { fieldWords } from "../../collections/faults/schema-words.ts";
import { layersOf } from "../../domain/coherence/named-fields.ts";
import type { Kind } from "../../domain/model/records/kind.ts";
import type { KeyPath } from "../../domain/model/proof.ts";
import type { Data } from "../edit/line-edits.ts";
import { cellFormOf, textOf, titleOf, WORDS } from "./cells.ts";
import type { Field, Flat, Table } from "./form.ts";

/** The most that a cell of Excel holds. */
const CELL = 32_000;
const TOO_LONG = "[ยาวเกินช่องของ Excel แก้ในไฟล์]";

/** The sheets of a kind, made from its schema: its plain fields, then each of its lists; `undefined` for a kind that is too deep. */
export function kindTables({ label, schema, format }: Kind): [Table, ...Table[]] | undefined {
  const parts = partsOf(schema, []);
  if (!parts) return undefined;
  const body: Field[] = format === "yaml" ? [] : [bodyField];
  const main = mainTable(label, [...parts.fields, ...body.map((field) => ({ ...field, path: ["content"] }))]);
  const lists = parts.lists.map((list) => listTable(list));
  return lists.every((list) => list !== undefined) ? [main, ...lists] : undefined;
}

const bodyField: Field = {
  id: "content",
  title: "เนื้อหา",
  help: "เว้นหนึ่งบรรทัดว่างระหว่างย่อหน้า (Alt+Enter ขึ้นบรรทัดใหม่ในช่อง)",
  form: {
    ...WORDS,
    width: 60,
    show: (value) => (textOf(value).length > CELL ? TOO_LONG : textOf(value).trim()),
  },
  required: false,
};

type PlacedField = Field & { readonly path: readonly string[] };
interface ListPart {
  readonly path: readonly string[];
  readonly title: string;
  readonly schema: z.ZodType;
}

/** The fields of a group as columns, and its lists of groups; `undefined` where one is neither. */
function partsOf(
  schema: z.ZodObject,
  above: readonly string[],
): { fields: PlacedField[]; lists: ListPart[] } | undefined {
  const fields: PlacedField[] = [];
  const lists: ListPart[] = [];
  for (const [key, field] of Object.entries<z.ZodType>(schema.shape)) {
    const path = [...above, key];
    const { description = key, example } = fieldWords(field, []);
    const title = titleOf(description);
    const form = cellFormOf(field);
    const inner = layersOf(field).at(-1);
    const required = !field.safeParse(undefined).success;
    if (form) {
      const shown = example === undefined ? "" : String(form.show(example)).replaceAll("\n", " / ");
      const help = `${description}${shown ? ` เช่น ${shown}` : ""}${form === WORDS || form.choices ? "" : lineHelp(field)}`;
      fields.push({ id: path.join("."), path, title, help, form, required: required && above.length === 0 });
    } else if (inner instanceof z.ZodObject && above.length === 0) {
      const below = partsOf(inner, path);
      if (!below || below.lists.length > 0) return undefined;
      fields.push(...below.fields.map((one) => ({ ...one, title: `${title}: ${one.title}` })));
    } else if ((inner instanceof z.ZodArray || inner instanceof z.ZodRecord) && above.length === 0)
      lists.push({ path, title, schema: inner });
    else return undefined;
  }
  return { fields, lists };
}

const lineHelp = (field: z.ZodType): string =>
  layersOf(field).at(-1) instanceof z.ZodArray ? " (รายการละบรรทัด กด Alt+Enter ขึ้นบรรทัดใหม่)" : "";

const mainTable = (name: string, fields: readonly PlacedField[]): Table => ({
  name: sheetName(name),
  fields,
  isList: false,
  rows: (data) => [flatOf(data, fields)],
  put: (data, _index, row, changed) => (row ? withValues(data, row, fields, changed) : data),
  blame: (path) => {
    const id = idAt(path, fields);
    return id === undefined ? undefined : { index: 0, id };
  },
});

function listTable({ path, title, schema }: ListPart): Table | undefined {
  const [key = ""] = path;
  if (schema instanceof z.ZodRecord) return recordTable(key, title, schema);
  const element = schema instanceof z.ZodArray ? layersOf(schema.element as z.ZodType).at(-1) : undefined;
  const parts = element instanceof z.ZodObject ? partsOf(element, []) : undefined;
  if (!parts || parts.lists.length > 0) return undefined;
  const { fields } = parts;
  const entries = (data: Data) => (data[key] ?? []) as readonly Data[];
  return {
    name: sheetName(title),
    fields,
    isList: true,
    rows: (data) => entries(data).map((entry) => flatOf(entry, fields)),
    put: (data, index, row, changed) => {
      const all = [...entries(data)];
      if (!row) all.splice(index ?? all.length, 1);
      else all[index ?? all.length] = withValues(all[index ?? all.length] ?? {}, row, fields, changed);
      return { ...data, [key]: all };
    },
    blame: ([first, index, ...rest]) =>
      first !== key ? undefined : { index: Number(index ?? 0), ...withId(idAt(rest, fields)) },
  };
}

/** A group of names and figures, such as the score of each question: a row a name. */
function recordTable(key: string, title: string, schema: z.ZodRecord): Table {
  const value = cellFormOf(schema.valueType as z.ZodType) ?? WORDS;
  const fields: readonly Field[] = [
    { id: "key", title: "รหัส", help: title, form: WORDS, required: true },
    { id: "value", title: "ค่า", help: title, form: value, required: true },
  ];
  const entries = (data: Data) => Object.entries((data[key] ?? {}) as Data);
  return {
    name: sheetName(title),
    fields,
    isList: true,
    rows: (data) => entries(data).map(([name, figure]) => ({ key: name, value: figure })),
    put: (data, index, row) => {
      const all = [...entries(data)];
      if (!row) all.splice(index ?? all.length, 1);
      else all[index ?? all.length] = [String(row["key"]), row["value"]];
      if (new Set(all.map(([name]) => name)).size < all.length) return { why: `รหัส ${String(row?.["key"])} มีสองแถว` };
      return { ...data, [key]: Object.fromEntries(all) };
    },
    blame: ([first, name], data) => {
      const index = Object.keys(data[key] ?? {}).indexOf(String(name));
      return first === key ? { index: Math.max(index, 0), id: "key" } : undefined;
    },
  };
}

const withId = (id: string | undefined) => (id === undefined ? {} : { id });

/** The field whose value a path leads to or into. */
const idAt = (path: KeyPath, fields: readonly Field[]): string | undefined => {
  const names = path.filter((part) => typeof part === "string");
  return [names.join("."), ...names].find((id) => fields.some((field) => field.id === id));
};

/** A name that Excel takes for a sheet. */
const sheetName = (title: string): string =>
  title
    .replaceAll(/[\\/?*[\]:]/g, " ")
    .slice(0, 31)
    .trim();

const valueAt = (data: Data, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (group, key) => (typeof group === "object" && group !== null ? (Reflect.get(group, key) as unknown) : undefined),
    data,
  );

const flatOf = (data: Data, fields: readonly PlacedField[]): Flat =>
  Object.fromEntries(fields.map(({ id, path }) => [id, valueAt(data, path)]));

const withValues = (data: Data, row: Flat, fields: readonly PlacedField[], changed: readonly string[]): Data =>
  fields
    .filter(({ id }) => changed.includes(id))
    .reduce((whole, { id, path }) => withValue(whole, path, row[id]), data);

/** Data with a value where a path leads; a group that holds nothing any more goes with its last value. */
function withValue(data: Data, [key = "", ...rest]: readonly string[], value: unknown): Data {
  const { [key]: now, ...others } = data;
  const next = rest.length > 0 ? withValue((now ?? {}) as Data, rest, value) : value;
  const isGone = next === undefined || (rest.length > 0 && Object.keys(next as Data).length === 0);
  return isGone ? others : { ...data, [key]: next };
}
