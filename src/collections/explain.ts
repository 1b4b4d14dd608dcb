import type { z } from "zod";
import type { Refusal } from "../domain/fields.ts";
import { TEXT_FORM, TO_FILL } from "../domain/input-forms.ts";
import { problem, type Problem } from "../domain/problem.ts";
import { nearest } from "./nearest.ts";
import { exampleOf, fieldWords, keysAt, schemaAt, typeAt, type KeyPath } from "./schema-words.ts";

type Issue = z.core.$ZodIssue;

/** How a value is written in its file, where that is known. */
type WrittenAt = (path: KeyPath) => string | undefined;

/**
 * Turns what a schema found wrong in a file into problems in the clerk's words, with the field's own description and example.
 * @param writtenAt how the value at a key path is typed in the file: a number in YAML loses its leading zero
 */
export function explain(
  file: string,
  schema: z.ZodObject,
  issues: readonly Issue[],
  writtenAt: WrittenAt = () => undefined,
): Problem[] {
  const problems = issues.flatMap((issue) => explainIssue(file, schema, issue, writtenAt));
  // A misspelt key is one mistake, though its right name is missing as well.
  const misspelt = new Set(
    problems.flatMap(({ kind, path, args }) =>
      kind === "unknown-key" && "nearest" in args ? [[...path.slice(0, -1), args.nearest].join(".")] : [],
    ),
  );
  return problems.filter(({ kind, path }) => kind !== "missing-key" || !misspelt.has(path.join(".")));
}

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
    case "unrecognized_keys": {
      const allowed = keysAt(schema, path);
      return issue.keys.map((key) =>
        problem("unknown-key", file, [...path, key], {
          key,
          nearest: nearest(key, allowed),
          allowed: allowed.join(", "),
        }),
      );
    }
    case "invalid_type":
    case "invalid_union":
      if (issue.input === undefined) return [problem("missing-key", file, path, { ...field, example: form })];
      if (issue.input === null) return wrong("ยังไม่ได้เขียนค่า", undefined, form);
      if (type === "string" && (typeof issue.input === "number" || typeof issue.input === "boolean")) {
        const written = writtenAt(path) ?? String(issue.input);
        if (own?.safeParse(written).success) return wrong(unquoted(issue.input, written), written);
      }
      return wrong(`ต้องเป็น${TYPE_WORDS[type] ?? "ค่าชนิดอื่น"}`, undefined, form);
    case "invalid_value":
      if (issue.input === undefined) return [problem("missing-key", file, path, field)];
      return wrong(`ค่าที่ใช้ได้คือ ${issue.values.join(", ")}`, nearestValue(issue));
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
      const { what, instead, add } = (issue.params ?? { what: issue.message }) as Refusal;
      if (!add) return wrong(what, instead);
      const [key, example] = Object.entries(add)[0] ?? [];
      return [problem("wrong-value", file, path, { key: key ?? field.key, reason: what, example, certain: false })];
    }
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

const nearestValue = (issue: z.core.$ZodIssueInvalidValue) =>
  typeof issue.input === "string" ? nearest(issue.input, issue.values.map(String)) : undefined;
