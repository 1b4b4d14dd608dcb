import type { Edition } from "../model/catalogue/edition.ts";
import { yearsInText } from "../thai/years-in-text.ts";
import type { FiscalYear } from "../thai/fiscal-year.ts";
import { demandedYear } from "../model/catalogue/year-rule.ts";
import { acceptItems, type Accepted } from "./accept.ts";
import type { Look } from "./candidates.ts";
import type { ChosenBy } from "./listing.ts";
import { namesIn, type Distance, type Names } from "./names.ts";
import type { Outline } from "./outline.ts";
import { yearBeside } from "./year-beside.ts";
import { yearParts } from "./year-parts.ts";

/** What the command says of the list. */
export interface Wanted {
  readonly fiscalYear?: FiscalYear | undefined;
  readonly family?: string | undefined;
  /** A person has said the family: it is not only the agency's own. */
  readonly familyGiven?: boolean | undefined;
  /** Taken where nothing in the list tells one year from another. */
  readonly fallback?: FiscalYear | undefined;
}

/** A list read as one edition's. */
export interface EditionReading {
  readonly edition: Edition;
  readonly names: Names;
  readonly accepted: readonly Accepted[];
  /** The lines that were read, and those that stand in the list of another year. */
  readonly looks: readonly Look[];
  readonly elsewhere: readonly Look[];
  readonly chosenBy: ChosenBy;
  readonly couldBe: readonly FiscalYear[];
  readonly titleYear: FiscalYear | undefined;
  /** The year that the title names, whether there is an edition of it or not. */
  readonly saidYear: FiscalYear | undefined;
}

/** How much a year in the title is worth, in the weight of about one item; names of many items outweigh it. */
const TITLE = 8;
/** How much it is worth that the years of documents are those the rules of a year ask for. */
const YEAR = 2;
/** A list that ends where the edition ends. */
const COUNT = 3;
/** How many lines at the top may carry the year of the whole. */
const TOP = 12;

interface Judged {
  readonly edition: Edition;
  readonly accepted: readonly Accepted[];
  /** The page has a list of this year beside lists of others. */
  readonly part: number;
  readonly names: number;
  readonly title: number;
  readonly years: number;
  readonly count: number;
}

const PARTS = ["names", "title", "years", "count"] as const;
const total = (judged: Judged): number => PARTS.reduce((sum, part) => sum + judged[part], 0);

/** Reads a list as each edition in question and takes the one that most speaks for. `undefined` when there is none to try. */
export function chooseEdition(
  outline: Outline,
  looks: readonly Look[],
  editions: readonly Edition[],
  wanted: Wanted,
  distance: Distance,
): EditionReading | undefined {
  const makeNames = namesIn(editions, distance);
  const names = new Map(
    editions
      .filter(({ family }) => wanted.family === undefined || family === wanted.family)
      .map((edition) => [edition, makeNames(edition)]),
  );
  const parts = yearParts(looks, names);
  const years = new Set(parts.values());
  const titleYear = years.size > 0 ? undefined : yearOfTitle(outline);
  const isOf = (edition: Edition) => (look: Look) =>
    (parts.get(look.index) ?? edition.fiscalYear) === edition.fiscalYear;
  const judged = [...names]
    .filter(([{ fiscalYear }]) => wanted.fiscalYear === undefined || fiscalYear === wanted.fiscalYear)
    .map(([edition, own]): Judged => {
      const { accepted, weight } = acceptItems(looks.filter(isOf(edition)), edition, own);
      const complete = accepted.some(({ code }) => code === edition.items.at(-1)?.code);
      return {
        edition,
        accepted,
        part: years.has(edition.fiscalYear) ? 1 : 0,
        names: weight,
        title: edition.fiscalYear === titleYear ? TITLE : 0,
        years: YEAR * agreementOfYears(accepted, edition),
        count: complete ? COUNT : 0,
      };
    })
    .toSorted(
      (a, b) =>
        b.part - a.part || (a.part === 1 ? 0 : total(b) - total(a)) || preference(b, wanted) - preference(a, wanted),
    );
  const [best, ...others] = judged;
  if (!best) return undefined;
  const { edition, accepted } = best;
  const decided = best.part === 1 ? "part" : deciding(best, others);
  const equals = others.filter((other) => (best.part === 1 ? other.part === 1 : total(other) === total(best)));
  return {
    edition,
    accepted,
    titleYear,
    saidYear: titleYear,
    names: names.get(edition) ?? makeNames(edition),
    looks: looks.filter(isOf(edition)),
    elsewhere: looks.filter((look) => !isOf(edition)(look)),
    chosenBy: wanted.fiscalYear === undefined ? decided : "given",
    couldBe: equals.map((other) => other.edition.fiscalYear),
  };
}

/** Of equals the fallback, then the newest. */
const preference = ({ edition }: Judged, { fallback }: Wanted): number =>
  edition.fiscalYear === fallback ? Infinity : edition.fiscalYear;

/** The first part that sets the best edition, and those as good, apart from the others. */
function deciding(best: Judged, others: readonly Judged[]): ChosenBy {
  const behind = others.filter((other) => total(other) < total(best));
  const rivals = behind.length > 0 ? behind : others;
  const ahead = (part: (typeof PARTS)[number]) => best[part] > 0 && rivals.every((other) => best[part] > other[part]);
  const helps = (part: (typeof PARTS)[number]) => best[part] > 0 && rivals.some((other) => best[part] > other[part]);
  if (behind.length === 0) return "default";
  return PARTS.find(ahead) ?? PARTS.find((part) => part !== "names" && helps(part)) ?? "names";
}

/** How many documents bear the year that the rule of their item asks for, less those that bear another. */
function agreementOfYears(accepted: readonly Accepted[], edition: Edition): number {
  return accepted.reduce((sum, { code, look }) => {
    const rule = edition.items.find((item) => item.code === code)?.yearRule.rule;
    const years = yearsInText(look.line.text);
    if (rule === undefined || rule === "standing" || rule === "unknown" || rule === "multi-year" || years.length !== 1)
      return sum;
    return sum + (years[0] === demandedYear(rule, edition.fiscalYear) ? 1 : -0.5);
  }, 0);
}

/** The assessed year (B.E.) that the title, a heading, the first lines or the address name beside ITA, OIT or ปี. */
function yearOfTitle({ title, base, lines }: Outline): FiscalYear | undefined {
  const headings = lines.filter(({ heading }) => heading);
  const top = lines.slice(0, TOP).filter(({ text }) => /ita|oit|คุณธรรมและความโปร่งใส|การเปิดเผยข้อมูล/i.test(text));
  const texts = [title, ...top.map(({ text }) => text), ...headings.map(({ text }) => text), base];
  for (const text of texts) {
    const year = text === undefined ? undefined : yearBeside(text);
    if (year !== undefined) return year;
  }
  return undefined;
}
