import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { resultSchema } from "../../../src/domain/model/records/result.ts";
import { analyseResult, ratingOf } from "../../../src/domain/improvement/result-analysis.ts";
import { editionOf } from "../../catalogue/given.ts";

const frameOf = (year: number) => editionOf(year).frame;
const analyse = (result: z.input<typeof resultSchema>) =>
  analyseResult(resultSchema.parse(result), frameOf(result.fiscalYear as number));
const indicators = (...scores: number[]) => scores.map((score, index) => ({ number: index + 1, score }));

describe("the arithmetic of a result", () => {
  it("takes an instrument for the mean of its indicators and the total for their weighted sum", () => {
    const { instruments, total } = analyse({
      fiscalYear: 2565,
      total: 81.93,
      rating: "B",
      instruments: { iit: 83.1, eit: 82.9, oit: 80.32 },
      indicators: indicators(88.2, 79.45, 86.1, 78.35, 83.4, 85.6, 82.3, 80.8, 85.64, 75),
    });
    expect(instruments.iit.computed).toBeCloseTo(83.1, 2);
    expect(instruments.oit).toMatchObject({ stated: 80.32, differs: false });
    expect(total).toMatchObject({ stated: 81.93, differs: false });
  });

  it("shows a stated figure beside the one that follows from its parts, and replaces nothing", () => {
    const { total, instruments } = analyse({
      fiscalYear: 2564,
      total: 64.93,
      indicators: indicators(80, 80, 80, 80, 80, 70, 70, 70, 51.35, 42.86),
    });
    expect(instruments.oit).toMatchObject({ stated: undefined, differs: false });
    expect(instruments.oit.computed).toBeCloseTo(47.105, 3);
    expect(total).toMatchObject({ stated: 64.93, differs: true });
    expect(total.computed).toBeCloseTo(63.84, 2);
  });

  it("takes each IIT indicator of FY2567 for the mean of its three questions, and no EIT indicator for any", () => {
    const { indicators: found } = analyse({
      fiscalYear: 2567,
      total: 92.13,
      indicators: [
        { number: 1, score: 91.78 },
        { number: 6, score: 80 },
      ],
      questions: { i1: 84.67, i2: 90.67, i3: 100, e1: 10, e2: 10, e3: 10 },
    });
    expect(found[0]).toMatchObject({ stated: 91.78, differs: false, belowTarget: false });
    expect(found[5]).toMatchObject({ computed: undefined, differs: false, belowTarget: true });
  });

  it("knows no total where a part is unknown", () => {
    expect(analyse({ fiscalYear: 2565, total: 80, indicators: indicators(80, 80) }).total.computed).toBeUndefined();
    expect(
      analyse({ fiscalYear: 2569, total: 80, indicators: indicators(...Array<number>(10).fill(80)) }).total.computed,
    ).toBeUndefined();
  });
});

describe("the rating of a year", () => {
  const CASES: [year: number, total: number, instruments: (number | undefined)[], rating: string | undefined][] = [
    [2564, 95, [], "AA"],
    [2564, 94.99, [], "A"],
    [2564, 64.93, [], "D"],
    [2564, 0, [], "F"],
    [2565, 91.16, [], "A"],
    [2566, 90, [90, 90, 90], undefined],
    [2567, 99.81, [99, 99, 100], "ผ่านดีเยี่ยม"],
    [2567, 96, [94, 96, 98], "ผ่านดี"],
    [2567, 92.13, [91.64, 82.14, 100], "ผ่าน"],
    [2568, 94.64, [97, 84, 100], "ผ่าน"],
    [2568, 84.99, [90, 90, 80], "ต้องปรับปรุง"],
    [2568, 69.99, [90, 90, 40], "ต้องปรับปรุงโดยด่วน"],
    [2568, 96, [96, undefined, 96], undefined],
  ];
  it.each(CASES)("of FY%i with %f and %j is %s", (year, total, instruments, rating) => {
    expect(ratingOf(total, instruments, frameOf(year))).toBe(rating);
  });
});

it("groups the questions of FY2567 into the seven issues, each once, and says how each stands", () => {
  const codes = [
    ...Array.from({ length: 15 }, (_, index) => `i${index + 1}`),
    ...Array.from({ length: 9 }, (_, index) => `e${index + 1}`),
    ...Array.from({ length: 35 }, (_, index) => `o${index + 1}`),
  ];
  const questions = Object.fromEntries(codes.map((code) => [code, 100]));
  const { issues, weakQuestions, failedItems } = analyse({
    fiscalYear: 2567,
    total: 92.13,
    questions: { ...questions, i10: 70, i11: 80, i12: 90, e4: 84, o15: 0 },
  });
  expect(issues.map(({ number, state }) => `${number} ${state}`)).toEqual([
    "1 keep",
    "2 keep",
    "3 improve",
    "4 urgent",
    "5 improve",
    "6 keep",
    "7 keep",
  ]);
  expect(issues.flatMap((issue) => issue.questions.map(({ code }) => code)).toSorted()).toEqual(codes.toSorted());
  expect(weakQuestions.map(({ code }) => code)).toEqual(["o15", "i10", "i11", "e4"]);
  expect(failedItems).toEqual(["o15"]);
});
