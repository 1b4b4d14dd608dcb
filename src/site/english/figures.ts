import type { IsoDate } from "../../domain/thai/date.ts";
import { toCommonYear } from "../../domain/thai/date.ts";
import type { FiscalYear } from "../../domain/thai/fiscal-year.ts";
import { phoneLink, type PhoneLink } from "../frame/phone.ts";

const LONG = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** A day as English readers know it: "20 April 2023". */
export const englishDate = (date: IsoDate): string => LONG.format(new Date(`${date}T00:00:00Z`));

/** A fiscal year as readers of the common era know it, and as documents call it. */
export const englishFiscalYear = (year: FiscalYear): string => `fiscal year ${toCommonYear(year)} (B.E. ${year})`;

/** A number of a line in Thailand with its trunk prefix; short numbers are dialled as they are, and only here. */
const NATIONAL = /^0[\d\s()-]*$/;
const LEAST_DIGITS = 9;

/**
 * A telephone number as it is dialled from everywhere.
 * @example englishPhone("0 2000 0000 ต่อ 12") // { text: "+66 2000 0000 ext. 12", href: "tel:+6620000000,12" }
 */
export function englishPhone(number: string): PhoneLink {
  const [main = "", extension] = number.split(/\s*(?:ต่อ|ext\.?)\s*/i);
  const isNational = NATIONAL.test(main.trim()) && main.replace(/\D/g, "").length >= LEAST_DIGITS;
  const shown = isNational ? `+66 ${main.trim().replace(/^0[\s-]*/, "")}` : main.trim();
  return phoneLink(extension === undefined ? shown : `${shown} ext. ${extension}`);
}
