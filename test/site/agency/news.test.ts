import { describe, expect, it } from "vitest";
import type { Content } from "../../../src/domain/model/content.ts";
import { newsFeed, newsPage, newsYearPages } from "../../../src/site/agency/news.ts";
import { pageAddresses } from "../../../src/domain/addresses/pages.ts";
import { makeNews } from "../../domain/make.ts";
import { sampleContent } from "../sample.ts";

const at = (date: string) => makeNews({ date, title: `ข่าว ${date}` }, `story-${date}`);
/** A story on each day of a month. */
const daily = (month: string, days: number) =>
  Array.from({ length: days }, (_, day) => at(`${month}-${String(day + 1).padStart(2, "0")}`));
const years = (news: Content["news"], today = "2023-10-20") =>
  Object.fromEntries(newsYearPages(sampleContent({ news, today })).map(({ id, page }) => [id, page]));

describe("the latest news", () => {
  const content = sampleContent({ news: [...daily("2023-04", 30), ...daily("2022-09", 30)], today: "2023-04-28" });

  it("are twenty, with a way to every year", () => {
    const { stories, years: links } = newsPage(content);
    expect(stories.map(({ date }) => date).slice(0, 2)).toEqual(["2023-04-30", "2023-04-29"]);
    expect(stories.length).toBe(20);
    expect(links).toEqual([
      { title: "ปีงบประมาณ 2566", href: "/web/news/2566/", count: "30 ข่าว" },
      { title: "ปีงบประมาณ 2565", href: "/web/news/2565/", count: "30 ข่าว" },
    ]);
  });

  it("are fifty in the feeds", () => {
    const { items } = newsFeed(content);
    expect([items.length, items[0]?.title, items.at(-1)?.title]).toEqual([50, "ข่าว 2023-04-30", "ข่าว 2022-09-11"]);
  });

  it("without any story lead nowhere", () => {
    expect(newsPage(sampleContent()).years).toEqual([]);
    expect(newsYearPages(sampleContent())).toEqual([]);
  });
});

describe("the news of a year", () => {
  it("hold each story once, by month, a new year from October on", () => {
    const pages = years([at("2022-09-30"), at("2022-10-01"), at("2022-10-31"), at("2023-01-05")]);
    expect(pages["2566"]?.months.map(({ id, title, stories }) => [id, title, stories.length])).toEqual([
      ["m01", "มกราคม 2566", 1],
      ["m10", "ตุลาคม 2565", 2],
    ]);
    expect(pages["2565"]?.months.map(({ title }) => title)).toEqual(["กันยายน 2565"]);
    expect(pages["2566"]?.older).toEqual({ title: "ข่าวปี 2565", href: "/web/news/2565/" });
    expect(pages["2566"]?.newer).toBeUndefined();
  });

  it("do not change when a story of another year comes", () => {
    const old = [at("2022-05-01"), at("2021-12-01"), at("2022-11-01")];
    const [before, after] = [years(old), years([...old, at("2023-04-01")])];
    expect(after["2565"]).toEqual(before["2565"]);
    expect(after["2566"]).not.toEqual(before["2566"]);
  });

  it("stand among the addresses of the site, and out of the search, which leads to the stories", () => {
    const content = sampleContent({ news: [at("2022-09-30"), at("2022-10-01")] });
    expect(pageAddresses(content)).toEqual(expect.arrayContaining(["/news/2565/", "/news/2566/"]));
    expect(newsYearPages(content).map(({ page }) => page.frame.search)).toEqual([undefined, undefined]);
  });
});
