import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { improvementChain } from "../../../src/domain/improvement/chain.ts";
import { checkChain } from "../../../src/domain/coherence/chain-check.ts";
import type { Content } from "../../../src/domain/model/content.ts";
import { draftMeasures, draftReport } from "../../../src/domain/improvement/draft.ts";
import { resultSchema } from "../../../src/domain/model/records/result.ts";
import { makeContent, makeEdition, makeMeasure, makeReport } from "../make.ts";

const result = (data: z.input<typeof resultSchema>): Content["results"][number] => ({
  id: String(data.fiscalYear),
  file: `content/results/${data.fiscalYear}.yaml`,
  data: resultSchema.parse(data),
});
const weak = result({
  fiscalYear: 2565,
  total: 80,
  indicators: [
    { number: 4, score: 78.35 },
    { number: 5, score: 90 },
    { number: 10, score: 75 },
  ],
  questions: { i10: 70 },
  failed: ["o1"],
});
const training = makeMeasure({ fiscalYear: 2566, indicators: [4], title: "อบรม" }, "training");

describe("the improvement chain of a result", () => {
  const content = makeContent({
    editions: [makeEdition([{ indicator: 10 }], { fiscalYear: 2565 })],
    results: [weak, result({ fiscalYear: 2566, total: 85, indicators: [{ number: 4, score: 88 }] })],
    measures: [training, makeMeasure({ fiscalYear: 2566, items: ["o1"], questions: ["i10"] }, "guide")],
    reports: [makeReport({ fiscalYear: 2566, results: [{ measure: "training", state: "done" }] })],
  });

  it("leads from each weak point to the measures against it, their reports and the next score", () => {
    const chain = improvementChain(content, 2565).map(({ weak: { kind, code }, measures, next }) => [
      `${kind} ${code}`,
      measures.map(({ measure, reports }) => `${measure.id} ${reports.map(({ result: { state } }) => state).join()}`),
      next,
    ]);
    expect(chain).toEqual([
      ["indicator 4", ["training done"], 88],
      ["indicator 10", [], undefined],
      ["question i10", ["guide "], undefined],
      ["item o1", ["guide "], undefined],
    ]);
  });

  it("holds only measures that answer this result", () => {
    const other = makeContent({
      ...content,
      agency: {},
      measures: [makeMeasure({ fiscalYear: 2566, basedOn: 2564, indicators: [4] })],
    });
    expect(improvementChain(other, 2565).every(({ measures }) => measures.length === 0)).toBe(true);
  });
});

describe("the references of the chain", () => {
  const nearest = (_: string, candidates: readonly string[]) => candidates[0];
  const kinds = (content: Parameters<typeof makeContent>[0]) =>
    checkChain(makeContent(content), nearest).map(({ kind, path }) => [kind, path.join(".")].join(" "));
  const report = (measure: string) => makeReport({ fiscalYear: 2566, results: [{ measure, state: "done" }] });

  it.each<[string, Parameters<typeof makeContent>[0], string[]]>([
    ["fit together", { results: [weak], measures: [training], reports: [report("training")] }, []],
    [
      "name a measure that is not there",
      { measures: [training], reports: [report("trainng")] },
      ["unknown-measure results.0.measure"],
    ],
    [
      "name a measure of another year, which is published as it is written",
      { measures: [makeMeasure({ fiscalYear: 2565 }, "training")], reports: [report("training")] },
      [],
    ],
    [
      "answer a question that was never scored",
      { results: [weak], measures: [makeMeasure({ fiscalYear: 2566, questions: ["i10", "i11"] })] },
      ["unscored-question questions.1"],
    ],
    [
      "answer a question without any result",
      { measures: [makeMeasure({ fiscalYear: 2566, questions: ["i10"] })] },
      ["unscored-question questions.0"],
    ],
    [
      "run beyond their year, which is published as it is written",
      { measures: [makeMeasure({ fiscalYear: 2566, period: { from: "2022-10-01", to: "2023-10-31" } })] },
      [],
    ],
    ["are two results of one year", { results: [weak, weak] }, ["duplicate-result fiscalYear"]],
  ])("%s", (_, content, expected) => {
    expect(kinds(content)).toEqual(expected);
  });
});

describe("drafts", () => {
  it("are one measure for each weak indicator where the issues of the year are not known", () => {
    const content = makeContent({ results: [weak] });
    expect(
      draftMeasures(content, 2566).map(({ id, data: { indicators, basedOn } }) => [id, indicators, basedOn]),
    ).toEqual([
      ["indicator-4", [4], 2565],
      ["indicator-10", [10], 2565],
    ]);
  });

  it("are one measure for each issue that does not hold its level, with its weak questions", () => {
    const issues = [
      { number: 1, name: "ก", questions: ["i1"] },
      { number: 2, name: "ข", questions: ["i10", "o1"] },
    ];
    const frame = { issues: { level: "confirmed" as const, list: issues } };
    const content = makeContent({
      editions: [makeEdition([{}], { fiscalYear: 2565, frame })],
      results: [result({ fiscalYear: 2565, total: 80, questions: { i1: 90, i10: 70, o1: 0 } })],
    });
    expect(draftMeasures(content, 2566)).toMatchObject([
      { id: "issue-2", data: { issue: 2, questions: ["i10"], items: ["o1"] } },
    ]);
  });

  it("are nothing where nothing is weak or no result is written", () => {
    expect(draftMeasures(makeContent({ results: [result({ fiscalYear: 2565, total: 99 })] }), 2566)).toEqual([]);
    expect(draftMeasures(makeContent(), 2566)).toEqual([]);
    expect(draftReport(makeContent(), 2566)).toBeUndefined();
  });

  it("are a report with an entry for each measure of the year", () => {
    const draft = draftReport(makeContent({ measures: [training] }), 2566);
    expect(draft?.data.results?.map(({ measure }) => measure)).toEqual(["training"]);
  });
});
