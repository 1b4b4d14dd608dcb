import { GRAVITIES, OUTCOMES, type Outcome } from "../../domain/model/gravity.ts";
import type { Item } from "../../domain/model/catalogue/item.ts";
import { STATUS_WORDS } from "../../domain/model/status.ts";
import type { ItemCode } from "../../domain/thai/item-code.ts";
import { judgeItems, type VerdictInput } from "../../domain/verify/items/judge.ts";
import type { ItemFinding } from "../../domain/verify/findings/item-finding.ts";
import type { ItemVerdict } from "../../domain/verify/items/item.ts";
import type { SeenAddress } from "../../domain/verify/seen.ts";
import type { ReportAddress, ReportFinding, ReportItem, VerifyReport } from "../../domain/verify/verify-report.ts";
import { valueOfEach } from "../../domain/keyed.ts";

/** A list of addresses that was looked at, and the marks of the look. */
export interface CheckedList
  extends VerdictInput, Pick<VerifyReport, "tool" | "source" | "agency" | "startedAt" | "finishedAt" | "settings"> {
  /** SHA-256 of the edition's data. */
  readonly editionHash: string;
  readonly listed: ReadonlyMap<ItemCode, Pick<ReportItem, "where" | "written" | "explanation" | "addresses">>;
}

/** Puts what was judged into a report: every item of the edition with its verdict, every address with its proof. */
export function buildReport(checked: CheckedList): VerifyReport {
  const { edition, listed, seen } = checked;
  const judged = judgeItems(checked);
  const items = judged.map(({ item, verdict, points, addresses, own }): ReportItem =>
    reportItem(item, verdict, points, {
      ...listed.get(item.code),
      addresses: addresses.map(({ target }) => target.address),
      ...(own && { assessed: STATUS_WORDS[own.status].label }),
    }),
  );
  const hasPoints = judged.some(({ points }) => points !== null);
  const addresses = seen.map(reportAddress);
  const { tool, source, agency, startedAt, finishedAt, settings } = checked;
  return {
    tool,
    edition: {
      family: edition.family,
      fiscalYear: edition.fiscalYear,
      itemCount: edition.items.length,
      hash: checked.editionHash,
    },
    source,
    agency,
    startedAt,
    finishedAt,
    settings,
    totals: {
      items: counted(OUTCOMES, items, ({ outcome }) => outcome),
      addresses: counted(GRAVITIES, addresses, (address) => address.class),
      points: !hasPoints ? null : { failed: heldBack(items, "failed"), unknown: heldBack(items, "unknown") },
    },
    items,
    addresses,
  };
}

const counted = <Key extends string, T>(keys: readonly Key[], entries: readonly T[], keyOf: (entry: T) => Key) =>
  valueOfEach(keys, (key) => entries.filter((entry) => keyOf(entry) === key).length);

/** Four decimals, as in the checklist. */
const heldBack = (items: readonly ReportItem[], outcome: Outcome): number =>
  Number(items.reduce((sum, item) => sum + (item.outcome === outcome ? (item.points ?? 0) : 0), 0).toFixed(4));

function reportItem(
  { code, name, concepts }: Pick<Item, "code" | "name" | "concepts">,
  { outcome, findings, parts, name: found, time }: ItemVerdict,
  points: number | null,
  line: Pick<ReportItem, "where" | "written" | "explanation" | "addresses" | "assessed">,
): ReportItem {
  return {
    code,
    name,
    concepts: [...concepts],
    points: points === null ? null : Number(points.toFixed(4)),
    outcome,
    findings: findings.map(reportFinding),
    parts: [...parts],
    seen: { ...(found && { name: found }), demanded: time.demanded, times: [...time.found] },
    ...line,
  };
}

const reportFinding = (finding: ItemFinding): ReportFinding => ({
  kind: finding.kind,
  id: finding.id,
  weight: finding.weight,
  message: finding.what,
  remedy: finding.remedy,
  ...(finding.kind === "address" && { address: finding.address }),
  ...(finding.kind === "item" && finding.component !== undefined && { component: finding.component }),
});

function reportAddress({ target, probe, result }: SeenAddress): ReportAddress {
  const { state, class: kind, findings } = result.verdict;
  return {
    ...target,
    items: [...target.items],
    state,
    class: kind,
    findings: findings.map((finding) => ({
      state: finding.state,
      class: finding.class,
      message: finding.what,
      remedy: finding.remedy,
      ...(finding.items && { items: [...finding.items] }),
      ...(finding.excerpt && { excerpt: finding.excerpt }),
    })),
    proof: probe,
  };
}

/** Items by what is at stake: those that failed, then those nobody could look at, the most expensive first. */
export const byStake = (items: readonly ReportItem[]): ReportItem[] =>
  items.toSorted(
    (a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) || (b.points ?? 0) - (a.points ?? 0),
  );

/** Items that the source does not list; the same is to be said of all of them. */
export const isUnlisted = ({ findings }: ReportItem): boolean => findings.some(({ id }) => id === "item-unlisted");
