import { isProven } from "./checks/presence/component-unproven.ts";
import type { ItemContext } from "./checks/rule.ts";

/** A concept with the page of the site that shows it. */
interface Shown {
  readonly concept: string;
  /** From the root of the site: `/people/`; more than one where the site shows it in several places. */
  readonly page: string | readonly string[];
}

/**
 * True when the site's own page has to answer for a component: the item has the concept, its year is under assessment,
 * and no sound evidence beside that page proves the component.
 * @param component its id; left out, any evidence beside the page answers
 */
export function siteAnswers(context: ItemContext, { concept, page }: Shown, component?: string): boolean {
  const { item, disclosure, current } = context;
  if (!current || !item.concepts.includes(concept) || disclosure?.nil || disclosure?.notApplicable) return false;
  const proofs = context.proofs.filter(
    ({ native, kind, target }) => !native && !(kind === "page" && isAt(target, page)),
  );
  if (component === undefined || item.components.length === 0) return proofs.length === 0;
  return !isProven({ item, disclosure, proofs }, component);
}

const isAt = (target: string, page: Shown["page"]): boolean => [page].flat().includes(target.split("#")[0] ?? "");
