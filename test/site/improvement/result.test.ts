import { describe, expect, it } from "vitest";
import { resultPages } from "../../../src/site/improvement/result.ts";
import { resultsPage } from "../../../src/site/improvement/results.ts";
import { chainContent, indicatorScores, sampleResult } from "./improvement.ts";
import { sampleContent } from "../sample.ts";

function pageOf(content = chainContent(), year = "2565") {
  const found = resultPages(content).find((entry) => entry.year === year);
  if (!found) throw new Error(`no page of ${year}`);
  return found.page;
}

describe("stated beside computed", () => {
  it("shows both, and says where they fit", () => {
    const [total, iit] = pageOf().figures;
    expect(total).toMatchObject({ what: "คะแนนรวม", stated: "81.93", computed: "81.93", verdict: { id: "same" } });
    expect(iit).toMatchObject({ what: "IIT", weight: "30%", stated: "83.10", computed: "83.10" });
  });

  it("warns in words where they differ, and replaces nothing", () => {
    const page = pageOf();
    expect(page.warnings).toEqual(["ระดับที่ได้รับแจ้งคือ A แต่คิดจากส่วนย่อยของผลเดียวกันได้ B"]);
    expect(page.rating).toBe("A");
    const odd = pageOf(
      chainContent({
        results: [sampleResult(2565, { total: 64.93, indicators: indicatorScores(Array<number>(10).fill(60)) })],
      }),
    );
    expect(odd.total).toBe("64.93");
    expect(odd.warnings).toEqual(["คะแนนรวมที่ได้รับแจ้งคือ 64.93 แต่คิดจากส่วนย่อยของผลเดียวกันได้ 60.00"]);
    expect(odd.figures.find(({ what }) => what === "IIT")).toMatchObject({ stated: "–", verdict: { id: "unknown" } });
  });

  it("computes nothing for a year without a frame", () => {
    const page = pageOf(chainContent({ editions: [], results: [sampleResult(2562, { total: 80 })] }), "2562");
    expect(page.figures.map(({ computed }) => computed)).toEqual(["–", "–", "–", "–", "–"]);
    expect(page.warnings).toEqual([]);
    expect(page.pictures).toEqual({});
  });
});

it("flags what lies below the target, and names the ends", () => {
  const { indicators, highest, lowest, below } = pageOf();
  expect(indicators.filter(({ state }) => state.id === "below").map(({ number }) => number)).toEqual([
    2, 4, 5, 7, 8, 10,
  ]);
  expect(highest).toBe("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ 88.20");
  expect(lowest).toBe("ตัวชี้วัดที่ 10 การป้องกันการทุจริต 75.00");
  expect(below).toBe("6 จาก 10 ตัวชี้วัด");
});

it("compares with the year before, indicator by indicator", () => {
  const { indicators, change, previousYear } = pageOf(chainContent(), "2566");
  expect([change, previousYear]).toEqual(["+4.07", 2565]);
  expect(indicators[3]).toMatchObject({ score: "91.35", previous: "78.35", change: "+13.00" });
  expect(indicators[0]).toMatchObject({ score: "–", previous: "88.20", change: undefined, state: { id: "unknown" } });
});

it("says of an issue what it asks for", () => {
  expect(pageOf().issues).toMatchObject([{ number: 4, mean: "78.35", state: { label: "ต้องแก้ไขเร่งด่วน" } }]);
});

describe("the comparison of all years", () => {
  it("puts the newest first and draws a trend from two years on", () => {
    const page = resultsPage(chainContent());
    expect(page.years.map(({ fiscalYear, change }) => [fiscalYear, change])).toEqual([
      [2566, "+4.07"],
      [2565, undefined],
    ]);
    expect(page.trend?.alt).toContain("ปี 2565 ได้ 81.93 และปี 2566 ได้ 86.00");
    expect(page.trend?.src).toBe("/web/results/trend.svg");
  });

  it("stands without a result", () => {
    expect(resultsPage(sampleContent())).toMatchObject({ years: [], trend: undefined });
    expect(resultPages(sampleContent())).toEqual([]);
  });
});
