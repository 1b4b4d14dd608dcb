import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shiftDays, type Period } from "../../../src/domain/thai/date.ts";
import { contains, firstHalf } from "../../../src/domain/thai/fiscal-year.ts";
import { formatMonths, gapsIn, isWithinOneMonth, monthOf } from "../../../src/domain/thai/span.ts";

const span = (from: string, to: string): Period => ({ from, to });
const HALF = firstHalf(2566);

describe("the gaps in a span", () => {
  it.each<[string, Period[], Period[]]>([
    ["all of it where nothing is given", [], [HALF]],
    ["none where one span covers it", [span("2022-01-01", "2024-12-31")], []],
    ["none where two spans meet", [span("2023-01-01", "2023-03-31"), span("2022-10-01", "2022-12-31")], []],
    ["none where two spans overlap", [span("2022-10-01", "2023-02-15"), span("2022-12-01", "2023-03-31")], []],
    ["the rest after a quarter", [span("2022-10-01", "2022-12-31")], [span("2023-01-01", "2023-03-31")]],
    [
      "what stands before, between and after",
      [span("2022-11-01", "2022-11-30"), span("2023-01-05", "2023-01-20"), span("2023-01-10", "2023-01-12")],
      [span("2022-10-01", "2022-10-31"), span("2022-12-01", "2023-01-04"), span("2023-01-21", "2023-03-31")],
    ],
    ["all of it beside a span of another year", [span("2021-10-01", "2022-03-31")], [HALF]],
    ["all of it before a later span", [span("2023-04-01", "2023-09-30")], [HALF]],
  ])("are %s", (_, parts, gaps) => {
    expect(gapsIn(HALF, parts)).toEqual(gaps);
  });

  it("hold every day of the span that no part holds, and no other", () => {
    const day = fc.integer({ min: -40, max: 220 }).map((offset) => shiftDays(HALF.from, offset));
    const part = fc.tuple(day, day).map(([a, b]) => (a < b ? span(a, b) : span(b, a)));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), day, (parts, some) => {
        const has = (spans: readonly Period[]) => spans.some((one) => contains(one, span(some, some)));
        expect(has(gapsIn(HALF, parts))).toBe(has([HALF]) && !has(parts));
      }),
    );
  });
});

it.each([
  ["2023-02-10", "2023-02-01", "2023-02-28"],
  ["2024-02-29", "2024-02-01", "2024-02-29"],
  ["2022-12-31", "2022-12-01", "2022-12-31"],
])("the month of %s is %s to %s", (date, from, to) => {
  expect(monthOf(date)).toEqual({ from, to });
  expect(isWithinOneMonth({ from, to })).toBe(true);
  expect(isWithinOneMonth({ from, to: shiftDays(to, 1) })).toBe(false);
});

it.each<[Period[], string]>([
  [[span("2022-10-01", "2022-12-31")], "ต.ค.–ธ.ค."],
  [[span("2023-01-01", "2023-01-31")], "ม.ค."],
  [[span("2022-11-01", "2022-11-30"), span("2023-02-01", "2023-03-31")], "พ.ย. และก.พ.–มี.ค."],
  [[span("2023-03-16", "2023-03-31")], "16 มี.ค. 2566 – 31 มี.ค. 2566"],
])("%j is shown as %s", (spans, shown) => {
  expect(formatMonths(spans)).toBe(shown);
});
