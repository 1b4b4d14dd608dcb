import { NONE } from "../../domain/english/twins.ts";
import type { Agency } from "../../domain/model/agency.ts";

/** Words of the agency on a page in English, and their language where it is another. */
export interface Said {
  readonly text: string;
  readonly lang: "th" | undefined;
}

const THAI = /[\u0E01-\u0E5B]/;

/** Words as they are, with their language. */
export const said = (text: string): Said => ({ text, lang: THAI.test(text) ? "th" : undefined });

/** What is said in English, else in Thai: nothing is translated by guess, but that there is nothing to pay is known. */
export function inEnglish(english: string | undefined, thai: string): Said;
export function inEnglish(english: string | undefined, thai: string | undefined): Said | undefined;
export function inEnglish(english: string | undefined, thai: string | undefined): Said | undefined {
  if (english !== undefined) return said(english);
  if (thai === undefined) return undefined;
  return thai === NONE ? { text: "None", lang: undefined } : said(thai);
}

/** A division of the agency, whose name in English stands beside its telephone number. */
export const unitInEnglish = ({ phones }: Agency, unit: string): Said =>
  inEnglish(phones.find(({ label }) => label === unit)?.labelEnglish, unit);
