import { expect, it } from "vitest";
import { answeredItems, isReady, showsChecklist } from "../../../src/domain/assess/readiness.ts";
import { withAgency } from "../../../src/domain/model/content.ts";
import type { Status } from "../../../src/domain/model/status.ts";
import { sampleContent, sampleDisclosure } from "../../site/sample.ts";

const items = (...statuses: Status[]) => statuses.map((status) => ({ status }));

it.each<[string, Status[], boolean]>([
  ["nothing to answer", [], false],
  ["nothing answered", ["missing", "missing"], false],
  ["evidence that lacks something", ["incomplete", "incomplete"], false],
  ["less than half", ["complete", "missing", "incomplete"], false],
  ["exactly half", ["complete", "missing"], true],
  ["half of it waiting for a confirmation", ["to-confirm", "missing"], true],
  ["half of the items that apply", ["complete", "missing", "not-applicable", "not-applicable"], true],
  ["no item that applies", ["not-applicable"], false],
  ["everything", ["complete", "to-confirm"], true],
])("a year with %s is judged for readiness", (_, statuses, ready) => {
  expect(isReady(items(...statuses))).toBe(ready);
});

it("counts what is answered among what applies", () => {
  expect(answeredItems(items("complete", "to-confirm", "incomplete", "missing", "not-applicable"))).toEqual({
    answered: 2,
    total: 4,
  });
});

const nil = { statement: "ไม่มีในรอบนี้", date: "2023-04-01", unit: "สำนักปลัด" };
const answered = (fiscalYear: number) =>
  ["o1", "o2", "o3", "o4"].map((code) => sampleDisclosure(code, { nil }, fiscalYear));
const OTHER_YEAR = { ...nil, date: "2022-04-01" };
const old = ["o1", "o2", "o3", "o4"].map((code) => sampleDisclosure(code, { nil: OTHER_YEAR }, 2565));

it.each([
  ["public", "nothing", [], { 2566: true, 2565: true }],
  ["hidden", "everything", [...answered(2566), ...old], { 2566: false, 2565: false }],
  ["when-ready", "nothing", [], { 2566: false, 2565: false }],
  ["when-ready", "the current year", answered(2566), { 2566: true, 2565: true }],
  ["when-ready", "the archived year alone", old, { 2566: false, 2565: true }],
] as const)("checklist: %s with %s answered", (checklist, _, disclosures, shown) => {
  const content = withAgency(sampleContent({ disclosures }), { checklist });
  for (const [year, is] of Object.entries(shown))
    expect([year, showsChecklist(content, Number(year))]).toEqual([year, is]);
});
