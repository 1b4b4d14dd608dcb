import { closeDefault, openDefault } from "./default.ts";
import { figuresOf, meanOf, type Figures } from "./figures.ts";
import { documentsOf, holding, relevantTo } from "./judge.ts";
import type { JudgedQuery } from "./judged.ts";
import { openSite } from "./open.ts";
import { judgedQueries } from "./queries.ts";
import { SITES, type Site } from "../sites.ts";
import { textsOf } from "./texts.ts";

/** One judged query, answered by our search. */
export interface Row extends JudgedQuery {
  /** Addresses whose text holds the query as it was typed and which our search does not bring. */
  readonly missed: readonly string[];
  readonly ours: Figures;
}

/** The rows of all judged queries on the built sites, one after the other. */
export async function judgedRows(): Promise<Row[]> {
  return (await Promise.all(SITES.map(judge))).flat();
}

async function judge(site: Site): Promise<Row[]> {
  const texts = await textsOf(site.out);
  const open = await openSite(site.out);
  const judged: Row[] = [];
  for (const query of queriesOf(site)) {
    const found = documentsOf(await open.find(query.query));
    judged.push({
      ...query,
      missed: holding(query.query, texts).filter((address) => !found.includes(address)),
      ours: figuresOf(found, query.best, relevantTo(query, texts)),
    });
  }
  open.stop();
  return judged;
}

const queriesOf = ({ name }: Site): JudgedQuery[] => judgedQueries.filter(({ agency }) => agency === name);

/** The rows of the judged queries by their group, in the order of the groups. */
export const byGroup = <Judged extends JudgedQuery>(rows: readonly Judged[]): [string, Judged[]][] => [
  ...Map.groupBy(rows, ({ group }) => group),
];

/** Our figures beside those of Pagefind as it comes, by group: recall, precision at 5, mean reciprocal rank. */
export async function relevanceReport(): Promise<string> {
  const rows = await judgedRows();
  const plain = new Map<string, Figures>();
  for (const site of SITES) for (const [query, figures] of await plainFigures(site)) plain.set(query, figures);
  await closeDefault();
  const figures = ({ recall, precision, reciprocalRank }: Figures): string =>
    [recall, precision, reciprocalRank].map((value) => value.toFixed(2).padStart(5)).join(" ");
  const lines = [...byGroup(rows), ["all", rows] as const].map(([group, members]) => {
    const ours = figures(meanOf(members.map((row) => row.ours)));
    const beside = members.flatMap(({ agency, query }) => plain.get(keyOf(agency, query)) ?? []);
    return `${group.padEnd(14)} ${String(members.length).padStart(3)} | ${ours} | ${figures(meanOf(beside))}`;
  });
  const title = "recall, precision at 5, mean reciprocal rank: ours | Pagefind as it comes";
  return [title, ...lines].join("\n");
}

const keyOf = (agency: string, query: string): string => `${agency} ${query}`;

async function plainFigures(site: Site): Promise<[string, Figures][]> {
  const texts = await textsOf(site.out);
  const plain = await openDefault(site, texts);
  const figures: [string, Figures][] = [];
  for (const query of queriesOf(site)) {
    const found = documentsOf(await plain.find(query.query));
    figures.push([keyOf(site.name, query.query), figuresOf(found, query.best, relevantTo(query, texts))]);
  }
  plain.stop();
  return figures;
}
