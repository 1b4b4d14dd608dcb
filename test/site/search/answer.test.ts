import { describe, expect, it } from "vitest";
import { answer } from "../../../src/site/search/answer.ts";
import { spellerOf } from "../../../src/site/search/spelling.ts";
import type { SearchRecord } from "../../../src/site/search/record.ts";
import { fakeEngine, record } from "./fake-engine.ts";

const engine = fakeEngine([
  record("/services/waste/", "เก็บขยะ", "รถเก็บขยะมาทุกวันจันทร์", { kind: "service" }),
  record("/news/waste/", "ข่าวขยะ", "ขยะลดลง", { kind: "news" }),
  record("/contact/", "ติดต่อหน่วยงาน", "เทศบาลตำบลธารใส"),
  record("/oit/2566/o11/", "o11 แผนงบประมาณ", "งบประมาณประจำปี", { kind: "item", items: ["o11"], fiscalYears: [2566] }),
]);
const speller = spellerOf(["งบประมาณ", "เก็บ", "ขยะ", "ข่าว", "จันทร์", "แผน"]);

const ask = async (query: string) => {
  let read = 0;
  const site = {
    engine,
    groups: [],
    own: { names: ["เทศบาลตำบลธารใส", "ธารใส", "เทศบาลธารใส"], titles: ["ติดต่อหน่วยงาน"] },
    speller: () => {
      read += 1;
      return Promise.resolve(speller);
    },
  };
  const answered = await answer(site, query, {});
  return { ...answered, found: answered.results.map(({ id }) => id), read };
};

/** Stories of two ages: what is recent is searched first. */
const story = (number: number, year: number) =>
  record(`/news/${year}-${number}/`, `เก็บขยะครั้งที่ ${number}`, `ปี ${year}`, { kind: "news", fiscalYears: [year] });
const bins = (text: string, year: number, count: number) =>
  Array.from({ length: count }, (_, index) =>
    record(`/news/${text}-${year}-${index}/`, "ประกาศ", text, { kind: "news", fiscalYears: [year] }),
  );
const recentStories = [
  ...Array.from({ length: 12 }, (_, index) => story(index, 2566)),
  ...bins("ถังขยะ", 2566, 5),
  ...bins("ตลาดนัด", 2566, 5),
];
const nearStories = [...bins("ถังขยะ", 2562, 3), ...bins("ตลาดนัด", 2562, 2)];
const oldStories = [
  story(1, 2559),
  ...bins("ตลาดนัด", 2559, 1),
  record("/news/flood/", "น้ำท่วม", "เก็บขยะ", { kind: "news", fiscalYears: [2559] }),
];

describe("an archive of which the recent part is searched first", () => {
  it.each([
    ["is not read whole while there is enough of it", "เก็บขยะ", {}, []],
    ["is read with the newest of the rest where a few are missing", "ถังขยะ", {}, ["near"]],
    ["is read whole where these do not fill a page", "ตลาดนัด", {}, ["near", "whole"]],
    ["is read whole for what is only older", "น้ำท่วม", {}, ["whole"]],
    ["is read whole for what is mistyped", "เก็บขยย", {}, ["whole"]],
    ["is read whole for a year", "เก็บขยะ 2559", {}, ["whole"]],
    ["is read whole for what is chosen by a filter", "เก็บขยะ", { year: ["2559"] }, ["whole"]],
  ])("%s", async (_, query, filters, expected) => {
    const opened: string[] = [];
    const opens = (name: string, records: readonly SearchRecord[]) => () => {
      opened.push(name);
      return Promise.resolve(fakeEngine(records));
    };
    const site = {
      engine: fakeEngine(recentStories),
      older: [
        opens("near", [...recentStories, ...nearStories]),
        opens("whole", [...recentStories, ...nearStories, ...oldStories]),
      ],
      groups: [],
      own: { names: [], titles: [] },
      speller: () => Promise.resolve(speller),
    };
    const { recent, results } = await answer(site, query, filters);
    const isWhole = expected.includes("whole");
    expect([opened, recent]).toEqual([expected, !isWhole]);
    expect(results.some(({ id }) => oldStories.some(({ address }) => address === id))).toBe(isWhole);
  });
});

describe("answer", () => {
  it("says nothing to nothing", async () => {
    expect(await ask("  ")).toMatchObject({ found: [], partial: false, mended: [], suggestions: [], read: 0 });
  });

  it("does not read the words of the site while everything is found", async () => {
    expect(await ask("ขยะ")).toMatchObject({ found: ["/services/waste/", "/news/waste/"], read: 0 });
  });

  it("takes a mistyped word for the one that was meant, and says so", async () => {
    const { found, mended } = await ask("งบประมาน");
    expect(found).toEqual(["/oit/2566/o11/"]);
    expect(mended).toEqual([{ from: "งบประมาน", to: "งบประมาณ" }]);
  });

  it("mends one word of several", async () => {
    const { found, mended } = await ask("แผน งบประมาน");
    expect(found).toEqual(["/oit/2566/o11/"]);
    expect(mended).toHaveLength(1);
  });

  it("looks for the words of a text that was typed without spaces", async () => {
    const { found, mended } = await ask("เก็บขยะจันทร์");
    expect(found).toEqual(["/services/waste/"]);
    expect(mended).toEqual([{ from: "เก็บขยะจันทร์", to: "เก็บ ขยะ จันทร์" }]);
  });

  it("takes a question for what it asks about, and says so", async () => {
    const { found, mended } = await ask("แผนคืออะไรครับ");
    expect(found).toEqual((await ask("แผน")).found);
    expect(mended).toEqual([{ from: "แผนคืออะไรครับ", to: "แผน" }]);
  });

  it("only offers what is near to a short word", async () => {
    expect(await ask("ขาว")).toMatchObject({ found: [], mended: [], suggestions: ["ข่าว"] });
  });

  it("brings what holds some of the words when nothing holds all, and offers nothing for what is known", async () => {
    const { found, partial, suggestions } = await ask("ขยะ งบประมาณ");
    expect(found.toSorted()).toEqual(["/news/waste/", "/oit/2566/o11/", "/services/waste/"]);
    expect(partial).toBe(true);
    expect(suggestions).toEqual([]);
  });

  it("knows the agency by each of its names, also by one that stands nowhere", async () => {
    expect(await ask("เทศบาลธารใส")).toMatchObject({ found: ["/contact/"], mended: [], suggestions: [], read: 0 });
  });

  it("takes an abbreviation for no other word", async () => {
    expect(await ask("ขยก")).toMatchObject({ found: [], mended: [] });
  });

  it("offers the words of the site that an unknown text holds", async () => {
    expect((await ask("ลานขยะกลางแจ้ง")).suggestions).toEqual(["ขยะ"]);
  });
});
