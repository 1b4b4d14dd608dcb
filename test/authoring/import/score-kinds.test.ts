import { describe, expect, it } from "vitest";
import { readTables } from "../../../src/documents/outline/tables.ts";
import type { ItaFrame } from "../../../src/domain/model/catalogue/ita-frame.ts";
import { resultIn } from "../../../src/domain/tables/scores/index.ts";
import { cell, row, TABLE_FORM_NAMES, TABLE_FORMS, windows874, type Grid } from "../../make-tables.ts";

const SURE = { level: "confirmed" as const, sources: ["คู่มือ"] };
const FRAME: ItaFrame = {
  questions: {
    ...SURE,
    byIndicator: [
      { indicator: 1, questions: ["i1", "i2", "i3"], isMean: true },
      { indicator: 3, questions: ["i7", "i8", "i9"], isMean: true },
      { indicator: 6, questions: ["e1", "e2", "e3"], isMean: false },
    ],
  },
};
const ITEMS = Array.from({ length: 35 }, (_, index) => `o${index + 1}`);

/** Every score by its key (`7`, `i1`, `iit`, `total`), and what each doubtful row could be. */
async function read(form: keyof typeof TABLE_FORMS | "windows-874", grid: Grid) {
  const { name, bytes } =
    form === "windows-874" ? windows874(TABLE_FORMS.csv([grid])) : await TABLE_FORMS[form]([grid]);
  const { scores, doubts } = resultIn(await readTables(bytes, name), 2567, { frame: FRAME, items: ITEMS });
  const keyOf = (score: (typeof scores)[number]) =>
    score.of === "indicator"
      ? String(score.number)
      : score.of === "question"
        ? score.code
        : score.of === "instrument"
          ? score.instrument
          : score.of;
  return {
    scores: Object.fromEntries(scores.map((score) => [keyOf(score), score.value])),
    asked: doubts.map(({ couldBe }) => couldBe.join(" ")),
  };
}

type Case = readonly [title: string, grid: Grid, scores: Record<string, number>, asked?: readonly string[]];

const INDICATORS = row("แบบ", "ลำดับ", "ตัวชี้วัด", "คะแนน");
const QUESTIONS = row("หัวข้อ", "เครื่องมือ", "ข้อคำถาม", "คะแนน");
const ITEM_TABLE = row("เครื่องมือ", "ข้อคำถาม", "คะแนน");
const PLAIN = row("ข้อ", "คะแนน");

const KINDS: Record<string, readonly Case[]> = {
  "a number in the column of numbers names its indicator, the instrument's column never gets the score": [
    [
      "with a name that is nearly the frame's",
      [INDICATORS, row("EIT", "๗", "ประสิทธิภาพการสื่อสาร", "๘๖.๔๕"), row("EIT", "๘", "การปรับปรุงการทำงาน", "๗๒.๙๔")],
      { 7: 86.45, 8: 72.94 },
    ],
    ["with the frame's name", [INDICATORS, row("IIT", "3", "การใช้อำนาจ", "80.20")], { 3: 80.2 }],
    [
      "where the list begins anew for each instrument",
      [INDICATORS, row("EIT", "1", "คุณภาพการดำเนินงาน", "72.7")],
      { 6: 72.7 },
    ],
    ["but not where the name is of nothing that is known", [INDICATORS, row("EIT", "7", "เรื่องอื่น", "72.7")], {}, ["7"]],
    ["but not where the number is of another instrument", [INDICATORS, row("EIT", "3", "", "72.7")], {}, [""]],
    [
      "but not where number and name are two indicators",
      [row("ตัวชี้วัด", "คะแนน"), row("ตัวชี้วัดที่ 4 การใช้อำนาจ", "80")],
      {},
      ["4 3"],
    ],
    [
      "nor a sub-indicator",
      [row("ตัวชี้วัด", "คะแนน"), row("ตัวชี้วัดย่อยที่ 9.1 ข้อมูลพื้นฐาน", "88"), row("9.2 การบริหาร", "77")],
      {},
    ],
    [
      "over merged cells of the instrument",
      [
        INDICATORS,
        [cell("แบบวัด EIT", { down: 2 }), ...row("๖", "คุณภาพการดำเนินงาน", "๘๑.๕")],
        row("๗", "ประสิทธิภาพการสื่อสาร", "๘๖.๔๕"),
      ],
      { 6: 81.5, 7: 86.45 },
    ],
    ["an instrument alone is asked about", [INDICATORS, row("EIT", "", "", "72.94")], {}, ["eit"]],
    ["an instrument that its row names is one", [INDICATORS, row("", "", "คะแนนเฉลี่ย EIT", "72.94")], { eit: 72.94 }],
    [
      "an instrument in a table of instruments is one",
      [row("เครื่องมือ", "คะแนน"), row("IIT", "84.67"), row("แบบวัด EIT", "80")],
      { iit: 84.67, eit: 80 },
    ],
  ],
  "a code is read behind its words": [
    [
      "ข้อ, below an indicator of the same column",
      [QUESTIONS, row("", "", "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", "91.78"), row("ประเด็นหนึ่ง", "IIT", "ข้อ i1", "84.67")],
      { 1: 91.78, i1: 84.67 },
    ],
    ["ข้อที่", [QUESTIONS, row("", "IIT", "ข้อที่ i 2", "84.67")], { i2: 84.67 }],
    ["ข้อคำถาม, with its words glued", [QUESTIONS, row("", "EIT", "ข้อคำถาม E3การปรับปรุง", "80")], { e3: 80 }],
    ["รหัส, in brackets", [QUESTIONS, row("", "IIT", "(i3) งานของท่าน", "80")], { i3: 80 }],
    ["a number with its instrument, where the year has it", [ITEM_TABLE, row("IIT", "ข้อ 2", "80")], { i2: 80 }],
    ["but a code of another instrument is asked about", [QUESTIONS, row("", "EIT", "ข้อ i1", "80")], {}, ["i1 e1"]],
    ["and so are two codes in one row", [QUESTIONS, row("", "IIT", "i1 - i3", "80")], {}, [""]],
    ["and a code that the year does not have", [QUESTIONS, row("", "IIT", "i29", "80")], {}, ["i29"]],
    [
      "in lines of one cell, each with its score",
      [QUESTIONS, row("ประเด็นหนึ่ง", "IIT", ["i1", "i2", "i3"], ["84.67", "90", "71.2"])],
      { i1: 84.67, i2: 90, i3: 71.2 },
    ],
    [
      "beside an issue that reaches over its rows",
      [
        QUESTIONS,
        [cell("ประเด็นที่ 1 กระบวนการ", { down: 2 }), ...row("IIT", "ข้อ i1", "84.67")],
        row("IIT", "ข้อ i2", "90"),
      ],
      { i1: 84.67, i2: 90 },
    ],
    [
      "while the indicator beside it reaches over its rows",
      [
        row("ตัวชี้วัด", "ข้อ", "คะแนน"),
        [cell("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", { down: 2 }), ...row("i1", "84.67")],
        row("i2", "90"),
      ],
      { i1: 84.67, i2: 90 },
    ],
    [
      "but a question without one is none of the indicator that reaches over it",
      [
        row("ตัวชี้วัด", "ข้อคำถาม", "คะแนน"),
        [cell("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", { down: 2 }), ...row("ปฏิบัติงานตามเวลา", "84.67")],
        row("ปฏิบัติเท่าเทียม", "90"),
      ],
      {},
    ],
  ],
  "a Thai zero is the letter": [
    [
      "behind ข้อ, alone, and with two figures",
      [ITEM_TABLE, row("OIT", "ข้อ ๐1", "100"), row("OIT", "๐2", "100"), row("OIT", "ข้อ ๐13", "0")],
      { o1: 100, o2: 100, o13: 0 },
    ],
    ["before Thai figures", [ITEM_TABLE, row("OIT", "ข้อ ๐๑๓", "100")], { o13: 100 }],
    ["without an instrument, before two figures", [PLAIN, row("๐11", "100")], { o11: 100 }],
    ["and an Arabic one too, in a row of the OIT", [ITEM_TABLE, row("OIT", "01", "100")], { o1: 100 }],
    ["with the item's name behind it", [ITEM_TABLE, row("OIT", "๐7 แผนดำเนินงาน", "100")], { o7: 100 }],
    ["but two Thai figures alone are asked about", [PLAIN, row("ข้อ ๐๑", "100")], {}, ["o1"]],
  ],
  "a code of the OIT raises no alarm": [
    ["beside one of the IIT", [PLAIN, row("i1", "84.67"), row("o1", "100")], { i1: 84.67, o1: 100 }],
    ["in capitals", [PLAIN, row("O35", "100")], { o35: 100 }],
    ["with a point", [PLAIN, row("o.12", "0")], { o12: 0 }],
    [
      "of an instrument of which the year tells no question",
      [PLAIN, row("OIT ข้อ", "x"), row("o3", "100")],
      { o3: 100 },
    ],
    ["but one that the year does not have is asked about", [PLAIN, row("o43", "100")], {}, ["o43"]],
  ],
  "a column is a score of this year or none": [
    [
      "of two years the one asked for",
      [row("ตัวชี้วัด", "คะแนน ปี 2566", "คะแนน ปี 2567"), row("ตัวชี้วัดที่ 1", "70", "80")],
      { 1: 80 },
    ],
    ["not that of another year", [row("ตัวชี้วัด", "คะแนน ปี 2566"), row("ตัวชี้วัดที่ 1", "70")], {}],
    ["not the most that there is", [row("ตัวชี้วัด", "คะแนนเต็ม", "คะแนนที่ได้"), row("ตัวชี้วัดที่ 1", "100", "80")], { 1: 80 }],
    ["not a goal", [row("ตัวชี้วัด", "คะแนน", "คะแนนเป้าหมาย"), row("ตัวชี้วัดที่ 1", "80", "85")], { 1: 80 }],
    [
      "side by side with another table",
      [row("ข้อ", "คะแนน", "ข้อ", "คะแนน"), row("i1", "80", "e1", "70"), row("i2", "81", "e2", "71")],
      { i1: 80, i2: 81, e1: 70, e2: 71 },
    ],
    ["lying on its side", [row("ข้อ", "i1", "i2", "i3"), row("คะแนน", "80", "81", "82")], { i1: 80, i2: 81, i3: 82 }],
  ],
  "a figure that cannot be told is asked about": [
    ["over 100", [PLAIN, row("i1", "846.7")], {}, ["i1"]],
    ["two of them", [PLAIN, row("i1", "84.6 / 90")], {}, ["i1"]],
    ["in a cell of several rows", [PLAIN, [cell("i1"), cell("84", { down: 2 })], row("i2")], {}, ["i1", "i2"]],
    ["stated twice", [PLAIN, row("i1", "84"), row("i1", "85")], {}, ["i1", "i1"]],
    ["of the total and an instrument", [ITEM_TABLE, row("IIT", "คะแนนรวม", "84")], {}, ["iit total"]],
    ["but the same twice is one", [PLAIN, row("i1", "84"), row("i1", "84.00")], { i1: 84 }],
    ["and the mean of an issue is none", [QUESTIONS, row("", "", "ค่าเฉลี่ยประเด็นที่ 1", "84")], {}],
  ],
};

const hasMerged = (grid: Grid) => grid.flat().some(({ across = 1, down = 1 }) => across > 1 || down > 1);
const hasLines = (grid: Grid) => grid.flat().some(({ lines }) => lines.length > 1);

describe.each(Object.entries(KINDS))("%s", (_, cases) => {
  const named = cases.map(([title, grid, scores, asked]) => ({ title, grid, scores, asked }));
  describe.each(named)("$title", ({ grid, scores, asked }) => {
    // What a cell covers is blank in a sheet without merged cells, so that nothing of it can be told there.
    const forms = [...TABLE_FORM_NAMES, "windows-874" as const].filter(
      (form) => !hasMerged(grid) || ["docx", "xlsx", "html"].includes(form),
    );
    it.each(forms)("(%s)", async (form) => {
      if (form === "txt" && hasLines(grid)) return;
      const found = await read(form, grid);
      expect(found.scores).toEqual(scores);
      if (asked) expect(found.asked).toEqual(asked);
    });
  });
});
