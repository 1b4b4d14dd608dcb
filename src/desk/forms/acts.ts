import type { Field } from "./field.ts";
import { isData, listed, type Data } from "./values.ts";

/** What is done to the entries of a list: one more, one fewer, one earlier or later. */
export type Act =
  | { readonly act: "add"; readonly list: string; readonly values?: readonly unknown[] | undefined }
  | { readonly act: "remove" | "up" | "down"; readonly list: string; readonly index: number };

/** Data with something done to a list of it; a list that is not there begins. */
export function acted(fields: readonly Field[], data: Data, act: Act): Data {
  const result = structuredClone(data) as Record<string, unknown>;
  const path = act.list.split(".");
  let holder: Record<string, unknown> | unknown[] = result;
  for (const key of path.slice(0, -1)) {
    const at: unknown = Reflect.get(holder, key);
    const next = typeof at === "object" && at !== null ? at : {};
    Reflect.set(holder, key, next);
    holder = next as Record<string, unknown>;
  }
  const last = path.at(-1) ?? "";
  const old: unknown = Reflect.get(holder, last);
  const field = fieldAt(fields, path);
  if (field?.type === "record") Reflect.set(holder, last, changedRecord(isData(old) ? old : {}, act));
  else Reflect.set(holder, last, changed(Array.isArray(old) ? old : listed(old), act, field));
  return result;
}

function changed(list: readonly unknown[], act: Act, field: Field | undefined): unknown[] {
  if (act.act === "add")
    return [...list, ...(act.values ?? [field?.type === "list" && field.item.type === "group" ? {} : ""])];
  const entry = list[act.index];
  const rest = list.toSpliced(act.index, 1);
  if (act.act === "remove") return rest;
  return rest.toSpliced(act.act === "up" ? Math.max(0, act.index - 1) : act.index + 1, 0, entry);
}

function changedRecord(record: Data, act: Act): Data {
  if (act.act === "add") return { ...record, "": "" };
  return Object.fromEntries(changed(Object.entries(record), act, undefined) as [string, unknown][]);
}

/** The field at a path in which numbers stand for entries of lists. */
export function fieldAt(fields: readonly Field[], path: readonly string[]): Field | undefined {
  const [key, ...rest] = path;
  const field = fields.find((candidate) => candidate.key === key);
  return field && descend(field, rest);
}

function descend(field: Field, path: readonly string[]): Field | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return field;
  if (field.type === "group") return fieldAt(field.fields, path);
  if (field.type === "list") return descend(field.item, rest);
  return undefined;
}
