import type { Edition } from "../../domain/model/edition.ts";
import { scoreOf } from "../../domain/assess/score.ts";
import { STATUS_WORDS } from "../../domain/model/status.ts";
import type { ItemCode } from "../../domain/thai/item-code.ts";
import { itemWords } from "../../domain/verify/item-words.ts";
import type { ItemFinding } from "../../domain/verify/findings/item-finding.ts";
import { itemVerdict, type ItemContext, type ItemVerdict } from "../../domain/verify/item.ts";
import type { SeenAddress } from "../../domain/verify/seen.ts";
import { OUTCOMES, type Outcome } from "../../domain/verify/outcome.ts";
import { ownVerdict, type OwnItem } from "../../domain/verify/own-item.ts";
import type { ReportAddress, ReportFinding, ReportItem, VerifyReport } from "../../domain/verify/report.ts";
import { STATE_CLASSES, stateWords } from "../../domain/verify/state.ts";

/** A list of addresses that was looked at, and the marks of the look. */
export interface Checked extends Pick<
  VerifyReport,
  "tool" | "source" | "agency" | "startedAt" | "finishedAt" | "settings"
> {
  readonly edition: Edition;
  /** SHA-256 of the edition's data. */
  readonly editionHash: string;
  readonly context: Pick<ItemContext, "today" | "source" | "whole">;
  readonly listed: ReadonlyMap<ItemCode, Pick<ReportItem, "where" | "written" | "explanation" | "addresses">>;
  /** What a site of ours says of its own items. */
  readonly own?: ReadonlyMap<ItemCode, OwnItem>;
  /** In the order of the source. */
  readonly seen: readonly SeenAddress[];
}

/** Puts what was seen into a report: every item of the edition with its verdict, every address with its proof. */
export function buildReport(checked: Checked): VerifyReport {
  const { edition, listed, own, seen, context } = checked;
  const points = scoreOf(edition, new Map()).points;
  const items = edition.items.map((item): ReportItem => {
    const addresses = seen.filter(({ target }) => target.items.includes(item.code));
    const answer = own?.get(item.code);
    const line = listed.get(item.code);
    const verdict = answer
      ? ownVerdict(answer, addresses)
      : itemVerdict(item, addresses, { ...context, edition, listed: line !== undefined });
    return reportItem(item, verdict, points.get(item.code) ?? null, {
      ...line,
      addresses: addresses.map(({ target }) => target.address),
      ...(answer && { assessed: STATUS_WORDS[answer.status].label }),
    });
  });
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
    ...{ source, agency, startedAt, finishedAt, settings },
    totals: {
      items: counted(OUTCOMES, items, ({ outcome }) => outcome),
      addresses: counted(STATE_CLASSES, addresses, (address) => address.class),
      points: points.size === 0 ? null : { failed: heldBack(items, "failed"), unknown: heldBack(items, "unknown") },
    },
    items,
    addresses,
  };
}

const counted = <Key extends string, T>(keys: readonly Key[], entries: readonly T[], keyOf: (entry: T) => Key) =>
  Object.fromEntries(keys.map((key) => [key, entries.filter((entry) => keyOf(entry) === key).length])) as Record<
    Key,
    number
  >;

/** Four decimals, as in the checklist. */
const heldBack = (items: readonly ReportItem[], outcome: Outcome): number =>
  Number(items.reduce((sum, item) => sum + (item.outcome === outcome ? (item.points ?? 0) : 0), 0).toFixed(4));

function reportItem(
  { code, name }: Pick<ReportItem, "code" | "name">,
  { outcome, findings, parts, name: found, time }: ItemVerdict,
  points: number | null,
  line: Pick<ReportItem, "where" | "written" | "explanation" | "addresses" | "assessed">,
): ReportItem {
  return {
    ...{ code, name, points: points === null ? null : Number(points.toFixed(4)), outcome },
    findings: findings.map(reportFinding),
    parts: [...parts],
    seen: { ...(found && { name: found }), demanded: time.demanded, times: [...time.found] },
    ...line,
  };
}

function reportFinding(finding: ItemFinding): ReportFinding {
  const { kind, id, weight } = finding;
  if (kind === "assessment") return { kind, id, weight, message: finding.message, remedy: finding.remedy };
  const words = kind === "item" ? itemWords(finding.id) : addressWords(finding);
  return {
    ...{ kind, id, weight, message: words.message(finding.args), remedy: words.remedy(finding.args) },
    ...(kind === "address" && { address: finding.address }),
    ...(kind === "item" && finding.component !== undefined && { component: finding.component }),
  };
}

const addressWords = ({ id }: Extract<ItemFinding, { kind: "address" }>) => {
  const { what, remedy } = stateWords(id);
  return { message: what, remedy };
};

function reportAddress({ target, probe, result }: SeenAddress): ReportAddress {
  const { state, class: kind, findings } = result.verdict;
  return {
    ...target,
    items: [...target.items],
    state,
    class: kind,
    findings: findings.map((finding) => {
      const words = stateWords(finding.state);
      return {
        ...{ state: finding.state, class: finding.class },
        message: words.what(finding.args),
        remedy: words.remedy(finding.args),
        ...(finding.items && { items: [...finding.items] }),
        ...(finding.excerpt && { excerpt: finding.excerpt }),
      };
    }),
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
