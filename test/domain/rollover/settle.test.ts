import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planSettlement, whyNotSettled } from "../../../src/domain/rollover/settle.ts";
import { withProvisional } from "../../../src/domain/rollover/provisional.ts";
import type { Evidence } from "../../../src/domain/model/evidence.ts";
import { components, evidence, makeContent, makeDisclosure, makeEdition } from "../make.ts";

const newest = makeEdition(
  [
    { concepts: ["structure"] },
    { concepts: ["budget-plan", "action-plan"], components: components("plan", "old-part") },
    { concepts: ["news"] },
    { concepts: ["qa"] },
  ],
  { fiscalYear: 2569 },
);
/** Renumbers (structure), divides (plans), joins (news and questions) and adds. */
const real = makeEdition(
  [
    { concepts: ["action-plan"], components: components("plan") },
    { concepts: ["structure"] },
    { concepts: ["budget-plan"] },
    { concepts: ["laws"] },
  ],
  { fiscalYear: 2570 },
);
const answer = (item: `o${number}`, file: string, more: object = {}) =>
  makeDisclosure({ fiscalYear: 2570, item, evidence: [evidence({ file, fiscalYear: 2570, ...more })] });
const content = makeContent({
  agency: { currentFiscalYear: 2570, provisionalFiscalYears: [2570] },
  editions: withProvisional([newest, real], [2570]),
  disclosures: [
    answer("o1", "documents/structure.pdf"),
    answer("o2", "documents/plan.pdf", { component: ["plan", "old-part"], sharedWith: ["o4"] }),
    answer("o3", "documents/news.pdf"),
  ],
});
const { answers, dropped, added, next } = planSettlement(content, 2570);
const settled = (code: string) => answers.find(({ item }) => item.code === code);
const files = (list: readonly Evidence[] = []) => list.map(({ file }) => file);

describe("answers that move to the real list", () => {
  it("follow what the items are about, not their codes", () => {
    expect(files(settled("o2")?.answer.evidence)).toEqual(["documents/structure.pdf"]);
  });

  it("go to every item that their item was divided into, which are named as sharing them", () => {
    expect(files(settled("o1")?.answer.evidence)).toEqual(["documents/plan.pdf"]);
    expect(settled("o1")?.answer.evidence[0]?.sharedWith).toEqual(["o3"]);
    expect(settled("o3")?.answer.evidence[0]?.sharedWith).toEqual(["o1"]);
  });

  it("name only components that the real item knows, and say which they lost", () => {
    expect(settled("o1")?.answer.evidence[0]?.component).toEqual(["plan"]);
    expect(settled("o1")?.lostComponents).toEqual(["old-part"]);
    expect(settled("o3")?.answer.evidence[0]?.component).toBeUndefined();
  });

  it("are told where the real list asks nothing of the kind, and what is new", () => {
    expect(dropped.map(({ data }) => data.item)).toEqual(["o3"]);
    expect(added.map(({ code }) => code)).toEqual(["o4"]);
  });

  it("leave behind where each code went, for the addresses that stood", () => {
    expect(next.agency.provisionalFiscalYears).toEqual([]);
    expect(next.agency.settledFiscalYears).toEqual([
      { fiscalYear: 2570, moved: { o1: ["o2"], o2: ["o1", "o3"], o3: [], o4: [] } },
    ]);
  });
});

it("a year is settled only on a provisional list, once the real one is known", () => {
  expect(whyNotSettled(content, 2570)).toBeUndefined();
  expect(whyNotSettled(content, 2569)).toBe("not-provisional");
  expect(whyNotSettled({ ...content, editions: withProvisional([newest], [2570]) }, 2570)).toBe("unknown");
});

it("no evidence is lost, whatever the real list asks", () => {
  const concept = fc.constantFrom("structure", "budget-plan", "action-plan", "news", "qa", "laws");
  const lists = fc.array(fc.uniqueArray(concept, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(lists, (asked) => {
      const list = makeEdition(
        asked.map((concepts) => ({ concepts })),
        { fiscalYear: 2570 },
      );
      const plan = planSettlement({ ...content, editions: withProvisional([newest, list], [2570]) }, 2570);
      const kept = [
        ...plan.answers.map(({ answer: { evidence: all } }) => all),
        ...plan.dropped.map(({ data }) => data.evidence),
      ];
      expect(new Set(kept.flatMap(files))).toEqual(
        new Set(["documents/structure.pdf", "documents/plan.pdf", "documents/news.pdf"]),
      );
    }),
  );
});
