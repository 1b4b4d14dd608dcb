import { describe, expect, it } from "vitest";
import { cell, row } from "../../make-tables.ts";
import { HEADER, inEveryForm, read } from "./read-measures.ts";

describe("shapes of tables", () => {
  inEveryForm(
    "a header of two rows",
    [
      [
        [
          ...["มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา"].map((text) => cell(text, { down: 2 })),
          cell("สรุปผล", { across: 2 }),
        ],
        row("ผลผลิต", "ผลลัพธ์"),
        row("ทำคู่มือ", "เขียนและแจก", "กองคลัง", "ต.ค. 66 - มี.ค. 67", "คู่มือหนึ่งเล่ม", "ยืมถูกระเบียบ"),
      ],
    ],
    ({ measures, unused }) => {
      expect(measures.map(({ data: { title }, output, outcome }) => ({ title, output, outcome }))).toEqual([
        { title: "ทำคู่มือ", output: ["คู่มือหนึ่งเล่ม"], outcome: ["ยืมถูกระเบียบ"] },
      ]);
      expect(unused).toEqual([]);
    },
  );

  inEveryForm(
    "a row split over two pages, with the header again",
    [
      [HEADER, row("ทำคู่มือยืมพัสดุ", ["๑. ร่างคู่มือ", "๒. ชี้แจงเจ้า"], "กองคลัง", "ต.ค. 66 - มี.ค. 67", "แจกคู่มือแล้วทุก", "")],
      [
        HEADER,
        row("", "หน้าที่ทุกกอง", "", "", "กอง", ""),
        row("เปิดรับเรื่อง", "ติดตั้งกล่อง", "สำนักปลัด", "ตลอดปีงบประมาณ", "", ""),
      ],
    ],
    ({ measures }) => {
      expect(measures.map(({ data: { title, steps, unit } }) => ({ title, steps, unit }))).toEqual([
        { title: "ทำคู่มือยืมพัสดุ", steps: ["ร่างคู่มือ", "ชี้แจงเจ้าหน้าที่ทุกกอง"], unit: "กองคลัง" },
        { title: "เปิดรับเรื่อง", steps: ["ติดตั้งกล่อง"], unit: "สำนักปลัด" },
      ]);
      expect(measures[0]?.output).toEqual(["แจกคู่มือแล้วทุกกอง"]);
      expect(measures[0]?.remarks).toContain("pages-joined");
    },
  );

  inEveryForm(
    "a page without a header goes on",
    [
      [HEADER, row("ทำคู่มือ", "เขียน", "กองคลัง", "ต.ค. 66 - มี.ค. 67", "", "")],
      [row("เปิดรับเรื่อง", "ติดตั้งกล่อง", "สำนักปลัด", "เม.ย. - ก.ย. 67", "", "")],
    ],
    ({ measures }) => {
      expect(measures.map(({ data: { title, period } }) => [title, period.from, period.to])).toEqual([
        ["ทำคู่มือ", "2023-10-01", "2024-03-31"],
        ["เปิดรับเรื่อง", "2024-04-01", "2024-09-30"],
      ]);
    },
  );

  inEveryForm(
    "a measure merged over rows with units of their own is one measure",
    [
      [
        HEADER,
        [
          cell("ทำคู่มือ", { down: 2 }),
          ...row("๑. เขียน", "กองคลัง"),
          cell("ตลอดปีงบประมาณ", { down: 2 }),
          ...row("เขียนแล้ว", ""),
        ],
        row("๒. แจก", "สำนักปลัด", "แจกแล้ว", ""),
      ],
    ],
    ({ measures }) => {
      expect(
        measures.map(({ data: { title, steps, unit, period }, output }) => ({
          title,
          steps,
          unit,
          to: period.to,
          output,
        })),
      ).toEqual([
        {
          title: "ทำคู่มือ",
          steps: ["เขียน", "แจก"],
          unit: "กองคลัง/สำนักปลัด",
          to: "2024-09-30",
          output: ["เขียนแล้ว", "แจกแล้ว"],
        },
      ]);
    },
  );

  inEveryForm(
    "headings in rows of their own name the issue, however they are worded",
    [
      [
        HEADER,
        [cell("ประเด็นที่ 4 เรื่องของหลวง", { across: 6 })],
        row("ทำคู่มือ", "เขียน", "กองคลัง", "ไตรมาส 1", "", ""),
        [cell("มาตรการสร้างความโปร่งใสในการใช้งบประมาณและการจัดซื้อจัดจ้าง", { across: 6 })],
        row(["๑. เปิดแผน", "๒. เปิดราคา"], ["๑. ทำแผน", "๒. ลงราคากลาง"], "กองคลัง", "ไตรมาส 2", "", ""),
        [cell("เรื่องอื่นที่ไม่มีในกรอบ", { across: 6 })],
        row("ตั้งกล่อง", "ติดตั้ง", "สำนักปลัด", "ไตรมาส 3", "", ""),
      ],
    ],
    ({ measures }) => {
      expect(measures.map(({ id, data: { issue, title, steps } }) => ({ id, issue, title, steps }))).toEqual([
        { id: "issue-4", issue: 4, title: "ทำคู่มือ", steps: ["เขียน"] },
        { id: "issue-5-1", issue: 5, title: "เปิดแผน", steps: ["ทำแผน"] },
        { id: "issue-5-2", issue: 5, title: "เปิดราคา", steps: ["ลงราคากลาง"] },
        { id: "measure-1", issue: undefined, title: "ตั้งกล่อง", steps: ["ติดตั้ง"] },
      ]);
      expect(measures[3]?.data.group).toBe("เรื่องอื่นที่ไม่มีในกรอบ");
    },
  );

  inEveryForm(
    "below an indicator each row with its own unit is a measure whose name is asked for",
    [
      [
        row("มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา", "การติดตามผล"),
        [
          cell("ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล", { down: 2 }),
          ...row(["ประชุมแบ่งงาน คือ", "1. ข้อมูลพื้นฐาน"], "สำนักปลัด", "ต.ค.66 - ก.ย.67", "รายงานเมื่อสิ้นปี"),
        ],
        row("2. งบประมาณ", "กองคลัง", "", ""),
      ],
    ],
    ({ measures }) => {
      expect(measures.map(({ id, data }) => ({ id, ...data }))).toEqual([
        expect.objectContaining({
          id: "indicator-9-1",
          title: "[เติมชื่อมาตรการ] ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล",
          indicators: [9],
          stepsIntro: "ประชุมแบ่งงาน คือ",
          steps: ["ข้อมูลพื้นฐาน"],
        }),
        expect.objectContaining({
          id: "indicator-9-2",
          title: "[เติมชื่อมาตรการ] งบประมาณ",
          unit: "กองคลัง",
          period: { from: "2023-10-01", to: "2024-09-30" },
          followUp: "รายงานเมื่อสิ้นปี",
        }),
      ]);
      expect(measures[1]?.remarks).toContain("facts-inherited");
    },
  );
});

describe("what a table does not hold", () => {
  it("waits to be filled in, and what was written is quoted", async () => {
    const { measures } = await read("docx", [HEADER, row("ทำคู่มือ", "", "", "ตั้งแต่ ต.ค. 66 เป็นต้นไป", "", "")]);
    expect(measures[0]?.data).toMatchObject({
      steps: ["[เติมขั้นตอน]"],
      unit: "[เติมผู้รับผิดชอบ]",
      period: {
        from: "[เติมวันเริ่ม ต้นฉบับเขียนว่า ตั้งแต่ ต.ค. 66 เป็นต้นไป]",
        to: "[เติมวันสิ้นสุด ต้นฉบับเขียนว่า ตั้งแต่ ต.ค. 66 เป็นต้นไป]",
      },
    });
    expect(measures[0]?.remarks).toEqual(["steps-missing", "unit-missing", "period-open"]);
    expect(measures[0]?.confidence).toBeCloseTo(0.4);
  });

  it("stays open where a whole column is missing", async () => {
    const { measures } = await read("csv", [row("กิจกรรม", "วิธีดำเนินการ", "ผู้รับผิดชอบ"), row("ทำคู่มือ", "เขียน", "กองคลัง")]);
    expect(measures[0]?.data.period).toEqual({ from: "[เติมวันเริ่ม]", to: "[เติมวันสิ้นสุด]" });
  });

  it("is not guessed where steps and measures of a cell differ in number", async () => {
    const { measures } = await read("xlsx", [
      HEADER,
      row(["- คู่มือ", "- แบบฟอร์ม"], ["- ร่าง", "- ทบทวน", "- แจก"], "กองคลัง", "ปีงบประมาณ 2567", "แจกแล้ว", ""),
    ]);
    expect(measures.map(({ data, output }) => [data.title, data.steps, output])).toEqual([
      ["คู่มือ", ["ร่าง", "ทบทวน", "แจก"], ["แจกแล้ว"]],
      ["แบบฟอร์ม", ["ร่าง", "ทบทวน", "แจก"], []],
    ]);
    expect(measures[0]?.remarks).toEqual(expect.arrayContaining(["steps-shared", "outcome-of-all"]));
  });
});

it("says what of a document it did not use, and where", async () => {
  const { measures, unused } = await read(
    "html",
    [row("คะแนน", "ระดับ"), row("95 - 100", "AA")],
    [
      [cell("แผนของปี", { across: 4 })],
      row("มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "งบ"),
      row("ทำคู่มือ", "เขียน", "กองคลัง", "5,000 บาท"),
      row("หัวข้อที่ไม่มีใครทำ", "", "", ""),
    ],
  );
  expect(measures).toHaveLength(1);
  expect(unused.map(({ place, reason, text }) => [place.line, reason, text])).toEqual([
    [3, "no-columns", "คะแนน | ระดับ"],
    [8, "before-header", "แผนของปี"],
    [9, "unknown-column", "งบ"],
    [11, "no-body", "หัวข้อที่ไม่มีใครทำ"],
  ]);
});
