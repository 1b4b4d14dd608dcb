import { type FoundGravity, type Gravity, type Outcome, outcomeOf } from "../../model/gravity.ts";
import { severityOfYear } from "../../assess/checks/rule.ts";
import { asksForMonths, firstHalfSeverity, gapWords, monthsDue, wholeMonths } from "../../assess/coverage.ts";
import type { Edition } from "../../model/catalogue/edition.ts";
import type { Item } from "../../model/catalogue/item.ts";
import type { IsoDate } from "../../thai/date.ts";
import { firstHalf } from "../../thai/fiscal-year.ts";
import { YEAR_RULE_WORDS } from "../../model/catalogue/year-rule.ts";
import { byWeight, itemFinding, type ItemFinding } from "../findings/item-finding.ts";
import { proofFindings } from "./proof.ts";
import { partFindings, partOf, type Part } from "./part.ts";
import { classFor, concerning, marksFor, type FoundAt, type SeenAddress } from "../seen.ts";
import type { AddressState } from "../state.ts";

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
export interface VerdictContext {
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
export function itemVerdict(item: Item, seen: readonly SeenAddress[], context: VerdictContext): ItemVerdict {
  const time = timeFound(item, seen, context);
  const absent = (found: ItemFinding): ItemVerdict => {
    return { outcome: outcomeOf([found.weight]), findings: [found], parts: [], time };
  };
  const { listed, whole, source } = context;
  if (!listed) return absent(itemFinding("item-unlisted", whole ? "failed" : "unknown", { source }));
  if (seen.length === 0) return absent(itemFinding("evidence-missing", "failed", {}));

  const classes = seen.map((address) => classFor(address, item));
  const sound = seen.filter((_, index) => classes[index] !== "failed" && classes[index] !== "unknown");
  const isOpen = classes.includes("unknown");
  const isUnread = isOpen || sound.some(({ result }) => (result.marks?.characters ?? 0) === 0);
  const isDamaged = sound.some(({ result }) =>
    (result.judged ?? []).some(({ judgement }) => judgement.source === "ocr"),
  );
  const mayHide = isUnread || isDamaged || sound.some(({ result }) => (result.marks?.embedded ?? 0) > 0);
  const addresses = seen.flatMap((address) => addressFindings(address, item, sound.length > 0, isOpen));
  if (sound.length === 0)
    return { outcome: isOpen ? "unknown" : "failed", findings: byWeight(addresses), parts: [], time };

  const parts = item.components.map((component) => partOf(component, item, sound, isUnread));
  const name = nameFound(item, sound);
  const met = [
    ...addresses,
    ...parts.flatMap((part) => partFindings(part, isOpen, mayHide)),
    ...(isUnread ? [] : yearFindings(item, sound, context)),
    ...timeFindings(item, sound, context, mayHide, isOpen),
    ...proofFindings(item, sound),
  ];
  const isFine = outcomeOf(met.map(({ weight }) => weight)) === "fine";
  const isNamed = name !== undefined || (isUnread && !isFine);
  // What passes was judged to be about the item; that it bears another name is worth a note.
  const findings = byWeight([...met, ...(isNamed ? [] : [itemFinding("name-unseen", "hint", { name: item.name })])]);
  return { outcome: outcomeOf(findings.map(({ weight }) => weight)), findings, parts, ...(name && { name }), time };
}

/** What should be mended of an address and keeps nobody from the data: it asks for no look at the item. */
const MILD: readonly AddressState[] = ["insecure", "moved"];

/** More evidence never lowers a verdict: beside sound addresses, a bad one is something to look at. */
function addressFindings(address: SeenAddress, item: Item, hasSound: boolean, isOpen: boolean): ItemFinding[] {
  const weights: Record<Gravity, FoundGravity | undefined> = {
    failed: hasSound || isOpen ? "look" : "failed",
    unknown: hasSound ? "look" : "unknown",
    look: "look",
    hint: "hint",
    fine: undefined,
  };
  return concerning(address, item).flatMap(({ state, class: kind, what, remedy }) => {
    const weight = MILD.includes(state) ? "hint" : weights[kind];
    return weight ? [{ kind: "address", id: state, what, remedy, address: address.target.address, weight }] : [];
  });
}

function nameFound(item: Item, sound: readonly SeenAddress[]): ItemVerdict["name"] {
  const [first] = sound.flatMap((address) => {
    const name = marksFor(address, item)?.name;
    return name ? [{ ...name, address: address.target.address }] : [];
  });
  return first;
}

/** The series of months or the half year that an item asks for. */
function demandedSpan(item: Item, { edition, today }: VerdictContext) {
  if (asksForMonths(item)) {
    const { level } = item.yearRule;
    return { id: "month-missing", severity: severityOfYear(level), whole: monthsDue(item, edition, today) } as const;
  }
  const severity = firstHalfSeverity(item);
  return severity && ({ id: "first-half-coverage", severity, whole: firstHalf(edition.fiscalYear) } as const);
}

/** Whether what stands one step further shows the item, and was judged by its own time. */
const isReadFurther = ({ code }: Item, sound: readonly SeenAddress[]): boolean =>
  sound.some(({ result }) =>
    (result.followed ?? []).some(({ judged }) => judged.some((one) => one.code === code && one.judgement.reads)),
  );

/** What is said where nothing tells of which year the evidence is, though the item asks for one. */
function yearFindings(item: Item, sound: readonly SeenAddress[], context: VerdictContext): ItemFinding[] {
  const { rule, level } = item.yearRule;
  if (rule === "standing" || rule === "unknown" || demandedSpan(item, context)) return [];
  const isStated = sound.some(({ result: { marks } }) => marks && marks.years.length + marks.spans.length > 0);
  if (isStated || isReadFurther(item, sound)) return [];
  // Words in a picture, or in another place, may still tell it: a person looks.
  const weight = severityOfYear(level) === "hint" ? "hint" : "look";
  return [itemFinding("year-unstated", weight, { demanded: YEAR_RULE_WORDS[rule](context.edition.fiscalYear) })];
}

function timeFindings(
  item: Item,
  sound: readonly SeenAddress[],
  context: VerdictContext,
  mayHide: boolean,
  isOpen: boolean,
): ItemFinding[] {
  const demand = demandedSpan(item, context);
  if (!demand || demand.whole.to < demand.whole.from) return [];
  const spans = sound.flatMap(({ result }) => result.marks?.spans ?? []);
  const within = spans.filter(({ from, to }) => from <= demand.whole.to && demand.whole.from <= to);
  const weight = demand.severity;
  const mild = weight === "hint" ? "hint" : "look";
  if (within.length === 0 && isReadFurther(item, sound)) return [];
  if (within.length === 0)
    return [
      itemFinding("months-unstated", mild, {
        demanded: YEAR_RULE_WORDS[item.yearRule.rule](context.edition.fiscalYear),
      }),
    ];
  const gap = gapWords(demand.whole, wholeMonths(within));
  if (!gap) return [];
  return [
    itemFinding(demand.id, isOpen && weight !== "hint" ? "unknown" : mayHide ? mild : weight, {
      ...gap,
      place: "evidence",
    }),
  ];
}

/** The years and spans that the evidence speaks of, each once. */
function timeFound(item: Item, seen: readonly SeenAddress[], { edition }: VerdictContext): ItemVerdict["time"] {
  const says = new Set<string>();
  const found = seen.flatMap(({ target, result }) =>
    (result.marks?.years ?? []).map(({ years, text, where }) => ({
      says: years.join(" "),
      text,
      where,
      address: target.address,
    })),
  );
  const { rule } = item.yearRule;
  return {
    demanded: YEAR_RULE_WORDS[rule](edition.fiscalYear),
    found: rule === "standing" ? [] : found.filter((one) => !says.has(one.says) && says.add(one.says)),
  };
}
