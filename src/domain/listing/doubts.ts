import type { Edition } from "../model/catalogue/edition.ts";
import type { EditionReading, Wanted } from "./edition-choice.ts";
import { foldedLine } from "./fold.ts";
import type { ListingDoubt } from "./listing.ts";
import type { Outline } from "./outline.ts";

/** Fewer names say nothing of the whole. */
const FEWEST_NAMED = 4;
/** The share of names beside a code that must be the code's own. */
const AGREE = 0.4;

/** By what a list says that it is of another assessment, or of another sort of agency than local government. */
const OTHER_LISTS: readonly (readonly [RegExp, string])[] = [
  [/(?<![a-z])moit(?![a-z])|เกณฑ์\s?moph|กระทรวงสาธารณสุข.{0,30}moit/i, "MOIT ของหน่วยงานกระทรวงสาธารณสุข"],
  [/(?<![a-z])(?:lpa)(?![a-z]).{0,40}ตัวชี้วัด/i, "LPA"],
  [/ita\s*(?:online)?\s*(?:ของ)?\s*(?:สถานศึกษา|โรงเรียน)|สถานศึกษาออนไลน์|ita\s?สพฐ/i, "สถานศึกษา"],
];
/** More such codes than this are a list of their own. */
const MANY = 3;

/** Whether a person has to say what the list is before anything is drafted from it. */
export const isOpenDoubt = ({ kind }: ListingDoubt): boolean => kind !== "beyond";

/**
 * What speaks against a reading as a whole: a year without an edition, names that are not those of the codes, another
 * list's own words, codes beyond the last item. Nothing where a person has named year or family and it fits.
 */
export function listingDoubts(
  { title, lines }: Outline,
  { edition, accepted, looks, saidYear }: EditionReading,
  editions: readonly Edition[],
  wanted: Wanted,
): ListingDoubt[] {
  const doubts: ListingDoubt[] = [];
  const isNamed = wanted.fiscalYear !== undefined && wanted.familyGiven === true;
  if (wanted.fiscalYear === undefined && saidYear !== undefined && !editions.some((one) => one.fiscalYear === saidYear))
    doubts.push({ kind: "no-such-year", year: saidYear });
  if (isNamed) return doubts;
  const named = accepted.filter(
    ({ coded, against, look }) => (coded || against) && look.mark?.sure && isWords(look.name),
  );
  const agree = named.filter(({ fit, against }) => fit !== undefined && against === undefined).length;
  if (named.length >= FEWEST_NAMED && agree < AGREE * named.length)
    doubts.push({ kind: "other-names", named: named.length, agree });
  const said = [title ?? "", ...lines.filter(({ heading }) => heading).map(({ text }) => text), ...itemLines(lines)];
  const other = OTHER_LISTS.find(([pattern]) => said.filter((text) => pattern.test(foldedLine(text))).length > 0);
  if (other && (agree < named.length || named.length === 0)) doubts.push({ kind: "other-list", said: other[1] });
  const codes = [
    ...new Set(
      looks.flatMap(({ mark, several, header, line }) =>
        mark?.sure && mark.style === "letter" && !mark.part && !several && !header && !line.menu ? mark.code : [],
      ),
    ),
  ].filter((code) => !edition.items.some((item) => item.code === code));
  if (codes.length > MANY) doubts.push({ kind: "beyond", codes });

  return doubts;
}

/** Lines that begin as the entries of another list do. */
const itemLines = (lines: Outline["lines"]) =>
  lines.map(({ text }) => text).filter((text) => /^\W*moit\s*\d/i.test(text));

const isWords = (name: string): boolean => name.replace(/[^\p{L}]/gu, "").length >= 4 && !/^https?:/i.test(name);
