import { severityOfComponent, type ItemContext, type ItemRule } from "./rule.ts";

/**
 * True when the evidence shows a component: it names it, or it names none and the item has only this one.
 * A nil declaration answers for every component.
 */
export const isProven = ({ item, disclosure, proofs }: ItemContext, component: string): boolean =>
  disclosure?.nil !== undefined ||
  proofs.some(
    ({ proves, native }) =>
      proves.includes(component) || (!native && proves.length === 0 && item.components.length === 1),
  );

/** Every known component of an item needs proof (component texts and their levels come from the edition). */
export const componentUnproven: ItemRule = {
  id: "component-unproven",
  scope: "item",
  check: (context) =>
    context.item.components
      .filter(({ id }) => !context.disclosure?.notApplicable && !isProven(context, id))
      .map(({ id, text, level }) => ({
        severity: severityOfComponent(level),
        path: ["evidence"],
        args: { id, text },
        component: id,
      })),
};
