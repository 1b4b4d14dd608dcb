import { byGravity } from "../model/gravity.ts";
import { isProven } from "./checks/presence/component-unproven.ts";
import type { Judgement } from "../judge/judgement.ts";
import { RULES } from "./checks/index.ts";
import type { EvidenceRule, ItemContext, ItemRule, WordedFlag } from "./checks/rule.ts";
import type { Proof } from "../model/proof.ts";
import type { RuleId } from "../model/rule-id.ts";
import type { Component } from "../model/catalogue/component.ts";
import type { Content } from "../model/content.ts";
import type { Entry } from "../model/entry.ts";
import type { AcceptedFinding, Disclosure } from "../model/disclosure.ts";
import type { Edition } from "../model/catalogue/edition.ts";
import type { Item } from "../model/catalogue/item.ts";
import { contentAsOf } from "./as-of.ts";
import { shownToday, proofsOf, siteProofs } from "./proofs.ts";
import { scoreOf, type Score } from "./score.ts";
import { componentStatusOf, judgementOf, stepOf, waits } from "./steps.ts";
import { STATUSES, type ComponentStatus, type ProofStep, type Status } from "../model/status.ts";
import type { IsoDate } from "../thai/date.ts";
import { fiscalYearOf, type FiscalYear } from "../thai/fiscal-year.ts";
import { compareItemCodes, type ItemCode } from "../thai/item-code.ts";
import { valueOfEach } from "../keyed.ts";
import { onceFor } from "../once.ts";

/** What a rule found, in words, with the rule and the item it stands at. */
export interface Finding extends WordedFlag {
  readonly rule: RuleId;
  readonly item: ItemCode;
  /** Set while the agency accepts the finding; an assessor may think otherwise, so status and score stay as they are. */
  readonly accepted?: AcceptedFinding;
}

/** A component with what became of it. */
export interface AssessedComponent extends Component {
  readonly status: ComponentStatus;
}

/** A piece of evidence with whether it counts: one against which an error stands proves nothing. */
export interface AssessedProof extends Proof {
  readonly counts: boolean;
  /** Nothing is known to be wrong with it; at most it does not say of which time it is. */
  readonly sound: boolean;
  /** How far it is proven to be about the item and of the right time. */
  readonly step: ProofStep;
  /** What the judge found in its text, where it could be read. */
  readonly judgement: Judgement | undefined;
}

/** One item of the assessed year with everything that was found about it. */
export interface AssessedItem {
  readonly item: Item;
  readonly fiscalYear: FiscalYear;
  readonly status: Status;
  /** Share of the ITA total (0–100) that hangs on this item; `null` where the edition's arithmetic is unknown. */
  readonly points: number | null;
  readonly components: readonly AssessedComponent[];
  readonly proofs: readonly AssessedProof[];
  readonly findings: readonly Finding[];
  /** The day by which it is to be done: the answer's own, the agency's, else the last day of submission. */
  readonly due: IsoDate | undefined;
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

/** What was assessed already, by edition and day. */
const assessments = onceFor("assessments", () => new WeakMap<Edition, Map<IsoDate, Assessment>>());

/**
 * Assesses an agency's content against an edition: every item with its status, components, evidence and findings.
 * Pure: the same content and day give the same value, whatever the order of the files. It is made once for all who ask.
 * @param today the day to assess on, ISO (C.E.)
 */
export function assess(edition: Edition, all: Content, today: IsoDate = all.today): Assessment {
  const byEdition = assessments(all);
  const byDay = byEdition.get(edition) ?? new Map<IsoDate, Assessment>();
  const assessment = byDay.get(today) ?? assessAnew(edition, all, today);
  byDay.set(today, assessment);
  byEdition.set(edition, byDay);
  return assessment;
}

function assessAnew(edition: Edition, all: Content, today: IsoDate): Assessment {
  const content = contentAsOf(all, today);
  const { fiscalYear } = edition;
  const current = fiscalYear === content.agency.currentFiscalYear;
  const shownOf = siteProofs(content, fiscalYear);
  const shown = shownToday(content);
  const answers = new Map(
    content.disclosures.filter(({ data }) => data.fiscalYear === fiscalYear).map((entry) => [entry.data.item, entry]),
  );
  const targets = targetsOf(answers);
  const drafts = edition.items.map((item) => {
    const entry = answers.get(item.code);
    const proofs = [
      ...(entry ? proofsOf(entry.data) : []),
      ...shownOf(item).filter(({ published, period }) => !isLater(published, today) && !isLater(period?.from, today)),
    ];
    return assessItem(entry, {
      item,
      fiscalYear,
      edition,
      disclosure: entry?.data,
      proofs,
      content,
      targets,
      current,
      shownToday: shown,
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

const isLater = (date: IsoDate | undefined, today: IsoDate) => date !== undefined && date > today;

function assessItem(entry: Entry<Disclosure> | undefined, all: ItemContext): Omit<AssessedItem, "points"> {
  const looked = all.proofs.map((proof) => ({
    proof,
    findings: EVIDENCE_RULES.flatMap((rule) => rule.check(proof, all).map(asFinding(rule.id, all))),
  }));
  const proofs = looked.map(({ proof, findings }): AssessedProof => {
    const errors = findings.filter(isError);
    return {
      ...proof,
      counts: errors.length === 0,
      sound: errors.every(({ rule }) => rule === "year-unstated"),
      step: stepOf(proof, all),
      judgement: judgementOf(proof, all),
    };
  });
  const sound = { ...all, proofs: proofs.filter(({ counts }) => counts) };
  const found = ITEM_RULES.flatMap((rule) => rule.check(sound).map(asFinding(rule.id, all)));
  const status = statusOf(all, sound, found);
  return {
    item: all.item,
    fiscalYear: all.fiscalYear,
    status,
    components: all.item.components.map((component) => ({
      ...component,
      status: componentStatusOf(component, sound.proofs, all),
    })),
    proofs,
    findings: [
      ...looked.flatMap(({ findings }) => (status === "complete" ? findings.map(demoted) : findings)),
      ...found.filter((finding) => !isRepetition(finding, found, all)),
    ].toSorted(byWeight),
    due: dueOf(all),
    disclosure: entry,
  };
}

/** A day of another year is left over from it. */
function dueOf({ disclosure, content, edition, fiscalYear }: ItemContext): IsoDate | undefined {
  const { due } = content.agency;
  const ofAgency = due !== undefined && fiscalYearOf(due) === fiscalYear ? due : undefined;
  return disclosure?.due ?? ofAgency ?? edition.submission.closes ?? undefined;
}

function statusOf(all: ItemContext, sound: ItemContext, found: readonly Finding[]): Status {
  const { disclosure, proofs } = all;
  if (disclosure?.notApplicable) return "not-applicable";
  if (proofs.length === 0 && !disclosure?.nil) return "missing";
  if (found.some(isError)) return "incomplete";
  return waits(sound.proofs, all) ? "to-confirm" : "complete";
}

/**
 * One cause, one finding: that there is no evidence is not said where unsound evidence is reported, and a part is not
 * said to be open beside evidence that names it but is unsound, nor beside a rule that knows more of the same part.
 */
function isRepetition({ rule, component }: Finding, found: readonly Finding[], all: ItemContext): boolean {
  if (rule === "evidence-missing") return all.proofs.length > 0;
  // What is known to be missing of a time is told by the rule that names the months.
  if (rule === "component-unread")
    return found.some(
      (other) => isError(other) && (other.rule === "first-half-coverage" || other.rule === "month-missing"),
    );
  if (rule !== "component-unproven" || !component) return false;
  const explained = found.some((other) => other.rule !== rule && other.component === component);
  return all.proofs.length === 0 || isProven(all, component) || explained;
}

/** Which items each target of evidence stands under. */
function targetsOf(answers: ReadonlyMap<ItemCode, Entry<Disclosure>>): Map<string, ItemCode[]> {
  const targets = new Map<string, ItemCode[]>();
  for (const [code, { data }] of answers)
    for (const target of new Set(proofsOf(data).map((proof) => proof.target)))
      targets.set(target, [...(targets.get(target) ?? []), code].toSorted(compareItemCodes));
  return targets;
}

const EVIDENCE_RULES = RULES.filter((rule): rule is EvidenceRule => rule.scope === "evidence");
const ITEM_RULES = RULES.filter((rule): rule is ItemRule => rule.scope === "item");
const ORDER = RULES.map(({ id }) => id);

const isError = ({ severity }: WordedFlag) => severity === "failed";

/** Evidence that is not needed cannot make an item incomplete: more evidence never lowers a score. */
const demoted = (finding: Finding): Finding => (isError(finding) ? { ...finding, severity: "look" } : finding);

const byWeight = (a: Finding, b: Finding) =>
  byGravity(a.severity, b.severity) || ORDER.indexOf(a.rule) - ORDER.indexOf(b.rule);

const asFinding =
  (rule: RuleId, { item, disclosure, today }: ItemContext) =>
  (flag: WordedFlag): Finding => {
    const accepted = disclosure?.accept.find((exception) => exception.rule === rule && today <= exception.until);
    return { ...flag, rule, item: item.code, ...(accepted ? { accepted } : {}) };
  };

const countStatuses = (items: readonly { status: Status }[]) =>
  valueOfEach(STATUSES, (status) => items.filter((item) => item.status === status).length);

/** True for an item that costs points as it stands; one that waits to be confirmed is not sure of them. */
export const isOpen = ({ status }: AssessedItem): boolean =>
  status === "to-confirm" || status === "incomplete" || status === "missing";

/** What has no day comes last. */
const byDue = ({ due: a }: AssessedItem, { due: b }: AssessedItem): number =>
  a === b ? 0 : a === undefined || (b !== undefined && a > b) ? 1 : -1;

/** Open items first, those that are due first, of these the most expensive first; otherwise in the order of the edition. */
export const byCost = (items: readonly AssessedItem[]): AssessedItem[] =>
  items.toSorted(
    (a, b) =>
      Number(isOpen(b)) - Number(isOpen(a)) || (isOpen(a) ? byDue(a, b) || (b.points ?? 0) - (a.points ?? 0) : 0),
  );
