import { describe, expect, it } from "vitest";
import { purchaseColumnOf } from "../../../src/domain/procurement/columns.ts";
import { purchasesIn, withoutTaxNumbers } from "../../../src/domain/procurement/table.ts";

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

describe("a month as e-GP writes it", () => {
  const MARCH = {
    work: "จ้างขุดลอกรางระบายน้ำ",
    budget: 100000,
    price: 95000,
    contractNumber: "จ.5/2566",
    contractDate: "2023-03-07",
  };
  const VARIANTS: readonly { what: string; rows: string[][]; more?: object }[] = [
    {
      what: "by project, with the number of the system and the agency's own beside each other",
      rows: [
        ["รายงานข้อมูลโครงการจัดซื้อจัดจ้าง", "", ""],
        ["หน่วยงาน เทศบาลตำบลทดสอบ", "", ""],
        [
          "ลำดับ",
          "เลขที่โครงการ",
          "ชื่อโครงการ",
          "ประเภทการจัดหา",
          "วิธีการจัดหา",
          "งบประมาณ",
          "ราคากลาง",
          "ผู้ชนะ",
          "ราคาที่ตกลงซื้อ/จ้าง",
          "เลขคุมสัญญา",
          "เลขที่สัญญา",
          "วันที่ลงนาม",
          "วันที่สิ้นสุดสัญญา",
          "สถานะโครงการ",
          "สถานะสัญญา",
        ],
        [
          "1",
          "66037000001",
          MARCH.work,
          "จ้าง",
          "เฉพาะเจาะจง",
          "100,000.00",
          "98,000.00",
          "ร้านสมมติ",
          "95,000.00",
          "660301000011",
          "จ.5/2566",
          "07/03/2566",
          "06/04/2566",
          "จัดทำสัญญา",
          "ส่งงานตามกำหนด",
        ],
        ["", "", "รวมทั้งสิ้น", "", "", "100,000.00", "", "", "95,000.00", "", "", "", "", "", ""],
      ],
      more: { projectNumber: "66037000001", status: "ส่งงานตามกำหนด", referencePrice: 98000 },
    },
    {
      what: "with the number of the system alone",
      rows: [
        [
          "เลขที่โครงการ",
          "ชื่อโครงการ",
          "วิธีจัดหา",
          "งบประมาณโครงการ (บาท)",
          "ผู้ชนะการเสนอราคา",
          "มูลค่าสัญญา",
          "เลขคุมสัญญา",
          "วันที่ทำสัญญา",
        ],
        ["66037000001", MARCH.work, "วิธีเฉพาะเจาะจง", "100000", "ร้านสมมติ 2000", "95000", "660301000011", "7 มี.ค. 66"],
        ["", "", "", "", "ลงชื่อ ................ เจ้าหน้าที่พัสดุ"],
        ["", "", "", "", "(นายหนึ่ง ใจดี)"],
      ],
      more: { contractNumber: "660301000011", supplier: "ร้านสมมติ 2000" },
    },
    {
      what: "with two lines of headings below merged cells",
      rows: [
        ["สรุปผลการจัดซื้อจัดจ้าง ประจำเดือน มีนาคม 2566"],
        ["ที่", "ชื่อโครงการ", "วิธีการจัดซื้อจัดจ้าง", "วงเงินงบประมาณ", "ราคากลาง", "ผู้ชนะ", "สัญญา", "", ""],
        ["", "", "", "", "", "", "เลขที่", "วันที่ลงนาม", "จำนวนเงิน"],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)"],
        [
          "1",
          MARCH.work,
          "เฉพาะเจาะจง",
          "100,000 บาท",
          "98,000 บาท",
          "ร้านสมมติ",
          "จ.5/2566",
          "๗ มีนาคม ๒๕๖๖",
          "๙๕,๐๐๐.๐๐",
        ],
      ],
    },
    {
      what: "with the days of announcements and deliveries, and real days of a spreadsheet",
      rows: [
        [
          "รหัสโครงการ",
          "ชื่อโครงการ",
          "วันที่ประกาศ",
          "วันที่ประกาศผู้ชนะ",
          "วิธีการจัดหา",
          "งบประมาณ",
          "ชื่อผู้ขาย",
          "ราคาที่เสนอ",
          "ราคาตกลง",
          "เลขที่สัญญา",
          "วันที่ลงนามในสัญญา",
          "วันที่ส่งมอบ",
          "จำนวนผู้เสนอราคา",
        ],
        [
          "66037000001",
          MARCH.work,
          "2566-02-20",
          "2566-03-01",
          "เฉพาะเจาะจง",
          "100000",
          "ร้านสมมติ",
          "96000",
          "95000",
          "จ.5/2566",
          "2566-03-07",
          "2566-04-06",
          "3",
        ],
      ],
      more: { bidders: [] },
    },
    {
      what: "as open data, the agency on each line",
      rows: [
        [
          "ปีงบประมาณ",
          "หน่วยงาน",
          "จังหวัด",
          "เลขที่โครงการ",
          "ชื่อโครงการ",
          "ประเภทโครงการ",
          "วิธีการจัดหา",
          "งบประมาณ",
          "ราคากลาง",
          "ชื่อผู้ชนะ",
          "จำนวนเงินในสัญญา",
          "เลขที่สัญญา",
          "วันที่ลงนาม",
          "สถานะสัญญา",
        ],
        [
          "2566",
          "เทศบาลตำบลทดสอบ",
          "เชียงใหม่",
          "66037000001",
          MARCH.work,
          "จ้างก่อสร้าง",
          "วิธีเฉพาะเจาะจง",
          "100000.00",
          "98000.00",
          "ร้านสมมติ",
          "95000.00",
          "จ.5/2566",
          "07/03/66",
          "ระหว่างดำเนินการ",
        ],
      ],
      more: { status: "ระหว่างดำเนินการ" },
    },
  ];

  it.each(VARIANTS)("is read $what", ({ rows, more }) => {
    const { purchases, faults } = table(...rows);
    expect(faults).toEqual([]);
    expect(purchases).toEqual([expect.objectContaining({ ...MARCH, method: "specific", ...more })]);
  });

  it("loses the numbers by which persons are known", () => {
    const rows = [
      [...SHORT, "เลขประจำตัวผู้เสียภาษีของผู้ชนะ"],
      [...ROW, "1234567890121"],
    ].map((cells, index) => ({ line: index + 1, cells }));
    expect(purchasesIn(rows, 2566).faults).toMatchObject([{ kind: "unknown-column" }]);
    expect(withoutTaxNumbers(rows)[1]?.cells.at(-1)).toBe("");
    expect(purchasesIn(withoutTaxNumbers(rows), 2566)).toMatchObject({
      faults: [],
      purchases: [{ supplier: "ร้านสมมติ" }],
    });
  });
});

it("stops where hundreds of cells are wrong, and says so once", () => {
  const { faults } = table(SHORT, ...Array.from({ length: 2000 }, () => row(1, "ไม่ใช่จำนวน")));
  expect(faults).toHaveLength(301);
  expect(faults.at(-1)).toEqual({ kind: "too-many", line: 302 });
});
