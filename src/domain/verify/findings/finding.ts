import type { Severity } from "../../model/gravity.ts";
import type { Edition } from "../../model/catalogue/edition.ts";
import type { Item } from "../../model/catalogue/item.ts";
import type { ItemCode } from "../../thai/item-code.ts";
import type { Probe, Target } from "../probe.ts";
import type { Excerpt } from "../../judge/passage.ts";
import type { BodyReading } from "../reading.ts";
import { saidOf, stateWords, type AddressState, type StateArgs } from "../state.ts";
import type { AddressFinding } from "../verdict.ts";

/** What an address is judged against. */
export interface JudgeContext {
  readonly edition: Edition;
  /** The agency's own site, such as `https://www.example.go.th/`; without it no host is foreign. */
  readonly site?: string;
}

/** All that is known of an address when it is judged. */
export interface AddressFacts extends JudgeContext {
  readonly target: Target;
  readonly probe: Probe;
  readonly reading: BodyReading | undefined;
  /** Those of the edition that the target stands under. */
  readonly items: readonly Item[];
  /** Where the redirects ended; undefined where the address is none. */
  readonly url: URL | undefined;
}

/** One finding of the weight that the table of states gives it. */
export const addressFinding = <State extends AddressState>(
  state: State,
  args: StateArgs<State>,
  excerpt?: Excerpt,
): AddressFinding => ({
  state,
  class: stateWords(state).class,
  ...saidOf(state, args),
  ...(excerpt && { excerpt }),
});

/**
 * A finding whose weight the rules of each item decide: one for each weight, with the items it holds for. Without
 * items it has the weight that the table gives it.
 * @param weigh `undefined` for an item of which nothing is to be said
 */
export function weighed(
  base: AddressFinding,
  items: readonly Item[],
  weigh: (item: Item) => Severity | undefined,
): AddressFinding[] {
  if (items.length === 0) return [base];
  const byClass = new Map<Severity, ItemCode[]>();
  for (const item of items) {
    const severity = weigh(item);
    if (severity) byClass.set(severity, [...(byClass.get(severity) ?? []), item.code]);
  }
  return [...byClass].map(([weight, codes]) => ({
    ...base,
    class: weight,
    ...(codes.length < items.length && { items: codes }),
  }));
}

/** Where words stand that are longer than a person wants to read. */
const LONGEST = 160;

/** Words with their place, cut where they are long. */
export const excerptOf = (text: string, where: Excerpt["where"]): Excerpt => {
  const words = text.replace(/\s+/g, " ").trim();
  return { text: words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words, where };
};
