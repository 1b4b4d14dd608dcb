import { z } from "zod";
import type { FieldRefusal } from "../../domain/model/fields.ts";
import { ISO_DATE_FORM, TEXT_FORM, TO_FILL } from "../../domain/model/input-forms.ts";
import { layersOf } from "../../domain/coherence/named-fields.ts";
import { problem, type Problem } from "../../domain/coherence/problem.ts";
import { fiscalYearPeriod } from "../../domain/thai/fiscal-year.ts";
import { toArabicDigits } from "../../domain/thai/digits.ts";
import { nearest } from "../nearest.ts";
import { exampleOf, fieldWords, groupsOf, keysAt, schemaAt, typeAt } from "./schema-words.ts";
import type { KeyPath } from "../../domain/model/proof.ts";

type Issue = z.core.$ZodIssue;

/** How a value is written in its file, where that is known. */
type WrittenAt = (path: KeyPath) => string | undefined;

/**
 * Says what a schema finds wrong in the data of a file, in the clerk's words, with the field's own description and example.
 * A misspelt key is one mistake: what follows from it is not told, and the rest is judged as if it were spelt right.
 * @param writtenAt how the value at a key path is typed in the file: a number in YAML loses its leading zero
 */
export function explain(
  file: string,
  schema: z.ZodObject,
  data: unknown,
  writtenAt: WrittenAt = () => undefined,
): Problem[] {
  const unknown = issuesOf(schema, data).flatMap((issue) => unknownKeys(schema, issue));
  const misspelt = unknown.flatMap(({ path, nearest }) => (nearest === undefined ? [] : [{ path, nearest }]));
  const strayed = unknown.filter(({ groups }) => groups.length > 0);
  const rest = issuesOf(schema, misspelt.reduce(respelt, structuredClone(data)))
    .filter((issue) => issue.code !== "unrecognized_keys" && !strayed.some((key) => isAskedFor(key, issue)))
    .flatMap((issue) => explainIssue(file, schema, issue, writtenAt));
  return [
    ...unknown.map(({ path, ...args }) => problem("unknown-key", file, path, { key: String(path.at(-1)), ...args })),
    ...rest.map((found) => ({ ...found, path: misspelt.reduce(asTyped, found.path) })),
  ];
}

const issuesOf = (schema: z.ZodObject, data: unknown): readonly Issue[] =>
  schema.safeParse(data, { reportInput: true }).error?.issues ?? [];

/** A key that no field has, with what was meant by it. */
interface UnknownKey {
  readonly path: KeyPath;
  readonly nearest: string | undefined;
  /** The groups in which there is such a key, where it stands in another. */
  readonly groups: readonly string[];
  readonly allowed: string;
}

function unknownKeys(schema: z.ZodObject, issue: Issue): UnknownKey[] {
  if (issue.code !== "unrecognized_keys") return [];
  const group = issue.path as KeyPath;
  const allowed = keysAt(schema, group);
  return issue.keys.map((key) => {
    const thai = isThai(key) ? allowed.filter((name) => describedBy(schema, [...group, name]).startsWith(key)) : [];
    const meant = thai.length === 1 ? thai[0] : (allowed.find((name) => name === SAME[key]) ?? nearest(key, allowed));
    const groups = meant === undefined ? groupsOf(schema, key).map(nameOf) : [];
    return { path: [...group, key], nearest: meant, groups, allowed: allowed.join(", ") };
  });
}

/** Words of other forms for our keys, where a group has such a key. */
const SAME: Readonly<Record<string, string>> = {
  url: "link",
  href: "link",
  path: "file",
  pdf: "file",
  year: "fiscalYear",
};

const YEAR_FOR_DAY = "เป็นปี ไม่ใช่วันที่ ช่วงเวลาต้องบอกวันแรกและวันสุดท้าย (ปี ค.ศ.)";
const isBuddhistYear = (value: number): boolean => Number.isInteger(value) && value >= 2500 && value <= 2699;
const isDateField = (schema: z.ZodType | undefined): boolean =>
  schema !== undefined &&
  layersOf(schema).some((layer) => z.globalRegistry.get(layer)?.["pattern"] === ISO_DATE_FORM.pattern);
/** The first or the last day of a fiscal year that was written for a day. */
const dayOfYear = (year: number, isLast: boolean): string => fiscalYearPeriod(year)[isLast ? "to" : "from"];

const describedBy = (schema: z.ZodObject, path: KeyPath) => fieldWords(schema, path).description ?? "";

/** Data with a misspelt key spelt right, unless the right one is there as well. */
function respelt(data: unknown, { path, nearest }: { path: KeyPath; nearest: string }): unknown {
  const group = path.slice(0, -1).reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], data);
  const fields = group as Record<string, unknown>;
  const key = String(path.at(-1));
  if (!Object.hasOwn(fields, nearest)) fields[nearest] = fields[key];
  Reflect.deleteProperty(fields, key);
  return data;
}

/** A key path with the misspelt key as it stands in the file. */
const asTyped = (path: KeyPath, { path: typed, nearest }: { path: KeyPath; nearest: string }): KeyPath => {
  const right = [...typed.slice(0, -1), nearest];
  return right.every((key, index) => path[index] === key) ? [...typed, ...path.slice(right.length)] : path;
};

/** True where a group lacks what stands in the wrong place: that is told once. */
function isAskedFor({ path, groups }: UnknownKey, issue: Issue): boolean {
  const names = (issue.path as KeyPath).filter((key) => typeof key === "string");
  if (issue.code === "custom")
    return (issue.params as FieldRefusal | undefined)?.add ? groups.includes(nameOf(names)) : false;
  return issue.input === undefined && names.at(-1) === path.at(-1) && groups.includes(nameOf(names.slice(0, -1)));
}

/** A group as messages call it. */
const nameOf = (names: readonly string[]): string => names.join(" › ");

function explainIssue(file: string, schema: z.ZodObject, issue: Issue, writtenAt: WrittenAt): Problem[] {
  const path = issue.path as KeyPath;
  const field = fieldWords(schema, path);
  const type = typeAt(schema, path);
  const own = schemaAt(schema, path);
  /** The form of a list or a group that has no example of its own. */
  const form = field.example ?? (own && (type === "array" || type === "object") ? exampleOf(own) : undefined);
  // An entry of a list is shown as one.
  const shown = (value: unknown) => (typeof path.at(-1) === "number" && value !== undefined ? [value] : value);
  /** `fix` is what was meant; without one the example shows the form. */
  const wrong = (reason: string, fix?: unknown, example: unknown = field.example) => [
    problem("wrong-value", file, path, {
      ...field,
      reason,
      example: shown(fix ?? example),
      certain: fix !== undefined,
    }),
  ];
  if (typeof issue.input === "string" && issue.input.includes(TO_FILL)) return wrong(TEXT_FORM.patternErrorMessage);
  switch (issue.code) {
    case "invalid_type":
    case "invalid_union":
      if (issue.input === undefined) return [problem("missing-key", file, path, { ...field, example: form })];
      if (issue.input === null) return wrong("ยังไม่ได้เขียนค่า", undefined, form);
      if (typeof issue.input === "number" && isDateField(own) && isBuddhistYear(issue.input))
        return wrong(YEAR_FOR_DAY, dayOfYear(issue.input, path.at(-1) === "to"));
      if (type === "string" && (typeof issue.input === "number" || typeof issue.input === "boolean")) {
        const written = writtenAt(path) ?? String(issue.input);
        if (own?.safeParse(written).success) return wrong(unquoted(issue.input, written), written);
      }
      if (type === "number" && typeof issue.input === "string") {
        const number = Number(toArabicDigits(issue.input).replaceAll(",", "") || NaN);
        if (own?.safeParse(number).success) return wrong("ต้องเป็นตัวเลขอารบิก ไม่มีจุลภาคหรือข้อความ", number);
      }
      return wrong(`ต้องเป็น${TYPE_WORDS[type] ?? "ค่าชนิดอื่น"}`, undefined, form);
    case "invalid_value":
      if (issue.input === undefined) return [problem("missing-key", file, path, field)];
      return wrong(
        issue.values.every((value) => field.description?.includes(String(value)))
          ? `ไม่รู้จักค่า “${JSON.stringify(issue.input).replaceAll(/^"|"$/g, "")}”`
          : `ค่าที่ใช้ได้คือ ${issue.values.join(", ")}`,
        nearestValue(issue, field.description),
      );
    case "too_small":
      return wrong(
        issue.origin === "array"
          ? "ต้องมีอย่างน้อยหนึ่งรายการ"
          : issue.origin === "string"
            ? "ต้องไม่เว้นว่าง"
            : `ต้องไม่น้อยกว่า ${issue.minimum}`,
        undefined,
        form,
      );
    case "too_big":
      return wrong(`ต้องไม่เกิน ${issue.maximum}`);
    case "invalid_format":
      // The example of an id is the id of something else.
      if (issue.pattern === ID_PATTERN)
        return [problem("wrong-value", file, path, { ...field, reason: ID_FORM, example: undefined, certain: false })];
      return wrong(
        issue.format === "email" ? "รูปแบบอีเมลไม่ถูกต้อง" : isThai(issue.message) ? issue.message : "รูปแบบไม่ถูกต้อง",
      );
    case "custom": {
      const { what, instead, remedy, add } = (issue.params ?? { what: issue.message }) as FieldRefusal;
      if (remedy) return [problem("wrong-value", file, path, { ...field, reason: what, certain: false, remedy })];
      if (!add) return wrong(what, instead);
      const [key, example] = Object.entries(add)[0] ?? [];
      return [problem("wrong-value", file, path, { key: key ?? field.key, reason: what, example, certain: false })];
    }
    case "unrecognized_keys":
    case "not_multiple_of":
    case "invalid_key":
    case "invalid_element":
      return wrong(issue.message);
  }
}

/** Why text that YAML takes for a number, or for true and false, needs quotation marks. */
const unquoted = (read: number | boolean, written: string) =>
  `ต้องเป็นข้อความ แต่ YAML อ่านเป็น${typeof read === "number" ? "ตัวเลข" : "ค่า true หรือ false"}${
    /^0\d/.test(written) ? "และตัดเลข 0 ข้างหน้าทิ้ง" : ""
  } ให้ใส่ค่าไว้ในเครื่องหมายคำพูด`;

/** The ids of `slug` in the domain's fields. */
const ID_PATTERN = String(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const ID_FORM = "รหัสมีได้เฉพาะตัวอักษร a–z ตัวพิมพ์เล็ก ตัวเลข 0–9 และขีดกลาง (-) โดยไม่เว้นวรรค";

const TYPE_WORDS: Record<string, string> = {
  string: "ข้อความ",
  number: "ตัวเลข",
  int: "ตัวเลขจำนวนเต็ม",
  boolean: "true หรือ false",
  array: "รายการ (ขึ้นต้นแต่ละบรรทัดด้วย -)",
  object: "กลุ่มข้อมูล (ชื่อ: ค่า)",
  union: "ข้อความหรือตัวเลข",
};

/** Our own schemas speak Thai where they say more than their kind of check does. */
const isThai = (message: string) => /[ก-๙]/.test(message);

/**
 * The value that was meant by a word: the one whose Thai name it is, as the description tells them ("id (ชื่อ หรือ ชื่อย่อ)"),
 * else one spelt alike. A Thai word that is nobody's name is spelt like none of them.
 */
function nearestValue({ input, values }: z.core.$ZodIssueInvalidValue, description = ""): string | undefined {
  if (typeof input !== "string") return undefined;
  const ids = values.map(String);
  const bare = (text: string) => text.replace(/[.\s]/g, "");
  const named = ids.find((id) => {
    const at = description.indexOf(`${id} (`);
    const names = at < 0 ? "" : (/\(([^()]+)\)/.exec(description.slice(at))?.[1] ?? "");
    return names.split(" หรือ ").some((name) => bare(name) === bare(input));
  });
  return named ?? (isThai(input) ? undefined : nearest(input, ids));
}
