import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CERTAINTY_LEVELS, type Certainty } from "../../../../src/domain/model/catalogue/certainty.ts";
import type { RuleId } from "../../../../src/domain/model/rule-id.ts";
import { YEAR_RULES, type YearRule } from "../../../../src/domain/model/catalogue/year-rule.ts";
import { assessOne, brief, evidence, makeNews } from "../../make.ts";

type Rule = YearRule["rule"];

/** What becomes of evidence for o1 of 2566. */
const judge = (rule: Rule, level: Certainty, speaksOf: object) =>
  assessOne({
    item: { yearRule: { rule, level } },
    answer: { evidence: [evidence({ fiscalYear: undefined, ...speaksOf })] },
  });

/** Which rule speaks of evidence that is one year off. */
const ONE_OFF = {
  current: "plan-year",
  previous: "annual-report-year",
  "first-half": "first-half-year",
  monthly: "plan-year",
  "first-half-monthly": "first-half-year",
  "plan-with-first-half": "plan-year",
  "multi-year": "multi-year-coverage",
  "first-half-or-current": "plan-year",
  "from-previous-result": "plan-year",
} as const satisfies Partial<Record<Rule, RuleId>>;
const DEMANDS_A_YEAR = YEAR_RULES.filter((rule) => rule in ONE_OFF) as (keyof typeof ONE_OFF)[];

/** How badly a fault of one year weighs. */
const WEIGHT = {
  confirmed: "failed",
  single: "look",
  practice: "hint",
  inferred: "look",
  unknown: "hint",
} as const satisfies Record<Certainty, string>;

describe.each(DEMANDS_A_YEAR)("the year rule %s", (rule) => {
  const year = rule === "previous" ? 2565 : 2566;
  /** A plan of many years says so by its period, and measures say what they come of. */
  const sound =
    rule === "multi-year"
      ? { period: { from: "2022-10-01", to: "2027-09-30" } }
      : { fiscalYear: year, ...(rule === "from-previous-result" ? { basedOn: 2565 } : {}) };

  it(`accepts ${year}`, () => {
    for (const level of CERTAINTY_LEVELS) expect(brief(judge(rule, level, sound))).toEqual([]);
  });

  it.each(CERTAINTY_LEVELS)("weighs a year off by its level: %s", (level) => {
    for (const fiscalYear of [year - 1, year + 1]) {
      const assessed = judge(rule, level, { fiscalYear });
      expect(brief(assessed)).toEqual([`${ONE_OFF[rule]} ${WEIGHT[level]} evidence.0.fiscalYear`]);
      expect(assessed.status).toBe(level === "confirmed" ? "incomplete" : "complete");
    }
  });

  it.each(CERTAINTY_LEVELS)("rejects two years off whatever the level: %s", (level) => {
    for (const fiscalYear of [year - 10, year - 2, year + 2]) {
      const assessed = judge(rule, level, { fiscalYear });
      expect(brief(assessed)).toEqual(["wrong-year failed evidence.0.fiscalYear"]);
      expect(assessed.status).toBe("incomplete");
    }
  });

  it.each(CERTAINTY_LEVELS)("weighs evidence that names no year by its level: %s", (level) => {
    const { basedOn } = { basedOn: undefined, ...sound };
    expect(brief(judge(rule, level, { basedOn }))).toEqual([`year-unstated ${WEIGHT[level]} evidence.0`]);
  });
});

it("asks no year of what stands for good", () => {
  const anything = fc.option(fc.integer({ min: 2500, max: 2699 }), { nil: undefined });
  fc.assert(
    fc.property(fc.constantFrom(...CERTAINTY_LEVELS), anything, (level, fiscalYear) => {
      expect(brief(judge("standing", level, { fiscalYear }))).toEqual([]);
    }),
  );
});

it.each<[number | undefined, string[]]>([
  [undefined, []],
  [2564, ["wrong-year failed evidence.0.fiscalYear"]],
  [2565, []],
  [2566, []],
  [2567, []],
  [2568, ["wrong-year failed evidence.0.fiscalYear"]],
])("takes %s where nobody knows the rule with %j", (fiscalYear, found) => {
  expect(brief(judge("unknown", "unknown", { fiscalYear }))).toEqual(found);
});

describe("a period", () => {
  it.each<[Rule, string, string, string[]]>([
    ["current", "2022-10-01", "2023-09-30", []],
    ["current", "2023-01-01", "2023-03-31", []],
    ["first-half", "2022-10-01", "2023-03-31", []],
    ["first-half", "2022-10-01", "2022-12-31", ["first-half-coverage failed evidence"]],
    ["first-half", "2023-04-01", "2023-09-30", ["first-half-coverage failed evidence"]],
    ["first-half", "2021-10-01", "2022-03-31", ["first-half-year failed evidence.0.period"]],
    ["first-half-monthly", "2022-10-01", "2022-12-31", ["month-missing failed evidence"]],
    ["first-half-monthly", "2023-01-01", "2023-01-31", ["month-missing failed evidence"]],
    ["monthly", "2022-10-01", "2023-03-31", []],
    ["monthly", "2022-10-01", "2023-02-28", ["month-missing failed evidence"]],
    ["first-half-or-current", "2022-10-01", "2022-12-31", ["first-half-coverage hint evidence"]],
    ["plan-with-first-half", "2022-10-01", "2022-12-31", []],
    ["multi-year", "2022-10-01", "2027-09-30", []],
    ["multi-year", "2022-10-01", "2023-09-30", ["multi-year-coverage failed evidence.0.period"]],
    ["multi-year", "2017-10-01", "2022-10-01", ["multi-year-coverage failed evidence.0.period"]],
    ["multi-year", "2012-10-01", "2017-09-30", ["wrong-year failed evidence.0.period"]],
    ["previous", "2021-10-01", "2022-09-30", []],
    ["previous", "2022-10-01", "2023-09-30", ["annual-report-year failed evidence.0.period"]],
    ["current", "2021-10-01", "2022-09-30", ["plan-year failed evidence.0.period"]],
  ])("under %s from %s to %s is found with %j", (rule, from, to, found) => {
    expect(brief(judge(rule, "confirmed", { period: { from, to } }))).toEqual(found);
  });

  it("decides over the year that is written beside it", () => {
    const period = { from: "2021-10-01", to: "2022-09-30" };
    expect(brief(judge("current", "confirmed", { fiscalYear: 2566, period }))).toEqual([
      "plan-year failed evidence.0.period",
    ]);
  });
});

it("asks no year of what the site itself shows", () => {
  for (const rule of DEMANDS_A_YEAR) {
    const item = { concepts: ["news"], yearRule: { rule, level: "confirmed" } as const };
    expect(brief(assessOne({ item, content: { news: [makeNews()] } }))).toEqual([]);
  }
});

it("demands of an archived year only the months that ended before submission closed", () => {
  const item = { yearRule: { rule: "monthly", level: "confirmed" } as const };
  const period = { from: "2022-10-01", to: "2023-03-31" };
  const answer = { evidence: [evidence({ fiscalYear: undefined, period })] };
  const late = { today: "2024-02-01", agency: { currentFiscalYear: 2567 } };
  const edition = (closes: string | null) => ({ submission: { opens: null, closes, level: "confirmed" as const } });
  expect(brief(assessOne({ item, answer, content: late, edition: edition("2023-04-30") }))).toEqual([]);
  expect(brief(assessOne({ item, answer, content: late, edition: edition(null) }))).toEqual([
    "month-missing failed evidence",
  ]);
});

describe("the words of a wrong time", () => {
  const words = (rule: Rule, speaksOf: object) =>
    judge(rule, "confirmed", speaksOf).findings.map(({ what, remedy }) => [what, remedy].join("\n"));

  it("name both years", () => {
    expect(words("previous", { fiscalYear: 2566 })).toMatchInlineSnapshot(`
      [
        "“เอกสาร” เป็นข้อมูลของปีงบประมาณ 2566 แต่ข้อนี้ต้องการรายงานของปีงบประมาณ 2565
      ใช้เอกสารที่เป็นข้อมูลของปีงบประมาณ 2565 แทน หรือแก้ fiscalYear ถ้าพิมพ์ผิด",
      ]
    `);
  });

  it("name both periods in Thai", () => {
    expect(words("first-half", { period: { from: "2021-10-01", to: "2022-03-31" } })).toMatchInlineSnapshot(`
      [
        "“เอกสาร” เป็นข้อมูลของช่วง 1 ต.ค. 2564 – 31 มี.ค. 2565 แต่ข้อนี้ต้องการรอบ 6 เดือนแรกของปีงบประมาณ 2566 (1 ต.ค. 2565 – 31 มี.ค. 2566)
      ใช้เอกสารที่เป็นข้อมูลของปีงบประมาณ 2566 แทน หรือแก้ period ถ้าพิมพ์ผิด",
      ]
    `);
  });

  it("say which months are there and which are not", () => {
    expect(words("first-half", { period: { from: "2022-10-01", to: "2022-12-31" } })).toMatchInlineSnapshot(`
      [
        "ข้อมูลยังไม่ครบ 6 เดือนแรก: มี ต.ค.–ธ.ค. ขาด ม.ค.–มี.ค.
      เพิ่มรายงานของช่วงที่ขาด และเขียน period: { from: "2023-01-01", to: "2023-03-31" } หรือแก้ period ถ้ารายงานเดิมครอบคลุมแล้ว",
      ]
    `);
  });

  it("say what to add where no year is written", () => {
    expect(words("previous", {})).toMatchInlineSnapshot(`
      [
        "“เอกสาร” ไม่ได้บอกว่าเป็นข้อมูลของปีใด ข้อนี้ต้องการข้อมูลของปีงบประมาณ 2565
      ถ้าเอกสารเป็นข้อมูลตามนี้ ให้เพิ่ม fiscalYear: 2565 ในหลักฐานรายการนี้",
      ]
    `);
    expect(words("multi-year", {})).toMatchInlineSnapshot(`
      [
        "“เอกสาร” ไม่ได้บอกว่าเป็นข้อมูลของปีใด ข้อนี้ต้องการแผนที่มีระยะเวลามากกว่าหนึ่งปีและครอบคลุมปีงบประมาณ 2566
      ถ้าเอกสารเป็นข้อมูลตามนี้ ให้เพิ่ม period: { from: "2022-10-01", to: "2027-09-30" } ตามอายุของแผน ในหลักฐานรายการนี้",
      ]
    `);
  });
});
