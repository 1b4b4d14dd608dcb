import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDefault, openDefault } from "./default.ts";
import { figuresOf, meanOf, type Figures } from "./figures.ts";
import { documentsOf, holding, relevantTo } from "./judge.ts";
import { openSite } from "./open.ts";
import type { JudgedQuery } from "./judged.ts";
import { judgedQueries } from "./queries.ts";
import { SITES, type Site } from "../sites.ts";
import { textsOf } from "./texts.ts";

/** One judged query, answered by our search and by Pagefind as it comes. */
interface Row extends JudgedQuery {
  /** Addresses whose text holds the query as it was typed and which our search does not bring. */
  readonly missed: readonly string[];
  readonly ours: Figures;
  readonly plain: Figures;
}

const BOUNDS = { reciprocalRank: 0.93, precision: 0.93, recall: 0.95 };
const WORST_GROUP = 0.85;

let rows: readonly Row[] = [];

beforeAll(async () => {
  rows = (await Promise.all(SITES.map(judge))).flat();
});
afterAll(async () => {
  await closeDefault();
});

async function judge(site: Site): Promise<Row[]> {
  const texts = await textsOf(site.out);
  const [open, plain] = await Promise.all([openSite(site.out), openDefault(site, texts)]);
  const judged: Row[] = [];
  for (const query of judgedQueries.filter(({ agency }) => agency === site.name)) {
    const relevant = relevantTo(query, texts);
    const found = documentsOf(await open.find(query.query));
    judged.push({
      ...query,
      missed: holding(query.query, texts).filter((address) => !found.includes(address)),
      ours: figuresOf(found, query.best, relevant),
      plain: figuresOf(documentsOf(await plain.find(query.query)), query.best, relevant),
    });
  }
  open.stop();
  plain.stop();
  return judged;
}

describe("judged queries", () => {
  it("are at least 120, and each is judged by addresses that are there", async () => {
    expect(judgedQueries.length).toBeGreaterThanOrEqual(120);
    for (const { name, out } of SITES) {
      const there = new Set(documentsOf((await textsOf(out)).map(({ address }) => address)));
      const named = judgedQueries
        .filter(({ agency }) => agency === name)
        .flatMap(({ best, also = [] }) => [...best, ...(also === "containing" ? [] : also)]);
      expect(named.filter((address) => !there.has(address))).toEqual([]);
    }
  });

  it("bring everything whose text holds them", () => {
    expect(rows.filter(({ missed }) => missed.length > 0).map(({ query, missed }) => ({ query, missed }))).toEqual([]);
  });

  it("bring first what was meant", () => {
    console.log(table());
    const ours = meanOf(rows.map((row) => row.ours));
    expect(ours.reciprocalRank).toBeGreaterThanOrEqual(BOUNDS.reciprocalRank);
    expect(ours.precision).toBeGreaterThanOrEqual(BOUNDS.precision);
    expect(ours.recall).toBeGreaterThanOrEqual(BOUNDS.recall);
    for (const [group, members = []] of byGroup()) {
      expect(meanOf(members.map((row) => row.ours)).reciprocalRank, group).toBeGreaterThanOrEqual(WORST_GROUP);
    }
  });
});

const byGroup = (): [string, Row[]][] => [...Map.groupBy(rows, ({ group }) => group)];

/** Our figures beside those of Pagefind as it comes: recall, precision at 5, mean reciprocal rank. */
function table(): string {
  const figures = ({ recall, precision, reciprocalRank }: Figures): string =>
    [recall, precision, reciprocalRank].map((value) => value.toFixed(2).padStart(5)).join(" ");
  const lines = [...byGroup(), ["all", rows] as const].map(([group, members]) => {
    const ours = figures(meanOf(members.map((row) => row.ours)));
    const plain = figures(meanOf(members.map((row) => row.plain)));
    return `${group.padEnd(14)} ${String(members.length).padStart(3)} | ${ours} | ${plain}`;
  });
  const title = "recall, precision at 5, mean reciprocal rank: ours | Pagefind as it comes";
  return [title, ...lines].join("\n");
}
