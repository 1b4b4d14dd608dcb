import { expect, it } from "vitest";
import { noticesOf } from "../../../src/domain/assess/notices.ts";
import { withProvisional } from "../../../src/domain/rollover/provisional.ts";
import { makeContent, makeEdition, makeNews } from "../make.ts";

const found = (expires: string | undefined, today: string) =>
  noticesOf(makeContent({ agency: expires ? { security: { contact: "it@test.example", expires } } : {}, today })).map(
    ({ id, path }) => [id, path.join(".")].join(" ").trim(),
  );

const CASES: [says: string, expires: string | undefined, today: string, found: string[]][] = [
  ["nobody is named to tell of a hole", undefined, "2023-04-28", ["security-txt-missing"]],
  ["there is time left", "2024-03-31", "2023-04-28", []],
  ["sixty days are left", "2023-06-27", "2023-04-28", []],
  ["less than sixty days are left", "2023-06-26", "2023-04-28", ["security-txt-expiring security.expires"]],
  ["it is the last day", "2023-04-28", "2023-04-28", ["security-txt-expiring security.expires"]],
  ["it was yesterday", "2023-04-27", "2023-04-28", ["security-txt-expired security.expires"]],
];
it.each(CASES)("when %s", (_, expires, today, expected) => {
  expect(found(expires, today)).toEqual(expected);
});

it("speaks in Thai days", () => {
  const [notice] = noticesOf(
    makeContent({ agency: { security: { contact: "it@test.example", expires: "2023-05-08" } } }),
  );
  expect(notice?.message).toContain("ใน 10 วัน (8 พฤษภาคม 2566)");
});

it("asks about a story of a day that has not come, and of no other", () => {
  const content = makeContent({ today: "2023-04-28" });
  const story = (date: string) => ({
    id: date,
    file: `content/news/${date}.md`,
    data: { title: "ข่าว", date, summary: "สรุป", topic: "ทั่วไป", attachments: [], photos: [], videos: [] },
    html: "",
  });
  const news = [story("2023-04-28"), story("2023-04-29")];
  const asked = noticesOf({ ...content, news }).filter(({ id }) => id === "news-in-future");
  expect(asked.map(({ file, path }) => [file, path])).toEqual([["content/news/2023-04-29.md", ["date"]]]);
});

it("says that a year's real list has come while its answers follow the provisional one", () => {
  const editions = [makeEdition([{}], { fiscalYear: 2569 }), makeEdition([{}], { fiscalYear: 2570 })];
  const agency = { provisionalFiscalYears: [2570], currentFiscalYear: 2570 };
  const notices = (known: typeof editions) =>
    noticesOf(makeContent({ agency, editions: withProvisional(known, [2570]) })).map(({ id }) => id);
  expect(notices(editions)).toContain("edition-arrived");
  expect(notices(editions.slice(0, 1))).not.toContain("edition-arrived");
});

it.each([
  ["&lt;iframe src=&quot;https://x.example&quot;&gt;", "<iframe>"],
  ["<p>ก</p>&lt;P style=&quot;x&quot;&gt;", "<p>"],
  ["<p>3 &lt; 5</p>", undefined],
  ["<p><code>&lt;b&gt;</code></p>", undefined],
])("tells of HTML that a story shows as letters: %s", (html, tag) => {
  const news = [{ ...makeNews({ date: "2023-04-01" }, "a"), html }];
  const told = noticesOf({ ...makeContent(), news }).filter(({ id }) => id === "html-in-news");
  expect(told.map(({ message }) => /<\w+>/.exec(message)?.[0])).toEqual(tag === undefined ? [] : [tag]);
});
