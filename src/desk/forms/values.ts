import { suggestIsoDate, isIsoDate, formatThaiDate } from "../../domain/thai/date.ts";
import { toArabicDigits } from "../../domain/thai/digits.ts";
import type { Field, GroupField, LineField } from "./field.ts";

/** What a form sends: the name of each field with what stands in it, in the order of the page. */
export type Entries = readonly (readonly [name: string, value: string])[];
export type Data = Readonly<Record<string, unknown>>;

/** Names that a form gives to what is no field: how many entries a list has, and which of several fields is chosen. */
export const countName = (path: string): string => `${path}.#`;
export const placeName = (path: string): string => `${path}.@`;
export const within = (path: string, key: string | number): string => (path === "" ? String(key) : `${path}.${key}`);

/** A value as it stands in its field: days in Thai, all else as it is written. */
export function shownIn(field: LineField, value: unknown): string {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return "";
  const text = String(value);
  return field.line === "date" && isIsoDate(text) && text < "2400" ? formatThaiDate(text) : text;
}

/** Reads a form. What was not changed keeps the spelling that it has in the file. */
export class FormReader {
  readonly #entries: ReadonlyMap<string, string>;
  /** True while the form is still being filled in: blank entries of lists stay. */
  readonly #keepsBlanks: boolean;

  constructor(entries: Entries, keepsBlanks = false) {
    this.#entries = new Map(entries);
    this.#keepsBlanks = keepsBlanks;
  }

  /** The data that the fields hold. @param old what stands in the file; keys that no field has stay */
  read(fields: readonly Field[], old: Data, path = ""): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    for (const field of fields) {
      const value = this.#field(field, within(path, field.key), old[field.key]);
      if (value !== undefined) result[field.key] = value;
    }
    const known = new Set(fields.map(({ key }) => key));
    for (const [key, value] of Object.entries(old)) if (!known.has(key)) result[key] = value;
    return result;
  }

  #field(field: Field, path: string, old: unknown): unknown {
    switch (field.type) {
      case "kept":
        return old;
      case "yes": {
        const is = this.#entries.has(path);
        return old === undefined && is === field.standard ? undefined : is;
      }
      case "choice": {
        const value = this.#entries.get(path) ?? "";
        return value === "" || (old === undefined && value === field.standard) ? undefined : value;
      }
      case "group":
        return this.#group(field, path, old);
      case "list": {
        const list = Array.isArray(old) ? (old as unknown[]) : listed(old);
        const count = Number(this.#entries.get(countName(path)) ?? 0);
        const values = Array.from({ length: count }, (_, index) =>
          this.#field(field.item, within(path, index), list[index]),
        );
        const filled = this.#keepsBlanks
          ? values.map((value) => value ?? "")
          : values.filter((value) => value !== undefined);
        if (!Array.isArray(old) && old !== undefined && JSON.stringify(filled) === JSON.stringify(list)) return old;
        // A list that must be there says by its emptiness that there is nothing.
        return filled.length === 0 && !field.required && !(Array.isArray(old) && old.length === 0) ? undefined : filled;
      }
      case "record": {
        const count = Number(this.#entries.get(countName(path)) ?? 0);
        const pairs = Array.from({ length: count }, (_, index) => {
          const key = (this.#entries.get(within(path, `${index}.key`)) ?? "").trim();
          const before = isData(old) ? old[key] : undefined;
          const value = this.#field(field.value, within(path, `${index}.value`), before);
          return [key, value ?? ""] as const;
        });
        const filled = pairs.filter(([key, value]) => this.#keepsBlanks || key !== "" || value !== "");
        return filled.length === 0 && !isData(old) ? undefined : Object.fromEntries(filled);
      }
      case "line":
        return this.#line(field, path, old);
    }
  }

  #group(field: GroupField, path: string, old: unknown): unknown {
    const before = isData(old)
      ? old
      : field.alone !== undefined && old !== undefined && old !== ""
        ? { [field.alone]: old }
        : {};
    const chosen = this.#entries.get(placeName(path));
    const fields = field.fields.filter(
      ({ key }) => !field.oneOf.includes(key) || chosen === undefined || key === chosen,
    );
    const dropped = Object.fromEntries(
      Object.entries(before).filter(([key]) => !field.oneOf.includes(key) || chosen === undefined || key === chosen),
    );
    const data = this.read(fields, dropped, path);
    if (this.#keepsBlanks && chosen !== undefined && data[chosen] === undefined) data[chosen] = "";
    const keys = Object.keys(data);
    if (!this.#keepsBlanks && keys.every((key) => Array.isArray(data[key]) && data[key].length === 0)) return undefined;
    if (keys.length === 0) return undefined;
    const isAlone = field.alone !== undefined && !isData(old) && old !== undefined && keys.length === 1;
    return isAlone ? data[field.alone] : data;
  }

  #line(field: LineField, path: string, old: unknown): unknown {
    const typed = (this.#entries.get(path) ?? "").replace(/\r\n?/g, "\n");
    if (old !== undefined && old !== null && typeof old !== "object" && typed === shownIn(field, old)) return old;
    const text = typed.trim();
    if (text === "") return undefined;
    const plain = toArabicDigits(text);
    if (field.line === "date") return isIsoDate(plain) && plain < "2400" ? plain : (suggestIsoDate(text) ?? text);
    if (field.line === "year") return /^\d{4}$/.test(plain) ? Number(plain) : text;
    const number = field.line === "number" ? Number(plain.replaceAll(",", "")) : NaN;
    return Number.isFinite(number) ? number : text;
  }
}

/** A list that is written as one value, with commas between its entries. */
export const listed = (value: unknown): unknown[] =>
  typeof value === "string"
    ? value.split(/\s*,\s*/).filter(Boolean)
    : value === undefined || value === null
      ? []
      : [value];

export const isData = (value: unknown): value is Data =>
  typeof value === "object" && value !== null && !Array.isArray(value);
