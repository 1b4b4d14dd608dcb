import { describe, expect, it } from "vitest";
import { assess } from "../../../src/domain/assess/assess.ts";
import { contentAsOf } from "../../../src/domain/assess/as-of.ts";
import type { Content } from "../../../src/domain/model/content.ts";
import { editionOf } from "../listing/editions.ts";
import { makeContent, makeDisclosure, makeMeasure, makeNews, makePerson, makeReport } from "../make.ts";

const DAY = "2023-03-31";
const LATER = "2023-04-01";
const year = { from: "2022-10-01", to: "2023-09-30" };
const later = { from: LATER, to: "2023-09-30" };
/** A record as far as its dates are looked at. */
const dated = (data: unknown) => [{ id: "x", file: "content/x.yaml", data }] as never;
const nil = { statement: "ไม่มี", unit: "สำนักปลัด" };

/** Each kind of content with a date, on the day and the day after. */
const KINDS: [kind: keyof Content, on: (date: string) => Partial<Content>][] = [
  ["news", (date) => ({ news: [makeNews({ date })] })],
  ["reports", (published) => ({ reports: [makeReport({ fiscalYear: 2566, published })] })],
  ["measures", (published) => ({ measures: [makeMeasure({ fiscalYear: 2566, published })] })],
  ["results", (received) => ({ results: dated({ fiscalYear: 2565, received }) })],
  ["frozen", (frozen) => ({ frozen: dated({ frozen }) })],
  ["complaints", (date) => ({ complaints: dated({ period: date > DAY ? later : year }) })],
  ["loans", (date) => ({ loans: dated({ period: date > DAY ? later : year }) })],
  ["surveys", (date) => ({ surveys: dated({ period: date > DAY ? later : year }) })],
  ["participation", (date) => ({ participation: dated({ dates: [date] }) })],
];

describe("what an agency had published by a day", () => {
  it.each(KINDS)("holds %s of the day, and none of the day after", (kind, on) => {
    const counted = (date: string) => contentAsOf(makeContent(on(date)), DAY)[kind];
    expect(counted(DAY)).toHaveLength(1);
    expect(counted(LATER)).toEqual([]);
  });

  it("holds of a purchase file what was signed, announced and published by then", () => {
    const content = makeContent({
      purchases: dated({ purchases: [{ contractDate: DAY }, { contractDate: LATER }] }),
      procurements: dated({
        plan: { published: LATER },
        annualReport: { published: LATER },
        notices: [{ date: DAY }, { date: LATER }],
      }),
    });
    const { purchases, procurements } = contentAsOf(content, DAY);
    expect(purchases[0]?.data.purchases).toEqual([{ contractDate: DAY }]);
    expect(procurements[0]?.data).toEqual({ notices: [{ date: DAY }] });
  });

  it.each(["nil", "notApplicable"] as const)("holds no %s that was declared later", (key) => {
    const answer = (date: string) =>
      makeDisclosure(
        key === "nil" ? { nil: { ...nil, date } } : { notApplicable: { reason: "ไม่มีภารกิจ", unit: "สำนักปลัด", date } },
      );
    const kept = (date: string) =>
      contentAsOf(makeContent({ disclosures: [answer(date)] }), DAY).disclosures[0]?.data[key];
    expect(kept(DAY)).toBeDefined();
    expect(kept(LATER)).toBeUndefined();
  });

  it("counts no confirmation that is dated later", () => {
    const disclosures = [makeDisclosure({ confirmed: { by: "สำนักปลัด", on: LATER } })];
    const status = (today: string) => {
      const content = makeContent({ disclosures, judgements: {} });
      return assess(content.editions[0] ?? expect.fail(), content, today).items[0]?.status;
    };
    expect([status(DAY), status("2023-04-20")]).toEqual(["to-confirm", "complete"]);
  });
});

describe("a vacant post", () => {
  const photo = { photo: "people/mayor.jpg", phone: "0 0000 0000" };
  const told = (deputy: Parameters<typeof makePerson>[0]) => {
    const people = [makePerson(photo), makePerson({ ...deputy, position: "รองนายกเทศมนตรี" }, "deputy")];
    const content = makeContent({
      people,
      editions: [editionOf(2566)],
      files: { "people/mayor.jpg": { size: 1, sha256: "0", published: "named" } },
    });
    const { items } = assess(editionOf(2566), content);
    const found = items.find(({ item }) => item.code === "o2") ?? expect.fail();
    return found.findings.filter(({ rule }) => rule === "executive-details").map(({ what }) => what);
  };

  it.each(["ตำแหน่งว่าง", "ว่าง", "(ตำแหน่งว่าง)", "- ว่าง -"])(
    "written as “%s” lacks neither picture nor telephone",
    (name) => {
      expect(told({ name })).toEqual([]);
    },
  );

  it("is not one where somebody stands in it", () => {
    expect(told({ name: "นายตัวอย่าง ว่างงาม" })).not.toEqual([]);
  });
});
