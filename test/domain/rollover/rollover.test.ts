import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "../../../src/domain/assess/assess.ts";
import type { Content } from "../../../src/domain/model/content.ts";
import { planRollover, whyNotOpened } from "../../../src/domain/rollover/rollover.ts";
import type { ItemCode } from "../../../src/domain/thai/item-code.ts";
import { problemsAfter } from "../../../src/authoring/rollover.ts";
import { soundJudgements } from "../../../src/domain/judge/sound.ts";
import { editionOf, readConcepts } from "../../catalogue/given.ts";
import { makeContent, makeDisclosure, makePerson } from "../make.ts";

const editions = [2565, 2566, 2567, 2568, 2569].map(editionOf);
const concepts = readConcepts();

const file = (name: string) => `documents/${name}.pdf`;
const agencyOf = (year: number, answers: Content["disclosures"] = [], more: Partial<Content> = {}): Content => ({
  ...makeContent({ agency: { currentFiscalYear: year } }),
  editions,
  concepts,
  disclosures: answers,
  files: Object.fromEntries(
    answers.flatMap(({ data }) =>
      data.evidence.flatMap((entry) => (entry.file ? [[entry.file, { size: 1, sha256: "a".repeat(64) }]] : [])),
    ),
  ),
  judgements: soundJudgements({ disclosures: answers, editions }),
  ...more,
});
const answer = (fiscalYear: number, item: ItemCode, over: object = {}, more: object = {}) =>
  makeDisclosure({
    fiscalYear,
    item,
    evidence: [
      { title: item, file: file(`${fiscalYear}-${item}`), published: "2022-11-15", verified: "2023-04-20", ...over },
    ],
    ...more,
  });
const opened = (content: Content, code: ItemCode) =>
  planRollover(content, content.agency.currentFiscalYear + 1).items.find(({ item }) => item.code === code) ??
  expect.fail();

describe("where an item comes from", () => {
  const FACTS: [to: number, code: ItemCode, before: string][] = [
    [2567, "o4", "o5"],
    [2567, "o7", "o4"],
    [2567, "o8", "o11 o12"],
    [2567, "o14", ""],
    [2567, "o20", "o39"],
    [2568, "o1", "o1 o3"],
    [2568, "o3", "o4 o6"],
    [2568, "o12", "o14 o16"],
    [2568, "o21", "o26 o27"],
    [2569, "o3", "o3"],
    [2569, "o11", ""],
    [2569, "o13", "o14"],
  ];
  it.each(FACTS)("in %i %s follows “%s”", (to, code, before) => {
    const { before: found } = opened(agencyOf(to - 1), code);
    expect(found.map(({ item }) => item.code).join(" ")).toBe(before);
  });

  it.each([
    [2567, "o6 o9 o10 o17 o19 o21 o24 o25 o37 o41"],
    [2568, "o15 o28"],
    [2569, "o11 o12 o22"],
  ])("nothing in %i follows %s", (to, codes) => {
    const { gone } = planRollover(agencyOf(to - 1), to);
    expect(gone.map(({ code }) => code).join(" ")).toBe(codes);
  });
});

describe("how an item begins", () => {
  const plan = (from: string, to: string) => ({ period: { from, to } });
  const CASES: [says: string, from: number, old: ItemCode, over: object, code: ItemCode, opening: string][] = [
    ["what stands is carried", 2566, "o3", { component: "duties" }, "o3", "carried"],
    ["under its new code", 2566, "o39", { component: "ethics-code" }, "o20", "carried"],
    ["a plan of the year opens empty", 2566, "o11", { fiscalYear: 2566 }, "o8", "open"],
    ["so does a report on the year before", 2566, "o13", { fiscalYear: 2565 }, "o9", "open"],
    ["and what nobody knows the year of", 2567, "o12", {}, "o11", "open"],
    ["a plan of five years is carried while it runs", 2567, "o7", plan("2022-10-01", "2027-09-30"), "o5", "carried"],
    ["but not once it has ended", 2567, "o7", plan("2019-10-01", "2024-09-30"), "o5", "open"],
    [
      "nor where it was said to show another thing than the one now asked for",
      2566,
      "o4",
      { ...plan("2022-10-01", "2027-09-30"), component: "multi-year-plan" },
      "o7",
      "open",
    ],
  ];
  it.each(CASES)("%s", (_, from, old, over, code, opening) => {
    expect(opened(agencyOf(from, [answer(from, old, over)]), code).opening).toBe(opening);
  });

  it("needs no file where the site itself answers, and says so", () => {
    const content = agencyOf(2566, [], { people: [makePerson(), makePerson({ side: "permanent" }, "clerk")] });
    expect(opened(content, "o2")).toMatchObject({ opening: "native", answer: undefined });
  });

  it("leaves a file alone that somebody has written before", () => {
    const content = agencyOf(2566, [answer(2566, "o3"), answer(2567, "o3")]);
    expect(opened(content, "o3")).toMatchObject({ opening: "written", answer: undefined });
  });

  it.each(["nil", "notApplicable"])("does not carry a declaration (%s): it is of its year", (key) => {
    const declared = {
      nil: { statement: "ไม่มี", date: "2023-04-05" },
      notApplicable: { reason: "ไม่มีงานนี้", date: "2023-04-05", unit: "สำนักปลัด" },
    };
    const content = agencyOf(2566, [answer(2566, "o3", {}, { [key]: Reflect.get(declared, key) as object })]);
    expect(opened(content, "o3").opening).toBe("open");
  });
});

describe("what a carried answer says", () => {
  it("keeps who, when and which file, and from which year it is, and asks for a new confirmation", () => {
    const confirmed = { by: "สำนักปลัด", on: "2023-04-20" };
    const content = agencyOf(2566, [
      answer(2566, "o3", { component: "duties", confirmed }, { unit: "สำนักปลัด", note: "ดูหน้า 2" }),
    ]);
    expect(opened(content, "o3").answer).toEqual({
      item: "o3",
      fiscalYear: 2567,
      unit: "สำนักปลัด",
      carriedFrom: 2566,
      evidence: [
        { title: "o3", file: file("2566-o3"), component: ["duties"], published: "2022-11-15", verified: "2023-04-20" },
      ],
      accept: [],
      note: "ดูหน้า 2",
    });
  });

  it("puts two items that became one together, each document once, and names what is still without one", () => {
    const both = agencyOf(2567, [
      answer(2567, "o1", { component: "org-chart", file: "a.pdf" }),
      answer(2567, "o3", { component: "duties", file: "a.pdf" }),
    ]);
    expect(opened(both, "o1").answer?.evidence.map(({ component }) => component)).toEqual([["org-chart", "duties"]]);
    expect(opened(both, "o1").uncovered).toEqual([]);
    expect(opened(agencyOf(2567, [answer(2567, "o20")]), "o16").uncovered).toEqual(["ethics-drive"]);
  });

  it("names no component that the new item does not have, and tells which ones it asks for", () => {
    const { answer: carried, lacking } = opened(
      agencyOf(2566, [answer(2566, "o14", { component: "staff-manual" })]),
      "o10",
    );
    expect(carried?.evidence[0]).not.toHaveProperty("component");
    expect(lacking.map(({ id }) => id)).toEqual(["task-name", "steps", "step-duration", "related-laws"]);
  });

  it("names by their new codes the items that share a document", () => {
    const content = agencyOf(2566, [
      answer(2566, "o14", { file: "a.pdf", sharedWith: ["o39"] }),
      answer(2566, "o39", { file: "a.pdf", sharedWith: ["o14", "o11"] }),
    ]);
    const codes = (["o10", "o20"] as const).map((code) => opened(content, code).answer?.evidence[0]?.sharedWith);
    expect(codes).toEqual([["o20"], ["o10"]]);
  });

  it("takes accepted findings along while they last", () => {
    const accept = (until: string) => [{ rule: "pdf-no-text", reason: "ต้นฉบับลงนาม", until }];
    const carried = (until: string) =>
      opened(agencyOf(2566, [answer(2566, "o3", {}, { accept: accept(until) })]), "o3").answer?.accept.length;
    expect([carried("2023-12-31"), carried("2023-04-27")]).toEqual([1, 0]);
  });
});

it.each([
  [2566, 2566, "open"],
  [2566, 2568, "not-next"],
  [2566, 2565, "not-next"],
  [2569, 2570, undefined],
  [2566, 2567, undefined],
])("with %i current, opening %i: %s", (current, to, refusal) => {
  expect(whyNotOpened(agencyOf(current), to)).toBe(refusal);
});

it("does not open a year that stands among the past ones", () => {
  const { agency, ...content } = agencyOf(2566);
  expect(whyNotOpened({ ...content, agency: { ...agency, archivedFiscalYears: [2567] } }, 2567)).toBe("archived");
});

/** Any answers to any items of a year, with components, years and periods as they come. */
const answersOf = (year: number) =>
  fc.subarray(editionOf(year).items).chain((items) =>
    fc.tuple(
      ...items.map((item) =>
        fc
          .record({
            component: fc.option(
              fc.subarray(
                item.components.map(({ id }) => id),
                { minLength: Math.min(1, item.components.length) },
              ),
              { nil: undefined },
            ),
            fiscalYear: fc.constantFrom(undefined, year, year - 1),
            file: fc.constantFrom(file(item.code), file("shared")),
          })
          .map(({ component, ...over }) =>
            answer(year, item.code, {
              ...Object.fromEntries(Object.entries(over).filter(([, value]) => value !== undefined)),
              ...(component && component.length > 0 ? { component } : {}),
            }),
          ),
      ),
    ),
  );

it.each([2566, 2567, 2568])(
  "whatever was answered in %i, every item of the next year begins in one way, and the old one stays as it was",
  (year) => {
    fc.assert(
      fc.property(answersOf(year), fc.boolean(), (answers, hasPeople) => {
        const people = hasPeople ? [makePerson(), makePerson({ side: "permanent" }, "clerk")] : [];
        const content = agencyOf(year, answers, { people });
        const rollover = planRollover(content, year + 1);
        expect(rollover.items.map(({ item }) => item.code)).toEqual(editionOf(year + 1).items.map(({ code }) => code));
        for (const { opening, answer: carried, status } of rollover.items) {
          expect(opening === "carried").toBe(carried !== undefined);
          expect(opening === "open").toBe(status === "missing");
        }
        expect(problemsAfter(rollover)).toEqual([]);
        const statuses = (state: Content) => assess(editionOf(year), state).items.map(({ status }) => status);
        expect(statuses(rollover.next)).toEqual(statuses(content));
      }),
      { numRuns: 40 },
    );
  },
);
