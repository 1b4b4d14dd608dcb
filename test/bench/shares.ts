/** How many files of each kind an archive holds. */
export type Counts = Readonly<Record<Kind | "news", number>>;
type Kind = keyof typeof SHARES;

/** What ten years leave behind: a share of all records, up to the most that a municipality has. The rest is news. */
const SHARES = {
  agency: { share: 0, most: 1 },
  disclosures: { share: 0.28, most: Infinity },
  results: { share: 0.02, most: 7 },
  measures: { share: 0.04, most: 84 },
  reports: { share: 0.01, most: 21 },
  pages: { share: 0.01, most: 24 },
  people: { share: 0.04, most: 64 },
  services: { share: 0.04, most: 80 },
  faq: { share: 0.06, most: 200 },
} as const;

/**
 * Divides a number of records among the kinds.
 * @param items how many items all editions have together: there is one disclosure for each at most
 */
export function shareOut(records: number, items: number): Counts {
  const kinds = Object.entries(SHARES) as [Kind, (typeof SHARES)[Kind]][];
  const counts = kinds.map(([kind, { share, most }]): [Kind, number] => [
    kind,
    Math.min(Math.max(1, Math.floor(records * share)), kind === "disclosures" ? items : most),
  ]);
  const news = records - counts.reduce((sum, [, count]) => sum + count, 0);
  if (news < 1) throw new RangeError(`an archive of ${records} records has no room for every kind`);
  return { ...(Object.fromEntries(counts) as Record<Kind, number>), news };
}
