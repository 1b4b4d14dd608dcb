import type { Edition } from "../model/catalogue/edition.ts";
import type { ItemCode } from "../thai/item-code.ts";
import type { Accepted } from "./accept.ts";
import { blocksOf, byCode } from "./blocks.ts";
import { looksOf, type Look } from "./candidates.ts";
import { chooseEdition, type Wanted } from "./edition-choice.ts";
import { listingDoubts } from "./doubts.ts";
import { isCut, isFrontPage, isSamePage } from "./evidence-address.ts";
import type { ListedItem, Listing, ListingRemark, NoEvidence, RecognisedBy, UnmatchedLine } from "./listing.ts";
import type { Distance, Fit } from "./names.ts";
import type { Outline } from "./outline.ts";
import { partsOf, splitName, type Parts } from "./parts.ts";
import { separated } from "./separate.ts";
import { ofYearColumn } from "./year-columns.ts";

/**
 * Recognises the OIT items in what others published, by code in any spelling, by name, and by place in the list.
 * Nothing is invented: an item that no line speaks for is not in the answer, and a name that is merely alike is a hint
 * on the unmatched line.
 * @param wanted the year (B.E.) and family of the list, as far as they are known
 * @param distance how many letters must change to make one text of another
 * @returns `undefined` when no edition is of the wanted year and family
 */
export function recognise(
  outline: Outline,
  editions: readonly Edition[],
  wanted: Wanted,
  distance: Distance,
): Listing | undefined {
  const whole = recogniseAll(outline, editions, wanted, distance);
  if (!whole) return undefined;
  const own = ofYearColumn(outline, whole.edition.fiscalYear);
  return own === outline ? whole : recogniseAll(own, editions, wanted, distance);
}

function recogniseAll(
  outline: Outline,
  editions: readonly Edition[],
  wanted: Wanted,
  distance: Distance,
): Listing | undefined {
  const lines = separated(outline.lines);
  const reading = chooseEdition(outline, looksOf(lines), editions, wanted, distance);
  if (!reading) return undefined;
  const { edition, names, accepted, looks, elsewhere, chosenBy, couldBe, titleYear } = reading;
  const { items, headings, rest } = blocksOf(looks, accepted, edition, editions);
  const parts = accepted.map((item) => [item, (items.get(item) ?? []).map((lines) => partsIn(item, lines))] as const);
  const listed = parts.map(([item, blocks]) => listedItem(item, items.get(item) ?? [], blocks, edition, outline.base));
  const unmatched = rest.map(({ look, reason }): UnmatchedLine => {
    const isOpen = (reason === "no-item" || reason === "number-in-text") && look.name.length < LONGEST_HINT;
    const match = isOpen ? (names.match(look.name)[0] ?? names.nearest(look.name)) : undefined;
    if (!match) return { ...placeOf(look), reason };
    return { ...placeOf(look), reason: match.fit === "like" ? "likeness" : reason, hint: match.code };
  });
  return {
    edition: { family: edition.family, fiscalYear: edition.fiscalYear },
    chosenBy,
    couldBe,
    lines,
    ...(titleYear !== undefined && titleYear !== edition.fiscalYear && { titleYear }),
    doubts: listingDoubts(outline, reading, editions, wanted),
    items: withDittos(
      listed,
      new Map(parts.map(([{ code }, blocks]) => [code, blocks.find(({ ditto }) => ditto)?.ditto])),
      accepted.toSorted((a, b) => a.look.index - b.look.index).map(({ code }) => code),
    ).toSorted((a, b) => order(accepted, a.code) - order(accepted, b.code)),
    headings: headings.map(placeOf),
    unmatched: [...unmatched, ...elsewhere.map((look) => ({ ...placeOf(look), reason: "other-year" as const }))],
  };
}

/** A longer line is a sentence, whatever it resembles. */
const LONGEST_HINT = 200;

const order = (accepted: readonly Accepted[], code: ItemCode) =>
  accepted.toSorted(byCode).findIndex((item) => item.code === code);

const placeOf = ({ index, line }: Look) => ({
  line: line.line,
  ...(line.sheet !== undefined && { sheet: line.sheet }),
  text: line.text,
  index,
});

const partsIn = ({ look, end }: Accepted, lines: readonly Look[]): Parts =>
  partsOf(lines, lines[0]?.index === look.index ? end : 0);

function listedItem(
  item: Accepted,
  blocks: readonly (readonly Look[])[],
  parts: readonly Parts[],
  edition: Edition,
  base: string | undefined,
): ListedItem {
  const { code, look } = item;
  const known = new Set<string>();
  const written = parts
    .flatMap((part) => part.addresses)
    .filter(({ address }) => !known.has(address) && known.add(address));
  const addresses = written.filter(({ address }) => whyNoEvidence(address, base) === undefined);
  const rejected = written.flatMap((one) => {
    const why = whyNoEvidence(one.address, base);
    return why === undefined ? [] : [{ ...one, why }];
  });
  const explanation = parts.flatMap((part) => part.explanation ?? []).join("\n");
  const repeated = blocks.flatMap(([first]) => (first && first.index !== look.index ? [first.line.line] : []));
  return {
    code,
    name: edition.items.find((one) => one.code === code)?.name ?? "",
    written: splitName(look.name, item.end).name,
    by: recognisedBy(item),
    confidence: confidenceOf(item),
    line: look.line.line,
    ...(look.line.sheet !== undefined && { sheet: look.line.sheet }),
    addresses,
    ...(rejected.length > 0 && { rejected }),
    ...(explanation && { explanation }),
    remarks: remarksOf(item, repeated),
    lines: [look.index, ...blocks.flat().flatMap(({ index }) => (index === look.index ? [] : [index]))],
  };
}

/** Why an address can be no evidence, whatever stands there. */
function whyNoEvidence(address: string, base: string | undefined): NoEvidence | undefined {
  if (isCut(address)) return "cut";
  if (base !== undefined && isSamePage(address, base)) return "own-page";
  return isFrontPage(address) ? "front-page" : undefined;
}

function remarksOf({ code, against, coded, look, outOfOrder }: Accepted, repeated: readonly number[]): ListingRemark[] {
  const said = coded ? code : (against ?? code);
  return [
    ...(against
      ? [{ kind: "code-name-disagree" as const, code: said, named: coded ? against : code, written: look.name }]
      : []),
    ...(outOfOrder ? [{ kind: "out-of-order" as const }] : []),
    ...(repeated.length > 0 ? [{ kind: "repeated" as const, lines: repeated }] : []),
  ];
}

const recognisedBy = ({ how, coded, fit }: Accepted): RecognisedBy =>
  how === "position" ? "position" : coded ? (fit ? "code-and-name" : "code") : "name";

/** How sure a name makes a code, and a name alone. */
const WITH_CODE: Record<Fit, number> = { exact: 0.99, same: 0.98, starts: 0.95, part: 0.9, damaged: 0.85, like: 0.8 };
const ALONE: Record<Fit, number> = { exact: 0.85, same: 0.8, starts: 0.6, part: 0, damaged: 0, like: 0 };

function confidenceOf({ how, coded, fit, against, look, outOfOrder }: Accepted): number {
  const away = outOfOrder ? 0.1 : 0;
  if (how === "position") return 0.4;
  if (how === "sequence") return 0.6;
  if (against) return 0.5;
  if (!coded) return fit ? ALONE[fit] : 0;
  const sure = fit ? WITH_CODE[fit] : look.name === "" ? 0.85 : 0.7;
  return Math.round((sure - away) * 100) / 100;
}

/** Gives an item that points to another one the addresses of that one. */
function withDittos(
  items: readonly ListedItem[],
  dittos: ReadonlyMap<ItemCode, ItemCode | "above" | undefined>,
  inOrder: readonly ItemCode[],
): ListedItem[] {
  const done = new Map<ItemCode, ListedItem>();
  const find = (code: ItemCode) => done.get(code) ?? items.find((item) => item.code === code);
  // In the order of the page: an item above has its own addresses by then, also where it repeats another one.
  for (const code of inOrder) {
    const item = find(code);
    const ditto = dittos.get(code);
    const from = ditto === "above" ? inOrder[inOrder.indexOf(code) - 1] : ditto;
    const source = from === undefined || from === code ? undefined : find(from);
    if (!item) continue;
    const same: ListedItem =
      item.addresses.length > 0 || !source
        ? item
        : { ...item, addresses: source.addresses, remarks: [...item.remarks, { kind: "same-as", code: source.code }] };
    done.set(code, same);
  }
  return [...done.values()];
}
