import { describe, expect, it } from "vitest";
import { purchaseColumnOf } from "../../../src/domain/procurement/columns.ts";
import { purchasesIn } from "../../../src/domain/procurement/table.ts";

/** A table as a spreadsheet hands it over, its first row on line 1. */
const table = (...rows: string[][]) =>
  purchasesIn(
    rows.map((cells, index) => ({ line: index + 1, cells })),
    2566,
  );

const SHORT = ["งานที่ซื้อหรือจ้าง", "วงเงิน", "วิธีซื้อหรือจ้าง", "ผู้ได้รับคัดเลือก", "ราคาที่ตกลง", "เลขที่สัญญา", "วันที่สัญญา"];
const ROW = ["ซื้อวัสดุสำนักงาน", "24,600", "เฉพาะเจาะจง", "ร้านสมมติ", "24,150", "ซ.1/2566", "12 ต.ค. 2565"];
const row = (index: number, cell: string) => ROW.with(index, cell);

describe("the form สขร.1 as it is handed in", () => {
  const form = table(
    ["", "แบบ สขร. 1"],
    ["สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน ตุลาคม 2565"],
    ["เทศบาลตำบลทดสอบ"],
    [
      "ลำดับที่",
      "งานที่จัดซื้อจัดจ้าง",
      "วงเงินที่จะซื้อ\nหรือจ้าง (บาท)",
      "ราคากลาง (บาท)",
      "วิธีซื้อหรือจ้าง",
      "รายชื่อผู้เสนอราคาและราคาที่เสนอ",
      "ผู้ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง",
      "เหตุผลที่คัดเลือกโดยสรุป",
      "เลขที่และวันที่ของสัญญาหรือข้อตกลงในการซื้อหรือจ้าง",
    ],
    ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)"],
    [
      "๑",
      "จ้างขุดลอกรางระบายน้ำ",
      "๙๘,๐๐๐.๐๐",
      "98,000",
      "เฉพาะเจาะจง",
      "ร้าน ก 96,500\nร้าน ข 97,000",
      "ร้าน ก 96,500",
      "ราคาต่ำสุด",
      "จ.1/2566 ลว. 3 ต.ค. 65",
    ],
    ["", "", "", "", "", "", "", "", ""],
    ["รวม", "", "98,000", "", "", "", "", "", ""],
  );

  it("is read whole, with titles, column numbers and the sum passed over", () => {
    expect(form).toMatchObject({
      faults: [],
      purchases: [
        {
          work: "จ้างขุดลอกรางระบายน้ำ",
          budget: 98000,
          referencePrice: 98000,
          method: "specific",
          bidders: [
            { name: "ร้าน ก", price: 96500 },
            { name: "ร้าน ข", price: 97000 },
          ],
          supplier: "ร้าน ก",
          price: 96500,
          reason: "ราคาต่ำสุด",
          contractNumber: "จ.1/2566",
          contractDate: "2022-10-03",
        },
      ],
    });
  });
});

it.each([
  ["ชื่อรายการของงานที่ซื้อหรือจ้าง", "work"],
  ["วงเงินงบประมาณที่ได้รับจัดสรร (บาท)", "budget"],
  ["แหล่งที่มาของงบประมาณ", "funding"],
  ["สถานะการจัดซื้อจัดจ้าง", "status"],
  ["วิธีการจัดซื้อจัดจ้าง", "method"],
  ["ราคากลาง (บาท)", "referencePrice"],
  ["ราคาที่ตกลงซื้อหรือจ้าง (บาท)", "price"],
  ["รายชื่อผู้ประกอบการที่ได้รับการคัดเลือก", "supplier"],
  ["เลขที่โครงการในระบบ e-GP", "projectNumber"],
  ["ปีงบประมาณ", "ignored"],
  ["เลขประจำตัวผู้เสียภาษี", undefined],
])("the heading %j of the table of 2568 stands for %s", (heading, column) => {
  expect(purchaseColumnOf(heading)).toBe(column);
});

describe("what cannot be read is said with its line, and nothing of it is guessed", () => {
  it.each<[string, string[][], object[]]>([
    ["no headings", [["ก", "ข"], ROW], [{ kind: "no-heading", line: 1 }]],
    [
      "a column that is missing",
      [SHORT.with(4, "ที่"), ROW],
      [{ kind: "missing-columns", line: 1, columns: ["ราคาที่ตกลง"] }],
    ],
    [
      "a column that nobody knows",
      [
        [...SHORT, "สีของปก"],
        [...ROW, "แดง"],
      ],
      [{ kind: "unknown-column", line: 1, column: "สีของปก" }],
    ],
    [
      "cells below no heading",
      [
        [...SHORT, ""],
        [...ROW, "แดง"],
      ],
      [{ kind: "unknown-column", line: 1, column: "" }],
    ],
    ["more cells than headings", [SHORT, [...ROW, "แดง"]], [{ kind: "lost-cells", line: 2, text: "แดง" }]],
    [
      "the same column twice",
      [
        [...SHORT, "วงเงินที่จะซื้อหรือจ้าง"],
        [...ROW, "1"],
      ],
      [{ kind: "double-column", line: 1, column: "วงเงินที่จะซื้อหรือจ้าง", other: "วงเงิน" }],
    ],
    [
      "a wrong amount and a wrong day of two rows",
      [SHORT, row(1, "24,60O"), ROW, row(6, "31 ก.พ. 2566")],
      [
        { kind: "wrong-cell", line: 2, column: "วงเงิน", written: "24,60O" },
        { kind: "wrong-cell", line: 4, column: "วันที่สัญญา", written: "31 ก.พ. 2566" },
      ],
    ],
    [
      "an empty cell that is needed",
      [SHORT, row(3, " ")],
      [{ kind: "missing-cell", line: 2, column: "ผู้ได้รับคัดเลือก", work: "ซื้อวัสดุสำนักงาน" }],
    ],
    [
      "a method that the law does not know",
      [SHORT, row(2, "ถูกใจ")],
      [{ kind: "wrong-cell", line: 2, written: "ถูกใจ" }],
    ],
    [
      "a contract of another fiscal year",
      [SHORT, row(6, "30 ก.ย. 2565")],
      [{ kind: "other-year", line: 2, column: "วันที่สัญญา", written: "30 ก.ย. 2565" }],
    ],
    [
      "a line that is neither a purchase nor a title",
      [SHORT, ["ถุงมือ"]],
      Array.from({ length: 6 }, () => ({ kind: "missing-cell", line: 2 })),
    ],
  ])("%s", (_, rows, faults) => {
    const found = table(...rows).faults;
    expect(found).toMatchObject(faults);
    expect(found).toHaveLength(faults.length);
  });
});

it("a cell that our download kept from being a formula is read as it was", () => {
  expect(table(SHORT, row(0, "'-ซ่อมรถ")).purchases[0]?.work).toBe("-ซ่อมรถ");
});
