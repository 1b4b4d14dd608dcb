import { describe, expect, it } from "vitest";
import type { Certainty } from "../../../../../src/domain/model/catalogue/certainty.ts";
import { assessOne, brief, components, evidence, makePerson } from "../../../make.ts";

type Situation = Parameters<typeof assessOne>[0];
const nil = { statement: "ไม่มีในรอบนี้", date: "2023-04-20", unit: "สำนักปลัด" };
const names = (...component: string[]) => evidence(component.length > 0 ? { component } : {});
const item = { components: components("plan", "report") };
const executives = {
  concepts: ["executives"],
  components: components("person-details", "both-sides"),
  yearRule: { rule: "standing", level: "confirmed" } as const,
};
const portrait = { photo: "images/x.svg", phone: "0 0000 0000" };

const open = (situation: Situation) =>
  assessOne(situation)
    .findings.filter(({ rule }) => rule === "component-unproven")
    .map(({ component }) => component);

describe("component-unproven", () => {
  it.each<[string, Situation]>([
    ["an item whose components nobody knows", { answer: {} }],
    ["evidence that names none for the only component", { item: { components: components("plan") }, answer: {} }],
    ["one piece of evidence for all", { item, answer: { evidence: [names("plan", "report")] } }],
    ["one piece of evidence for each", { item, answer: { evidence: [names("report"), names("plan")] } }],
    ["a nil declaration for all", { item: { ...item, nil: "yes" as const }, answer: { evidence: [], nil } }],
    [
      "what the site shows beside what the clerk lists",
      {
        item: executives,
        answer: { evidence: [evidence({ component: "both-sides" })] },
        content: { people: [makePerson(portrait)] },
      },
    ],
  ])("accepts %s", (_, situation) => {
    expect(open(situation)).toEqual([]);
    expect(assessOne(situation).status).toBe("complete");
  });

  it.each<[string, Situation, string[]]>([
    ["evidence that names one of two", { item, answer: { evidence: [names("plan")] } }, ["report"]],
    ["evidence that names none of two", { item, answer: {} }, ["plan", "report"]],
    [
      "evidence that names something else for the only one",
      { item: { components: components("plan") }, answer: { evidence: [names("report")] } },
      ["plan"],
    ],
    [
      "a page of the site that lacks the data for one",
      {
        item: { ...executives, components: components("top-executives") },
        content: { people: [makePerson(portrait)] },
      },
      ["top-executives"],
    ],
  ])("rejects %s", (_, situation, left) => {
    expect(open(situation)).toEqual(left);
    expect(assessOne(situation).status).toBe("incomplete");
  });

  it.each<[Certainty, string, string]>([
    ["confirmed", "failed", "incomplete"],
    ["single", "look", "complete"],
    ["practice", "hint", "complete"],
    ["inferred", "hint", "complete"],
    ["unknown", "hint", "complete"],
  ])("weighs a component that is %s as %s, which leaves the item %s", (level, severity, status) => {
    const unsure = [{ id: "report", text: "รายงาน", level }];
    const assessed = assessOne({
      item: { components: [...components("plan"), ...unsure] },
      answer: { evidence: [names("plan")] },
    });
    expect(brief(assessed)).toEqual([`component-unproven ${severity} evidence`]);
    expect(assessed.status).toBe(status);
  });
});
