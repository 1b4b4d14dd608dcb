import { expect, it } from "vitest";
import { jsonFeed } from "../../src/site/json-feed.ts";
import { makeNews } from "../domain/make.ts";
import { sampleContent } from "./sample.ts";

it("is a JSON Feed 1.1 of the news, newest first, with full addresses", () => {
  const news = [makeNews({ date: "2023-04-01" }, "ข่าวเก่า"), makeNews({ title: "ใหม่", topic: "ประกาศ" }, "new")];
  expect(jsonFeed(sampleContent({ news }))).toMatchObject({
    version: "https://jsonfeed.org/version/1.1",
    title: "ข่าวเทศบาลตำบลทดสอบ",
    feed_url: "https://www.test.example/web/feed.json",
    items: [
      {
        id: "https://www.test.example/web/news/new/",
        title: "ใหม่",
        date_published: "2023-04-20T05:00:00.000Z",
        tags: ["ประกาศ"],
      },
      { url: expect.stringMatching(/\/web\/news\/%E0/) as string },
    ],
  });
});
