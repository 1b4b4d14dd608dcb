import type { Severity } from "../../model/gravity.ts";
import { severityOfYear } from "../../assess/checks/rule.ts";
import type { Item } from "../../model/catalogue/item.ts";
import type { FiscalYear } from "../../thai/fiscal-year.ts";
import { uniformThai } from "../../thai/uniform.ts";
import { yearsInText } from "../../thai/years-in-text.ts";
import { demandedYear, YEAR_RULE_WORDS, yearsOff } from "../../model/catalogue/year-rule.ts";
import { excerptOf, addressFinding, weighed, type AddressFacts } from "./finding.ts";
import { fileNameOf } from "../file-name.ts";
import { bodyLines } from "../phrases.ts";
import type { Excerpt } from "../../judge/passage.ts";
import type { BodyReading } from "../reading.ts";
import type { AddressFinding } from "../verdict.ts";

/** A place where a document says of which year it is. */
export interface YearClaim {
  readonly excerpt: Excerpt;
  readonly years: readonly FiscalYear[];
  /** False for the name of the file: people copy last year's. */
  readonly own: boolean;
  /** Read off a picture: it may be another number. */
  readonly isOcr?: boolean;
}

/** As many headings tell what a page is; further ones are of its parts. */
const HEADINGS = 2;
/** As many lines below it belong to it, if they are short. */
const FIRST_LINES = 4;
const LONGEST_LINE = 200;
/** As many lines of a first page are its title. */
const TITLE_LINES = 12;

/** Where a page or document says of which year it is, its own words before its name. */
export function yearClaims(reading: BodyReading | undefined, fileName: string): YearClaim[] {
  const named = { excerpt: excerptOf(fileName, { kind: "name" }), own: false };
  const isOcr = reading?.kind === "document" && reading.parts[0]?.isOcr === true;
  const own = titlesOf(reading).map((excerpt) => ({
    excerpt,
    own: true,
    isOcr: isOcr && excerpt.where.kind !== "title",
  }));
  return [...own, named]
    .map((claim) => ({ ...claim, years: yearsInText(uniformThai(claim.excerpt.text)) }))
    .filter(({ years }) => years.length > 0);
}

function titlesOf(reading: BodyReading | undefined): Excerpt[] {
  if (!reading || reading.kind === "unreadable") return [];
  const title = reading.title === undefined ? [] : [excerptOf(reading.title, { kind: "title" })];
  if (reading.kind === "page") {
    const headings = bodyLines(reading).filter(({ heading }) => heading !== undefined && heading <= 2);
    const first = headings
      .slice(0, HEADINGS)
      .map(({ text, line }) => excerptOf(text, { kind: "heading", number: line }));
    const saysYear = (text: string) => text.length <= LONGEST_LINE && /(?:ปี|พ\.?\s?ศ)/.test(text);
    const below = bodyLines(reading)
      .filter(({ heading, away }) => heading === undefined && !away)
      .slice(0, FIRST_LINES)
      .filter(({ text }) => saysYear(text))
      .map(({ text, line }) => excerptOf(text, { kind: "line", number: line }));
    const crumbs = reading.lines
      .filter(({ crumb, text }) => crumb && /25\d\d|๒๕/.test(text))
      .map(({ text, line }) => excerptOf(text, { kind: "line", number: line }));
    // The most specific place that names a year decides.
    const hasYear = (list: readonly Excerpt[]) => list.some(({ text }) => yearsInText(uniformThai(text)).length > 0);
    return [first, below, title, crumbs].find(hasYear) ?? [...first, ...title];
  }
  const [part] = reading.parts;
  if (!part) return title;
  const where =
    part.page !== undefined
      ? ({ kind: "page", number: part.page } as const)
      : part.sheet !== undefined
        ? ({ kind: "sheet", name: part.sheet } as const)
        : undefined;
  const lines = part.text
    .split("\n")
    .filter((line) => /\S/.test(line))
    .slice(0, TITLE_LINES);
  return [...lines.map((line, index) => excerptOf(line, where ?? { kind: "line", number: index + 1 })), ...title];
}

/** What is said of an address whose title, heading, first page or file name tells another year than its items ask for. */
export function yearFindings({ reading, probe, items, edition: { fiscalYear } }: AddressFacts): AddressFinding[] {
  const claims = yearClaims(reading, fileNameOf(probe));
  return items.flatMap((item) => {
    const isRight = (claim: YearClaim) => claim.own && offOf(claim, item, fiscalYear) === 0;
    const right = claims.some((claim) => isRight(claim) && !claim.isOcr);
    // What was read off a picture is no proof, neither of the right year nor of a wrong one.
    const unsure = claims.some((claim) => isRight(claim) && claim.isOcr);
    // Beside the right year its own words may tell others, of what it speaks about.
    const wrong = claims.find((claim) => !(right && claim.own) && offOf(claim, item, fiscalYear) > 0);
    if (!wrong) return [];
    const weight = right ? "hint" : severityOfClaim(wrong, item, fiscalYear);
    const severity = weight === "failed" && (unsure || wrong.isOcr) ? "look" : weight;
    if (!severity) return [];
    const { rule } = item.yearRule;
    const args = {
      years: wrong.years.join(" "),
      year: demandedYear(rule, fiscalYear),
      demanded: YEAR_RULE_WORDS[rule === "unknown" ? "current" : rule](fiscalYear),
    };
    const found = weighed(addressFinding("wrong-year", args, wrong.excerpt), [item], () => severity);
    return items.length > 1 ? found.map((entry) => ({ ...entry, items: [item.code] })) : found;
  });
}

const offOf = ({ years }: YearClaim, { yearRule: { rule } }: Item, fiscalYear: FiscalYear): number =>
  Math.min(...years.map((year) => yearsOff(rule, fiscalYear, { fiscalYear: year })));

/** As the rules of the assessment weigh it: two years off are wrong for certain, one year as surely as its rule is known. */
function severityOfClaim(claim: YearClaim, item: Item, fiscalYear: FiscalYear): Severity | undefined {
  const { rule, level } = item.yearRule;
  if (rule === "standing") return undefined;
  if (offOf(claim, item, fiscalYear) >= 2) return "failed";
  if (rule === "unknown") return undefined;
  // Measures speak of the result they answer, which is of the year before.
  return rule === "from-previous-result" ? "hint" : severityOfYear(level);
}
