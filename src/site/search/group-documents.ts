/** Pages of one document that were found, the best first; a page of the site stands alone. */
export interface DocumentGroup<Hit> {
  readonly best: Hit;
  /** Its other pages, in the order of the search. */
  readonly others: readonly Hit[];
}

/**
 * Puts the pages of each document together where the best of them stands.
 * @example groupDocuments([{ url: "/a.pdf#page=2" }, { url: "/b/" }, { url: "/a.pdf#page=1" }]).length // 2
 */
export function groupDocuments<Hit extends { readonly url: string }>(hits: readonly Hit[]): DocumentGroup<Hit>[] {
  const groups = Map.groupBy(hits, ({ url }) => url.replace(/#page=\d+$/, ""));
  return [...groups.values()].flatMap(([best, ...others]) => (best ? [{ best, others }] : []));
}
