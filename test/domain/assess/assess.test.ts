import { CERTAINTY_LEVELS } from "../../../src/domain/model/catalogue/certainty.ts";
import { componentCount } from "../../../src/site/oit/checklist.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "../../../src/domain/assess/assess.ts";
import type { Entry } from "../../../src/domain/model/entry.ts";
import type { Disclosure } from "../../../src/domain/model/disclosure.ts";
import { STATUSES } from "../../../src/domain/model/status.ts";
import {
  assessOne,
  brief,
  components,
  evidence,
  makeContent,
  makeDisclosure,
  makeEdition,
  makeNews,
  makePerson,
  makeService,
} from "../make.ts";

const nil = { statement: "ไม่มีในรอบนี้", date: "2023-04-20", unit: "สำนักปลัด" };
const notApplicable = { reason: "ไม่มีภารกิจด้านนี้", date: "2023-04-20", unit: "สำนักปลัด" };
const CONFIRMED = { by: "สำนักปลัด", on: "2023-04-21" };
const plan = { components: components("plan") };

describe("the status of an item", () => {
  it.each<[string, Parameters<typeof assessOne>[0]]>([
    ["missing", {}],
    ["missing", { answer: { evidence: [] } }],
    ["complete", { answer: {} }],
    ["complete", { item: { nil: "yes" }, answer: { evidence: [], nil } }],
    ["complete", { item: { ...plan, nil: "yes" }, answer: { evidence: [], nil } }],
    ["to-confirm", { answer: { evidence: [], nil } }],
    ["complete", { answer: { evidence: [], nil, confirmed: { by: "สำนักปลัด", on: "2023-04-21" } } }],
    ["to-confirm", { answer: {}, content: { judgements: {} } }],
    [
      "to-confirm",
      { item: plan, answer: { evidence: [evidence({ component: "plan" })] }, content: { judgements: {} } },
    ],
    ["complete", { answer: { evidence: [evidence({ confirmed: CONFIRMED })] }, content: { judgements: {} } }],
    ["incomplete", { answer: { evidence: [evidence({ fiscalYear: 2564 })] } }],
    [
      "incomplete",
      { item: { components: components("a", "b") }, answer: { evidence: [evidence({ component: "a" })] } },
    ],
    ["complete", { answer: { evidence: [evidence(), evidence({ fiscalYear: 2564 })] } }],
    ["not-applicable", { answer: { evidence: [], notApplicable } }],
    ["not-applicable", { answer: { notApplicable } }],
  ])("is %s for %j", (status, situation) => {
    expect(assessOne(situation).status).toBe(status);
  });
});

describe("evidence", () => {
  const named = (fiscalYear: number) => evidence({ component: "plan", fiscalYear });
  const judged = (...all: ReturnType<typeof named>[]) => {
    const assessed = assessOne({ item: plan, answer: { evidence: all } });
    return { findings: brief(assessed), component: assessed.components[0]?.status };
  };

  it("with an error does not prove the component it names, and that is one finding", () => {
    expect(judged(named(2564))).toEqual({
      findings: ["wrong-year failed evidence.0.fiscalYear"],
      component: "missing",
    });
  });

  it("with an error stands in no one's way: beside sound evidence it is only worth a look", () => {
    expect(judged(named(2564), named(2566))).toEqual({
      findings: ["wrong-year look evidence.0.fiscalYear"],
      component: "read",
    });
  });

  it("with a warning proves its component", () => {
    const item = { ...plan, yearRule: { rule: "current", level: "inferred" } as const };
    const { findings, components: parts, status } = assessOne({ item, answer: { evidence: [named(2565)] } });
    expect(findings.map(({ severity }) => severity)).toEqual(["look"]);
    expect([parts[0]?.status, status]).toEqual(["read", "complete"]);
  });

  it("is all there, good or bad, with its place in the file", () => {
    const links = [
      evidence({ title: "ไฟล์" }),
      evidence({ title: "หน้า", file: undefined, page: "/contact/", fiscalYear: 2550 }),
      evidence({ title: "ลิงก์", file: undefined, link: "https://www.example.go.th/", component: ["a", "b"] }),
    ];
    const { proofs } = assessOne({ answer: { evidence: links } });
    expect(proofs.map(({ kind, target, proves, path }) => [kind, target, proves, path])).toEqual([
      ["file", "documents/x.pdf", [], ["evidence", 0]],
      ["page", "/contact/", [], ["evidence", 1]],
      ["link", "https://www.example.go.th/", ["a", "b"], ["evidence", 2]],
    ]);
  });
});

it("marks the components of a nil declaration as declared, not as proven", () => {
  const { components: parts } = assessOne({ item: plan, answer: { evidence: [], nil } });
  expect(parts.map(({ status }) => status)).toEqual(["nil"]);
});

it("counts what the site shows only for the year that is being assessed", () => {
  const content = { people: [makePerson()] };
  const item = { concepts: ["structure", "executives"] };
  expect(assessOne({ item, content }).proofs.map(({ native }) => native)).toEqual([true]);
  expect(assessOne({ item, content, fiscalYear: 2565 })).toMatchObject({ proofs: [], status: "missing" });
});

it("is made once for all who ask, and anew for other content, another edition or another day", () => {
  const [content, edition] = [makeContent(), makeEdition()];
  const made = assess(edition, content);
  expect(assess(edition, content, content.today)).toBe(made);
  expect(assess(edition, makeContent())).not.toBe(made);
  expect(assess(makeEdition(), content)).not.toBe(made);
  expect(assess(edition, content, "2023-04-27")).not.toBe(made);
});

it("takes no answer given in another year", () => {
  const content = makeContent({ disclosures: [makeDisclosure({ fiscalYear: 2565 })] });
  expect(assess(makeEdition(), content).items[0]).toMatchObject({ disclosure: undefined, status: "missing" });
});

it("shows findings by weight, then in the order of the rules, and says where each stands", () => {
  const answer = { evidence: [evidence({ component: "b", fiscalYear: undefined }), evidence({ fiscalYear: 2564 })] };
  const assessed = assessOne({ item: { components: components("a", "b") }, answer });
  expect(brief(assessed)).toEqual([
    "year-unstated failed evidence.0",
    "wrong-year failed evidence.1.fiscalYear",
    "component-unproven failed evidence",
  ]);
  expect(assessed.findings.every(({ item }) => item === "o1")).toBe(true);
});

describe("a finding that the agency accepts", () => {
  const accepting = (until: string) =>
    assessOne({
      answer: { evidence: [evidence({ fiscalYear: 2564 })], accept: [{ rule: "wrong-year", reason: "เหตุผล", until }] },
    });

  it("is shown with its reason until its last day, and leaves status and score to what an assessor would find", () => {
    const { status, findings } = accepting("2023-04-28");
    expect(status).toBe("incomplete");
    expect(findings).toMatchObject([{ rule: "wrong-year", severity: "failed", accepted: { reason: "เหตุผล" } }]);
  });

  it("is open again on the day after", () => {
    const { status, findings } = accepting("2023-04-27");
    expect(status).toBe("incomplete");
    expect(findings.map(({ accepted }) => accepted)).toEqual([undefined]);
  });

  it("does not turn nothing into something", () => {
    const accept = [{ rule: "evidence-missing" as const, reason: "เหตุผล", until: "2023-12-31" }];
    expect(assessOne({ answer: { evidence: [], accept } }).status).toBe("missing");
  });
});

describe("any agency", () => {
  const edition = makeEdition([
    {},
    { components: components("a", "b"), concepts: ["executives"] },
    { components: components("a"), yearRule: { rule: "previous", level: "inferred" }, subIndicator: "9.2" },
    { yearRule: { rule: "unknown", level: "unknown" }, indicator: 10, subIndicator: "10.1" },
    {
      components: components("a", "b", "c"),
      concepts: ["news", "service-manual"],
      indicator: 10,
      subIndicator: "10.1",
    },
  ]);
  const anyEvidence = fc
    .record({
      fiscalYear: fc.constantFrom(undefined, 2563, 2564, 2565, 2566, 2567),
      component: fc.constantFrom(undefined, "a", "b", ["a", "b", "c"]),
    })
    .map(evidence);
  const anyAnswer = fc.record({
    evidence: fc.array(anyEvidence, { maxLength: 3 }),
    nil: fc.constantFrom(undefined, undefined, nil),
    notApplicable: fc.constantFrom(undefined, undefined, undefined, notApplicable),
  });
  /** For some items an answer. */
  const anyDisclosures = fc
    .tuple(...edition.items.map(() => fc.option(anyAnswer, { nil: undefined })))
    .map((answers) =>
      answers.flatMap((answer, at) => (answer ? [makeDisclosure({ item: `o${at + 1}`, ...answer })] : [])),
    );
  const people = [makePerson(), makePerson({ side: "permanent" }, "clerk"), makePerson({ executive: false }, "aide")];
  const services = [makeService(), makeService({}, "water")];
  const news = [makeNews(), makeNews({}, "flood")];
  const content = (disclosures: Entry<Disclosure>[]) => makeContent({ disclosures, people, services, news });
  /** Some evidence reads and some does not, by its place. */
  const partlyRead = (disclosures: Entry<Disclosure>[], unread: ReadonlySet<number>) => {
    const made = makeContent({ disclosures, people, services, news, editions: [edition] });
    const judgements = Object.entries(made.judgements).filter(([key]) => !unread.has(Number(key.split("/")[2])));
    return { ...made, judgements: Object.fromEntries(judgements) };
  };

  it("is assessed alike whatever the order of its files", () => {
    const shuffled = <Item>(all: readonly Item[]) => fc.shuffledSubarray([...all], { minLength: all.length });
    const both = anyDisclosures.chain((all) => fc.tuple(fc.constant(all), shuffled(all)));
    fc.assert(
      fc.property(both, shuffled(people), shuffled(services), shuffled(news), ([sorted, mixed], ...others) => {
        const [someone, something, stories] = others;
        const other = makeContent({ disclosures: mixed, people: someone, services: something, news: stories });
        expect(assess(edition, other)).toEqual(assess(edition, content(sorted)));
      }),
    );
  });

  it("has every item in one status, and every piece of evidence at its item", () => {
    fc.assert(
      fc.property(anyDisclosures, (disclosures) => {
        const { items, totals } = assess(edition, content(disclosures));
        expect(items.map(({ item }) => item.code)).toEqual(edition.items.map(({ code }) => code));
        for (const status of STATUSES)
          expect(totals[status]).toBe(items.filter((item) => item.status === status).length);
        for (const { disclosure, proofs } of items)
          expect(proofs.filter(({ native }) => !native)).toHaveLength(disclosure?.data.evidence.length ?? 0);
      }),
    );
  });

  it("is told why an item is not complete, and has no error at one that is", () => {
    fc.assert(
      fc.property(anyDisclosures, (disclosures) => {
        for (const { status, findings } of assess(edition, content(disclosures)).items) {
          const errors = findings.filter(({ severity }) => severity === "failed");
          if (status === "complete") expect(errors).toEqual([]);
          if (status === "incomplete" || status === "missing") expect(errors).not.toEqual([]);
          if (status === "to-confirm") expect(findings.map(({ severity }) => severity)).toContain("look");
        }
      }),
    );
  });

  it("has shown a part at least of each complete item whose parts are known, however sure the list is of them", () => {
    const level = fc.constantFrom(...CERTAINTY_LEVELS);
    fc.assert(
      fc.property(anyDisclosures, fc.array(level, { minLength: 3 }), fc.nat(7), (disclosures, levels, mask) => {
        const items = edition.items.map((item) => ({
          ...item,
          components: item.components.map((part, at) => ({ ...part, level: levels[at] ?? ("confirmed" as const) })),
        }));
        const made = partlyRead(disclosures, new Set());
        const judgements = Object.fromEntries(
          Object.entries(made.judgements).map(([key, judgement]) => [
            key,
            {
              ...judgement,
              components: judgement.components.map((part, at) => ({ ...part, reads: (mask & (1 << at)) !== 0 })),
            },
          ]),
        );
        const assessed = assess(
          { ...edition, items },
          { ...made, editions: [{ ...edition, items }], judgements },
        ).items;
        for (const one of assessed)
          if (one.status === "complete") expect(componentCount(one) ?? "").not.toMatch(/^0 จาก/);
      }),
    );
  });

  it("never loses by adding sound evidence", () => {
    const sound = [2566, 2566, 2565, 2566, 2566];
    const item = fc.nat(edition.items.length - 1);
    fc.assert(
      fc.property(anyDisclosures, item, fc.uniqueArray(fc.nat(3)), (disclosures, at, unread) => {
        const code = `o${at + 1}` as const;
        const added = evidence({
          fiscalYear: sound[at],
          component: edition.items[at]?.components.map(({ id }) => id) ?? [],
        });
        if (added.component?.length === 0) delete added.component;
        const before = disclosures.find(({ data }) => data.item === code);
        const after = makeDisclosure({
          ...before?.data,
          item: code,
          evidence: [...(before?.data.evidence ?? []), added],
        });
        const others = disclosures.filter((entry) => entry !== before);
        const score = (all: Entry<Disclosure>[]) => assess(edition, partlyRead(all, new Set(unread))).score;
        const [then, now] = [score(disclosures), score([...others, after])];
        expect(now.ofTotal).toBeGreaterThanOrEqual(then.ofTotal ?? Number.NaN);
        expect(now.ofTotalConfirmed).toBeGreaterThanOrEqual(then.ofTotalConfirmed ?? Number.NaN);
      }),
    );
  });
});
