import { expect, it } from "vitest";
import { assess } from "../../../src/domain/assess/assess.ts";
import { sheetPages, sheetRows, sheetTable } from "../../../src/site/oit/sheet.ts";
import { sampleContent, sampleDisclosure, sampleEdition } from "../sample.ts";

const nil = { statement: "ไม่มีการเปลี่ยนแปลงอำนาจหน้าที่", date: "2023-04-01", unit: "สำนักปลัด" };
const content = sampleContent({
  disclosures: [
    sampleDisclosure("o1", {
      evidence: [
        { title: "แผนผัง", file: "documents/ผัง 1.pdf", component: "chart" },
        { title: "โครงสร้าง", page: "/about/" },
        { title: "แผนผังฉบับเดิม", file: "documents/ผัง 1.pdf" },
      ],
    }),
    sampleDisclosure("o2", { nil }),
    sampleDisclosure("o3", { evidence: [{ title: "แผนเก่า", file: "b.pdf", fiscalYear: 2563 }] }),
    sampleDisclosure("o4", { notApplicable: { reason: "ไม่มีงานนี้", date: "2023-01-01", unit: "สำนักปลัด" } }),
  ],
});
const rows = sheetRows(assess(sampleEdition(), content), content);

it("answers yes where evidence counts or there is nothing to disclose, and no elsewhere", () => {
  expect(rows.map(({ code, answer }) => [code, answer])).toEqual([
    ["o1", "มี"],
    ["o2", "มี"],
    ["o3", "ไม่มี"],
    ["o4", "ไม่มี"],
  ]);
});

it("gives the item's page first, then each address of evidence once", () => {
  expect(rows.map(({ urls }) => urls.map(({ url }) => url))).toEqual([
    [
      "https://www.test.example/web/oit/2566/o1/",
      "https://www.test.example/web/documents/%E0%B8%9C%E0%B8%B1%E0%B8%87%201.pdf",
      "https://www.test.example/web/about/",
    ],
    ["https://www.test.example/web/oit/2566/o2/"],
    [],
    [],
  ]);
});

it("says of each address where it comes from", () => {
  expect(rows[0]?.urls.map(({ origin }) => origin)).toEqual(["item", "answer", "answer"]);
  expect(sheetTable(rows)[1]?.at(-1)).toBe("หน้าของข้อ\nจากไฟล์คำตอบ\nจากไฟล์คำตอบ");
});

it("answers with evidence that does not say its year, and asks for the year beside the form", () => {
  const link = "https://old.test.example/plan.pdf";
  const unstated = { ...content, disclosures: [sampleDisclosure("o3", { evidence: [{ title: "แผน", link }] })] };
  const row = sheetRows(assess(sampleEdition(), unstated), unstated)[2];
  expect([row?.answer, row?.urls.at(-1), row?.status.label]).toEqual(["มี", { url: link, origin: "answer" }, "ไม่ครบ"]);
  expect(row?.note).toContain("ไม่ครบ: “แผน”");
});

it("leads from the home page to the evidence in numbered steps", () => {
  expect(rows[0]?.explanation).toBe(
    "1. เปิด https://www.test.example/web/ 2. เลือกเมนู “ข้อมูลสาธารณะ” แล้วเลือก “ข้อมูลสาธารณะทุกปี” 3. เลือก “ปีงบประมาณ 2566” 4. เลือกข้อ o1 “โครงสร้าง” 5. ที่หัวข้อ “หลักฐาน” เปิดเอกสาร “แผนผัง” หน้า “โครงสร้าง” และเอกสาร “แผนผังฉบับเดิม”",
  );
  expect(rows[1]?.explanation).toMatch(/ 5\. อ่านประกาศ “ไม่มีการเปลี่ยนแปลงอำนาจหน้าที่”$/);
  expect(rows.slice(2).map(({ explanation }) => explanation)).toEqual(["", "ไม่มีงานนี้"]);
});

it("tells staff, beside the form, why an item is not ready", () => {
  expect(rows.map(({ note }) => note.slice(0, 20))).toEqual(["", "รอยืนยัน: ไม่ทราบว่า", "ไม่ครบ: “แผนเก่า” เป", ""]);
});

it("is one row an item below its header, and counts the answers", () => {
  const table = sheetTable(rows);
  expect(table).toHaveLength(5);
  expect(new Set(table.map((row) => row.length))).toEqual(new Set([7]));
  const mark = { tool: { name: "prongsai", version: "1.0.0" }, editionHash: () => "abc", locate: () => undefined };
  expect(sheetPages(content, mark).map(({ year, page }) => [year, page.counts])).toEqual([
    ["2566", "มี 2 ข้อ · ไม่มี 2 ข้อ"],
    ["2565", "มี 0 ข้อ · ไม่มี 4 ข้อ"],
  ]);
});

it("tells the reason for accepting what keeps an item open", () => {
  const accept = [{ rule: "evidence-missing", reason: "รอประกาศ", until: "2023-05-31" }];
  const accepted = { ...content, disclosures: [sampleDisclosure("o3", { accept })] };
  const row = sheetRows(assess(sampleEdition(), accepted), accepted)[2];
  expect(row?.note).toBe("ยังไม่มี: ยอมรับแล้ว: รอประกาศ (ถึง 31 พฤษภาคม 2566) (ผู้รับผิดชอบ: ยังไม่ระบุ · กำหนดเสร็จ: ยังไม่ระบุ)");
});
