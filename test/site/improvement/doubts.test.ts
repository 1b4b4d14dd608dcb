import { describe, expect, it } from "vitest";
import { improvementChain } from "../../../src/domain/improvement/chain.ts";
import { chainDoubts } from "../../../src/domain/improvement/doubts.ts";
import { draftMeasures, draftReport } from "../../../src/domain/improvement/draft.ts";
import { measuresPaper, reportPaper } from "../../../src/site/improvement/paper.ts";
import { reportPages } from "../../../src/site/improvement/reports.ts";
import { resultsPage } from "../../../src/site/improvement/results.ts";
import { chainContent, indicatorScores, sampleMeasure, sampleReport, sampleResult } from "./improvement.ts";

const told = (content: Parameters<typeof chainDoubts>[0]) =>
  chainDoubts(content).map(({ id, path }) => `${id} ${path.join(".")}`);
const sound = { measures: [], reports: [], results: [] };
const outside = { from: "2021-10-01", to: "2022-03-31" };

describe("what contradicts itself is told, and published as it is written", () => {
  it.each<[string, Parameters<typeof chainContent>[0], string[]]>([
    ["nothing does", { ...sound, measures: [sampleMeasure("a")] }, []],
    [
      "a period outside its year",
      { ...sound, measures: [sampleMeasure("a", { period: outside })] },
      ["period-outside-year period"],
    ],
    [
      "a period that is not the written one",
      { ...sound, measures: [sampleMeasure("a", { periodWritten: "ต.ค. 65 – มี.ค. 66" })] },
      ["period-not-as-written periodWritten"],
    ],
    [
      "an item in two issues",
      {
        ...sound,
        measures: [sampleMeasure("a", { issue: 4, items: ["o15"] }), sampleMeasure("b", { issue: 5, items: ["o15"] })],
      },
      ["item-in-two-issues items.0", "item-in-two-issues items.0"],
    ],
    [
      "a row of another year",
      {
        ...sound,
        measures: [sampleMeasure("a", {}, 2565)],
        reports: [sampleReport("r", { results: [{ measure: "a", state: "done" }] })],
      },
      ["period-outside-year period", "row-of-other-year results.0.measure"],
    ],
    [
      "a rating that does not follow, and an indicator of another name",
      {
        ...sound,
        results: [
          sampleResult(2566, {
            total: 70,
            rating: "A",
            indicators: [{ number: 8, score: 70, name: "การปรับปรุงการทำงาน" }],
          }),
        ],
      },
      ["rating-differs rating", "indicator-name-differs indicators.0.name"],
    ],
    [
      "a row that nobody decided",
      { ...sound, results: [sampleResult(2566, { total: 70, unsure: [{ at: "แถว 3", seen: "ข้อ 3", score: 80 }] })] },
      ["row-undecided unsure.0"],
    ],
  ])("%s", (_, more, expected) => {
    expect(told(chainContent(more))).toEqual(expected);
  });

  it("at its row, on the page and on the printed paper, with the words of the agency", () => {
    const measure = sampleMeasure("loans", { period: outside, periodWritten: "ต.ค. 64 – มี.ค. 65" });
    const report = sampleReport("r", { results: [{ measure: "loans", state: "done", notes: ["ต้นฉบับไม่มีวันที่"] }] });
    const content = chainContent({ measures: [measure], reports: [report] });
    const mark = "ระยะเวลาไม่อยู่ในปีงบประมาณ พ.ศ. 2566";
    const cells = reportPaper(report, content).table?.groups[0]?.rows[0];
    expect(cells?.[4]).toEqual({ lines: ["ต.ค. 64 – มี.ค. 65"], notes: [mark] });
    expect(cells?.[1]?.notes).toEqual(["ต้นฉบับไม่มีวันที่"]);
    expect(reportPages(content)[0]?.page.groups[0]?.outcomes[0]?.marks).toEqual([mark]);
  });
});

describe("the paper of measures", () => {
  it.each([
    [undefined, 5],
    ["รายงานทุกไตรมาส", 6],
  ])("has a column of follow-up only where something stands in it: %s", (followUp, columns) => {
    const content = chainContent({ measures: [sampleMeasure("a", followUp === undefined ? {} : { followUp })] });
    expect(measuresPaper(content, 2566).table?.columns).toHaveLength(columns);
  });
});

describe("a weak point is answered", () => {
  const answered = (more: object) => {
    const links = improvementChain(chainContent({ measures: [sampleMeasure("a", more)] }), 2565);
    return links.filter(({ measures }) => measures.length > 0).map(({ weak }) => weak.code);
  };
  it.each<[string, object, string[]]>([
    ["by the indicator of the measure", { indicators: [4] }, ["4", "i11"]],
    ["by its question", { questions: ["i11"] }, ["4", "i11"]],
    ["by its item", { items: ["o4"] }, ["o4"]],
    ["never by the number of an issue alone", { issue: 4 }, []],
    ["nor by a measure of something else", { indicators: [2], issue: 4 }, ["2"]],
  ])("%s", (_, more, expected) => {
    expect(answered(more)).toEqual(expected);
  });

  it("and one that only stands under the same issue is named beside it", () => {
    const links = improvementChain(chainContent({ measures: [sampleMeasure("a", { issue: 4 })] }), 2565);
    expect(links.find(({ weak }) => weak.code === "4")?.near.map(({ measure }) => measure.id)).toEqual(["a"]);
  });
});

describe("nothing is put into the agency's mouth", () => {
  it("a draft adds nothing beside measures that are there", () => {
    expect(draftMeasures(chainContent(), 2566)).toEqual([]);
    expect(draftMeasures(chainContent({ measures: [] }), 2566).length).toBeGreaterThan(0);
  });

  it("a draft of a report leaves every state to be filled in", () => {
    expect(draftReport(chainContent(), 2566)?.data.results?.map(({ state }) => state)).toEqual([
      "[เติมสถานะ]",
      "[เติมสถานะ]",
    ]);
  });

  it("a mean that the site worked out is marked as such among those that were received", () => {
    const results = [
      sampleResult(2566, {
        total: 80,
        instruments: { iit: 90 },
        indicators: indicatorScores([90, 90, 90, 90, 90, 80, 80, 80]),
      }),
    ];
    const [year] = resultsPage(chainContent({ results })).years;
    expect(year?.instruments.map(({ score, isComputed }) => [score, isComputed])).toEqual([
      ["90.00", false],
      ["80.00", true],
      ["–", false],
    ]);
  });
});
