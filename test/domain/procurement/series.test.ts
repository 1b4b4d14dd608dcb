import { describe, expect, it } from "vitest";
import { procurementSchema, type Procurement } from "../../../src/domain/procurement/procurement.ts";
import { closedPeriod, procurementYears, totalsByMethod } from "../../../src/domain/procurement/series.ts";
import type { Entry } from "../../../src/domain/model/entry.ts";
import { assessOne, brief, components, evidence, makeContent } from "../make.ts";
import { makePurchases } from "../make-purchases.ts";

const record = (over: object = {}, fiscalYear = 2566): Entry<Procurement> => ({
  id: "procurement",
  file: `content/procurement/${fiscalYear}/procurement.yaml`,
  data: procurementSchema.parse({ fiscalYear, updated: "2023-04-10", ...over }),
});

const PURCHASES = makePurchases([
  { contractDate: "2022-12-08", price: 0.1, budget: 1 },
  { contractDate: "2022-10-03", price: 0.2, budget: 2, method: "ประกวดราคาอิเล็กทรอนิกส์" },
  { contractDate: "2022-10-31", price: 100, budget: 100 },
]);

describe("the months of a year", () => {
  const yearOf = (completeThrough?: string) =>
    procurementYears(makeContent({ purchases: [PURCHASES], procurements: [record({ completeThrough })] }))[0];

  it("hold each purchase once, with sums that keep every satang", () => {
    const year = yearOf("2022-12-31");
    expect(year?.months.map(({ period, totals }) => [period.from, totals.count, totals.price])).toEqual([
      ["2022-10-01", 2, 100.2],
      ["2022-11-01", 0, 0],
      ["2022-12-01", 1, 0.1],
    ]);
    expect(year?.totals).toEqual({ count: 3, budget: 103, price: 100.3 });
    expect(totalsByMethod(year?.purchases ?? []).map(({ method, totals }) => [method, totals.count])).toEqual([
      ["e-bidding", 1],
      ["specific", 2],
    ]);
  });

  it.each([
    ["2022-12-31", [true, true, true], { from: "2022-10-01", to: "2022-12-31" }],
    ["2022-12-30", [true, true, false], { from: "2022-10-01", to: "2022-11-30" }],
    ["2023-01-31", [true, true, true, true], { from: "2022-10-01", to: "2023-01-31" }],
    [undefined, [false, false, false], undefined],
  ])(
    "are closed up to what the agency says (%s): only a closed month may be called empty",
    (through, closed, period) => {
      const year = yearOf(through) ?? expect.fail();
      expect(year.months.map((month) => month.closed)).toEqual(closed);
      expect(closedPeriod(year)).toEqual(period);
    },
  );
});

describe("what the pages of purchases prove", () => {
  const MONTHLY = {
    concepts: ["procurement-monthly"],
    yearRule: { rule: "first-half-monthly" as const, level: "confirmed" as const },
    components: components("monthly-summary"),
  };
  const ANNUAL = {
    concepts: ["procurement-annual"],
    yearRule: { rule: "previous" as const, level: "confirmed" as const },
  };
  const assessMonthly = (completeThrough: string | undefined, purchases = PURCHASES) =>
    assessOne({ item: MONTHLY, content: { purchases: [purchases], procurements: [record({ completeThrough })] } });

  it("is the six months once all are closed, months without a purchase included", () => {
    const { status, proofs } = assessMonthly("2023-03-31");
    expect([status, proofs.map(({ target, period }) => [target, period])]).toEqual([
      "complete",
      [["/procurement/2566/#months", { from: "2022-10-01", to: "2023-03-31" }]],
    ]);
  });

  it("is not enough while a month is open", () => {
    expect(brief(assessMonthly("2023-02-28"))).toEqual(["month-missing failed evidence"]);
    expect(assessMonthly(undefined).status).toBe("missing");
  });

  it("is not the summary where a purchase lacks what the form สขร.1 asks for", () => {
    const lacking = makePurchases([{ reason: undefined }]);
    expect(brief(assessMonthly("2023-03-31", lacking))).toEqual(["component-unproven failed evidence"]);
  });

  it("is the report on the year before once its twelve months are closed", () => {
    const purchases = makePurchases([{ contractDate: "2022-01-05" }], 2565);
    const status = (completeThrough: string) =>
      assessOne({
        item: ANNUAL,
        content: { purchases: [purchases], procurements: [record({ completeThrough }, 2565)] },
      }).status;
    expect([status("2022-09-30"), status("2022-08-31")]).toEqual(["complete", "missing"]);
  });

  it("is the plan and the notices where the agency has written them, or said that there is nothing to plan", () => {
    const status = (concept: string, over: object) =>
      assessOne({ item: { concepts: [concept] }, content: { procurements: [record(over)] } }).status;
    const notice = { title: "ประกาศ", kind: "invitation", date: "2023-01-09" };
    expect([
      status("procurement-plan", { plan: { statement: "ไม่มีงานเกิน 500,000 บาท" } }),
      status("procurement-plan", { plan: {} }),
      status("procurement-notices", { notices: [{ ...notice, file: "documents/x.pdf" }] }),
      status("procurement-notices", { notices: [notice] }),
    ]).toEqual(["complete", "missing", "complete", "missing"]);
  });

  it("proves of an archived year what it proved when that was assessed", () => {
    const { status } = assessOne({
      item: { ...MONTHLY, yearRule: { rule: "monthly", level: "confirmed" } },
      fiscalYear: 2565,
      content: {
        agency: { archivedFiscalYears: [2565] },
        purchases: [makePurchases([{ contractDate: "2022-01-05" }], 2565)],
        procurements: [record({ completeThrough: "2022-09-30" }, 2565)],
      },
    });
    expect(status).toBe("complete");
  });

  it("never lowers what documents have proven", () => {
    const answer = {
      evidence: [evidence({ component: "monthly-summary", period: { from: "2022-10-01", to: "2023-03-31" } })],
    };
    const content = { purchases: [makePurchases([{ reason: undefined }])], procurements: [record()] };
    expect(assessOne({ item: MONTHLY, answer, content }).status).toBe("complete");
  });
});
