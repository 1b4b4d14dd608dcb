import { assess, type AssessedItem, type AssessedProof } from "../assess/assess.ts";
import type { Component } from "../model/catalogue/component.ts";
import type { Content } from "../model/content.ts";
import type { Entry } from "../model/entry.ts";
import { disclosureFile, type Disclosure } from "../model/disclosure.ts";
import type { Edition } from "../model/catalogue/edition.ts";
import type { Evidence } from "../model/evidence.ts";
import { freeze } from "../assess/freeze.ts";
import type { Frozen } from "../model/frozen.ts";
import type { Item } from "../model/catalogue/item.ts";
import { nextProvisionalYear, withProvisional } from "./provisional.ts";
import { carriedAnswers, type Predecessor, type Successor } from "./rollover-carry.ts";
import type { Status } from "../model/status.ts";
import type { FiscalYear } from "../thai/fiscal-year.ts";
import { compareItemCodes, type ItemCode } from "../thai/item-code.ts";

/**
 * How an item of the new year begins: with last year's evidence that is still true, answered by the site's own pages,
 * with a file that somebody has written before, or empty.
 */
export type ItemOpening = "carried" | "native" | "written" | "open";

/** An item of the new year with where it comes from and how it begins. */
export interface OpenedItem {
  readonly item: Item;
  /** Items of the year before that share a concept with it; none for a new one. */
  readonly before: readonly Predecessor[];
  readonly opening: ItemOpening;
  /** The answer to be written, of a carried item. */
  readonly answer: Disclosure | undefined;
  /** How the checklist of the new year shows it. */
  readonly status: Status;
  /** Components that nothing shows yet. */
  readonly lacking: readonly Component[];
  /** Ids of its concepts of which nothing is carried, in a carried item. */
  readonly uncovered: readonly string[];
}

/** Evidence to be added to an item of the year that closes, whose page no longer speaks for it once it is past. */
export interface KeptAnswer {
  readonly item: ItemCode;
  readonly evidence: readonly Evidence[];
  /** The answer that is there already, if there is one. */
  readonly existing: Entry<Disclosure> | undefined;
}

/** Everything that opening a year does. */
export interface Rollover {
  readonly from: FiscalYear;
  readonly to: FiscalYear;
  readonly items: readonly OpenedItem[];
  /** Items of the year before of which the new year asks nothing. */
  readonly gone: readonly Item[];
  readonly kept: readonly KeptAnswer[];
  /** The submitted addresses of the year that closes, where they are not kept already. */
  readonly frozen: Frozen | undefined;
  /** The content as it stands afterwards. */
  readonly next: Content;
}

/** Why a year cannot be opened: it is open, it is kept as a past year, it is not the next one, or nobody knows its items. */
export type RolloverRefusal = "open" | "archived" | "not-next" | "unknown";

/** Why a year (B.E.) cannot be opened; `undefined` when it can. */
export function whyNotOpened({ agency, editions }: Content, to: FiscalYear): RolloverRefusal | undefined {
  if (to === agency.currentFiscalYear) return "open";
  if (agency.archivedFiscalYears.includes(to)) return "archived";
  if (to !== agency.currentFiscalYear + 1) return "not-next";
  return editions.some(({ fiscalYear }) => fiscalYear === to) || nextProvisionalYear(editions) === to
    ? undefined
    : "unknown";
}

/**
 * Opens the next year: standing evidence is carried over by what the items are about, whatever their codes; everything
 * bound to a year opens empty; the year that closes keeps its addresses and what stood behind them. The year after the
 * newest edition opens on a provisional list.
 * @param to the year after the current one (B.E.); ask `whyNotOpened` first
 * @throws RangeError for a year that cannot be opened
 */
export function planRollover(written: Content, to: FiscalYear): Rollover {
  const content = withListOf(written, to);
  const from = content.agency.currentFiscalYear;
  const [last, edition] = [editionOf(content, from), editionOf(content, to)];
  if (whyNotOpened(content, to) || !last || !edition) throw new RangeError(`${to} cannot be opened after ${from}`);
  const answerTo = (fiscalYear: FiscalYear, code: ItemCode) =>
    content.disclosures.find(({ data }) => data.fiscalYear === fiscalYear && data.item === code);

  const successors = edition.items.map((item): Successor => ({
    item,
    before: last.items
      .filter(({ concepts }) => shareConcept(concepts, item.concepts))
      .toSorted((a, b) => compareItemCodes(a.code, b.code))
      .map((old) => ({ item: old, answer: answerTo(from, old.code) })),
  }));
  const carried = carriedAnswers(
    successors.filter(({ item }) => !answerTo(to, item.code)),
    from,
    to,
    content.today,
  );

  const opened = withYear(content, to, [...carried.values()]);
  const kept = keptAnswers(last, content, opened);
  const isFrozen = content.frozen.some(({ data }) => data.fiscalYear === from);
  const frozen = isFrozen ? undefined : freeze(assess(last, content), content);
  const next: Content = {
    ...opened,
    disclosures: withKept(opened.disclosures, kept, from),
    frozen: frozen
      ? [...content.frozen, { id: String(from), file: `content/frozen/${from}.yaml`, data: frozen }]
      : content.frozen,
  };

  const assessed = new Map(assess(edition, next).items.map((item) => [item.item.code, item]));
  return {
    from,
    to,
    items: successors.flatMap((successor) => {
      const state = assessed.get(successor.item.code);
      return state ? [openedItem(successor, carried.get(successor.item.code), state)] : [];
    }),
    gone: last.items.filter(({ concepts }) => !edition.items.some((item) => shareConcept(concepts, item.concepts))),
    kept,
    frozen,
    next,
  };
}

/** The content with a provisional list for a year that has none yet. */
function withListOf(content: Content, to: FiscalYear): Content {
  if (editionOf(content, to) || nextProvisionalYear(content.editions) !== to) return content;
  const years = [...content.agency.provisionalFiscalYears, to];
  return {
    ...content,
    agency: { ...content.agency, provisionalFiscalYears: years },
    editions: withProvisional(content.editions, years),
  };
}

const editionOf = ({ editions }: Content, year: FiscalYear): Edition | undefined =>
  editions.find(({ fiscalYear }) => fiscalYear === year);

const shareConcept = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((concept) => others.includes(concept));

/** The content with the new year under assessment and the old one among those that are past. */
function withYear(content: Content, to: FiscalYear, answers: readonly Disclosure[]): Content {
  const { currentFiscalYear: from, archivedFiscalYears } = content.agency;
  const written = answers.map((data) => ({ id: data.item, file: disclosureFile(to, data.item), data }));
  return {
    ...content,
    agency: {
      ...content.agency,
      currentFiscalYear: to,
      archivedFiscalYears: [...new Set([from, ...archivedFiscalYears])],
    },
    disclosures: [...content.disclosures, ...written],
  };
}

/**
 * What the site's pages of today proved of the year that closes, as evidence: an archived year is no longer asked of
 * them, and what was complete must not be called missing because a year has passed.
 */
function keptAnswers(last: Edition, content: Content, opened: Content): KeptAnswer[] {
  const after = assess(last, opened).items;
  const lost = assess(last, content).items.flatMap((item, index) => {
    const remaining = after[index];
    if (!remaining || remaining.status === item.status) return [];
    const proofs = item.proofs.filter(
      ({ native, target }) => native && !remaining.proofs.some((proof) => proof.target === target),
    );
    return proofs.length > 0 ? [{ item, proofs }] : [];
  });
  return lost.map(({ item, proofs }) => ({
    item: item.item.code,
    existing: item.disclosure,
    evidence: proofs.map((proof) => {
      const alsoLost = lost.filter(({ proofs: others }) => others.some(({ target }) => target === proof.target));
      const alsoNamed = content.disclosures.filter(
        ({ data }) => data.fiscalYear === last.fiscalYear && data.evidence.some(({ page }) => page === proof.target),
      );
      const codes = [...alsoLost.map((other) => other.item.item.code), ...alsoNamed.map(({ data }) => data.item)];
      return keptEvidence(proof, item, new Set(codes.filter((code) => code !== item.item.code)));
    }),
  }));
}

function keptEvidence(
  proof: AssessedProof,
  { item, fiscalYear }: AssessedItem,
  others: ReadonlySet<ItemCode>,
): Evidence {
  const { title, target: page, proves, period, basedOn, published } = proof;
  const component = proves.filter((id) => item.components.some((known) => known.id === id));
  return {
    title,
    page,
    ...(component.length > 0 ? { component } : {}),
    ...(proof.fiscalYear === undefined ? {} : { fiscalYear: proof.fiscalYear }),
    ...(period === undefined ? {} : { period }),
    ...(basedOn === undefined ? {} : { basedOn }),
    ...(others.size > 0 ? { sharedWith: [...others].toSorted(compareItemCodes) } : {}),
    ...(published === undefined ? {} : { published }),
    note: `หน้านี้เป็นคำตอบของปีงบประมาณ ${fiscalYear} และแสดงข้อมูลปัจจุบันเสมอ`,
  };
}

function withKept(
  disclosures: Content["disclosures"],
  kept: readonly KeptAnswer[],
  fiscalYear: FiscalYear,
): Content["disclosures"] {
  const added = new Map(kept.flatMap(({ existing, evidence }) => (existing ? [[existing, evidence] as const] : [])));
  const extended = disclosures.map((entry) => {
    const evidence = added.get(entry);
    return evidence ? { ...entry, data: { ...entry.data, evidence: [...entry.data.evidence, ...evidence] } } : entry;
  });
  const fresh = kept
    .filter(({ existing }) => !existing)
    .map(({ item, evidence }) => ({
      id: item,
      file: disclosureFile(fiscalYear, item),
      data: { item, fiscalYear, evidence: [...evidence], accept: [] },
    }));
  return [...extended, ...fresh];
}

function openedItem({ item, before }: Successor, answer: Disclosure | undefined, state: AssessedItem): OpenedItem {
  const covered = before
    .filter(({ answer: old }) => old?.data.evidence.some((evidence) => carries(answer, evidence)))
    .flatMap((old) => old.item.concepts);
  return {
    item,
    before,
    opening: answer ? "carried" : state.disclosure ? "written" : state.proofs.length > 0 ? "native" : "open",
    answer,
    status: state.status,
    lacking: state.components.filter(({ status }) => status === "missing"),
    uncovered: answer ? item.concepts.filter((concept) => !covered.includes(concept)) : [],
  };
}

const carries = (answer: Disclosure | undefined, { file, page, link }: Evidence): boolean =>
  answer?.evidence.some((evidence) => evidence.file === file && evidence.page === page && evidence.link === link) ??
  false;
