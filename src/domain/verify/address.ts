import { answerFindings } from "./findings/answer-findings.ts";
import { addressFinding, type JudgeContext } from "./findings/finding.ts";
import { listingFindings } from "./findings/listing-findings.ts";
import { placeFindings } from "./findings/place-findings.ts";
import type { Probe, Target } from "./probe.ts";
import type { BodyReading } from "./reading.ts";
import { readingFindings } from "./findings/reading-findings.ts";
import { sharedFindings } from "./findings/shared-findings.ts";
import { byState } from "./state.ts";
import type { AddressFinding, AddressVerdict } from "./verdict.ts";
import { yearFindings } from "./findings/year-findings.ts";

export type { JudgeContext } from "./findings/finding.ts";

/** A verdict with what else was found. */
export function withFindings(verdict: AddressVerdict, more: readonly AddressFinding[]): AddressVerdict {
  if (more.length === 0) return verdict;
  const findings = [...verdict.findings.filter(({ state }) => state !== "fine"), ...more].toSorted(byState);
  const [gravest = addressFinding("fine", {})] = findings;
  return { state: gravest.state, class: gravest.class, findings };
}

/** Findings after which it makes no sense to ask of which year a page is. */
const NOT_THE_DATA = ["soft-not-found", "out-of-order", "login-wall", "home-page"];

/**
 * Judges an address by what was seen of it.
 * @param reading undefined where no whole body came
 */
export function judgeAddress(
  target: Target,
  probe: Probe,
  reading: BodyReading | undefined,
  context: JudgeContext,
): AddressVerdict {
  const codes = new Set(target.items);
  const items = context.edition.items.filter(({ code }) => codes.has(code));
  const url = URL.parse(probe.finalAddress ?? probe.address) ?? undefined;
  const seen = { ...context, target, probe, reading, items, url };
  const certain: AddressFinding[] = [
    ...placeFindings(seen),
    ...sharedFindings(seen),
    ...answerFindings(seen),
    ...readingFindings(seen),
  ];
  const isData = !certain.some(({ state }) => NOT_THE_DATA.includes(state));
  const findings = [...certain, ...(isData ? [...listingFindings(seen), ...yearFindings(seen)] : [])].toSorted(byState);
  const [gravest = addressFinding("fine", {})] = findings;
  return { state: gravest.state, class: gravest.class, findings: [gravest, ...findings.slice(1)] };
}
