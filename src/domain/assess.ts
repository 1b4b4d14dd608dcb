import { isProven } from "./checks/component-unproven.ts";
import { RULES } from "./checks/index.ts";
import type { EvidenceRule, Flag, ItemContext, ItemRule, Proof } from "./checks/rule.ts";
import type { RuleId } from "./checks/words.ts";
import type { Component } from "./component.ts";
import type { Content, Entry } from "./content.ts";
import type { Disclosure } from "./disclosure.ts";
import type { Edition } from "./edition.ts";
import { EVIDENCE_PLACES, type Evidence } from "./evidence.ts";
import type { Item } from "./item.ts";
import { nativeProofs } from "./native.ts";
import { scoreOf, type Score } from "./score.ts";
import { STATUSES, type ComponentStatus, type Status } from "./status.ts";
import type { IsoDate } from "./thai/date.ts";
import type { FiscalYear } from "./thai/fiscal-year.ts";
import type { ItemCode } from "./thai/item-code.ts";

/** A flag with the rule that raised it and the item it stands at. */
export interface Finding extends Flag {
  readonly rule: RuleId;
  readonly item: ItemCode;
}

/** A component with what became of it. */
export interface AssessedComponent extends Component {
  readonly status: ComponentStatus;
}

/** One item of the assessed year with everything that was found about it. */
export interface AssessedItem {
  readonly item: Item;
  readonly fiscalYear: FiscalYear;
  readonly status: Status;
  /** Share of the ITA total (0–100) that hangs on this item; `null` where the edition's arithmetic is unknown. */
  readonly points: number | null;
  readonly components: readonly AssessedComponent[];
  readonly proofs: readonly Proof[];
  readonly findings: readonly Finding[];
  /** The file that answers the item, if there is one. */
  readonly disclosure: Entry<Disclosure> | undefined;
}

/** The state of one agency against one edition on one day. The only source of statuses. */
export interface Assessment {
  readonly edition: Edition;
  readonly asOf: IsoDate;
  readonly items: readonly AssessedItem[];
  readonly totals: Readonly<Record<Status, number>>;
  readonly score: Score;
}

/**
 * Assesses an agency's content against an edition: every item with its status, components, evidence and findings.
 * Pure: the same content and day give the same value, whatever the order of the files.
 * @param today the day to assess on, ISO (C.E.)
 */
export function assess(edition: Edition, content: Content, today: IsoDate = content.today): Assessment {
  const native = nativeProofs(content);
  const answers = new Map(
    content.disclosures
      .filter(({ data }) => data.fiscalYear === edition.fiscalYear)
      .map((entry) => [entry.data.item, entry]),
  );
  const drafts = edition.items.map((item) => {
    const disclosure = answers.get(item.code);
    // What the site shows today says nothing of an archived year.
    const shown =
      edition.fiscalYear === content.agency.currentFiscalYear
        ? item.concepts.flatMap((id) => native.get(id) ?? [])
        : [];
    return assessItem({
      item,
      fiscalYear: edition.fiscalYear,
      entry: disclosure,
      proofs: [...(disclosure?.data.evidence ?? []).map(toProof), ...shown],
      today,
    });
  });
  const score = scoreOf(edition, new Map(drafts.map(({ item, status }) => [item.code, status])));
  return {
    edition,
    asOf: today,
    items: drafts.map((draft) => ({ ...draft, points: score.points.get(draft.item.code) ?? null })),
    totals: countStatuses(drafts),
    score,
  };
}

interface ItemInput extends Omit<ItemContext, "disclosure"> {
  readonly entry: Entry<Disclosure> | undefined;
}

function assessItem({ entry, ...input }: ItemInput): Omit<AssessedItem, "points"> {
  const all: ItemContext = { ...input, disclosure: entry?.data };
  const flaws = all.proofs.map((proof) => ({
    proof,
    findings: EVIDENCE_RULES.flatMap((rule) => rule.check(proof, all).map(asFinding(rule.id, all))),
  }));
  const sound = flaws.filter(({ findings }) => !findings.some(isError)).map(({ proof }) => proof);
  const context = { ...all, proofs: sound };
  const findings = [
    ...flaws.flatMap((flaw) => flaw.findings),
    ...ITEM_RULES.flatMap((rule) => rule.check(context).map(asFinding(rule.id, all))).filter((finding) =>
      // One cause, one finding: parts are not counted as open beside “no evidence”, nor beside evidence that names them but is unsound.
      finding.component
        ? all.proofs.length > 0 && !isProven(all, finding.component)
        : finding.rule !== "evidence-missing" || all.proofs.length === 0,
    ),
  ].toSorted((a, b) => ORDER.indexOf(a.rule) - ORDER.indexOf(b.rule));
  return {
    item: all.item,
    fiscalYear: all.fiscalYear,
    status: statusOf(all, findings),
    components: all.item.components.map((component) => ({
      ...component,
      status: !isProven(context, component.id) ? "missing" : all.disclosure?.nil ? "nil" : "proven",
    })),
    proofs: all.proofs,
    findings,
    disclosure: entry,
  };
}

function statusOf({ disclosure, proofs }: ItemContext, findings: readonly Finding[]): Status {
  if (disclosure?.notApplicable) return "not-applicable";
  if (proofs.length === 0 && !disclosure?.nil) return "missing";
  return findings.some(isError) ? "incomplete" : "complete";
}

function toProof(evidence: Evidence, index: number): Proof {
  const kind = EVIDENCE_PLACES.find((place) => evidence[place] !== undefined);
  if (!kind) throw new Error("evidence without a place passed validation");
  const { title, fiscalYear, period, published, verified, note } = evidence;
  return {
    ...{ title, fiscalYear, period, published, verified, note },
    kind,
    target: evidence[kind] ?? "",
    proves: evidence.component ?? [],
    native: false,
    path: ["evidence", index],
  };
}

const EVIDENCE_RULES = RULES.filter((rule): rule is EvidenceRule => rule.scope === "evidence");
const ITEM_RULES = RULES.filter((rule): rule is ItemRule => rule.scope === "item");
const ORDER = RULES.map(({ id }) => id);

const isError = ({ severity }: Flag) => severity === "error";

const asFinding =
  (rule: RuleId, { item }: ItemContext) =>
  (flag: Flag): Finding => ({ ...flag, rule, item: item.code });

const countStatuses = (items: readonly { status: Status }[]) =>
  Object.fromEntries(
    STATUSES.map((status) => [status, items.filter((item) => item.status === status).length]),
  ) as Record<Status, number>;
