import { byGravity } from "../model/gravity.ts";
import type { ReportAddress, ReportItem, VerifyReport } from "../verify/verify-report.ts";
import type { AgencyVisit, KeptFinding, ItemResult } from "./run.ts";
import { proofStepOf } from "./step.ts";

/** A first line says enough in so many letters. */
const LONGEST_LINE = 200;

/** What is kept of a report: a row for each item, in the order of the edition. */
export function resultsOf(report: VerifyReport): ItemResult[] {
  const known = new Map(report.addresses.map((address) => [address.address, address]));
  return report.items.map((item) =>
    resultOf(
      item,
      item.addresses.flatMap((address) => known.get(address) ?? []),
    ),
  );
}

function resultOf(item: ReportItem, addresses: readonly ReportAddress[]): ItemResult {
  const findings = item.findings
    .flatMap(({ weight, id, message, remedy, address }): KeptFinding[] =>
      weight === "hint" ? [] : [{ rule: id, weight, what: message, remedy, ...(address !== undefined && { address }) }],
    )
    .toSorted((a, b) => byGravity(a.weight, b.weight));
  const deciding = decidingAddress(item, addresses, findings);
  const line = item.seen.name?.text ?? item.seen.times[0]?.text;
  const [first] = findings;
  return {
    code: item.code,
    name: item.name,
    outcome: item.outcome,
    step: proofStepOf(item, addresses),
    points: item.points,
    ...(deciding && { address: deciding.address }),
    ...(deciding?.proof.finalAddress !== undefined && { finalAddress: deciding.proof.finalAddress }),
    ...(deciding?.proof.sha256 !== undefined && { sha256: deciding.proof.sha256 }),
    ...(line !== undefined && { firstLine: line.replace(/\s+/g, " ").trim().slice(0, LONGEST_LINE) }),
    ...(first && { rule: first.rule }),
    findings,
  };
}

/** Of a fine item the address that shows it; else the one that the gravest finding is about, or the first. */
function decidingAddress(
  { outcome, seen }: ReportItem,
  addresses: readonly ReportAddress[],
  [first]: readonly KeptFinding[],
): ReportAddress | undefined {
  const at = (address: string | undefined) => addresses.find((one) => one.address === address);
  const sound = addresses.find((one) => one.class !== "failed" && one.class !== "unknown");
  const shown = at(seen.name?.address) ?? sound;
  return outcome === "fine" ? (shown ?? addresses[0]) : (at(first?.address) ?? shown ?? addresses[0]);
}

/** What is kept of the check itself. */
export function visitOf({ edition, source, addresses }: VerifyReport, milliseconds: number): AgencyVisit {
  return {
    edition: { family: edition.family, fiscalYear: edition.fiscalYear, hash: edition.hash.slice(0, 12) },
    source: source.name,
    addresses: addresses.length,
    left: addresses.filter(({ proof }) => proof.failure?.kind === "left-alone").length,
    bytes: addresses.reduce((sum, { proof }) => sum + (proof.bytes ?? 0), 0),
    milliseconds,
  };
}

/** The host of the agency that gave no answer to any address, so that nothing is decided; `undefined` where one answered. */
export function silentHost({ addresses, agency, source }: VerifyReport): string | undefined {
  const own = URL.parse(agency.site ?? source.name)?.host;
  const atOwn = addresses.filter(({ address }) => own !== undefined && URL.parse(address.trim())?.host === own);
  const isSilent = ({ proof }: ReportAddress) =>
    proof.failure?.kind === "left-alone" && proof.failure.fact === "silent";
  return atOwn.some(isSilent) ? own : undefined;
}
