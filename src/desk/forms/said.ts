import type { z } from "zod";
import { explain } from "../../collections/faults/explain.ts";
import { wordsOf, type Problem } from "../../domain/coherence/problem.ts";
import type { FieldArgs } from "../../domain/coherence/problem-file-words.ts";
import { isIsoDate, formatThaiDate, suggestIsoDate } from "../../domain/thai/date.ts";
import { toArabicDigits } from "../../domain/thai/digits.ts";
import type { Data } from "./values.ts";

/** What is wrong with a field, in words for whoever fills it in. */
export interface Said {
  /** The name of the field in the form; empty for the file as a whole. */
  readonly name: string;
  readonly text: string;
}

/** What the schema of a kind refuses in the data of a form, at its fields. */
export const saidOf = (file: string, schema: z.ZodObject, data: unknown): Said[] =>
  explain(file, schema, data).map((problem) => {
    const said = saidAt(problem);
    const typed: unknown = problem.path.reduce<unknown>((at, key) => (at as Data | undefined)?.[key], data);
    const meant = typeof typed === "string" && said.text.startsWith(NO_DAY) ? withWholeYear(typed) : undefined;
    return meant === undefined
      ? said
      : { ...said, text: `ปีมีเพียงสองหลัก หมายถึง ${formatThaiDate(meant)} ใช่หรือไม่ พิมพ์ปีให้ครบสี่หลัก` };
  });

/** A day whose year has two digits, as offices write them by hand: in the Buddhist era, if at all. */
function withWholeYear(typed: string): string | undefined {
  const plain = toArabicDigits(typed.trim());
  return /\D\d\d$/.test(plain) ? suggestIsoDate(plain.replace(/(?=\d\d$)/, "25")) : undefined;
}

const NO_DAY = "อ่านวันที่นี้ไม่ออก";

/** A problem of a file as it is said at its field: what is wrong and what to do, without a word on how files are written. */
export function saidAt(problem: Problem): Said {
  const name = problem.path.join(".");
  if (problem.kind === "missing-key") return { name, text: "ยังไม่ได้กรอก" };
  if (problem.kind === "wrong-value") {
    const { reason, example, certain, remedy } = problem.args as FieldArgs & {
      reason: string;
      certain: boolean;
      remedy?: string;
    };
    const like = remedy ?? exampleWords(example, certain);
    return { name, text: [reasonWords(reason), like].filter(Boolean).join(" ") };
  }
  const { what, remedy } = wordsOf(problem);
  return { name, text: `${what} — ${remedy}` };
}

/** Some reasons speak of how a value is written in a file. */
function reasonWords(reason: string): string {
  if (reason.startsWith("วันที่ต้องเขียนแบบ")) return NO_DAY;
  if (reason.startsWith("หลักฐานต้องบอกที่อยู่")) return "เลือกว่าหลักฐานเป็นไฟล์ หน้าในเว็บ หรือลิงก์ แล้วกรอกที่อยู่";
  return reason.replace("ไม่มีจุลภาคหรือข้อความ", "").replace(" (ขึ้นต้นแต่ละบรรทัดด้วย -)", "").trim();
}

function exampleWords(example: unknown, certain: boolean): string {
  const [value]: unknown[] = [example].flat();
  if (typeof value !== "string" && typeof value !== "number") return "";
  const shown = typeof value === "string" && isIsoDate(value) ? formatThaiDate(value) : value;
  return certain ? `หมายถึง ${shown} ใช่หรือไม่` : `เช่น ${shown}`;
}
