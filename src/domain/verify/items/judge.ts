import { scoreOf } from "../../assess/score.ts";
import type { Edition } from "../../model/catalogue/edition.ts";
import type { Item } from "../../model/catalogue/item.ts";
import type { ItemCode } from "../../thai/item-code.ts";
import { itemVerdict, type VerdictContext, type ItemVerdict } from "./item.ts";
import { ownVerdict, type OwnItem } from "./own-item.ts";
import type { SeenAddress } from "../seen.ts";

/** What the items of an edition are judged by. */
export interface VerdictInput {
  readonly edition: Edition;
  readonly context: Pick<VerdictContext, "today" | "source" | "whole">;
  /** The items that the source has a line for. */
  readonly listed: { has(code: ItemCode): boolean };
  /** What a site of ours says of its own items. */
  readonly own?: ReadonlyMap<ItemCode, OwnItem>;
  /** In the order of the source. */
  readonly seen: readonly SeenAddress[];
}

/** An item with its verdict and what it rests on. */
export interface JudgedItem {
  readonly item: Item;
  readonly verdict: ItemVerdict;
  /** Share of the ITA total (0–100) that hangs on it; `null` where the edition's arithmetic is unknown. */
  readonly points: number | null;
  /** The addresses that stand under it. */
  readonly addresses: readonly SeenAddress[];
  /** What a site of ours says of it. */
  readonly own: OwnItem | undefined;
}

/** Judges every item of the edition by the addresses that were seen: a site of ours by its own word, others by sight. */
export function judgeItems({ edition, context, listed, own, seen }: VerdictInput): JudgedItem[] {
  const { points } = scoreOf(edition, new Map());
  return edition.items.map((item) => {
    const addresses = seen.filter(({ target }) => target.items.includes(item.code));
    const answer = own?.get(item.code);
    const verdict = answer
      ? ownVerdict(answer, addresses)
      : itemVerdict(item, addresses, { ...context, edition, listed: listed.has(item.code) });
    return { item, verdict, points: points.get(item.code) ?? null, addresses, own: answer };
  });
}
