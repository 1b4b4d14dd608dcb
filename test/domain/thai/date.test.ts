import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  daysBetween,
  formatThaiDate,
  formatThaiPeriod,
  isIsoDate,
  suggestIsoDate,
  THAI_MONTHS,
} from "../../../src/domain/thai/date.ts";

/** Every day from 1950 to 2149 (C.E.). */
const anyDay = fc
  .date({ min: new Date("1950-01-01"), max: new Date("2149-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const parts = (iso: string) => iso.split("-").map(Number) as [year: number, month: number, day: number];

describe("a date in Thai", () => {
  it.each([
    ["2023-04-20", "long", "20 เมษายน 2566"],
    ["2023-04-05", "short", "5 เม.ย. 2566"],
    ["2022-12-31", "long", "31 ธันวาคม 2565"],
    ["2024-02-29", "short", "29 ก.พ. 2567"],
  ] as const)("shows %s in %s form as %s", (iso, style, shown) => {
    expect(formatThaiDate(iso, style)).toBe(shown);
  });

  it("says day, month by name and the Buddhist year of every real day", () => {
    fc.assert(
      fc.property(anyDay, (iso) => {
        const [year, month, day] = parts(iso);
        expect(formatThaiDate(iso).split(" ")).toEqual([String(day), THAI_MONTHS[month - 1]?.[0], String(year + 543)]);
      }),
    );
  });

  it("shows a period with both of its years", () => {
    expect(formatThaiPeriod({ from: "2022-10-01", to: "2023-03-31" })).toBe("1 ต.ค. 2565 – 31 มี.ค. 2566");
  });
});

describe("a stored date", () => {
  it.each(["2023-02-28", "2024-02-29", "2023-12-31", "0001-01-01"])("%s is a day", (date) => {
    expect(isIsoDate(date)).toBe(true);
  });

  it.each([
    "2023-02-29",
    "2023-04-31",
    "2023-13-01",
    "2023-00-10",
    "2023-04-00",
    "2023-4-20",
    "23-04-20",
    "2023/04/20",
    "2023-04-20T00:00",
    " 2023-04-20",
    "๒๐๒๓-๐๔-๒๐",
    "",
  ])("%j is none", (date) => {
    expect(isIsoDate(date)).toBe(false);
  });

  it.each([
    ["2023-04-20", "2023-04-20", 0],
    ["2023-02-28", "2023-03-01", 1],
    ["2024-02-28", "2024-03-01", 2],
    ["2023-04-20", "2023-04-13", -7],
  ])("from %s to %s there are %i days", (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});

describe("the guess at a date written the Thai way", () => {
  it.each([
    ["20/4/2566", "2023-04-20"],
    ["20/04/2566", "2023-04-20"],
    ["๒๐/๔/๒๕๖๖", "2023-04-20"],
    ["20-4-2566", "2023-04-20"],
    ["20.4.2566", "2023-04-20"],
    ["2566-04-20", "2023-04-20"],
    ["2566/4/20", "2023-04-20"],
    ["20/4/2023", "2023-04-20"],
    [" 2023-4-20 ", "2023-04-20"],
    ["29/2/2567", "2024-02-29"],
    ["10 พ.ย. 2565", "2022-11-10"],
    ["๑๐ พ.ย. ๒๕๖๕", "2022-11-10"],
    ["10 พฤศจิกายน 2022", "2022-11-10"],
    ["วันที่ 10 พฤศจิกายน พ.ศ. 2565", "2022-11-10"],
    ["10 เดือนพฤศจิกายน ค.ศ. 2022", "2022-11-10"],
    ["1 มีค 2566", "2023-03-01"],
    ["1ม.ค.2566", "2023-01-01"],
    ["20 เม.ย. 2566", "2023-04-20"],
  ])("%j was meant as %s", (written, meant) => {
    expect(suggestIsoDate(written)).toBe(meant);
  });

  it.each([
    "4.20.2023", // month first: nobody knows
    "20/4/66",
    "31/4/2566",
    "29/2/2566",
    "20 เม.ย. 66",
    "31 เม.ย. 2566",
    "20 เมษา 2566",
    "เมษายน 2566",
    "2566",
    "20/4",
    "1/2/3/2566",
    "0/0/2566",
    "",
  ])("%j is left for the clerk", (written) => {
    expect(suggestIsoDate(written)).toBeUndefined();
  });

  it("finds every real day back from any common way of writing it", () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom("/", "-", "."), fc.boolean(), fc.boolean(), (iso, sign, yearFirst, thai) => {
        const [year, month, day] = parts(iso);
        const written = yearFirst ? [year + 543, month, day] : [day, month, thai ? year + 543 : year];
        expect(suggestIsoDate(written.join(sign))).toBe(iso);
      }),
    );
  });

  it("finds every real day back from the way we show it", () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom("long", "short"), (iso, style) => {
        expect(suggestIsoDate(formatThaiDate(iso, style))).toBe(iso);
      }),
    );
  });

  it("is a day that exists, if there is one at all", () => {
    const number = fc.integer({ min: 0, max: 2700 });
    fc.assert(
      fc.property(number, fc.nat(40), number, (first, month, last) => {
        const guess = suggestIsoDate(`${first}/${month}/${last}`);
        expect(guess === undefined || isIsoDate(guess)).toBe(true);
      }),
    );
  });
});
