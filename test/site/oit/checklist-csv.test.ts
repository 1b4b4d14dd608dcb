import { describe, expect, it } from "vitest";
import { assess } from "../../../src/domain/assess/assess.ts";
import { checklistCsv, csvCell } from "../../../src/site/oit/checklist-csv.ts";
import { sampleContent, sampleDisclosure, sampleEdition } from "../sample.ts";

describe("csvCell", () => {
  it.each([
    ["โครงสร้าง", "โครงสร้าง"],
    ["a,b", '"a,b"'],
    ['ก "ข"', '"ก ""ข"""'],
    ["หนึ่ง\nสอง", '"หนึ่ง\nสอง"'],
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ["+66", "'+66"],
    ["-1", "'-1"],
    ["@a", "'@a"],
    ["\tx", "'\tx"],
    ["1-2", "1-2"],
    ["", ""],
  ])("%j becomes %j", (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });
});

it("is one row an item that Excel reads as UTF-8", () => {
  const content = sampleContent({
    disclosures: [
      sampleDisclosure("o1", { evidence: [{ title: "ผัง", file: "documents/ผัง.pdf", verified: "2023-04-01" }] }),
    ],
  });
  const tool = { name: "prongsai", version: "1.0.0" };
  const report = { assessment: assess(sampleEdition(), content), tool, editionHash: "abc" };
  expect(checklistCsv(report, content)).toMatchInlineSnapshot(`
    "﻿รหัสข้อ,ชื่อข้อ,ตัวชี้วัด,ตัวชี้วัดย่อย,สถานะ,คะแนน ITA ที่ขึ้นกับข้อนี้,สิ่งที่พบ,ที่อยู่ของข้อ,ที่อยู่ของหลักฐาน,เครื่องมือและรายการ
    o1,โครงสร้าง,9,9.1 ข้อมูลพื้นฐาน,ครบ,5.00,,https://www.test.example/web/oit/2566/o1/,https://www.test.example/web/documents/%E0%B8%9C%E0%B8%B1%E0%B8%87.pdf,prongsai 1.0.0 · รายการข้อ OIT ปี 2566 ฉบับ abc
    o2,อำนาจหน้าที่,9,9.1 ข้อมูลพื้นฐาน,ยังไม่มี,5.00,ต้องแก้: ยังไม่มีหลักฐาน และยังไม่ได้ประกาศว่าไม่มีข้อมูลในรอบนี้,https://www.test.example/web/oit/2566/o2/,,prongsai 1.0.0 · รายการข้อ OIT ปี 2566 ฉบับ abc
    o3,แผน,9,9.2 การบริหารงาน,ยังไม่มี,10.00,ต้องแก้: ยังไม่มีหลักฐาน และยังไม่ได้ประกาศว่าไม่มีข้อมูลในรอบนี้,https://www.test.example/web/oit/2566/o3/,,prongsai 1.0.0 · รายการข้อ OIT ปี 2566 ฉบับ abc
    o4,มาตรการ,10,10.1 การป้องกัน,ยังไม่มี,20.00,ต้องแก้: ยังไม่มีหลักฐาน และยังไม่ได้ประกาศว่าไม่มีข้อมูลในรอบนี้,https://www.test.example/web/oit/2566/o4/,,prongsai 1.0.0 · รายการข้อ OIT ปี 2566 ฉบับ abc
    "
  `);
});
