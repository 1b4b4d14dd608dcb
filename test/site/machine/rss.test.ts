import rss from "@astrojs/rss";
import { DomUtils, parseDocument, parseFeed } from "htmlparser2";
import { expect, it } from "vitest";
import { rssArchives, rssFeed } from "../../../src/site/machine/rss.ts";
import { makeNews } from "../../domain/make.ts";
import { sampleContent } from "../sample.ts";

/** Rules of RSS 2.0 (https://www.rssboard.org/rss-specification) that a reader of feeds stumbles over. */
const RFC_822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const HOSTILE = `<b>"ด่วน" & 'พิเศษ'</b> ]]> \u0007`;

const news = [
  makeNews({ date: "2023-04-01", title: "ข่าวเก่า", summary: "สรุป" }, "ข่าวเก่า"),
  makeNews({ date: "2023-04-20", title: HOSTILE, summary: HOSTILE, topic: "ประกาศ" }, "new"),
];
const response = await rss(rssFeed(sampleContent({ news })));
const xml = await response.text();
const document = parseDocument(xml, { xmlMode: true });
const all = (name: string) => DomUtils.getElementsByTagName(name, document);
const texts = (name: string) => all(name).map((element) => DomUtils.textContent(element));

it("is RSS 2.0 in UTF-8, with one channel that says what it must", () => {
  expect(xml).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?><rss version="2\.0"/);
  expect(response.headers.get("content-type")).toMatch(/xml/);
  const [channel, ...others] = all("channel");
  expect(others).toEqual([]);
  const own = Object.fromEntries(
    (channel?.children ?? []).flatMap((child) =>
      "name" in child && child.name !== "item" ? [[child.name, DomUtils.textContent(child)]] : [],
    ),
  );
  expect(own).toMatchObject({
    title: "ข่าวเทศบาลตำบลทดสอบ",
    link: "https://www.test.example/web/",
    description: "ข่าวและประกาศของเทศบาลตำบลทดสอบ",
    language: "th",
  });
});

it("says where it stands itself, as readers of feeds ask", () => {
  expect(all("atom:link").map(({ attribs }) => attribs)).toEqual([
    { href: "https://www.test.example/web/rss.xml", rel: "self", type: "application/rss+xml" },
    { href: "https://www.test.example/web/rss-2566.xml", rel: "prev-archive", type: "application/rss+xml" },
  ]);
  expect(all("rss")[0]?.attribs["xmlns:atom"]).toBe("http://www.w3.org/2005/Atom");
});

it("gives each story a full address below the site's folder, which is its id for ever", () => {
  const links = all("item").map((item) => DomUtils.textContent(DomUtils.getElementsByTagName("link", item)));
  expect(links).toEqual([
    "https://www.test.example/web/news/new/",
    `https://www.test.example/web/news/${encodeURIComponent("ข่าวเก่า")}/`,
  ]);
  expect(texts("guid")).toEqual(links);
  expect(all("guid").map(({ attribs }) => attribs["isPermaLink"])).toEqual(["true", "true"]);
});

it("writes days as RFC 822 does, the same day for a reader in Greenwich", () => {
  for (const date of texts("pubDate")) expect(date).toMatch(RFC_822);
  expect(texts("pubDate")[0]).toMatch(/^Thu, 20 Apr 2023 /);
});

it("is read as written, whatever stands in a title", () => {
  expect(parseFeed(xml)).toMatchObject({
    type: "rss",
    items: [
      { title: HOSTILE.replace(" \u0007", ""), id: "https://www.test.example/web/news/new/" },
      { title: "ข่าวเก่า", description: "สรุป" },
    ],
  });
  // XML 1.0 knows no control signs: one of them, and no reader opens the feed.
  expect(xml).not.toMatch(/[^\t\n\r\P{Cc}]/u);
  expect(texts("category")[0]).toBe("ประกาศ");
});

it("leads back through the feeds of the years to the first story, each story in the feed of its year", async () => {
  const stories = ["2023-04-01", "2022-09-30", "2022-10-01", "2020-01-01"].map((date) => makeNews({ date }, date));
  const archives = await Promise.all(
    rssArchives(sampleContent({ news: stories })).map(async ({ fiscalYear, feed }) => {
      const text = await (await rss(feed)).text();
      return [
        fiscalYear,
        /rss-(\d+)\.xml" rel="prev-archive"/.exec(text)?.[1],
        [...text.matchAll(/<guid[^>]*>[^<]*\/news\/([^/]+)\//g)].map(([, id]) => id),
        text.includes("<fh:archive/>"),
      ];
    }),
  );
  expect(archives).toEqual([
    [2566, "2565", ["2023-04-01", "2022-10-01"], true],
    [2565, "2563", ["2022-09-30"], true],
    [2563, undefined, ["2020-01-01"], true],
  ]);
});
