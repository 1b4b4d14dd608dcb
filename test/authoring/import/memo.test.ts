import { describe, expect, it } from "vitest";
import { readPaper } from "../../../src/documents/outline/paper.ts";
import { memoIn } from "../../../src/domain/tables/memo.ts";
import { TABLE_FORMS } from "../../make-tables.ts";

const HEADS = [
  "บันทึกข้อความ",
  "ส่วนราชการ  สำนักปลัด อบต.ตัวอย่าง โทร. ๐ ๐๐๐๐ ๐๐๐๐ ต่อ ๑๒",
  "ที่ ตย ๗๙๕๐๑/๒๗   วันที่ ๑๐ กุมภาพันธ์ ๒๕๖๘",
  "เรื่อง  รายงานผลตามมาตรการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๗",
  "เรียน  นายกองค์การบริหารส่วนตำบลตัวอย่าง",
];
const MEMO = {
  office: "สำนักปลัด อบต.ตัวอย่าง โทร. 0 0000 0000 ต่อ 12",
  number: "ตย 79501/27",
  date: "2025-02-10",
  subject: "รายงานผลตามมาตรการ ประจำปีงบประมาณ พ.ศ. 2567",
  to: "นายกองค์การบริหารส่วนตำบลตัวอย่าง",
};
const read = async (form: "docx" | "html" | "txt", lines: readonly string[]) => {
  const { name, bytes } = TABLE_FORMS[form]([], lines);
  return memoIn((await readPaper(bytes, name)).lines);
};

describe.each(["docx", "html"] as const)("a memo (%s)", (form) => {
  it("tells its heads, its paragraphs under theirs, and who signs what", async () => {
    const memo = await read(form, [
      ...HEADS,
      "เรื่องเดิม",
      "ตามที่ได้จัดทำมาตรการ นั้น",
      "ข้อเท็จจริง",
      "บัดนี้ดำเนินการแล้ว",
      "รายละเอียดตามเอกสารแนบ",
      "ข้อพิจารณา เห็นควรเผยแพร่",
      "จึงเรียนมาเพื่อโปรดพิจารณา",
      "(นางสาวตัวอย่าง ทดสอบ)",
      "หัวหน้าสำนักปลัด",
      "เรียน นายกองค์การบริหารส่วนตำบลตัวอย่าง",
      "(...........................)",
      "รองปลัด รักษาราชการแทน",
      "ปลัดองค์การบริหารส่วนตำบล",
      "- ทราบ",
      "ลงชื่อ................(นายสมมติ ตัวอย่าง)",
      "นายกองค์การบริหารส่วนตำบลตัวอย่าง",
      "รายงานผลการดำเนินการ",
    ]);
    expect(memo).toEqual({
      ...MEMO,
      body: [
        "เรื่องเดิม: ตามที่ได้จัดทำมาตรการ นั้น",
        "ข้อเท็จจริง: บัดนี้ดำเนินการแล้ว",
        "รายละเอียดตามเอกสารแนบ",
        "ข้อพิจารณา: เห็นควรเผยแพร่",
        "จึงเรียนมาเพื่อโปรดพิจารณา",
      ],
      signatures: [
        { name: "นางสาวตัวอย่าง ทดสอบ", position: "หัวหน้าสำนักปลัด" },
        { position: "รองปลัด รักษาราชการแทน ปลัดองค์การบริหารส่วนตำบล" },
        { name: "นายสมมติ ตัวอย่าง", position: "นายกองค์การบริหารส่วนตำบลตัวอย่าง", opinion: "ทราบ" },
      ],
    });
  });

  it("leaves to a person what it does not tell", async () => {
    const memo = await read(form, ["ส่วนราชการ สำนักปลัด", "เรื่อง รายงาน", "เรียน นายก", "จึงเรียนมาเพื่อทราบ"]);
    expect(memo).toEqual({
      office: "สำนักปลัด",
      date: "[เติมวันที่]",
      subject: "รายงาน",
      to: "นายก",
      body: ["จึงเรียนมาเพื่อทราบ"],
      signatures: [],
    });
  });

  it("is none where a paper only speaks of one", async () => {
    expect(await read(form, ["รายงานผล", "เรื่อง มาตรการ", "เรียน ทุกท่าน"])).toBeUndefined();
  });
});

it("lines of a page that a text keeps are joined to paragraphs, those parted by space are not", async () => {
  const memo = await read("txt", [
    ...HEADS,
    "",
    "ข้อเท็จจริง",
    "บัดนี้ได้ดำเนินการตามมาตร",
    "การแล้ว",
    "",
    "รายละเอียดตามเอกสารแนบ",
    "จึงเรียนมาเพื่อโปรดทราบ",
    "",
    "(นางสาวตัวอย่าง ทดสอบ)",
    "หัวหน้าสำนักปลัด",
  ]);
  expect(memo).toMatchObject(MEMO);
  expect(memo?.body).toEqual(["ข้อเท็จจริง: บัดนี้ได้ดำเนินการตามมาตรการแล้ว", "รายละเอียดตามเอกสารแนบ", "จึงเรียนมาเพื่อโปรดทราบ"]);
  expect(memo?.signatures).toEqual([{ name: "นางสาวตัวอย่าง ทดสอบ", position: "หัวหน้าสำนักปลัด" }]);
});
