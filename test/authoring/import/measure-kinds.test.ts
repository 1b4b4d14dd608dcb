import { describe, expect, it } from "vitest";
import { readTables } from "../../../src/documents/outline/tables.ts";
import { measureRows } from "../../../src/domain/tables/measure-rows.ts";
import { measuresIn } from "../../../src/domain/tables/measures.ts";
import { reportOf } from "../../../src/domain/tables/report-table.ts";
import { cell, row, TABLE_FORM_NAMES, TABLE_FORMS, windows874, type Grid, type GridCell } from "../../make-tables.ts";

const FORMS = [...TABLE_FORM_NAMES, "windows-874"] as const;
const HEADER = row("มาตรการ", "ขั้นตอน", "ระยะเวลา", "ผู้รับผิดชอบ");
const YEAR = "ต.ค. 2567 - ก.ย. 2568";
const of = (measure: string | string[], steps: string | string[], period = YEAR): GridCell[] =>
  row(measure, steps, period, "สำนักปลัด");

async function read(form: (typeof FORMS)[number], grid: Grid) {
  const { name, bytes } =
    form === "windows-874" ? windows874(TABLE_FORMS.csv([grid])) : await TABLE_FORMS[form]([grid]);
  return measuresIn(measureRows(await readTables(bytes, name)).rows, 2568);
}

/** Signs that the code page of Windows does not have are not typed there. */
const inForms = (grid: Grid) =>
  FORMS.filter(
    (form) =>
      form !== "windows-874" ||
      !/[▪●]/.test(
        grid
          .flat()
          .flatMap(({ lines }) => lines)
          .join(""),
      ),
  );

type Told = readonly [title: string, steps: readonly string[], group?: string | undefined, intro?: string];
const CASES: readonly (readonly [
  title: string,
  measure: string | string[],
  steps: string | string[],
  told: readonly Told[],
])[] = [
  [
    "steps of several measures in a cell go to all of them",
    ["• จัดการความเสี่ยงการทุจริต", "• แต่งตั้งคณะกรรมการจริยธรรม"],
    ["1. แต่งตั้งคณะกรรมการจริยธรรม", "2. ประเมินความเสี่ยงการทุจริต"],
    [
      ["จัดการความเสี่ยงการทุจริต", ["แต่งตั้งคณะกรรมการจริยธรรม", "ประเมินความเสี่ยงการทุจริต"]],
      ["แต่งตั้งคณะกรรมการจริยธรรม", ["แต่งตั้งคณะกรรมการจริยธรรม", "ประเมินความเสี่ยงการทุจริต"]],
    ],
  ],
  [
    "where both have dashes",
    ["- ก่อน", "- หลัง"],
    ["- ทำหลัง", "- ทำก่อน"],
    [
      ["ก่อน", ["ทำหลัง", "ทำก่อน"]],
      ["หลัง", ["ทำหลัง", "ทำก่อน"]],
    ],
  ],
  [
    "where the counts differ",
    ["1. หนึ่ง", "2. สอง"],
    ["1. ก", "2. ข", "3. ค"],
    [
      ["หนึ่ง", ["ก", "ข", "ค"]],
      ["สอง", ["ก", "ข", "ค"]],
    ],
  ],
  [
    "where there is one step",
    ["1. หนึ่ง", "2. สอง"],
    "อบรม",
    [
      ["หนึ่ง", ["อบรม"]],
      ["สอง", ["อบรม"]],
    ],
  ],
  [
    "but not where the numbers say which",
    ["1. หนึ่ง", "2. สอง"],
    ["1.1 ก", "1.2 ข", "2.1 ค"],
    [
      ["หนึ่ง", ["ก", "ข"]],
      ["สอง", ["ค"]],
    ],
  ],
  [
    "nor where measures and steps are numbered alike",
    ["1. หนึ่ง", "2. สอง"],
    ["1. ก", "2. ข"],
    [
      ["หนึ่ง", ["ก"]],
      ["สอง", ["ข"]],
    ],
  ],

  [
    "one numbered line under a heading is a measure of it",
    ["การเผยแพร่ข่าวสาร", "1. เพิ่มช่องทาง"],
    "1. เปิดช่องทางใหม่",
    [["เพิ่มช่องทาง", ["เปิดช่องทางใหม่"], "การเผยแพร่ข่าวสาร"]],
  ],
  ["with a bracket", ["การเผยแพร่ข่าวสาร", "1) เพิ่มช่องทาง"], "เปิด", [["เพิ่มช่องทาง", ["เปิด"], "การเผยแพร่ข่าวสาร"]]],
  ["with a dash", ["การเผยแพร่ข่าวสาร", "- เพิ่มช่องทาง"], "เปิด", [["เพิ่มช่องทาง", ["เปิด"], "การเผยแพร่ข่าวสาร"]]],
  ["with a Thai figure", ["การเผยแพร่ข่าวสาร", "๑. เพิ่มช่องทาง"], "เปิด", [["เพิ่มช่องทาง", ["เปิด"], "การเผยแพร่ข่าวสาร"]]],
  [
    "and so are two",
    ["การเผยแพร่", "1. เพิ่ม", "2. ลด"],
    "เปิด",
    [
      ["เพิ่ม", ["เปิด"], "การเผยแพร่"],
      ["ลด", ["เปิด"], "การเผยแพร่"],
    ],
  ],
  ["but a number at the beginning is only counted", "๒. จัดทำแผน", "เขียน", [["จัดทำแผน", ["เขียน"]]]],

  [
    "a line that introduces the steps is none",
    "จัดทำคู่มือ",
    ["รายละเอียดขั้นตอนการดำเนินการ", "1. ทำคู่มือ", "2. แจ้งเวียน"],
    [["จัดทำคู่มือ", ["ทำคู่มือ", "แจ้งเวียน"], undefined, "รายละเอียดขั้นตอนการดำเนินการ"]],
  ],
  [
    "before dashes",
    "จัดทำคู่มือ",
    ["ดำเนินการดังนี้", "- ทำคู่มือ", "- แจ้งเวียน"],
    [["จัดทำคู่มือ", ["ทำคู่มือ", "แจ้งเวียน"], undefined, "ดำเนินการดังนี้"]],
  ],
  [
    "before lines without marks",
    "จัดทำคู่มือ",
    ["ขั้นตอนการดำเนินงาน", "ทำคู่มือ", "แจ้งเวียน"],
    [["จัดทำคู่มือ", ["ทำคู่มือ", "แจ้งเวียน"], undefined, "ขั้นตอนการดำเนินงาน"]],
  ],
  [
    "before Thai figures",
    "จัดทำคู่มือ",
    ["วิธีดำเนินการ", "๑) ทำคู่มือ", "๒) แจ้งเวียน"],
    [["จัดทำคู่มือ", ["ทำคู่มือ", "แจ้งเวียน"], undefined, "วิธีดำเนินการ"]],
  ],
  ["before one step", "จัดทำคู่มือ", ["รายละเอียด", "1. ทำคู่มือ"], [["จัดทำคู่มือ", ["ทำคู่มือ"], undefined, "รายละเอียด"]]],
  [
    "but a first line that says what is done is one",
    "จัดทำคู่มือ",
    ["ทำคู่มือ", "แจ้งเวียน"],
    [["จัดทำคู่มือ", ["ทำคู่มือ", "แจ้งเวียน"]]],
  ],
];

describe.each(CASES.map(([title, measure, steps, told]) => ({ title, grid: [HEADER, of(measure, steps)], told })))(
  "$title",
  ({ grid, told }) => {
    it.each(inForms(grid))("(%s)", async (form) => {
      const measures = await read(form, grid);
      expect(measures.map(({ data }) => [data.title, data.steps, data.group, data.stepsIntro])).toEqual(
        told.map(([title, steps, group, intro]) => [title, steps, group, intro]),
      );
      // What could be read otherwise is not told as sure.
      if (told.length > 1 || told.some(([, , group, intro]) => group ?? intro))
        expect(measures.every(({ confidence }) => confidence < 1)).toBe(true);
    });
  },
);

describe("a period outside its year is written as it stands", () => {
  it.each([
    ["ต.ค. ๖๕ – มี.ค. ๖๖", "2022-10-01", "2023-03-31", "ต.ค. 65 – มี.ค. 66"],
    ["ตุลาคม 2568 - กันยายน 2569", "2025-10-01", "2026-09-30", "ตุลาคม 2568 - กันยายน 2569"],
    ["ก.ย. 2567 - ต.ค. 2567", "2024-09-01", "2024-10-31", "ก.ย. 2567 - ต.ค. 2567"],
    ["ปีงบประมาณ พ.ศ. ๒๕๖๖", "2022-10-01", "2023-09-30", "ปีงบประมาณ พ.ศ. 2566"],
    ["1 ต.ค. 2566 ถึง 30 ก.ย. 2568", "2023-10-01", "2025-09-30", "1 ต.ค. 2566 ถึง 30 ก.ย. 2568"],
    ["ไตรมาส 1/2570", "2026-10-01", "2026-12-31", "ไตรมาส 1/2570"],
  ])("%s", async (period, from, to, written) => {
    for (const form of FORMS) {
      const [measure] = await read(form, [HEADER, of("ทบทวนคู่มือ", "1. ทบทวน", period)]);
      expect(measure?.data).toMatchObject({ period: { from, to }, periodWritten: written });
      expect(measure?.remarks).toContain("outside-year");
    }
  });
});

describe("a state is nobody's to give but the paper's", () => {
  const heads = ["มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลผลิต", "ผลลัพธ์"];
  it.each([
    ["คู่มือ 1 เล่ม", "[เติมสถานะ]"],
    ["", "[เติมสถานะ]"],
    ["จะดำเนินการให้แล้วเสร็จในปีหน้า", "[เติมสถานะ]"],
    ["คาดว่าแล้วเสร็จเดือนกันยายน", "[เติมสถานะ]"],
    ["ดำเนินการแล้ว คู่มือ 1 เล่ม", "done"],
    ["อยู่ระหว่างจัดทำ", "under-way"],
    ["ยังไม่ได้ดำเนินการ เพราะรองบประมาณ", "not-started"],
  ])("%j: %s", async (output, state) => {
    for (const form of FORMS) {
      const grid = [row(...heads), row("ทบทวนคู่มือ", "1. ทบทวน", "กองคลัง", YEAR, output, "เข้าใจขั้นตอน")];
      const { data } = reportOf(await read(form, grid), 2568, []);
      expect(data.results?.map((result) => result.state)).toEqual([state]);
    }
  });

  it("each state that is ticked in a column of its own is the row's", async () => {
    const grid = [
      row("มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "แล้วเสร็จ", "ผลผลิต"),
      [...row("ก", "ข", "กองคลัง", "✓"), cell("เล่ม")],
    ];
    const { data } = reportOf(await read("docx", grid), 2568, []);
    expect(data.results?.map((result) => result.state)).toEqual(["done"]);
  });
});
