import { describe, expect, it } from "vitest";
import { chartSvg } from "../../src/site/improvement/chart-svg.ts";
import { drawingOf, type ChartOption } from "../../src/site/charts/chart.ts";
import { yearResults } from "../../src/domain/improvement/year-results.ts";
import { trendPicture, yearPictures, type Picture } from "../../src/site/improvement/pictures.ts";
import { resultPages } from "../../src/site/improvement/result.ts";
import { resultsPage } from "../../src/site/improvement/results.ts";
import { SCHEMES } from "../../src/domain/addresses/addresses.ts";
import { chainContent } from "./improvement/improvement.ts";

const content = chainContent();
const year = yearResults(content).find(({ fiscalYear }) => fiscalYear === 2565);
if (!year) throw new Error("no result of 2565");
const pictures = new Map(yearPictures(year, content).map((picture) => [picture.name, picture]));
const trend = trendPicture(content);
const page = resultPages(content).find((entry) => entry.year === "2565")?.page;

/** The data of the first series of a picture. */
const seriesOf = (picture: Picture | undefined, index = 0): { data: readonly unknown[] } => {
  const { series } = picture?.chart.option("light") as ChartOption & { series: { data: readonly unknown[] }[] };
  const found = series[index];
  if (!found) throw new Error("no such series");
  return found;
};
const valuesOf = (data: readonly unknown[]) => data.map((entry) => (entry as { value: unknown }).value);
const figure = (score: string) => (score === "–" ? "-" : Number(score));

describe("a picture holds exactly the figures of its table", () => {
  it("bars", () => {
    expect(valuesOf(seriesOf(pictures.get("indicators")).data)).toEqual(
      page?.indicators.map(({ score }) => figure(score)),
    );
  });

  it("radar: the year and the target", () => {
    expect(valuesOf(seriesOf(pictures.get("radar")).data)).toEqual([
      page?.indicators.map(({ score }) => figure(score)),
      Array<number>(10).fill(85),
    ]);
  });

  it("cells", () => {
    const drawn = seriesOf(pictures.get("questions")).data as { value: number[]; label: { formatter: string } }[];
    const shown = page?.groups.flatMap(({ questions }) => questions) ?? [];
    expect(drawn.map(({ value }) => value[2]).toSorted()).toEqual(shown.map(({ score }) => figure(score)).toSorted());
    for (const { code, score } of shown)
      expect(drawn.some(({ label }) => label.formatter.includes(`${code}}`) && label.formatter.includes(score))).toBe(
        true,
      );
  });

  it("trend", () => {
    const { years } = resultsPage(content);
    expect(valuesOf(seriesOf(trend).data)).toEqual(years.toReversed().map(({ total }) => figure(total.score)));
    expect(seriesOf(trend, 1).data).toEqual(
      years.toReversed().map(({ instruments }) => figure(instruments[0]?.score ?? "–")),
    );
  });
});

it("has no radar where an indicator is not known", () => {
  const [newest] = yearResults(content);
  expect(newest && yearPictures(newest, content).map(({ name }) => name)).toEqual(["indicators"]);
});

it("says in words what it shows", () => {
  expect(pictures.get("indicators")?.alt).toBe(
    "กราฟแท่งคะแนนตัวชี้วัดปี 2565 สูงสุดคือตัวชี้วัดที่ 1 ได้ 88.20 ต่ำสุดคือตัวชี้วัดที่ 10 ได้ 75.00 ต่ำกว่าเป้าหมาย 85 จำนวน 6 ตัวชี้วัด คือ 2 4 5 7 8 และ 10",
  );
});

describe.each(SCHEMES)("drawn for a %s page", (scheme) => {
  it.each([...pictures.values(), ...(trend ? [trend] : [])].map((picture) => [picture.name, picture] as const))(
    "%s stands alone as SVG: no script, no style, nothing from elsewhere",
    (_, { chart }) => {
      const svg = chartSvg(drawingOf(chart, scheme));
      expect(svg).toMatch(new RegExp(`^<svg width="${chart.width}" height="${chart.height}" xmlns=`));
      expect(svg).not.toMatch(/<script|<style|style="[^"]*url\(|ecmeta|(?:href|src)="http/);
    },
  );
});
