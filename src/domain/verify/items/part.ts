import type { FoundGravity } from "../../model/gravity.ts";
import { z } from "zod";
import { severityOf } from "../../assess/checks/rule.ts";
import { certaintySchema } from "../../model/catalogue/certainty.ts";
import type { Component } from "../../model/catalogue/component.ts";
import type { Item } from "../../model/catalogue/item.ts";
import { thaiList } from "../../thai/list.ts";
import { itemFinding, type ItemFinding } from "../findings/item-finding.ts";
import { MARKERS } from "../../judge/marker-words.ts";
import { judgedAt } from "./proof.ts";
import { foundAtSchema, marksFor, type FoundAt, type SeenAddress } from "../seen.ts";

/** What became of a component of an item of others. */
export const PART_STATES = ["found", "partly", "absent", "unread", "by-eye"] as const;
export type PartState = (typeof PART_STATES)[number];

export const partSchema = z.strictObject({
  id: z.string(),
  text: z.string(),
  level: certaintySchema,
  state: z.enum(PART_STATES),
  /** What was looked for, and where it was found. */
  signs: z.array(z.strictObject({ name: z.string(), found: foundAtSchema.exactOptional() })),
  /** What no text tells. */
  byEye: z.string().exactOptional(),
});
export type Part = z.infer<typeof partSchema>;

/** A sign of a component, and where it was found. */
type MarkAt = FoundAt & { readonly component: string; readonly sign: string };

const ownMarks = (address: SeenAddress, item: Item): MarkAt[] =>
  (marksFor(address, item)?.signs ?? []).map((mark) => ({ ...mark, address: address.target.address }));

/** The signs in what an address shows or offers; words read off a picture settle nothing. */
const furtherMarks = (sound: readonly SeenAddress[], item: Item): MarkAt[] =>
  sound
    .flatMap((address) => judgedAt(address, item))
    .flatMap(({ step, address, judgement }) =>
      step && judgement.source === "layer"
        ? judgement.components.flatMap(({ id, signs }) =>
            signs.flatMap(({ name, found }) => (found ? [{ component: id, sign: name, ...found, address }] : [])),
          )
        : [],
    );

/** What became of a component at the addresses that can be used. `isUnread`: something there could not be read. */
export function partOf(component: Component, item: Item, sound: readonly SeenAddress[], isUnread: boolean): Part {
  const { id, text, level } = component;
  const marker = MARKERS[id];
  const marks = [...sound.flatMap((address) => ownMarks(address, item)), ...furtherMarks(sound, item)];
  const signs = (marker?.signs ?? []).map(({ name }) => {
    const found = marks.find((mark) => mark.component === id && mark.sign === name);
    return found ? { name, found: { text: found.text, where: found.where, address: found.address } } : { name };
  });
  const count = signs.filter((sign) => "found" in sign).length;
  const isFound = signs.length > 0 && count === signs.length;
  const state = !marker ? "by-eye" : isFound ? "found" : isUnread ? "unread" : count > 0 ? "partly" : "absent";
  return { id, text, level, state, signs, ...(marker?.byEye !== undefined && { byEye: marker.byEye }) };
}

/**
 * How badly it weighs that signs of a part were not found. What can be put in other words, and what a picture may show,
 * is for a person to judge.
 */
function absenceWeight({ id, level, signs }: Part, mayHide: boolean): FoundGravity {
  const weight = severityOf(level);
  const lacking = signs.filter(({ found }) => !found).map(({ name }) => name);
  const isDecided = MARKERS[id]?.signs.some(({ name, decisive }) => decisive && lacking.includes(name)) ?? false;
  return weight === "failed" && (!isDecided || mayHide) ? "look" : weight;
}

/**
 * What is said of a component.
 * @param isOpen an address could not be opened
 * @param mayHide something that shows the component may have been overlooked, as it stands in a picture
 */
export function partFindings(part: Part, isOpen: boolean, mayHide: boolean): ItemFinding[] {
  const { id, text, state, signs, byEye } = part;
  const eye = severityOf(part.level) === "hint" ? "hint" : "look";
  const named = (isFound: boolean) =>
    thaiList(signs.filter((sign) => "found" in sign === isFound).map(({ name }) => name));
  switch (state) {
    case "found":
      // What its words show has passed; a picture or signature beside them is worth a glance.
      return byEye === undefined
        ? []
        : [itemFinding("component-by-eye", MARKERS[id]?.eyeOnly ? eye : "hint", { text, what: byEye }, id)];
    case "by-eye":
      return [itemFinding("component-by-eye", eye, { text, what: text }, id)];
    case "unread":
      return [itemFinding("component-unread", isOpen && eye === "look" ? "unknown" : eye, { text }, id)];
    case "partly":
      return [
        itemFinding(
          "component-partly",
          absenceWeight(part, mayHide),
          { text, found: named(true), lacks: named(false) },
          id,
        ),
      ];
    case "absent":
      return [itemFinding("component-unproven", absenceWeight(part, mayHide), { id, text }, id)];
  }
}
