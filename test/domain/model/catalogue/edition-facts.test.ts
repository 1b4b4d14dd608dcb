import { describe, expect, it } from "vitest";
import type { FactOverride } from "../../../../src/domain/model/catalogue/edition.ts";
import { applyFacts } from "../../../../src/domain/model/catalogue/edition-facts.ts";
import { components, makeEdition } from "../../make.ts";

const edition = makeEdition([
  {
    name: "โครงสร้าง",
    level: "inferred",
    yearRule: { rule: "current", level: "inferred" },
    components: components("chart", "people").map((component) => ({ ...component, level: "single" as const })),
  },
  {},
]);
const fact = (over: Partial<FactOverride>): FactOverride => ({
  item: "o1",
  fact: "yearRule",
  level: "confirmed",
  source: "คู่มือ หน้า 58",
  ...over,
});
const apply = (...facts: FactOverride[]) => applyFacts(edition, facts);
const [first, second] = edition.items;

describe("a fact that a clerk confirms", () => {
  it("raises the year rule and leaves all else as it was", () => {
    const { edition: raised, lost } = apply(fact({}));
    expect(raised).toEqual({
      ...edition,
      items: [{ ...first, yearRule: { rule: "current", level: "confirmed", sources: ["คู่มือ หน้า 58"] } }, second],
    });
    expect(lost).toEqual([]);
  });

  it("raises one component and not its neighbour", () => {
    const [item] = apply(fact({ fact: "component:people" })).edition.items;
    expect(item?.components.map(({ id, level }) => [id, level])).toEqual([
      ["chart", "single"],
      ["people", "confirmed"],
    ]);
  });

  it.each([
    ["name", "โครงสร้างหน่วยงาน", { name: "โครงสร้างหน่วยงาน" }],
    ["yearRule", "previous", { yearRule: { rule: "previous" } }],
    ["component:chart", "ผังทั้งสองฝ่าย", { components: [{ id: "chart", text: "ผังทั้งสองฝ่าย" }, { id: "people" }] }],
  ])("may change the value of %s", (name, value, changed) => {
    expect(apply(fact({ fact: name, value })).edition.items[0]).toMatchObject(changed);
  });

  it("counts with its later neighbours, the last one deciding", () => {
    const [item] = apply(fact({ value: "previous" }), fact({ fact: "name" }), fact({ value: "monthly" })).edition.items;
    expect(item).toMatchObject({ level: "confirmed", yearRule: { rule: "monthly" } });
  });

  it("leaves the edition it was given untouched", () => {
    const before = structuredClone(edition);
    apply(fact({ value: "previous" }));
    expect(edition).toEqual(before);
  });
});

describe("a fact that points nowhere", () => {
  it.each<[string, Partial<FactOverride>, string]>([
    ["an item the edition does not have", { item: "o99" }, "item"],
    ["a component the item does not have", { fact: "component:chairs" }, "component"],
    ["a year rule that does not exist", { value: "every-other-year" }, "rule"],
  ])("is handed back for %s and changes nothing", (_, over, reason) => {
    const good = fact({ fact: "name" });
    const { edition: result, lost } = apply(good, fact(over));
    expect(lost).toEqual([{ fact: fact(over), index: 1, reason }]);
    expect(result).toEqual(apply(good).edition);
  });
});
