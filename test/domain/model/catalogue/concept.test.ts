import { expect, it } from "vitest";
import { conceptsSchema, crosswalk } from "../../../../src/domain/model/catalogue/concept.ts";
import { makeEdition } from "../../make.ts";

const older = makeEdition([{ concepts: ["structure", "powers"] }, { concepts: ["plan"] }], { fiscalYear: 2565 });
const newer = makeEdition([{ concepts: ["plan"] }, { concepts: ["powers"] }, { concepts: ["plan"] }]);

it("tells under which codes a concept stood, year by year", () => {
  const table = crosswalk([older, newer]);
  expect(Object.fromEntries([...table].map(([concept, years]) => [concept, [...years]]))).toEqual({
    structure: [[2565, ["o1"]]],
    powers: [
      [2565, ["o1"]],
      [2566, ["o2"]],
    ],
    plan: [
      [2565, ["o2"]],
      [2566, ["o1", "o3"]],
    ],
  });
});

it("lists the years ascending whatever the order of the editions", () => {
  expect([...(crosswalk([newer, older]).get("plan") ?? [])].map(([year]) => year)).toEqual([2565, 2566]);
});

it("gives a concept an id for machines and a name, and nothing else", () => {
  const concept = { id: "structure", name: "โครงสร้าง" };
  expect(conceptsSchema.safeParse({ concepts: [concept] }).success).toBe(true);
  expect(conceptsSchema.safeParse({ concepts: [{ ...concept, code: "o1" }] }).success).toBe(false);
  expect(conceptsSchema.safeParse({ concepts: [{ ...concept, id: "โครงสร้าง" }] }).success).toBe(false);
});
