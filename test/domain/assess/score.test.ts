import { describe, expect, it } from "vitest";
import type { Edition } from "../../../src/domain/model/catalogue/edition.ts";
import { scoreOf } from "../../../src/domain/assess/score.ts";
import type { Status } from "../../../src/domain/model/status.ts";
import type { ItemCode } from "../../../src/domain/thai/item-code.ts";
import { editionOf as edition } from "../../catalogue/given.ts";
import { makeEdition } from "../make.ts";

/** The score when every item is complete except some. */
const score = (of: Edition, others: Partial<Record<ItemCode, Status>> = {}) =>
  scoreOf(of, new Map(of.items.map(({ code }) => [code, others[code] ?? "complete"])));

/** The score without the first item of each of some sub-indicators. */
const missIn = (of: Edition, ...subIndicators: string[]) => {
  const missed = subIndicators.flatMap((part) => of.items.find(({ subIndicator }) => subIndicator === part) ?? []);
  return score(of, Object.fromEntries(missed.map(({ code }) => [code, "missing" as const])));
};
const indicator = (number: number, { subIndicators }: ReturnType<typeof score>) => {
  const parts = [...subIndicators].filter(([code]) => code.startsWith(`${number}.`)).map(([, { score }]) => score);
  return parts.reduce((sum, value) => sum + value, 0) / parts.length;
};

describe("the arithmetic of the NACC's report of 2564", () => {
  it.each([
    ["9.1", 88.89, 9, 97.78],
    ["9.2", 87.5, 9, 97.5],
    ["9.3", 85.71, 9, 97.14],
    ["9.4", 75, 9, 95],
    ["9.5", 80, 9, 96],
    ["10.1", 87.5, 10, 93.75],
    ["10.2", 50, 10, 75],
  ])("makes of one item missed in %s: %f there, and of indicator %i: %f", (subIndicator, part, number, whole) => {
    const missed = missIn(edition(2564), subIndicator);
    expect(missed.subIndicators.get(subIndicator)?.score).toBeCloseTo(part, 2);
    expect(indicator(number, missed)).toBeCloseTo(whole, 2);
  });

  it("makes 38.70 of the total from 93.50 and 100", () => {
    const missed = missIn(edition(2564), "9.2", "9.5");
    expect(indicator(9, missed)).toBeCloseTo(93.5, 10);
    expect(missed.oit).toBeCloseTo(96.75, 10);
    expect(missed.ofTotal).toBeCloseTo(38.7, 10);
  });

  it("makes 40 of a full answer and nothing of none", () => {
    const full = edition(2564);
    const none = Object.fromEntries(full.items.map(({ code }) => [code, "missing" as const]));
    expect(score(full)).toMatchObject({ oit: 100, ofTotal: 40, maximum: 40 });
    expect(score(full, none)).toMatchObject({ oit: 0, ofTotal: 0, maximum: 40 });
  });

  it("fits the figures that agencies printed in 2566", () => {
    const missed = missIn(edition(2566), "9.1", "9.2");
    expect([missed.subIndicators.get("9.1")?.score, missed.subIndicators.get("9.2")?.score]).toEqual([90, 87.5]);
  });
});

/** Table 4.26 of the NACC's report of 2564: indicators 9 and 10, OIT's share, and the only misses that fit. */
const AGENCIES_2564 = [
  [1, 100, 100, 40, [0, 0, 0, 0, 0, 0, 0]],
  [2, 100, 100, 40, [0, 0, 0, 0, 0, 0, 0]],
  [3, 93.5, 100, 38.7, [0, 1, 0, 0, 1, 0, 0]],
  [4, 97.5, 100, 39.5, [0, 1, 0, 0, 0, 0, 0]],
  [5, 100, 100, 40, [0, 0, 0, 0, 0, 0, 0]],
  [6, 97.78, 93.75, 38.31, [1, 0, 0, 0, 0, 1, 0]],
  [7, 97.14, 100, 39.43, [0, 0, 1, 0, 0, 0, 0]],
  [8, 97.5, 87.5, 37, [0, 1, 0, 0, 0, 2, 0]],
  [9, 93.78, 100, 38.76, [1, 0, 0, 0, 1, 0, 0]],
  [10, 96, 100, 39.2, [0, 0, 0, 0, 1, 0, 0]],
  [11, 92.5, 93.75, 37.25, [0, 1, 0, 1, 0, 1, 0]],
  [12, 94.64, 100, 38.93, [0, 1, 1, 0, 0, 0, 0]],
  [13, 92.5, 93.75, 37.25, [0, 1, 0, 1, 0, 1, 0]],
] as const;
const PARTS = ["9.1", "9.2", "9.3", "9.4", "9.5", "10.1", "10.2"];

/** The score of 2564 with so many items missed in each sub-indicator. */
const missing = (misses: readonly number[]) => {
  const of = edition(2564);
  const missed = PARTS.flatMap((part, index) =>
    of.items.filter(({ subIndicator }) => subIndicator === part).slice(0, misses[index]),
  );
  return score(of, Object.fromEntries(missed.map(({ code }) => [code, "missing" as const])));
};
/** As the report prints: indicators 9 and 10, and OIT's share of the total, to the cent. */
const printed = (misses: readonly number[]) => {
  const made = missing(misses);
  return [indicator(9, made), indicator(10, made), made.ofTotal ?? NaN].map((value) => value.toFixed(2)).join(" ");
};
const cents = (...values: readonly number[]) => values.map((value) => value.toFixed(2)).join(" ");

describe("the agencies of table 4.26 of 2564", () => {
  it.each(AGENCIES_2564)("agency %i is recomputed to the cent", (_, nine, ten, share, misses) => {
    expect(printed(misses)).toBe(cents(nine, ten, share));
  });

  it("fit one pattern of misses only, of all with at most two in each sub-indicator", () => {
    const patterns = PARTS.reduce<number[][]>((all) => all.flatMap((some) => [0, 1, 2].map((n) => [...some, n])), [[]]);
    const fitting = Map.groupBy(patterns, printed);
    for (const [, nine, ten, share, misses] of AGENCIES_2564)
      expect(fitting.get(cents(nine, ten, share))).toEqual([[...misses]]);
  });
});

describe("the provinces' means of the report of 2564, group 2", () => {
  it.each([
    [2564, [93.55, 87.72, 91.01, 87.93, 89.52], [90.55, 88.68, 88.58], [72.89, 65.56], 81.45],
    [2563, [92.57, 86.13, 90.08, 85.98, 88.04], [83.67, 82.11, 79.29], [69.94, 52.78], 75.62],
    [2564, [92.84, 86.27, 89.21, 84.7, 87.51], [90.03, 87.99, 85.97], [75.39, 65.39], 80.99],
    [2563, [92.17, 85.44, 88.74, 84.05, 86.51], [84.62, 83.7, 81.88], [51.68, 29.82], 67.54],
    [2564, [94.65, 89.11, 91.95, 89.29, 89.86], [92.12, 89.9, 89.49], [65.89, 51.15], 77.85],
  ])("of %i are recomputed within 0.01 by the edition's weights", (year, iit, eit, oit, total) => {
    const { weights } = edition(year).frame ?? {};
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const made =
      mean(iit) * (weights?.iit ?? NaN) + mean(eit) * (weights?.eit ?? NaN) + mean(oit) * (weights?.oit ?? NaN);
    expect(Math.abs(made - total)).toBeLessThanOrEqual(0.01);
  });
});

describe("what hangs on an item", () => {
  it.each([2563, 2564, 2565])("in %i is 5.0 points of the total on o42 and 0.44 on o1", (year) => {
    const { points } = score(edition(year));
    expect(points.get("o42")).toBeCloseTo(5, 10);
    expect(points.get("o1")).toBeCloseTo(0.444, 3);
  });

  it.each([2563, 2564, 2565, 2566, 2567, 2568])("adds up in %i to all that OIT brings to the total", (year) => {
    const { points, maximum } = score(edition(year));
    expect(points.size).toBe(edition(year).items.length);
    expect([...points.values()].reduce((sum, value) => sum + value, 0)).toBeCloseTo(maximum ?? Number.NaN, 8);
    expect(maximum).toBe(40);
  });

  it.each([2564, 2566, 2568])("is in %i what the total loses without it, incomplete or missing", (year) => {
    const { points } = score(edition(year));
    for (const [code, worth] of points)
      for (const status of ["missing", "incomplete"] as const)
        expect(score(edition(year), { [code]: status }).ofTotal).toBeCloseTo(40 - worth, 8);
  });
});

it("an item said not to apply costs what a missing one costs: nobody can raise the prediction by saying so", () => {
  const four = makeEdition([{}, {}, {}, { indicator: 10, subIndicator: "10.1" }]);
  const { points, ofTotal } = score(four, { o1: "not-applicable", o2: "missing" });
  expect(Object.fromEntries(points)).toEqual({ o1: 20 / 3, o2: 20 / 3, o3: 20 / 3, o4: 20 });
  expect(ofTotal).toBeCloseTo(40 - 40 / 3, 9);
});

describe("what is not known", () => {
  it.each<[string, Edition]>([
    ["the weight and the sub-indicators, as in 2569", edition(2569)],
    ["the weight", makeEdition([{}], { frame: {} })],
    ["the sub-indicator of one item", makeEdition([{}, { subIndicator: undefined }])],
  ])("gives no number when it is %s", (_, unknown) => {
    expect(score(unknown)).toMatchObject({
      oit: null,
      ofTotal: null,
      maximum: null,
      subIndicators: new Map(),
      points: new Map(),
    });
  });

  it("makes the whole score as unsure as its least sure part", () => {
    const unsure = makeEdition([{}], {
      subIndicators: { level: "single", list: [] },
      frame: { weights: { iit: 0.3, eit: 0.3, oit: 0.4, level: "inferred" } },
    });
    expect([score(edition(2564)).level, score(unsure).level, score(edition(2569)).level]).toEqual([
      "confirmed",
      "inferred",
      "unknown",
    ]);
  });
});
