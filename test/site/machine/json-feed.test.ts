import { expect, it } from "vitest";
import { z } from "zod";
import { jsonFeed } from "../../../src/site/machine/json-feed.ts";
import { makeNews } from "../../domain/make.ts";
import { sampleContent } from "../sample.ts";

/** What JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) asks of the members that we write; it knows no others. */
const authors = z.array(z.strictObject({ name: z.string(), url: z.url(), avatar: z.url().optional() })).min(1);
const itemShape = z
  .strictObject({
    id: z.string().min(1),
    url: z.url(),
    title: z.string(),
    content_text: z.string().optional(),
    content_html: z.string().optional(),
    date_published: z.iso.datetime({ offset: true }),
    tags: z.array(z.string()),
  })
  .refine((item) => item.content_text !== undefined || item.content_html !== undefined);
const feedShape = z.strictObject({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: z.string().min(1),
  description: z.string(),
  language: z.literal("th"),
  home_page_url: z.url(),
  feed_url: z.url(),
  authors,
  items: z.array(itemShape),
});

const news = [makeNews({ date: "2023-04-01" }, "ข่าวเก่า"), makeNews({ title: "ใหม่", topic: "ประกาศ" }, "new")];
const read = (content = sampleContent({ news })) => feedShape.parse(JSON.parse(JSON.stringify(jsonFeed(content))));

it("is a JSON Feed 1.1 of the news, newest first, with full addresses below the site's folder", () => {
  const feed = read();
  expect(feed).toMatchObject({
    title: "ข่าวเทศบาลตำบลทดสอบ",
    home_page_url: "https://www.test.example/web/",
    feed_url: "https://www.test.example/web/feed.json",
    items: [
      {
        id: "https://www.test.example/web/news/new/",
        title: "ใหม่",
        content_text: "สรุป",
        date_published: "2023-04-20T05:00:00.000Z",
        tags: ["ประกาศ"],
      },
      { url: `https://www.test.example/web/news/${encodeURIComponent("ข่าวเก่า")}/` },
    ],
  });
});

it("keeps the id of a story when others come, and gives none twice", () => {
  const ids = (feed: z.infer<typeof feedShape>) => feed.items.map(({ id }) => id);
  const before = ids(read());
  const after = ids(read(sampleContent({ news: [...news, makeNews({ date: "2023-04-25", title: "ใหม่" }, "newer")] })));
  expect(after.slice(1)).toEqual(before);
  expect(new Set(after).size).toBe(after.length);
});

it("is one without any news too", () => {
  expect(read(sampleContent()).items).toEqual([]);
});
