import { describe, expect, it } from "vitest";
import type { Content } from "../../../src/domain/model/content.ts";
import {
  newsFeed,
  newsPage,
  newsTopicPages,
  newsYearPages,
  storyPages,
  urgentStories,
} from "../../../src/site/agency/news.ts";
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

describe("what the agency puts first", () => {
  const stories = [
    makeNews({ date: "2023-04-20", title: "ใหม่" }, "new"),
    makeNews({ date: "2023-03-01", title: "ปักหมุด", pinnedUntil: "2023-04-28" }, "pinned"),
    makeNews({ date: "2023-02-01", title: "ด่วน", urgentUntil: "2023-04-28" }, "urgent"),
  ];
  const on = (today: string) => sampleContent({ news: stories, today });

  it("stands above newer stories to the end of its last day, and then in its place", () => {
    const titles = (today: string) => newsPage(on(today)).stories.map(({ title, mark }) => [title, mark?.text]);
    expect(titles("2023-04-28")).toEqual([
      ["ปักหมุด", "ปักหมุด"],
      ["ด่วน", "ประกาศด่วน"],
      ["ใหม่", undefined],
    ]);
    expect(titles("2023-04-29")).toEqual([
      ["ใหม่", undefined],
      ["ปักหมุด", undefined],
      ["ด่วน", undefined],
    ]);
  });

  it("is urgent only where the agency says so, not before its day", () => {
    expect(urgentStories(on("2023-04-28")).map(({ title }) => title)).toEqual(["ด่วน"]);
    expect(urgentStories(on("2023-04-29"))).toEqual([]);
    expect(urgentStories(on("2023-01-31"))).toEqual([]);
  });

  it("keeps its place in time in the feeds", () => {
    expect(newsFeed(on("2023-04-28")).items.map(({ title }) => title)).toEqual(["ใหม่", "ปักหมุด", "ด่วน"]);
  });
});

it("gives each topic a page of its own", () => {
  const news = [
    makeNews({ date: "2023-04-01", topic: "ภาษี" }, "a"),
    makeNews({ date: "2023-04-02", topic: "กิจกรรม ชุมชน" }, "b"),
    makeNews({ date: "2023-04-03", topic: "ภาษี" }, "c"),
  ];
  const pages = newsTopicPages(sampleContent({ news }));
  expect(pages.map(({ slug, page }) => [slug, page.stories.map(({ date }) => date)])).toEqual([
    ["กิจกรรม-ชุมชน", ["2023-04-02"]],
    ["ภาษี", ["2023-04-03", "2023-04-01"]],
  ]);
  for (const { page } of pages)
    expect(pageAddresses(sampleContent({ news }))).toContain(decodeURI(page.frame.address).replace("/web", ""));
});

it("shows the pictures of a story and then those of its album, and its cover beside a shared link", () => {
  const picture = { width: 1200, height: 800, alpha: false, asIs: false };
  const facts = (name: string, share = false) => ({
    size: 1,
    sha256: name.padEnd(64, "0"),
    picture: { ...picture, share },
  });
  const files = { "images/c.jpg": facts("c", true), "images/own.jpg": facts("o"), "images/a/1.jpg": facts("a") };
  const album = {
    id: "x",
    file: "content/albums/x.yaml",
    data: { title: "งาน", date: "2023-04-01", folder: "images/a", captions: [] },
  };
  const story = makeNews(
    {
      cover: { photo: "images/c.jpg", caption: "ปก" },
      photos: [{ photo: "images/own.jpg", caption: "ภาพของข่าว" }],
      album: "/albums/x/",
    },
    "s",
  );
  const [found] = storyPages(sampleContent({ news: [story], albums: [album], files }));
  expect(found?.page.photos.map(({ alt }) => alt)).toEqual(["ภาพของข่าว", "งาน ภาพที่ 1"]);
  expect(found?.page.album).toEqual({ title: "งาน", href: "/web/albums/x/" });
  expect(JSON.stringify(found?.page.frame.image)).toMatch(
    /https:\/\/www\.test\.example\/web\/_pictures\/c0+-1-share\.jpg/,
  );
  expect(found?.page.cover?.picture.sets?.plain).not.toContain("share");
});
