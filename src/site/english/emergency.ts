import type { Content } from "../../domain/model/content.ts";
import type { Frame } from "../frame/frame.ts";
import type { PhoneLink } from "../frame/phone.ts";
import { englishPhone } from "./figures.ts";
import { englishFrame, englishName } from "./page.ts";
import { inEnglish, type Said } from "./said.ts";

/** A number to call when something happens. */
export interface EnglishNumber {
  readonly name: Said;
  readonly number: PhoneLink;
  readonly hours: Said | undefined;
  readonly detail: Said | undefined;
}

/** The numbers in the agency's order: all of them, as the one that is needed may be without English. */
export const emergencyNumbers = ({ emergency }: Pick<Content, "emergency">): EnglishNumber[] =>
  (emergency?.data.numbers ?? []).map((number) => ({
    name: inEnglish(number.nameEnglish, number.name),
    number: englishPhone(number.phone),
    hours: inEnglish(number.hoursEnglish, number.hours),
    detail: inEnglish(number.detailEnglish, number.detail),
  }));

/** Prepares the page of emergency numbers in English. */
export const englishEmergencyPage = (content: Content): { frame: Frame; numbers: readonly EnglishNumber[] } => ({
  frame: englishFrame(content, "emergency", {
    description: `Emergency telephone numbers in the area of ${englishName(content)}`,
    updated: [content.emergency?.data.updated],
  }),
  numbers: emergencyNumbers(content),
});
