import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatThaiDate, THAI_MONTHS, toBuddhistYear } from "../../../src/domain/thai/date.ts";
import { toThaiDigits } from "../../../src/domain/thai/digits.ts";
import { fiscalYearPeriod } from "../../../src/domain/thai/fiscal-year.ts";
import { readPeriod } from "../../../src/domain/thai/period-in-text.ts";
import { monthOf } from "../../../src/domain/thai/span.ts";

const span = (from: string, to: string, ...assumed: string[]) => ({ period: { from, to }, assumed });
const WHOLE = ["2023-10-01", "2024-09-30"] as const;

describe("reads a span of days, for the fiscal year 2567", () => {
  it.each([
    ["ต.ค.๖๖ – ก.ย.๖๗", span(...WHOLE)],
    ["ต.ค.66-ก.ย.67", span(...WHOLE)],
    ["ต. ค. 2566 — ก. ย. 2567", span(...WHOLE)],
    ["เดือน ตุลาคม ๒๕๖๖ ถึง เดือน กันยายน ๒๕๖๗", span(...WHOLE)],
    ["ระหว่างเดือนตุลาคม พ.ศ. 2566 จนถึงกันยายน พ.ศ. 2567", span(...WHOLE)],
    ["๑ ตุลาคม ๒๕๖๖ ถึง ๓๐ กันยายน ๒๕๖๗", span(...WHOLE)],
    ["1/10/2566 - 30/9/2567", span(...WHOLE)],
    ["2023-10-01 ถึง 2024-09-30", span(...WHOLE)],
    ["ต.ค. 2023 - ก.ย. 2024", span(...WHOLE)],
    ["ต.ค. 66 – ก.ย. 67 (ปีงบประมาณ 2567)", span(...WHOLE)],
    ["ปีงบประมาณ พ.ศ. 2567", span(...WHOLE)],
    ["ประจำปีงบประมาณ ๒๕๖๗", span(...WHOLE)],
    ["ตลอดปีงบประมาณ", span(...WHOLE, "year")],
    ["ตลอดปีอย่างต่อเนื่อง", span(...WHOLE, "year")],
    ["ปี 2567", span(...WHOLE, "fiscal-year")],
    ["ปีงบประมาณ 2566-2570", span("2022-10-01", "2027-09-30")],
    ["ไตรมาส 1-2", span("2023-10-01", "2024-03-31", "year")],
    ["ไตรมาสที่ ๑ และ ๒", span("2023-10-01", "2024-03-31", "year")],
    ["ไตรมาส 1 ถึงไตรมาส 4 ปีงบประมาณ พ.ศ. 2568", span("2024-10-01", "2025-09-30")],
    ["ไตรมาสที่ 3/2567", span("2024-04-01", "2024-06-30")],
    ["รอบ 6 เดือนแรก", span("2023-10-01", "2024-03-31", "year")],
    ["หกเดือนหลัง ปีงบประมาณ 2566", span("2023-04-01", "2023-09-30")],
    ["ครึ่งปีหลัง", span("2024-04-01", "2024-09-30", "year")],
    ["ภายในเดือนมีนาคม 2567", span("2023-10-01", "2024-03-31", "start")],
    ["ภายใน 15 มี.ค. 67", span("2023-10-01", "2024-03-15", "start")],
    ["ภายในสิ้นเดือนธันวาคม", span("2023-10-01", "2023-12-31", "start", "year")],
    ["ตุลาคม - ธันวาคม 2566", span("2023-10-01", "2023-12-31")],
    ["ธันวาคม – มกราคม 2567", span("2023-12-01", "2024-01-31")],
    ["ต.ค. 66 - ม.ค.", span("2023-10-01", "2024-01-31")],
    ["ต.ค. – มี.ค.", span("2023-10-01", "2024-03-31", "year")],
    ["1-30 เมษายน 2567", span("2024-04-01", "2024-04-30")],
    ["กุมภาพันธ์ 2567", span("2024-02-01", "2024-02-29")],
    ["วันที่ 23 กุมภาพันธ์ 2567", span("2024-02-23", "2024-02-23")],
  ])("%s", (text, expected) => {
    expect(readPeriod(text, 2567)).toEqual(expected);
  });
});

describe("invents no span", () => {
  it.each([
    ["", "blank"],
    ["-", "blank"],
    ["ตั้งแต่ ต.ค. 2566 เป็นต้นไป", "open"],
    ["ดำเนินการจนแล้วเสร็จ", "open"],
    ["ก.ย. 2567 - ต.ค. 2566", "reversed"],
    ["31 เมษายน 2567", "unreadable"],
    ["ทุกเดือน", "unreadable"],
    ["ภายใน 30 วัน", "unreadable"],
    ["ต.ค. 66 ม.ค. 67 และ เม.ย. 67", "unreadable"],
    ["ต.ค. 06", "unreadable"],
    ["10 วันทำการ", "unreadable"],
  ])("%s", (text, problem) => {
    expect(readPeriod(text, 2567)).toEqual({ problem });
  });

  it.each(["ต.ค. - ก.ย.", "ตลอดปีงบประมาณ", "ไตรมาส 2", "ครึ่งปีแรก"])("takes no year from elsewhere: %s", (text) => {
    expect(readPeriod(text)).toEqual({ problem: "no-year" });
  });
});

describe("whatever the writing", () => {
  const day = fc
    .date({ min: new Date("2010-01-01"), max: new Date("2049-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const two = fc
    .tuple(day, day)
    .map(([one, other]) => (one <= other ? { from: one, to: other } : { from: other, to: one }));
  const dash = fc.constantFrom(" - ", "–", " — ", " ถึง ", "ถึงวันที่ ");
  const digits = fc.constantFrom((text: string) => text, toThaiDigits);

  it("reads back two days as the site writes them", () => {
    fc.assert(
      fc.property(
        two,
        dash,
        digits,
        fc.constantFrom("long" as const, "short" as const),
        (period, between, inDigits, style) => {
          const text = `${formatThaiDate(period.from, style)}${between}${formatThaiDate(period.to, style)}`;
          expect(readPeriod(inDigits(text))).toEqual({ period, assumed: [] });
        },
      ),
    );
  });

  it("reads back two months with years of two or four digits, dotted or not", () => {
    const name = (date: string, isLong: boolean, dots: boolean) => {
      const [long, short] = THAI_MONTHS[Number(date.slice(5, 7)) - 1] ?? ["", ""];
      return isLong ? long : dots ? short : short.replaceAll(".", "");
    };
    fc.assert(
      fc.property(
        two,
        dash,
        digits,
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom(2, 4),
        (period, between, inDigits, long, dots, length) => {
          const end = (date: string) =>
            `${name(date, long, dots)} ${String(toBuddhistYear(Number(date.slice(0, 4)))).slice(-length)}`;
          const text = inDigits(`${end(period.from)}${between.replace("วันที่", "")}${end(period.to)}`);
          expect(readPeriod(text)).toEqual({
            period: { from: monthOf(period.from).from, to: monthOf(period.to).to },
            assumed: [],
          });
        },
      ),
    );
  });

  it("keeps months without a year within the fiscal year, or refuses them", () => {
    const months = fc.integer({ min: 0, max: 11 });
    fc.assert(
      fc.property(months, months, fc.integer({ min: 2560, max: 2590 }), (first, last, year) => {
        const reading = readPeriod(`${THAI_MONTHS[first]?.[0]} - ${THAI_MONTHS[last]?.[1]}`, year);
        const whole = fiscalYearPeriod(year);
        if ("problem" in reading) expect(reading.problem).toBe("reversed");
        else {
          expect(reading.period.from >= whole.from && reading.period.to <= whole.to).toBe(true);
          expect(reading.assumed).toEqual(["year"]);
        }
      }),
    );
  });

  it("never throws and never tells a span that ends before it begins", () => {
    const piece = fc.constantFrom(
      "ต.ค.",
      "มีนาคม",
      "-",
      "ถึง",
      "2567",
      "67",
      "31",
      "ไตรมาส",
      "ปีงบประมาณ",
      "ภายใน",
      " ",
      "/",
      "(",
      ")",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join("")),
        ),
        (text) => {
          const reading = readPeriod(text, 2567);
          if ("period" in reading) expect(reading.period.from <= reading.period.to).toBe(true);
        },
      ),
    );
  });
});
