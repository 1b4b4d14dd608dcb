import type { Content } from "../domain/model/content.ts";
import type { Edition } from "../domain/model/catalogue/edition.ts";
import type { Problem } from "../domain/coherence/problem.ts";
import { toArabicDigits } from "../domain/thai/digits.ts";
import { refuse } from "../program/flags.ts";
import { agencyDirectory } from "../program/paths.ts";
import { today } from "../program/today.ts";
import { reportProblems } from "./faults/problem-report.ts";
import { loadContent, type Loaded } from "./load.ts";
import type { ScanRun } from "./scans.ts";

/** An agency that a command can work with. */
export type ReadableAgency = Loaded & { readonly content: Content };

/** What a command makes of a folder with faults. */
interface Manner {
  /** The day of the assessment, ISO (C.E.); today if left out. */
  readonly asOf?: string;
  /** True for a fault that this command is there to mend. */
  readonly tolerates?: (problem: Problem) => boolean;
  /** Words above the faults. */
  readonly heading?: string;
  /** How scanned pages are read off their pictures; without it only what was read before is known. */
  readonly scans?: ScanRun;
  /** Is told of the faults before the command is refused. */
  readonly onProblems?: (problems: readonly Problem[]) => void;
}

/**
 * Reads the agency's folder for a command that needs it whole.
 * @throws Refusal with every fault and its remedy
 */
export async function readAgency(manner: Manner = {}): Promise<ReadableAgency> {
  const loaded = await loadContent(agencyDirectory(), manner.asOf ?? today(), manner.scans);
  const { content, problems } = loaded;
  const others = manner.tolerates ? problems.filter((problem) => !manner.tolerates?.(problem)) : problems;
  if (!content || others.length > 0) {
    manner.onProblems?.(others);
    refuse([manner.heading ?? "", reportProblems(others)].filter(Boolean).join("\n\n"));
  }
  return { ...loaded, content };
}

/** A fiscal year (B.E.) as it was typed, with Thai or Arabic digits; `undefined` where it is none. */
export function readYear(typed: string | undefined): number | undefined {
  const year = Number(toArabicDigits(typed ?? "").trim());
  return Number.isInteger(year) && year >= 2500 && year <= 2699 ? year : undefined;
}

/**
 * The edition of a year that the site publishes, or of the year under assessment.
 * @param typed the year as it was typed
 * @throws Refusal for a year that has no edition, or that the site does not publish
 */
export function editionOf({ agency, editions }: Content, typed: string | undefined, usage = ""): Edition {
  const year = typed === undefined ? agency.currentFiscalYear : readYear(typed);
  const edition = editions.find(({ fiscalYear }) => fiscalYear === year);
  if (!edition) refuse(`ไม่มีรายการข้อ OIT ของปี ${typed ?? agency.currentFiscalYear}`, usage);
  const { fiscalYear } = edition;
  if (fiscalYear !== agency.currentFiscalYear && !agency.archivedFiscalYears.includes(fiscalYear))
    refuse(
      `ปี ${fiscalYear} ไม่อยู่ในปีที่เว็บไซต์เผยแพร่ ให้เพิ่ม ${fiscalYear} ใน archivedFiscalYears ของ content/agency.yaml ก่อน`,
    );
  return edition;
}
