import { beforeAll, describe, expect, it } from "vitest";
import { loadContent } from "../src/collections/load.ts";
import { analyseResult } from "../src/domain/improvement/result-analysis.ts";
import { followedMeasures } from "../src/domain/improvement/chain.ts";
import type { Content } from "../src/domain/model/content.ts";
import { ngiuRai } from "./fixtures/agencies/ngiu-rai.test-data.ts";
import { nongHai } from "./fixtures/agencies/nong-hai.test-data.ts";
import { thungArun } from "./fixtures/agencies/thung-arun.test-data.ts";

/** An agency made from a real document; its folder publishes without a problem. */
async function read(name: string): Promise<Content> {
  const { content, problems } = await loadContent(
    new URL(`fixtures/agencies/${name}`, import.meta.url).pathname,
    "2025-11-20",
  );
  expect(problems).toEqual([]);
  return content ?? expect.fail("no agency");
}

describe("ทุ่งอรุณ, the analysis of FY2564", () => {
  let content: Content;
  beforeAll(async () => {
    content = await read("thung-arun");
  });
  const analysis = () => {
    const result = content.results[0]?.data ?? expect.fail("no result");
    return { result, ...analyseResult(result, content.editions.find(({ fiscalYear }) => fiscalYear === 2564)?.frame) };
  };

  it("holds every score of the document, and the items it faults", () => {
    const { result, indicators } = analysis();
    expect(Object.fromEntries(indicators.map(({ number, score }) => [number, score]))).toEqual(thungArun.indicators);
    expect(result).toMatchObject({ total: thungArun.total, rating: thungArun.rating, failed: thungArun.failed });
  });

  it("shows that the stated total does not follow from the indicators", () => {
    const { total, instruments, rating } = analysis();
    expect(total.differs).toBe(true);
    expect(total.computed).toBeCloseTo(thungArun.computed.total, 1);
    expect(instruments.iit.computed).toBeCloseTo(thungArun.computed.iit, 1);
    expect(rating).toMatchObject({ stated: "D", computed: thungArun.computed.rating });
  });

  it("holds every measure with its unit, period, indicators and steps", () => {
    const written = followedMeasures(content, 2565).map(({ measure: { id, data } }) => ({
      slug: id,
      indicators: data.indicators,
      unit: data.unit,
      from: data.period.from,
      to: data.period.to,
      steps: data.steps.length,
    }));
    expect(written.toSorted(bySlug)).toEqual(thungArun.measures.toSorted(bySlug));
  });
});

describe("งิ้วราย, the report on the measures of FY2567", () => {
  it("holds every measure, step, unit, period, output and outcome of the seven groups", async () => {
    const content = await read("ngiu-rai");
    const measures = followedMeasures(content, 2567);
    const groups = ngiuRai.groups.map(({ issue }) => {
      const own = measures.filter(({ measure }) => measure.data.issue === issue);
      const results = own.flatMap(({ reports }) => reports.map(({ result }) => result));
      const [first] = own;
      return {
        issue,
        measures: own.length,
        steps: count(own.map(({ measure }) => measure.data.steps)),
        unit: first?.measure.data.unit,
        from: first?.measure.data.period.from,
        to: first?.measure.data.period.to,
        outputs: count(results.map(({ output }) => output)),
        outcomes: count(results.map(({ outcome }) => outcome)),
      };
    });
    expect(groups).toEqual(ngiuRai.groups);
    expect(measures.every(({ reports }) => reports.length === 1)).toBe(true);
  });

  it("holds the cover memo without a name", async () => {
    const { memo } = (await read("ngiu-rai")).reports[0]?.data ?? expect.fail("no report");
    const { paragraphs, ...written } = ngiuRai.memo;
    expect(memo).toMatchObject(written);
    expect(memo?.body).toHaveLength(paragraphs);
  });
});

describe("หนองไฮ, the report on the measures of FY2568", () => {
  it("holds every row with its unit, period, steps, outputs and outcomes", async () => {
    const rows = followedMeasures(await read("nong-hai"), 2568).map(({ measure: { id, data }, reports }) => {
      const results = reports.map(({ result }) => result);
      return {
        slug: id,
        unit: data.unit,
        from: data.period.from,
        to: data.period.to,
        steps: data.steps.length,
        outputs: count(results.map(({ output }) => output)),
        outcomes: count(results.map(({ outcome }) => outcome)),
      };
    });
    expect(rows).toEqual(nongHai.measures);
  });
});

const count = (lists: readonly (readonly unknown[])[]) => lists.reduce((sum, list) => sum + list.length, 0);
const bySlug = (a: { slug: string }, b: { slug: string }) => (a.slug < b.slug ? -1 : 1);
