import type { Certainty } from "../model/catalogue/certainty.ts";
import type { Edition } from "../model/catalogue/edition.ts";
import type { FiscalYear } from "../thai/fiscal-year.ts";

/**
 * The list of a year that nobody has published yet, made from the newest one so that the year can begin: every fact is
 * at most inferred, and nothing of the old calendar is said of the new year.
 * @param newest the edition it follows, of an earlier fiscal year (B.E.)
 * @param fiscalYear the year to begin (B.E.)
 * @param real the year's real list where it is known by now, so that the answers can be moved to it
 */
export function provisionalEdition(newest: Edition, fiscalYear: FiscalYear, real?: Edition): Edition {
  const { fiscalYear: basedOn } = newest;
  const later = laterBy(fiscalYear - basedOn);
  const words = `ชั่วคราว ตามรายการปี ${basedOn}`;
  return {
    ...newest,
    fiscalYear,
    provisional: { basedOn, real },
    confidence: {
      names: words,
      subIndicators: words,
      components: words,
      yearRules: words,
      check: `ยังไม่มีรายการของปี ${fiscalYear} ใช้รายการปี ${basedOn} แทนชั่วคราว เมื่อมีรายการจริงให้ตรวจใหม่ทุกข้อ`,
    },
    subIndicators: { ...newest.subIndicators, level: inferred(newest.subIndicators.level) },
    ...(newest.frame && { frame: frameOf(newest.frame) }),
    submission: { opens: null, closes: null, level: "unknown", sources: [], note: `ไม่พบวันของปี ${fiscalYear}` },
    notes: [`รายการนี้เป็นรายการชั่วคราว ทำจากรายการปี ${basedOn} ทั้งหมด`],
    items: newest.items.map((item) => ({
      ...item,
      level: inferred(item.level),
      yearRule: { ...item.yearRule, level: inferred(item.yearRule.level) },
      components: item.components.map((component) => ({
        ...component,
        text: later(component.text),
        level: inferred(component.level),
      })),
    })),
  };
}

function frameOf(frame: NonNullable<Edition["frame"]>): NonNullable<Edition["frame"]> {
  return { ...frame, ...(frame.weights && { weights: { ...frame.weights, level: inferred(frame.weights.level) } }) };
}

/** What was sure of one year is a guess for the next; what was not known stays so. */
const inferred = (level: Certainty): Certainty => (level === "unknown" ? "unknown" : "inferred");

/** Moves the years (B.E.) that a text names on: “แผนของปี 2569” becomes “แผนของปี 2570”; a law keeps its year. */
const laterBy =
  (years: number) =>
  (text: string): string =>
    text.replaceAll(/(พ\.ศ\.\s*)?\b(25\d\d)\b/g, (whole, law: string | undefined, year: string) =>
      law === undefined ? String(Number(year) + years) : whole,
    );

/**
 * The editions of a family with one for each year that an agency has begun on a provisional list, years ascending.
 * @param editions the real editions of the family
 * @param provisional the years (B.E.) that the agency answers on a provisional list; one for which no earlier edition
 *   is known gets none
 */
export function withProvisional(editions: readonly Edition[], provisional: readonly FiscalYear[]): Edition[] {
  const made = provisional.flatMap((year) => {
    const before = editions.find(({ fiscalYear, provisional: made }) => fiscalYear === year && made);
    if (before) return [before];
    const newest = editions
      .filter(({ fiscalYear, provisional: made }) => fiscalYear < year && !made)
      .toSorted(byYear)
      .at(-1);
    return newest
      ? [
          provisionalEdition(
            newest,
            year,
            editions.find(({ fiscalYear }) => fiscalYear === year),
          ),
        ]
      : [];
  });
  const years = new Set(made.map(({ fiscalYear }) => fiscalYear));
  return [...editions.filter(({ fiscalYear }) => !years.has(fiscalYear)), ...made].toSorted(byYear);
}

const byYear = (a: Edition, b: Edition) => a.fiscalYear - b.fiscalYear;

/** The one year (B.E.) that can begin without a list of its own: the year after the newest edition. */
export const nextProvisionalYear = (editions: readonly Edition[]): FiscalYear | undefined => {
  const newest = editions
    .filter(({ provisional }) => !provisional)
    .toSorted(byYear)
    .at(-1);
  return newest && newest.fiscalYear + 1;
};
