import { describe, expect, it } from "vitest";
import { isOwnName, ownPagesFirst } from "../../../src/site/search/own-pages.ts";
import { ownWords } from "../../../src/site/search/own-words.ts";
import { abbreviationGroups } from "../../../src/site/search/abbreviations.ts";
import { parseQuery, wholeQuery } from "../../../src/site/search/query.ts";
import { search } from "../../../src/site/search/search.ts";
import { sampleContent } from "../sample.ts";
import { fakeEngine, record } from "./fake-engine.ts";

const groups = abbreviationGroups([{ short: "ทต.", full: "เทศบาลตำบล", also: [] }]);
const own = { names: ["เทศบาลตำบลธารใส", "เทศบาลธารใส", "ธารใส"], titles: ["เกี่ยวกับเทศบาล", "ติดต่อหน่วยงาน"] };

describe("the name of the agency", () => {
  it.each([
    ["เทศบาลตำบลธารใส", true],
    ["ธารใส", true],
    ["เทศบาล ธารใส", true],
    ["ทต.ธารใส", true],
    ["ทต ธารใส", true],
    ["เทศบาล", false],
    ["ถนน ธารใส", false],
    ["ธารใส ถนน", false],
    ["", false],
  ])("is %j: %s", (query, expected) => {
    expect(isOwnName(parseQuery(query, groups), own)).toBe(expected);
  });

  it("is what the agency writes, and how people shorten it", () => {
    const { agency } = sampleContent();
    const named = ownWords(sampleContent({ agency: { ...agency, name: "เทศบาลตำบลธารใส", shortName: "ทต.ธารใส" } }));
    expect(named.names).toEqual(expect.arrayContaining(["เทศบาลตำบลธารใส", "ทต.ธารใส", "ธารใส", "เทศบาลธารใส"]));
  });

  it("brings the pages about the agency before what only names it", async () => {
    const engine = fakeEngine([
      record("/documents/plan.pdf", "แผนของเทศบาลตำบลธารใส", "ธารใส ธารใส", { kind: "document" }),
      record("/measures/", "มาตรการ", "ของธารใส"),
      record("/news/contact/", "ติดต่อหน่วยงาน", "ธารใส", { kind: "news" }),
      record("/contact/", "ติดต่อหน่วยงาน", `ที่อยู่ของธารใส ${"ถนน ".repeat(200)}`),
      record("/about/", "เกี่ยวกับเทศบาล", "ธารใส"),
    ]);
    const { results } = await search(engine, parseQuery("ธารใส", groups), wholeQuery("ธารใส"));
    const found = (await ownPagesFirst(engine, results, own)).map(({ id }) => id);
    expect(found).toHaveLength(5);
    expect(found.slice(0, 2).toSorted()).toEqual(["/about/", "/contact/"]);
  });
});
