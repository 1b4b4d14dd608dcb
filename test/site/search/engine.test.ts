import { describe, expect, it } from "vitest";
import { codesOf } from "../../../src/domain/thai/search-code.ts";
import { joinedEngines, wordsOf, type SearchHit } from "../../../src/site/search/engine.ts";
import { fakeEngine, record } from "./fake-engine.ts";

const recent = fakeEngine([record("/new/", "แผนใหม่", "งบประมาณ", { kind: "news", fiscalYears: [2569] })]);
const older = fakeEngine([
  record("/old/", "แผนเก่า", "งบประมาณ", { kind: "news", fiscalYears: [2565] }),
  record("/item/", "รายการ", "สัญญา", { kind: "item", fiscalYears: [2565] }),
]);
const both = joinedEngines(recent, older);
const names = (hits: readonly SearchHit[]): string[] => hits.map(({ id }) => id);

describe("two indexes are asked as one", () => {
  it.each([
    ["what both hold", "งบประมาณ", ["/new/", "/old/"]],
    ["what the first holds", "แผนใหม่", ["/new/"]],
    ["what the second holds", "สัญญา", ["/item/"]],
    ["what neither holds", "ถนน", []],
  ])("for %s", async (_, word, expected) => {
    expect(names(await both.phrase(codesOf(word)))).toEqual(expected);
  });

  it("for a filter, with the values of both", async () => {
    expect(names(await both.filtered({ year: ["2565"] }))).toEqual(["/old/", "/item/"]);
    const { kind = [], year = [] } = await both.values(["kind", "year"]);
    expect(kind.toSorted()).toEqual(["item", "news"]);
    expect(year.toSorted()).toEqual(["2565", "2569"]);
  });
});

it("the words of a record are read once", async () => {
  const [hit] = await recent.phrase(codesOf("แผนใหม่"));
  const fragment = await hit?.load();
  if (!fragment) throw new Error("nothing was found");
  expect(wordsOf(fragment)).toBe(wordsOf(fragment));
  expect(wordsOf(fragment).map(({ code }) => code)).toEqual(fragment.content.toLowerCase().match(/[a-z0-9]+/g));
});
