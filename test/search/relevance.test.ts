import { beforeAll, describe, expect, it } from "vitest";
import { meanOf } from "./figures.ts";
import { documentsOf } from "./judge.ts";
import { judgedQueries } from "./queries.ts";
import { byGroup, judgedRows, type Row } from "./rows.ts";
import { SITES } from "../sites.ts";
import { textsOf } from "./texts.ts";

const BOUNDS = { reciprocalRank: 0.93, precision: 0.93, recall: 0.95 };
const WORST_GROUP = 0.85;

let rows: readonly Row[] = [];
beforeAll(async () => {
  rows = await judgedRows();
});

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
    const ours = meanOf(rows.map((row) => row.ours));
    expect(ours.reciprocalRank).toBeGreaterThanOrEqual(BOUNDS.reciprocalRank);
    expect(ours.precision).toBeGreaterThanOrEqual(BOUNDS.precision);
    expect(ours.recall).toBeGreaterThanOrEqual(BOUNDS.recall);
    for (const [group, members = []] of byGroup(rows)) {
      expect(meanOf(members.map((row) => row.ours)).reciprocalRank, group).toBeGreaterThanOrEqual(WORST_GROUP);
    }
  });
});
