import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CERTAINTY_LEVELS, type Certainty } from "../../../src/domain/certainty.ts";
import { ruleWords } from "../../../src/domain/checks/words.ts";
import { YEAR_RULES, type YearRule } from "../../../src/domain/year-rule.ts";
import { assessOne, brief, evidence, makePerson } from "../make.ts";

type Rule = YearRule["rule"];

/** What becomes of evidence for o1 of 2566. */
const judge = (rule: Rule, level: Certainty, speaksOf: object) =>
  assessOne({
    item: { yearRule: { rule, level } },
    answer: { evidence: [evidence({ fiscalYear: undefined, ...speaksOf })] },
  });
const DEMANDS_A_YEAR = YEAR_RULES.filter((rule) => rule !== "standing" && rule !== "unknown");
/** How badly a fault of one year weighs. */
const WEIGHT = {
  confirmed: "error",
  single: "warning",
  practice: "hint",
  inferred: "warning",
  unknown: "hint",
} as const satisfies Record<Certainty, string>;

describe.each(DEMANDS_A_YEAR)("the year rule %s", (rule) => {
  const year = rule === "previous" ? 2565 : 2566;

  it(`accepts ${year}`, () => {
    for (const level of CERTAINTY_LEVELS) expect(brief(judge(rule, level, { fiscalYear: year }))).toEqual([]);
  });

  it.each(CERTAINTY_LEVELS)("weighs a year off by its level: %s", (level) => {
    for (const fiscalYear of [year - 1, year + 1])
      expect(brief(judge(rule, level, { fiscalYear }))).toEqual([
        `year-mismatch ${WEIGHT[level]} evidence.0.fiscalYear`,
      ]);
  });

  it.each(CERTAINTY_LEVELS)("rejects two years off whatever the level: %s", (level) => {
    for (const fiscalYear of [year - 10, year - 2, year + 2])
      expect(brief(judge(rule, level, { fiscalYear }))).toEqual(["year-mismatch error evidence.0.fiscalYear"]);
  });

  it.each(CERTAINTY_LEVELS)("weighs evidence that names no year by its level: %s", (level) => {
    expect(brief(judge(rule, level, {}))).toEqual([`year-unstated ${WEIGHT[level]} evidence.0`]);
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
  [2564, ["year-mismatch error evidence.0.fiscalYear"]],
  [2565, []],
  [2566, []],
  [2567, []],
  [2568, ["year-mismatch error evidence.0.fiscalYear"]],
])("takes %s where nobody knows the rule with %j", (fiscalYear, found) => {
  expect(brief(judge("unknown", "unknown", { fiscalYear }))).toEqual(found);
});

describe("a period", () => {
  it.each<[Rule, string, string, string[]]>([
    ["current", "2022-10-01", "2023-09-30", []],
    ["current", "2023-01-01", "2023-03-31", []],
    ["first-half", "2022-10-01", "2023-03-31", []],
    ["multi-year", "2022-10-01", "2027-09-30", []],
    ["multi-year", "2017-10-01", "2022-10-01", []],
    ["previous", "2021-10-01", "2022-09-30", []],
    ["previous", "2022-10-01", "2023-09-30", ["year-mismatch error evidence.0.period"]],
    ["current", "2021-10-01", "2022-09-30", ["year-mismatch error evidence.0.period"]],
    ["multi-year", "2012-10-01", "2017-09-30", ["year-mismatch error evidence.0.period"]],
  ])("under %s from %s to %s is found with %j", (rule, from, to, found) => {
    expect(brief(judge(rule, "confirmed", { period: { from, to } }))).toEqual(found);
  });

  it("decides over the year that is written beside it", () => {
    const period = { from: "2021-10-01", to: "2022-09-30" };
    expect(brief(judge("current", "confirmed", { fiscalYear: 2566, period }))).toEqual([
      "year-mismatch error evidence.0.period",
    ]);
  });
});

it("asks no year of what the site itself shows", () => {
  const item = { concepts: ["executives"] };
  expect(brief(assessOne({ item, content: { people: [makePerson()] } }))).toEqual([]);
});

describe("the words of a wrong year", () => {
  const words = (rule: Rule, speaksOf: object) =>
    judge(rule, "confirmed", speaksOf).findings.map(({ rule: id, args }) =>
      [ruleWords(id).message(args), ruleWords(id).remedy(args)].join("\n"),
    );

  it("name both years", () => {
    expect(words("previous", { fiscalYear: 2564 })).toMatchInlineSnapshot(`
      [
        "“เอกสาร” เป็นข้อมูลของปีงบประมาณ 2564 แต่ข้อนี้ต้องการข้อมูลของปีงบประมาณ 2565
      เปลี่ยนเป็นเอกสารที่เป็นข้อมูลของปีงบประมาณ 2565",
      ]
    `);
  });

  it("name both periods in Thai", () => {
    expect(words("first-half", { period: { from: "2021-10-01", to: "2022-03-31" } })).toMatchInlineSnapshot(`
      [
        "“เอกสาร” เป็นข้อมูลของช่วง 1 ต.ค. 2564 – 31 มี.ค. 2565 แต่ข้อนี้ต้องการรอบ 6 เดือนแรกของปีงบประมาณ 2566 (1 ต.ค. 2565 – 31 มี.ค. 2566)
      เปลี่ยนเป็นเอกสารที่เป็นรอบ 6 เดือนแรกของปีงบประมาณ 2566 (1 ต.ค. 2565 – 31 มี.ค. 2566)",
      ]
    `);
  });

  it("say what to add where no year is written", () => {
    expect(words("previous", {})).toMatchInlineSnapshot(`
      [
        "“เอกสาร” ไม่ได้บอกว่าเป็นข้อมูลของปีใด ข้อนี้ต้องการข้อมูลของปีงบประมาณ 2565
      เพิ่ม fiscalYear: 2565 หรือ period ในหลักฐานรายการนี้",
      ]
    `);
  });
});
