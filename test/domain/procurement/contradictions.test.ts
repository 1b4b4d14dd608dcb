import { describe, expect, it } from "vitest";
import { isCancelled } from "../../../src/domain/procurement/purchase.ts";
import { procurementYears } from "../../../src/domain/procurement/series.ts";
import { purchasesIn, sameContracts } from "../../../src/domain/procurement/table.ts";
import { ocdsPackage } from "../../../src/site/procurement/ocds.ts";
import { totalsView } from "../../../src/site/procurement/purchases.ts";
import { releasePackage } from "../../site/procurement/ocds-rules.ts";
import { sampleContent } from "../../site/sample.ts";
import { makePurchase, makePurchases } from "../make-purchases.ts";

describe("a contract that was called off", () => {
  it.each([
    "ยกเลิกสัญญา",
    "บอกเลิกสัญญา",
    "เลิกสัญญา",
    "ยกเลิกการจัดซื้อจัดจ้าง (ผู้ขายไม่มาทำสัญญา)",
    "Cancelled",
    "ยกเลิก",
    "ยุติโครงการ",
    "เพิกถอนการจัดซื้อ",
    "โมฆะ",
    "งดจ้าง",
    "ไม่ได้ดำเนินการ",
    "ผู้ชนะสละสิทธิ์",
    "ผู้ขายไม่มาทำสัญญา",
    "terminated",
    "ยก เลิก",
    "ยกเลิ\u200Bก",
  ])("(%s) is in no sum, is said beside the sums, and is cancelled to the world", (status) => {
    const content = sampleContent({
      purchases: [
        makePurchases([
          { contractNumber: "1/2566", budget: 100, price: 90 },
          { contractNumber: "2/2566", budget: 1000, price: 900, status },
        ]),
      ],
    });
    const year = procurementYears(content)[0] ?? expect.fail();
    expect(year.totals).toEqual({ count: 1, budget: 100, price: 90, cancelled: 1 });
    expect(totalsView(year.totals)).toMatchObject({
      count: "1",
      price: "90",
      cancelled: "1",
    });
    const [held, called] = releasePackage.parse(JSON.parse(JSON.stringify(ocdsPackage(content, year)))).releases;
    expect([called?.tender.status, called?.awards[0]?.status, called?.contracts[0]?.status]).toEqual(
      Array<string>(3).fill("cancelled"),
    );
    expect(JSON.stringify(held)).not.toContain("cancelled");
  });

  it.each([
    "สิ้นสุดสัญญา",
    "ไม่ยกเลิก",
    "ไม่ได้ยกเลิก",
    "ไม่มีการยกเลิกสัญญา",
    "อยู่ระหว่างดำเนินการ",
    "ไม่ถูกบอกเลิก",
    "Not cancelled",
    "ยุติธรรม",
    "ไม่ยุติ",
    "ยกเลิกการบอกเลิกสัญญา",
    "ยกเลิกหลักประกัน",
    "งดหรือลดค่าปรับ",
    undefined,
  ])("is not one of the state “%s”", (status) => {
    expect(isCancelled(makePurchase({ status }))).toBe(false);
  });

  it.each([
    ["ยกเลิกสัญญา", true],
    ["บอกเลิกสัญญาแล้ว เมื่อวันที่ 3 พ.ค. 2566", true],
    ["ยกเลิก", true],
    ["ยกเลิกประกาศครั้งที่ 1 และประกาศใหม่", false],
    ["แทนสัญญาที่ยกเลิก", false],
  ])("a remark alone may say so: “%s” %s", (note, told) => {
    expect(isCancelled(makePurchase({ note }))).toBe(told);
    expect(isCancelled(makePurchase({ note, status: "สิ้นสุดสัญญา" }))).toBe(false);
  });
});

describe("the same contract", () => {
  const first = { contractNumber: "จ. 12/2566", contractDate: "2022-10-03", work: "จ้างขุดลอกคูน้ำ หมู่ 3" };
  const told = (second: Partial<typeof first>) =>
    sameContracts([
      { file: "a.csv", purchases: [makePurchase(first)], lines: [2] },
      { file: "b.csv", purchases: [makePurchase({ ...first, ...second })], lines: [7] },
    ]).get("b.csv");

  it.each([
    {},
    { contractNumber: "จ.12/2566" },
    { contractNumber: "จ ๑๒/๒๕๖๖" },
    { contractNumber: "จ. 12/\u200B2566" },
    { work: "จ้างขุดลอกคูน้ำ  หมู่ ๓" },
    { contractDate: "3 ต.ค. 65" },
  ])("is told at its second line, also where it is written %o", (second) => {
    expect(told(second)).toMatchObject([{ kind: "same-contract", line: 7, first: "a.csv:2" }]);
  });

  it.each([
    { contractNumber: "จ. 13/2566" },
    { contractNumber: "ซ. 12/2566" },
    { contractDate: "2022-10-04" },
    { work: "จ้างขุดลอกคูน้ำ หมู่ 4" },
    { contractNumber: "จ. 12/2565", contractDate: "2022-10-05" },
  ])("is not another one that differs by %o", (second) => {
    expect(told(second)).toBeUndefined();
  });
});

describe("a price far above its budget", () => {
  const HEADING = ["งาน", "วงเงิน", "วิธีซื้อหรือจ้าง", "ผู้ได้รับคัดเลือก", "ราคาที่ตกลง", "เลขที่สัญญา", "วันที่สัญญา"];
  const faults = (price: string, budget = "98,000") =>
    purchasesIn(
      [HEADING, ["ซื้อวัสดุ", budget, "เฉพาะเจาะจง", "ร้านสมมติ", price, "ซ.1/2566", "3 ต.ค. 2565"]].map((cells, index) => ({
        line: index + 1,
        cells,
      })),
      2566,
    ).faults;

  it.each(["980000", "๙๘๐,๐๐๐", "980,000.00 บาท", "9,650,000", "965,000.-"])("(%s) is told at its line", (price) => {
    expect(faults(price)).toMatchObject([{ kind: "price-far-above", line: 2 }]);
  });

  it.each(["98,000", "96,500", "98,001", "120,000", "9,650"])("is not %s", (price) => {
    expect(faults(price)).toEqual([]);
  });
});

it("tells the same contract some hundred times of one file, not a hundred thousand times", () => {
  const purchases = Array.from({ length: 20_000 }, () => makePurchase({ contractNumber: "จ.1/2566" }));
  const found = sameContracts([{ file: "a.csv", purchases, lines: purchases.map((_, index) => index + 2) }]);
  expect(found.get("a.csv")).toHaveLength(301);
  expect(found.get("a.csv")?.at(-1)?.kind).toBe("too-many");
});
