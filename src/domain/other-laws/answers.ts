import type { AssessedItem, Assessment } from "../assess/assess.ts";
import type { Requirement } from "./requirements.ts";

/** What answers one concept: the item of the newest year that asks for it. */
export interface ConceptAnswer {
  readonly concept: string;
  /** `undefined` where no published year asks for the concept. */
  readonly item: AssessedItem | undefined;
}

/**
 * How a requirement stands: `page`, the site answers by itself; `items`, see the items; `unknown`, OIT asks nothing of
 * the kind, so the program cannot tell and a person must look.
 */
export type RequirementAnswer =
  | { readonly kind: "page"; readonly page: string }
  | { readonly kind: "items"; readonly answers: readonly ConceptAnswer[] }
  | { readonly kind: "unknown" };

/**
 * Looks for what of an agency's answers to OIT serves another law's requirement too.
 * @param assessments the published years, newest first; a concept that the newest no longer asks for is looked up in
 *   the years before, because other laws still want it
 */
export function answerOf({ concepts, page }: Requirement, assessments: readonly Assessment[]): RequirementAnswer {
  if (page !== undefined) return { kind: "page", page };
  if (concepts.length === 0) return { kind: "unknown" };
  return {
    kind: "items",
    answers: concepts.map((concept) => ({ concept, item: itemOf(concept, assessments) })),
  };
}

const itemOf = (concept: string, assessments: readonly Assessment[]): AssessedItem | undefined =>
  assessments
    .map(({ items }) => items.find(({ item }) => item.concepts.includes(concept)))
    .find((item) => item !== undefined);
