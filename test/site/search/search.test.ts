import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { SearchRecord } from "../../../src/site/search/record.ts";
import { groupDocuments } from "../../../src/site/search/group-documents.ts";
import { byDensity } from "../../../src/site/search/density.ts";
import { abbreviationGroups } from "../../../src/site/search/abbreviations.ts";
import { parseQuery, wholeQuery } from "../../../src/site/search/query.ts";
import { search } from "../../../src/site/search/search.ts";
import type { Filters, SearchEngine } from "../../../src/site/search/engine.ts";
import { fakeEngine, record } from "./fake-engine.ts";

const groups = abbreviationGroups([{ short: "อบต.", full: "องค์การบริหารส่วนตำบล", also: [] }]);

async function find(records: readonly SearchRecord[], query: string, filters: Filters = {}): Promise<string[]> {
  const units = parseQuery(query, groups);
  const { results } = await search(fakeEngine(records, groups), units, wholeQuery(query), filters);
  return (await byDensity(results, units)).map(({ id }) => id);
}

const item = (year: 2565 | 2566, name: string): SearchRecord =>
  record(`/${year}/`, name, "หลักฐาน", { kind: "item", fiscalYears: [year], items: ["o1"] });

describe("the order of what is found", () => {
  it.each<[string, string, SearchRecord[], string[]]>([
    [
      "an exact title first",
      "แผนงาน",
      [record("/b/", "แผนงานและแผนเงิน", "แผนงาน แผนงาน แผนงาน"), record("/a/", "แผนงาน", "")],
      ["/a/", "/b/"],
    ],
    [
      "an item by its code before what names it",
      "o11",
      [
        record("/b/", "เช็กลิสต์", "o11 o11 o11 o11"),
        record("/a/", "o11 แผนดำเนินงาน", "", { kind: "item", items: ["o11"] }),
      ],
      ["/a/", "/b/"],
    ],
    [
      "a word by itself before a part of other words",
      "ตา",
      [record("/b/", "ตาราง", "ตารางเวลา ตารางนัด"), record("/a/", "บริการ", "ตรวจ ตา ฟรี")],
      ["/a/", "/b/"],
    ],
    [
      "a title before a text",
      "ภาษีที่ดิน",
      [record("/b/", "ข่าว", "ภาษีที่ดิน"), record("/a/", "ชำระภาษีที่ดิน", "")],
      ["/a/", "/b/"],
    ],
    [
      "the newer year before the older",
      "โครงสร้าง",
      [item(2565, "โครงสร้าง"), item(2566, "โครงสร้าง")],
      ["/2566/", "/2565/"],
    ],
    [
      "the year that is asked for",
      "โครงสร้าง 2565",
      [
        record("/b/", "โครงสร้าง", "ของปี 2565", { fiscalYears: [2566] }),
        record("/a/", "โครงสร้าง", "ของปี 2565", { fiscalYears: [2565] }),
      ],
      ["/a/", "/b/"],
    ],
    [
      "an item before a story",
      "แผนพัฒนา",
      [record("/b/", "แผนพัฒนาใหม่", "", { kind: "news" }), record("/a/", "แผนพัฒนาเก่า", "", { kind: "item" })],
      ["/a/", "/b/"],
    ],
    [
      "what was typed before what means the same",
      "อบต.",
      [record("/b/", "ข่าว", "องค์การบริหารส่วนตำบล"), record("/a/", "ข่าว", "อบต. แจ้ง")],
      ["/a/", "/b/"],
    ],
    [
      "what a spelling is the title of before what it only begins",
      "องค์การบริหารส่วนตำบล",
      [
        record("/b/", "องค์การบริหารส่วนตำบลในข่าว", "องค์การบริหารส่วนตำบล ".repeat(4)),
        record("/a/", "องค์การบริหารส่วนตำบล", ""),
      ],
      ["/a/", "/b/"],
    ],
    [
      "a title of several words of which one is a spelling first",
      "องค์การบริหารส่วนตำบล ประกาศ",
      [
        record("/b/", "ประกาศขององค์การบริหารส่วนตำบล", "องค์การบริหารส่วนตำบล ประกาศ".repeat(4)),
        record("/a/", "องค์การบริหารส่วนตำบล ประกาศ", ""),
      ],
      ["/a/", "/b/"],
    ],
    [
      "a page about a thing before a long list",
      "ฝายน้ำ",
      [record("/b/", "รายการ", `ฝายน้ำ ${"โครงการอื่น ".repeat(200)}`), record("/a/", "โครงการ", "ฝายน้ำ")],
      ["/a/", "/b/"],
    ],
  ])("brings %s", async (_, query, records, expected) => {
    expect(await find(records, query)).toEqual(expected);
    expect(await find(records.toReversed(), query)).toEqual(expected);
  });

  it("takes no letters inside of a word for an abbreviation", async () => {
    expect(await find([record("/a/", "ผลสอบ", "สอบตก"), record("/b/", "ข่าว", "นายกอบต. แจ้ง")], "อบต.")).toEqual([
      "/b/",
    ]);
  });

  it("asks for a spelling by its mark, and not for each of its syllables", async () => {
    const engine = fakeEngine([record("/a/", "ข่าว", "ขององค์การบริหารส่วนตำบลนี้")], groups);
    const asked: number[] = [];
    const phrase: SearchEngine["phrase"] = (words) => {
      asked.push(words.length);
      return engine.phrase(words);
    };
    const query = "อบต.";
    const { results } = await search({ ...engine, phrase }, parseQuery(query, groups), wholeQuery(query));
    expect(results.map(({ id }) => id)).toEqual(["/a/"]);
    expect(Math.max(...asked)).toBe(1);
  });

  it("ranks where nothing has a year", async () => {
    expect(await find([record("/b/", "ข่าว", "แผน"), record("/a/", "แผน", "")], "แผน")).toEqual(["/a/", "/b/"]);
  });

  it("keeps within the filters", async () => {
    const records = [item(2565, "โครงสร้าง"), item(2566, "โครงสร้าง")];
    expect(await find(records, "โครงสร้าง", { year: ["2565"] })).toEqual(["/2565/"]);
  });
});

it.each(["ตา", "อบต.", "o11 แผน", "ถนน อบต.", "องค์การบริหารส่วนตำบล"])(
  "asks for all that %s needs before it has any answer",
  async (query) => {
    const engine = fakeEngine([item(2566, "แผน ตา อบต. องค์การบริหารส่วนตำบล ถนน o11")], groups);
    let answer = (): void => undefined;
    const free = new Promise<void>((resolve) => (answer = resolve));
    const asked: string[] = [];
    const slow: SearchEngine = {
      ...engine,
      phrase: async (words) => {
        asked.push(words.join(" "));
        await free;
        return await engine.phrase(words);
      },
    };
    const found = search(slow, parseQuery(query, groups), wholeQuery(query), { year: ["2566"] });
    await setImmediate();
    const before = asked.length;
    answer();
    expect((await found).results.length).toBe(1);
    expect(before).toBeGreaterThan(1);
    expect(asked.length).toBe(before);
  },
);

describe("groupDocuments", () => {
  it("puts the pages of a document together where the best of them stands", () => {
    const hits = ["/a.pdf#page=2", "/b/", "/a.pdf#page=1", "/a.csv"].map((url) => ({ url }));
    expect(groupDocuments(hits).map(({ best, others }) => [best.url, others.length])).toEqual([
      ["/a.pdf#page=2", 1],
      ["/b/", 0],
      ["/a.csv", 0],
    ]);
  });
});
