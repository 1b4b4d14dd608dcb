import { describe, expect, it } from "vitest";
import { disclosureFile, disclosureSchema } from "../../../src/domain/model/disclosure.ts";
import { evidenceSchema } from "../../../src/domain/model/evidence.ts";

const base = { item: "o11", fiscalYear: 2566 };
const nil = { statement: "ไม่มีเรื่องร้องเรียนในรอบนี้", date: "2023-04-20", unit: "สำนักปลัด" };
const title = "แผน";
const places = { file: "documents/x.pdf", page: "/contact/", link: "https://www.example.go.th/" };

/** Paths and messages of everything wrong with a value. */
const faults = (schema: typeof disclosureSchema | typeof evidenceSchema, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ path, code }) => [path.join("."), code]) ?? [];

describe("an answer", () => {
  it("may say nothing yet", () => {
    expect(disclosureSchema.parse(base)).toEqual({ ...base, evidence: [], accept: [] });
  });

  it("may be that there is nothing; that it is dated and signed is for the rules to ask", () => {
    expect(faults(disclosureSchema, { ...base, nil })).toEqual([]);
    expect(faults(disclosureSchema, { ...base, nil: { statement: nil.statement } })).toEqual([]);
    expect(faults(disclosureSchema, { ...base, nil: { date: nil.date } })).toEqual([["nil.statement", "invalid_type"]]);
  });

  it("may be that the item does not apply, with a reason, dated and signed", () => {
    const { statement: reason, ...signed } = nil;
    expect(faults(disclosureSchema, { ...base, notApplicable: { reason, ...signed } })).toEqual([]);
    expect(faults(disclosureSchema, { ...base, notApplicable: signed })).toEqual([
      ["notApplicable.reason", "invalid_type"],
    ]);
  });

  it.each<[string, unknown, string]>([
    ["at its top", { ...base, evidense: [] }, ""],
    ["in its evidence", { ...base, evidence: [{ title, file: places.file, componet: "a" }] }, "evidence.0"],
    ["in its nil declaration", { ...base, nil: { ...nil, dat: "2023-04-20" } }, "nil"],
  ])("refuses a misspelt key %s", (_, value, path) => {
    expect(faults(disclosureSchema, value)).toEqual([[path, "unrecognized_keys"]]);
  });

  it("stands in a file named after its year and item", () => {
    expect(disclosureFile(2566, "o11")).toBe("content/disclosures/2566/o11.yaml");
  });
});

describe("a piece of evidence", () => {
  it.each(Object.entries(places))("stands in one place: %s", (key, place) => {
    expect(evidenceSchema.parse({ title, [key]: place })).toEqual({ title, [key]: place });
  });

  it.each<[string, object, string[]]>([
    ["none", {}, []],
    ["file and page", { file: places.file, page: places.page }, ["page"]],
    ["page and link", { page: places.page, link: places.link }, ["link"]],
    ["all three", places, ["link"]],
  ])("does not stand in %s", (_, where, path) => {
    const { error } = evidenceSchema.safeParse({ title, ...where });
    expect(error?.issues.map((issue) => issue.path)).toEqual([path]);
  });

  it.each([
    ["one component", "org-chart", ["org-chart"]],
    ["several components", ["org-chart", "both-sides"], ["org-chart", "both-sides"]],
  ])("names %s", (_, component, stored) => {
    expect(evidenceSchema.parse({ title, page: "/people/", component }).component).toEqual(stored);
  });

  it("has a title and names no empty list of components", () => {
    expect(faults(evidenceSchema, { page: "/people/", component: [] }).map(([path]) => path)).toEqual([
      "title",
      "component",
    ]);
  });
});
