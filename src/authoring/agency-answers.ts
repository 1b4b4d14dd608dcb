import { stringify } from "yaml";
import { explain } from "../collections/faults/explain.ts";
import { wordsOf } from "../domain/coherence/problem.ts";
import { AGENCY_KINDS, agencySchema, kindCalled, type AgencyKind } from "../domain/model/agency.ts";
import { NO_ADDRESS } from "../domain/model/no-address.ts";
import { toArabicDigits } from "../domain/thai/digits.ts";
import type { NewAgency } from "./init.ts";

/** What is asked of a new agency, in order. */
export const QUESTIONS = ["name", "kind", "year", "site"] as const;
export type Question = (typeof QUESTIONS)[number];

/** What may be typed where an agency has no address of its own yet. */
const NOT_YET = /^(?:-|ยังไม่มี.*|ไม่มี.*|none|no)?$/i;

/** An answer as it is kept, or why it cannot be. */
export type Answer = { readonly value: string } | { readonly why: string };

/**
 * Reads an answer as clerks give it: "อบต." for a kind, "www.…" for an address, nothing for one that is not there yet.
 * @param years the years that may be begun
 */
export function readAnswer(question: Question, typed: string, years: readonly number[]): Answer {
  const text = typed.trim();
  switch (question) {
    case "name":
      return checked("name", text);
    case "kind": {
      const kind = kindCalled(text);
      return kind
        ? { value: kind }
        : {
            why: `ไม่รู้จักประเภท “${text}” เลือกได้: ${Object.values(AGENCY_KINDS)
              .map(({ label, short }) => `${label} (${short})`)
              .join(", ")}`,
          };
    }
    case "year": {
      const year = Number(toArabicDigits(text));
      return years.includes(year)
        ? { value: String(year) }
        : { why: `ยังไม่มีรายการข้อ OIT ของปี ${text} ปีที่เริ่มได้คือ ${years.join(", ")}` };
    }
    case "site":
      if (NOT_YET.test(text)) return { value: NO_ADDRESS };
      return checked("site", /^[a-z][a-z+.-]*:/i.test(text) ? text : `https://${text}`);
  }
}

function checked(key: "name" | "site", value: string): Answer {
  if (agencySchema.shape[key].safeParse(value).success) return { value: agencySchema.shape[key].parse(value) };
  const [problem] = explain("", agencySchema.pick({ [key]: true } as { name: true }), { [key]: value });
  const { what, example } = problem ? wordsOf(problem) : { what: "ใช้ค่านี้ไม่ได้", example: undefined };
  return { why: example === undefined ? what : `${what} เช่น ${stringify(example).trim()}` };
}

/** The agency of answers that were all read. @param newest the newest year that has a list of items of its own */
export const agencyOf = (answers: Readonly<Record<Question, string>>, newest: number): NewAgency => {
  const fiscalYear = Number(answers.year);
  return {
    name: answers.name,
    kind: answers.kind as AgencyKind,
    site: answers.site,
    fiscalYear,
    ...(fiscalYear > newest && { provisional: true }),
  };
};
