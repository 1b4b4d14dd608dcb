import { z } from "zod";
import type { Refusal } from "../domain/fields.ts";
import { problem, type FieldArgs, type Problem } from "../domain/problem.ts";
import { nearest } from "./nearest.ts";

type Issue = z.core.$ZodIssue;
type KeyPath = readonly (string | number)[];

/** Turns what a schema found wrong in a file into problems in the clerk's words, with the field's own description and example. */
export const explain = (file: string, schema: z.ZodObject, issues: readonly Issue[]): Problem[] =>
  issues.flatMap((issue) => explainIssue(file, schema, issue));

function explainIssue(file: string, schema: z.ZodObject, issue: Issue): Problem[] {
  const path = issue.path as KeyPath;
  const field = fieldArgs(schema, path);
  /** `fix` is what was meant; without one the field's own example shows the form. */
  const wrong = (reason: string, fix?: unknown) => [
    problem("wrong-value", file, path, { ...field, reason, example: fix ?? field.example, certain: fix !== undefined }),
  ];
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
      if (issue.input === undefined) return [problem("missing-key", file, path, field)];
      return wrong(
        issue.input === null ? "ยังไม่ได้เขียนค่า" : `ต้องเป็น${TYPE_WORDS[expectedAt(schema, path)] ?? "ค่าชนิดอื่น"}`,
      );
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
      );
    case "too_big":
      return wrong(`ต้องไม่เกิน ${issue.maximum}`);
    case "invalid_format":
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

/** A filled-in beginning of a file of some kind: its required fields with their example values. */
export const templateOf = (schema: z.ZodObject): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(schema.shape)
      .filter(([, field]) => !(field as z.ZodType).safeParse(undefined).success)
      .map(([key, field]) => [key, exampleOf(field as z.ZodType)]),
  );

function exampleOf(schema: z.ZodType): unknown {
  const example = z.globalRegistry.get(schema)?.["examples"] as unknown[] | undefined;
  if (example) return example[0];
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return templateOf(inner);
  if (inner instanceof z.ZodArray) return [exampleOf(inner.element as z.ZodType)];
  return "…";
}

function fieldArgs(schema: z.ZodType, path: KeyPath): FieldArgs {
  const chain = schemasAlong(schema, path);
  const words = chain
    .at(-1)
    ?.map((candidate) => z.globalRegistry.get(candidate))
    .find((meta) => meta?.description);
  const key = path.findLast((part) => typeof part === "string") ?? "";
  return { key, description: words?.description, example: (words?.["examples"] as unknown[] | undefined)?.[0] };
}

const keysAt = (schema: z.ZodType, path: KeyPath): string[] => {
  const last = schemasAlong(schema, path)
    .at(-1)
    ?.find((candidate) => candidate instanceof z.ZodObject);
  return Object.keys(last?.shape ?? {});
};

const expectedAt = (schema: z.ZodType, path: KeyPath): string =>
  schemasAlong(schema, path).at(-1)?.at(-1)?.def.type ?? "";

/** The schemas a key path passes, each with the wrappers around it, outermost first. */
function schemasAlong(schema: z.ZodType, path: KeyPath): z.ZodType[][] {
  const layers = wrappers(schema);
  const [key, ...rest] = path;
  if (key === undefined) return [layers];
  const inner = layers.at(-1);
  const next =
    inner instanceof z.ZodObject
      ? (inner.shape[key] as z.ZodType | undefined)
      : inner instanceof z.ZodArray
        ? (inner.element as z.ZodType)
        : undefined;
  return next ? [layers, ...schemasAlong(next, rest)] : [layers];
}

function wrappers(schema: z.ZodType): z.ZodType[] {
  const inner = innerOf(schema);
  return inner ? [schema, ...wrappers(inner)] : [schema];
}

const unwrap = (schema: z.ZodType): z.ZodType => wrappers(schema).at(-1) ?? schema;

function innerOf(schema: z.ZodType): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return schema.unwrap() as z.ZodType;
  return schema instanceof z.ZodPipe ? (schema.in as z.ZodType) : undefined;
}
