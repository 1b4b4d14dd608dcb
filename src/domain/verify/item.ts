import { z } from "zod";
import { severityOf, severityOfYear, type Severity } from "../checks/rule.ts";
import type { Args } from "../checks/words/rule-words.ts";
import { asksForMonths, firstHalfSeverity, gapWords, monthsDue, wholeMonths } from "../coverage.ts";
import type { Component } from "../component.ts";
import type { Edition } from "../edition.ts";
import type { Item } from "../item.ts";
import type { IsoDate } from "../thai/date.ts";
import { firstHalf } from "../thai/fiscal-year.ts";
import { thaiList } from "../thai/list.ts";
import { YEAR_RULE_WORDS } from "../year-rule.ts";
import { MARKERS } from "./marker-words.ts";
import type { ItemFindingId } from "./item-words.ts";
import { marksSchema, type ItemMarks } from "./markers.ts";
import { outcomeOf, type Outcome, type Weight } from "./outcome.ts";
import { foundSchema } from "./passage.ts";
import type { Probe, Target } from "./probe.ts";
import type { AddressState, StateClass } from "./state.ts";
import { addressVerdictSchema, type AddressFinding } from "./verdict.ts";

/** What is kept of a look at one address: the verdict on it, and what its words hold. */
export const lookedSchema = z.strictObject({ verdict: addressVerdictSchema, marks: marksSchema.exactOptional() });
export type Looked = z.infer<typeof lookedSchema>;

/** An address with what was seen of it. */
export interface SeenAddress {
  readonly target: Target;
  readonly probe: Probe;
  readonly result: Looked;
}

/** What became of a component of an item of others. */
export const PART_STATES = ["found", "partly", "absent", "unread", "by-eye"] as const;
export type PartState = (typeof PART_STATES)[number];

const foundAtSchema = foundSchema.extend({ address: z.string() });
/** Something found, where, and at which address. */
export type FoundAt = z.infer<typeof foundAtSchema>;

export const partSchema = z.strictObject({
  id: z.string(),
  text: z.string(),
  level: z.string(),
  state: z.enum(PART_STATES),
  /** What was looked for, and where it was found. */
  signs: z.array(z.strictObject({ name: z.string(), found: foundAtSchema.exactOptional() })),
  /** What no text tells. */
  byEye: z.string().exactOptional(),
});
export type Part = z.infer<typeof partSchema>;

/** One thing that was found of an item; whoever shows it adds the words. */
export type ItemFinding = { readonly weight: Weight } & (
  | { readonly kind: "item"; readonly id: ItemFindingId; readonly args: Args; readonly component?: string }
  | { readonly kind: "address"; readonly id: AddressState; readonly args: Args; readonly address: string }
  /** What the assessment of a site of ours says itself. */
  | { readonly kind: "assessment"; readonly id: string; readonly message: string; readonly remedy: string }
);

/** What is said of an item, and what it rests on. */
export interface ItemVerdict {
  readonly outcome: Outcome;
  readonly findings: readonly ItemFinding[];
  readonly parts: readonly Part[];
  /** The item's name where it was found. */
  readonly name?: FoundAt & { readonly called: string };
  /** The time the item asks for, in words, and what was found of it. */
  readonly time: { readonly demanded: string; readonly found: readonly (FoundAt & { readonly says: string })[] };
}

/** What the item was judged in. */
export interface ItemContext {
  readonly edition: Edition;
  readonly today: IsoDate;
  /** True where the source has a line for the item. */
  readonly listed: boolean;
  /** What the source is called in a sentence: “ตารางคำตอบ”. */
  readonly source: string;
  /** True where the source is the agency's whole answer, so that what it lacks is not answered. */
  readonly whole: boolean;
}

/**
 * Judges an item of others by what was seen at its addresses, with the rules of the assessment as far as text can tell.
 * Only confirmed facts whose signs have one form can fail it; where something could not be opened or read, what was not
 * found is not held against it.
 */
export function itemVerdict(item: Item, seen: readonly SeenAddress[], context: ItemContext): ItemVerdict {
  const time = timeFound(item, seen, context);
  const absent = (id: ItemFindingId, weight: Weight, args: Args = {}): ItemVerdict => ({
    outcome: outcomeOf([weight]),
    findings: [{ kind: "item", id, weight, args }],
    parts: [],
    time,
  });
  if (!context.listed) return absent("item-unlisted", context.whole ? "failed" : "unknown", { source: context.source });
  if (seen.length === 0) return absent("evidence-missing", "failed");

  const classes = seen.map((address) => classFor(address, item));
  const sound = seen.filter((_, index) => classes[index] !== "failed" && classes[index] !== "unknown");
  const isOpen = classes.includes("unknown");
  const isUnread = isOpen || sound.some(({ result }) => (result.marks?.characters ?? 0) === 0);
  const addresses = seen.flatMap((address) => addressFindings(address, item, sound.length > 0, isOpen));
  if (sound.length === 0)
    return { outcome: isOpen ? "unknown" : "failed", findings: byWeight(addresses), parts: [], time };

  const parts = item.components.map((component) => partOf(component, item, sound, isUnread));
  const name = nameFound(item, sound);
  const findings = byWeight([
    ...addresses,
    ...parts.flatMap((part) => partFindings(part, isOpen)),
    ...timeFindings(item, sound, context, isUnread, isOpen),
    ...(name || isUnread ? [] : [finding("name-unseen", "hint", { name: item.name })]),
  ]);
  return { outcome: outcomeOf(findings.map(({ weight }) => weight)), findings, parts, ...(name && { name }), time };
}

const finding = (id: ItemFindingId, weight: Weight, args: Args, component?: string): ItemFinding => ({
  ...{ kind: "item", id, weight, args },
  ...(component !== undefined && { component }),
});

const ORDER: readonly Weight[] = ["failed", "unknown", "look", "hint"];
/** The gravest first. */
export const byWeight = (findings: readonly ItemFinding[]): ItemFinding[] =>
  findings.toSorted((a, b) => ORDER.indexOf(a.weight) - ORDER.indexOf(b.weight));

/** What was found of an address as far as it concerns an item. */
const concerning = ({ result }: SeenAddress, { code }: Pick<Item, "code">): readonly AddressFinding[] =>
  result.verdict.findings.filter(({ items }) => items === undefined || items.includes(code));

/** How an address weighs for an item. */
export const classFor = (address: SeenAddress, item: Pick<Item, "code">): StateClass =>
  concerning(address, item)[0]?.class ?? "fine";

/** What should be mended of an address and keeps nobody from the data: it asks for no look at the item. */
const MILD: readonly AddressState[] = ["insecure", "moved"];

/** More evidence never lowers a verdict: beside sound addresses, a bad one is something to look at. */
function addressFindings(address: SeenAddress, item: Item, hasSound: boolean, isOpen: boolean): ItemFinding[] {
  const weights: Record<StateClass, Weight | undefined> = {
    failed: hasSound || isOpen ? "look" : "failed",
    unknown: hasSound ? "look" : "unknown",
    warning: "look",
    hint: "hint",
    fine: undefined,
  };
  return concerning(address, item).flatMap(({ state, class: kind, args }) => {
    const weight = MILD.includes(state) ? "hint" : weights[kind];
    return weight ? [{ kind: "address", id: state, args, address: address.target.address, weight }] : [];
  });
}

const marksFor = (address: SeenAddress, { code }: Item): ItemMarks | undefined =>
  address.result.marks?.items.find((marks) => marks.code === code);

function partOf(component: Component, item: Item, sound: readonly SeenAddress[], isUnread: boolean): Part {
  const { id, text, level } = component;
  const marker = MARKERS[id];
  const signs = (marker?.signs ?? []).map(({ name }) => {
    const found = sound
      .flatMap((address) =>
        (marksFor(address, item)?.signs ?? []).map((mark) => ({ ...mark, address: address.target.address })),
      )
      .find((mark) => mark.component === id && mark.sign === name);
    return found ? { name, found: { text: found.text, where: found.where, address: found.address } } : { name };
  });
  const count = signs.filter((sign) => "found" in sign).length;
  const needed = marker?.atLeast ?? signs.length;
  const isFound = signs.length > 0 && count >= needed;
  const state = !marker ? "by-eye" : isFound ? "found" : isUnread ? "unread" : count > 0 ? "partly" : "absent";
  return { id, text, level, state, signs, ...(marker?.byEye !== undefined && { byEye: marker.byEye }) };
}

/** How badly the absence of a part weighs: what may be put in other words is for a person to judge. */
function absenceWeight({ id, level }: Part): Weight {
  const weight = WEIGHT_OF[severityOf(level as Component["level"])];
  return weight === "failed" && !MARKERS[id]?.decisive ? "look" : weight;
}
const WEIGHT_OF: Record<Severity, Weight> = { error: "failed", warning: "look", hint: "hint" };

function partFindings(part: Part, isOpen: boolean): ItemFinding[] {
  const { id, text, state, signs, byEye } = part;
  const eye = WEIGHT_OF[severityOf(part.level as Component["level"])] === "hint" ? "hint" : "look";
  const named = (isFound: boolean) =>
    thaiList(signs.filter((sign) => "found" in sign === isFound).map(({ name }) => name));
  switch (state) {
    case "found":
      return byEye === undefined ? [] : [finding("component-by-eye", eye, { text, what: byEye }, id)];
    case "by-eye":
      return [finding("component-by-eye", eye, { text, what: text }, id)];
    case "unread":
      return [finding("component-unread", isOpen && eye === "look" ? "unknown" : eye, { text }, id)];
    case "partly":
      return [finding("component-partly", absenceWeight(part), { text, found: named(true), lacks: named(false) }, id)];
    case "absent":
      return [finding("component-unproven", absenceWeight(part), { id, text }, id)];
  }
}

function nameFound(item: Item, sound: readonly SeenAddress[]): ItemVerdict["name"] {
  const [first] = sound.flatMap((address) => {
    const name = marksFor(address, item)?.name;
    return name ? [{ ...name, address: address.target.address }] : [];
  });
  return first;
}

/** The series of months or the half year that an item asks for. */
function demandedSpan(item: Item, { edition, today }: ItemContext) {
  if (asksForMonths(item)) {
    const { level } = item.yearRule;
    return { id: "month-missing", severity: severityOfYear(level), whole: monthsDue(item, edition, today) } as const;
  }
  const severity = firstHalfSeverity(item);
  return severity && ({ id: "first-half-coverage", severity, whole: firstHalf(edition.fiscalYear) } as const);
}

function timeFindings(
  item: Item,
  sound: readonly SeenAddress[],
  context: ItemContext,
  isUnread: boolean,
  isOpen: boolean,
): ItemFinding[] {
  const demand = demandedSpan(item, context);
  if (!demand || demand.whole.to < demand.whole.from) return [];
  const spans = sound.flatMap(({ result }) => result.marks?.spans ?? []);
  const within = spans.filter(({ from, to }) => from <= demand.whole.to && demand.whole.from <= to);
  const weight = WEIGHT_OF[demand.severity];
  const mild = weight === "hint" ? "hint" : "look";
  if (within.length === 0)
    return [
      finding("months-unstated", mild, { demanded: YEAR_RULE_WORDS[item.yearRule.rule](context.edition.fiscalYear) }),
    ];
  const gap = gapWords(demand.whole, wholeMonths(within));
  if (!gap) return [];
  return [
    finding(demand.id, isOpen && weight !== "hint" ? "unknown" : isUnread ? mild : weight, {
      ...gap,
      place: "evidence",
    }),
  ];
}

/** The years and spans that the evidence speaks of, each once. */
function timeFound(item: Item, seen: readonly SeenAddress[], { edition }: ItemContext): ItemVerdict["time"] {
  const says = new Set<string>();
  const found = seen.flatMap(({ target, result }) =>
    (result.marks?.years ?? []).map(({ years, text, where }) => ({
      ...{ says: years.join(" "), text, where },
      address: target.address,
    })),
  );
  const { rule } = item.yearRule;
  return {
    demanded: YEAR_RULE_WORDS[rule](edition.fiscalYear),
    found: rule === "standing" ? [] : found.filter((one) => !says.has(one.says) && says.add(one.says)),
  };
}
