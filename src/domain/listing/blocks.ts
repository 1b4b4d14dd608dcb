import type { Edition } from "../model/catalogue/edition.ts";
import { itemNumber } from "../thai/item-code.ts";
import type { Accepted } from "./accept.ts";
import type { Look } from "./candidates.ts";
import { fold, foldedLine } from "./fold.ts";
import type { UnmatchedReason } from "./listing.ts";

/** Every line of an outline, given to an item, to the headings, or to nobody. */
export interface Blocks {
  /** The lines of each accepted item, its own first; a repeated item has several blocks. */
  readonly items: ReadonlyMap<Accepted, readonly (readonly Look[])[]>;
  readonly headings: readonly Look[];
  readonly rest: readonly { readonly look: Look; readonly reason: UnmatchedReason }[];
}

/** Gives each line to the item it stands below. */
export function blocksOf(
  looks: readonly Look[],
  accepted: readonly Accepted[],
  edition: Edition,
  editions: readonly Edition[],
): Blocks {
  const starts = new Map(accepted.map((item) => [item.look.index, item]));
  const byCode = new Map(accepted.map((item) => [item.code, item]));
  const groups = groupNames(editions);
  const items = new Map<Accepted, Look[][]>(accepted.map((item) => [item, []]));
  const headings: Look[] = [];
  const rest: { look: Look; reason: UnmatchedReason }[] = [];
  let open: { item: Accepted; first: Look; lines: Look[] } | undefined;
  const begin = (item: Accepted, look: Look) => {
    const lines = [look];
    items.get(item)?.push(lines);
    open = { item, first: look, lines };
  };
  for (const look of looks) {
    const item = starts.get(look.index);
    const repeated = item ? undefined : repeatedItem(look, byCode);
    const foreign = item ? undefined : foreignReason(look, edition);
    const isName = open !== undefined && isNameBelow(open.first, look) && starts.get(open.first.index)?.fit;
    if (item) begin(item, look);
    else if (isName) open?.lines.push(look);
    else if (repeated) begin(repeated, look);
    else if (foreign) {
      rest.push({ look, reason: foreign });
      open = undefined;
    } else if (isSection(look, open?.first, groups)) {
      headings.push(look);
      open = undefined;
    } else if (open && !isOver(open.first, look)) open.lines.push(look);
    else {
      open = undefined;
      rest.push({ look, reason: reasonOf(look) });
    }
  }
  return { items, headings, rest };
}

const isNameBelow = (first: Look, look: Look): boolean => first.below === true && look.index === first.index + 1;

/** The code of an item that stands elsewhere already: what follows belongs to it as well. */
function repeatedItem({ mark, several }: Look, byCode: ReadonlyMap<string, Accepted>): Accepted | undefined {
  return mark?.sure && !several && !mark.part ? byCode.get(mark.code) : undefined;
}

/** Why a line that looks like an item is none of this edition, so that it also ends the item before it. */
function foreignReason({ mark, several, header }: Look, { items }: Edition): UnmatchedReason | undefined {
  if (header) return "table-header";
  if (several) return "several-codes";
  const isBeyond = mark?.sure && mark.style === "letter" && !items.some(({ code }) => code === mark.code);
  return isBeyond ? "unknown-code" : undefined;
}

function reasonOf({ mark, line }: Look): UnmatchedReason {
  if (line.menu) return "menu";
  if (/^\s*https?:\/\/\S+\s*$/.test(line.text)) return "page-address";
  return mark ? "number-in-text" : "no-item";
}

const groupNames = (editions: readonly Edition[]): ReadonlySet<string> =>
  new Set(
    editions
      .flatMap(({ items, subIndicators, indicators }) => [
        ...items.map(({ group }) => group ?? ""),
        ...[...subIndicators.list, ...indicators].map(({ name }) => name),
      ])
      .map((name) => fold(foldedLine(name)).key)
      .filter(Boolean),
  );

/** Whether a line names a part of the list. A heading inside an item stands deeper than the item's own. */
function isSection({ line }: Look, item: Look | undefined, groups: ReadonlySet<string>): boolean {
  const plain = foldedLine(line.text).replace(/^[^\p{L}\p{N}]+/u, "");
  if (line.links.length > 0) return line.heading !== undefined && !isInside(line.heading, item);
  if (/^(?:ตัวชี้วัด|ตัวชี้วัดย่อย)(?:ที่)?\s*\d/.test(plain)) return true;
  const { key } = fold(plain.replace(/^\d+(?:\.\d+)*[.)]?\s*/, ""));
  const drawn = /^\s*[★☆▶►■◆●❖✦➤]/u.test(line.text);
  if (groups.has(key) || (drawn && plain.length < 80)) return true;
  if (line.heading !== undefined) return !isInside(line.heading, item);
  // One cell over the whole table.
  return (
    line.cells !== undefined && line.cells.length > 2 && line.cells.slice(1).every(({ covered }) => covered === "left")
  );
}

const isInside = (heading: number, item: Look | undefined): boolean =>
  item?.line.heading !== undefined && heading > item.line.heading;

/** Whether an item cannot reach as far as this line: its table or list has ended, or the page has. */
function isOver({ line: first }: Look, { line }: Look): boolean {
  if (first.sheet !== line.sheet || (line.menu && !first.menu)) return true;
  if (first.cells) return line.table !== first.table;
  return first.ordinal !== undefined || first.depth > 0 ? line.depth < first.depth && !line.cells : false;
}

/** By number, as editions list them. */
export const byCode = (a: Accepted, b: Accepted): number => itemNumber(a.code) - itemNumber(b.code);
