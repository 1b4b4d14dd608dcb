import { beforeAll, describe, expect, it } from "vitest";
import { importMeasures, importResult } from "../../../src/authoring/import/tables.ts";
import { loadContent } from "../../../src/collections/load.ts";
import { parseSource } from "../../../src/collections/parse.ts";
import { readPaper } from "../../../src/documents/outline/paper.ts";
import type { Content } from "../../../src/domain/model/content.ts";
import { INDICATORS, INSTRUMENT_WORDS, type Instrument } from "../../../src/domain/model/catalogue/ita-frame.ts";
import { measureSchema } from "../../../src/domain/model/records/measure.ts";
import { resultSchema } from "../../../src/domain/model/records/result.ts";
import { toThaiDigits } from "../../../src/domain/thai/digits.ts";
import { cell, row, TABLE_FORM_NAMES, TABLE_FORMS, windows874, type Grid, type TableFile } from "../../make-tables.ts";

/** A form of the analysis of FY2567, with figures that are all different, so that none can stand in another's place. */
const INSTRUMENT_OF: Readonly<Record<string, Instrument>> = { i: "iit", e: "eit", o: "oit" };
const TOTAL = 86.21;
const score = (index: number) => Number((60 + index * 0.53).toFixed(2));

interface Form {
  readonly lead: readonly string[];
  readonly result: readonly Grid[];
  readonly measures: Grid;
  readonly questions: ReadonlyMap<string, number>;
  readonly indicators: readonly number[];
}

function formOf(content: Content): Form {
  const issues =
    content.editions.find(({ fiscalYear }) => fiscalYear === 2567)?.frame?.issues?.list ?? expect.fail("no issues");
  const questions = new Map<string, number>();
  for (const { questions: codes } of issues) for (const code of codes) questions.set(code, score(questions.size));
  const indicators = INDICATORS.map((_, index) => Number((71.11 + index * 2.07).toFixed(2)));
  const written = (code: string) => (code.startsWith("o") ? `ข้อ ๐${code.slice(1)}` : `ข้อ ${code}`);
  const scores = row("ประเด็น", "เครื่องมือ", "ข้อคำถาม", "คะแนน", "ข้อค้นพบ", "ข้อเสนอแนะ");
  return {
    lead: [
      "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๗",
      `หน่วยงานได้คะแนนรวม ${toThaiDigits(TOTAL.toFixed(2))} คะแนน อยู่ในระดับ ผ่าน โดยตัวชี้วัดที่ได้คะแนนสูงสุด คือ ตัวชี้วัดที่ ๑๐ ได้ ๘๙.๗๔ คะแนน`,
    ],
    result: [
      [
        row("ที่", "เครื่องมือ", "ตัวชี้วัด", "คะแนน"),
        ...INDICATORS.map(({ number, name, instrument }, index) =>
          row(
            toThaiDigits(String(number)),
            INSTRUMENT_WORDS[instrument].label,
            name,
            toThaiDigits((indicators[index] ?? 0).toFixed(2)),
          ),
        ),
      ],
      [
        scores,
        ...issues.flatMap(({ number, name, questions: codes }) =>
          // Item o15 is printed under a second issue as well, as the form does.
          [...codes, ...(number === 6 ? ["o15"] : [])].map((code, index, all) => [
            ...(index === 0 ? [cell(`${number}. ${name}`, { down: all.length })] : []),
            ...row(
              INSTRUMENT_WORDS[INSTRUMENT_OF[code[0] ?? ""] ?? "iit"].label,
              `${written(code)} เรื่องที่ถาม`,
              (questions.get(code) ?? 0).toFixed(2),
            ),
            ...(index === 0 ? row(`จุดที่ต้องพัฒนาของประเด็นที่ ${number}`, `ควรปรับปรุงประเด็นที่ ${number}`) : row("", "")),
          ]),
        ),
      ],
    ],
    measures: [
      row("มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา", "การติดตามผล"),
      ...issues.flatMap(({ number, name }) => [
        [cell(`ประเด็นที่ ${number} ${name}`, { across: 5 })],
        ...[1, 2].map((order) =>
          row(
            `จัดทำแนวทางลำดับที่ ${number}${order}`,
            ["๑. ทบทวนของเดิม", "๒. ประกาศใช้"],
            order === 1 ? "สำนักปลัด" : "กองคลัง",
            order === 1 ? "ต.ค. ๖๗ – ก.ย. ๖๘" : "ม.ค. ๒๕๖๘ - มี.ค. ๒๕๖๘",
            "รายงานเมื่อสิ้นปีงบประมาณ",
          ),
        ),
      ]),
    ],
    questions,
    indicators,
  };
}

const FORMS = [...TABLE_FORM_NAMES, "windows-874"] as const;
const fileOf = (
  form: (typeof FORMS)[number],
  grids: readonly Grid[],
  lead: readonly string[],
): TableFile | Promise<TableFile> =>
  form === "windows-874" ? windows874(TABLE_FORMS.csv(grids, lead)) : TABLE_FORMS[form](grids, lead);

describe.each(FORMS)("the form of FY2567 goes in whole (%s)", (form) => {
  let content: Content;
  let made: Form;
  beforeAll(async () => {
    const folder = new URL("../../fixtures/agencies/nong-hai", import.meta.url).pathname;
    const loaded = (await loadContent(folder, "2025-11-20")).content ?? expect.fail("no agency");
    content = { ...loaded, measures: [], reports: [], results: [] };
    made = formOf(content);
  });

  it("with every score in its place, total and rating out of the text above, and what was found", async () => {
    const { name, bytes } = await fileOf(form, made.result, made.lead);
    const { tables, lines } = await readPaper(bytes, name);
    const { files, refusal } = importResult({ tables, lines, name, fiscalYear: 2567, content });
    expect(refusal).toBeUndefined();
    const { data, success, error } = resultSchema.safeParse(parseSource(files[0]?.text ?? "", false).document.toJS());
    if (!success) throw error;
    expect(made.questions.size).toBe(59);
    expect(data.questions).toEqual(Object.fromEntries(made.questions));
    expect(data.indicators).toEqual(made.indicators.map((value, index) => ({ number: index + 1, score: value })));
    expect([data.total, data.rating, data.instruments, data.unsure]).toEqual([TOTAL, "ผ่าน", undefined, []]);
    expect(data.findings.map(({ issue, finding }) => [issue, finding])).toEqual(
      Array.from({ length: 7 }, (_, index) => [index + 1, `จุดที่ต้องพัฒนาของประเด็นที่ ${index + 1}`]),
    );
    expect(data.findings.map(({ recommendation }) => recommendation)).toContain("ควรปรับปรุงประเด็นที่ 7");
  });

  it("with seven groups of measures, each with its steps, unit and time", async () => {
    const { name, bytes } = await fileOf(form, [made.measures], made.lead);
    const { tables, lines } = await readPaper(bytes, name);
    const { files } = importMeasures({ tables, lines, name, fiscalYear: 2568, content });
    const measures = files.map(({ text }) => measureSchema.parse(parseSource(text, true).document.toJS()));
    expect(measures.map(({ issue, title }) => [issue, title])).toEqual(
      [1, 2, 3, 4, 5, 6, 7].flatMap((issue) => [1, 2].map((order) => [issue, `จัดทำแนวทางลำดับที่ ${issue}${order}`])),
    );
    expect(measures.map(({ steps, unit, period: { from, to } }) => [steps.join(), unit, from, to])).toEqual(
      Array.from({ length: 7 }, () => [
        ["ทบทวนของเดิม,ประกาศใช้", "สำนักปลัด", "2024-10-01", "2025-09-30"],
        ["ทบทวนของเดิม,ประกาศใช้", "กองคลัง", "2025-01-01", "2025-03-31"],
      ]).flat(),
    );
  });
});
