import { describe, expect, it } from "vitest";
import { crosswalk } from "../../src/domain/model/catalogue/concept.ts";
import type { Edition } from "../../src/domain/model/catalogue/edition.ts";
import type { ItemCode } from "../../src/domain/thai/item-code.ts";
import { EDITION_YEARS, editionOf as edition, readConcepts, readSources } from "./given.ts";

const editions = new Map(EDITION_YEARS.map((year): [number, Edition] => [year, edition(year)]));
const conceptIds = readConcepts().map(({ id }) => id);
const sourceIds = readSources().map(({ id }) => id);
const codes = (concept: string, year: number) =>
  crosswalk([...editions.values()])
    .get(concept)
    ?.get(year) ?? [];

describe("the editions of local governments", () => {
  it.each([
    [2563, 43],
    [2564, 43],
    [2565, 43],
    [2566, 43],
    [2567, 35],
    [2568, 28],
    [2569, 26],
  ])("%i has %i items, numbered without a gap", (year, count) => {
    expect(edition(year).fiscalYear).toBe(year);
    expect(edition(year).items.map(({ code }) => code)).toEqual(Array.from({ length: count }, (_, at) => `o${at + 1}`));
  });

  it.each([
    [2564, [9, 8, 7, 4, 5, 8, 2]],
    [2566, [10, 8, 4, 4, 4, 8, 5]],
    [2568, [4, 7, 2, 3, 4, 4, 4]],
  ])("%i divides its items into sub-indicators of %j", (year, sizes) => {
    const { items, subIndicators } = edition(year);
    expect(subIndicators.list.map(({ code }) => items.filter((item) => item.subIndicator === code).length)).toEqual(
      sizes,
    );
  });

  it.each([
    [2565, ["performance-annual"]],
    [2566, ["action-plan-6m", "budget-6m"]],
    [2567, ["service-stats"]],
    [2568, ["procurement-list", "procurement-progress"]],
    [2569, ["procurement-annual"]],
  ])("o12 of %i is about %j", (year, concepts) => {
    expect(edition(year).items.find(({ code }) => code === "o12")?.concepts).toEqual(concepts);
  });

  it.each<[string, number, ItemCode[]]>([
    ["action-plan-6m", 2565, ["o11"]],
    ["action-plan-6m", 2566, ["o12"]],
    ["action-plan-6m", 2568, ["o6"]],
    ["complaint-channel", 2564, ["o30"]],
    ["complaint-channel", 2566, ["o28"]],
    ["complaint-channel", 2567, ["o23"]],
    ["complaint-channel", 2568, ["o18"]],
    ["complaint-channel", 2569, ["o17"]],
    ["integrity-measures", 2563, ["o42"]],
    ["integrity-measures", 2569, ["o25"]],
    ["privacy-policy", 2566, ["o10"]],
    ["privacy-policy", 2567, []],
  ])("%s stood in %i under %j", (concept, year, expected) => {
    expect(codes(concept, year)).toEqual(expected);
  });

  describe.each([...editions])("%i", (_, { items, subIndicators, frame, submission }) => {
    it("gives every component an id of its own within its item", () => {
      const twice = items.filter(({ components }) => new Set(components.map(({ id }) => id)).size < components.length);
      expect(twice).toEqual([]);
    });

    it("speaks only of known concepts", () => {
      expect(items.flatMap(({ concepts }) => concepts).filter((id) => !conceptIds.includes(id))).toEqual([]);
    });

    it("cites only sources of the legend", () => {
      const facts = items.flatMap((item) => [item, item.yearRule, ...item.components]);
      const frames = Object.values(frame ?? {}).flatMap((part) => part?.sources ?? []);
      const cited = [...frames, ...[subIndicators, submission, ...facts].flatMap(({ sources }) => sources)];
      expect(cited.filter((id) => !sourceIds.includes(id))).toEqual([]);
    });
  });
});
