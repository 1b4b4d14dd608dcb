import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  contains,
  firstHalf,
  fiscalYearOf,
  fiscalYearPeriod,
  fiscalYearsIn,
} from "../../../src/domain/thai/fiscal-year.ts";

const anyYear = fc.integer({ min: 2500, max: 2699 });
const DAY = 86_400_000;
const shifted = (iso: string, days: number) => new Date(Date.parse(iso) + days * DAY).toISOString().slice(0, 10);

it.each([
  ["2022-09-30", 2565],
  ["2022-10-01", 2566],
  ["2022-12-31", 2566],
  ["2023-01-01", 2566],
  ["2023-03-31", 2566],
  ["2023-09-30", 2566],
  ["2023-10-01", 2567],
])("%s lies in the budget year %i", (date, year) => {
  expect(fiscalYearOf(date)).toBe(year);
});

describe("a budget year", () => {
  it("runs from the first of October to the end of September", () => {
    expect(fiscalYearPeriod(2566)).toEqual({ from: "2022-10-01", to: "2023-09-30" });
  });

  it("has its first half from October to March", () => {
    expect(firstHalf(2566)).toEqual({ from: "2022-10-01", to: "2023-03-31" });
  });

  it("is the year of every day inside it and of no day beside it", () => {
    fc.assert(
      fc.property(anyYear, fc.nat(364), (year, day) => {
        const { from, to } = fiscalYearPeriod(year);
        expect(fiscalYearOf(shifted(from, day))).toBe(year);
        expect([fiscalYearOf(shifted(from, -1)), fiscalYearOf(shifted(to, 1))]).toEqual([year - 1, year + 1]);
      }),
    );
  });

  it("contains its first half, which does not contain it", () => {
    fc.assert(fc.property(anyYear, (year) => contains(fiscalYearPeriod(year), firstHalf(year))));
    expect(contains(firstHalf(2566), fiscalYearPeriod(2566))).toBe(false);
    expect(contains(fiscalYearPeriod(2566), firstHalf(2567))).toBe(false);
  });
});

it.each([
  ["2022-10-01", "2023-09-30", [2566]],
  ["2022-09-30", "2022-10-01", [2565, 2566]],
  ["2022-10-01", "2027-09-30", [2566, 2567, 2568, 2569, 2570]],
  ["2023-10-01", "2022-10-01", []],
])("from %s to %s touches the years %j", (from, to, years) => {
  expect(fiscalYearsIn({ from, to })).toEqual(years);
});
