import { beforeAll, describe, expect, it } from "vitest";
import type { TableImport } from "../../../src/authoring/import/table-import.ts";
import { importMeasures, importReportTable, importResult } from "../../../src/authoring/import/tables.ts";
import { loadContent } from "../../../src/collections/load.ts";
import { readTables } from "../../../src/documents/outline/tables.ts";
import { parseSource } from "../../../src/collections/parse.ts";
import { followedMeasures, type FollowedMeasure } from "../../../src/domain/improvement/chain.ts";
import type { Content } from "../../../src/domain/model/content.ts";
import { INDICATORS } from "../../../src/domain/model/catalogue/ita-frame.ts";
import { measureSchema, type Measure } from "../../../src/domain/model/records/measure.ts";
import { reportSchema } from "../../../src/domain/model/records/report.ts";
import { resultSchema } from "../../../src/domain/model/records/result.ts";
import { formatThaiDate, THAI_MONTHS, toBuddhistYear, type Period } from "../../../src/domain/thai/date.ts";
import { toThaiDigits } from "../../../src/domain/thai/digits.ts";
import { cell, row, TABLE_FORM_NAMES, TABLE_FORMS, type Grid, type TableForm } from "../../make-tables.ts";

/** The agencies made from real documents; what their tables hold is written into tables of the same shape. */
async function agency(name: string): Promise<Content> {
  const folder = new URL(`../../fixtures/agencies/${name}`, import.meta.url).pathname;
  return (await loadContent(folder, "2025-11-20")).content ?? expect.fail("no agency");
}

const shortMonth = (date: string) =>
  `${THAI_MONTHS[Number(date.slice(5, 7)) - 1]?.[1]}${String(toBuddhistYear(Number(date.slice(0, 4)))).slice(-2)}`;
const longMonth = (date: string) => formatThaiDate(date).replace(/^\d+ /, "เดือน ");
const asMonths = ({ from, to }: Period) => toThaiDigits(`${shortMonth(from)} – ${shortMonth(to)}`);
const asLongMonths = ({ from, to }: Period) => toThaiDigits(`${longMonth(from)} ถึง ${longMonth(to)}`);
const asDays = ({ from, to }: Period) => toThaiDigits(`${formatThaiDate(from)} ถึง ${formatThaiDate(to)}`);
const dashed = (items: readonly string[]) => items.map((item) => `- ${item}`);
const numbered = (items: readonly string[]) => items.map((item, index) => toThaiDigits(`${index + 1}. `) + item);

const resultOf = ({ reports }: FollowedMeasure) => reports[0]?.result ?? expect.fail("not reported");

/** A page for each group, with the header again: the heading in a row of its own, all its measures in one cell. */
const asNgiuRai = (measures: readonly FollowedMeasure[]): Grid[] =>
  [...Map.groupBy(measures, ({ measure }) => measure.data.group ?? "")].map(([group, own], page) => [
    row(
      "มาตรการ/แนวทาง",
      page % 2 === 0 ? "ขั้นตอน / วิธีการปฏิบัติ" : "วิธีการดำเนินการ",
      "ผู้รับผิดชอบ",
      "ระยะเวลา ดำเนินการ",
      page === 0 ? "สรุปผลการดำเนินการ" : "ผลการดำเนินการ",
      "ความสำเร็จของการ ดำเนินการ",
    ),
    [cell(group, { across: 6 })],
    row(
      numbered(own.map(({ measure }) => measure.data.title)),
      numbered(own.flatMap(({ measure }) => measure.data.steps)),
      own[0]?.measure.data.unit ?? "",
      asMonths(own[0]?.measure.data.period ?? expect.fail("no period")),
      numbered(own.flatMap((measure) => resultOf(measure).output)),
      numbered(own.flatMap((measure) => resultOf(measure).outcome)),
    ),
  ]);

/** A numbered measure in each row, on a page of its own. */
const asNongHai = (measures: readonly FollowedMeasure[]): Grid[] =>
  measures.map((followed, index) => [
    row(
      "มาตรการ/โครงการ/ กิจกรรมที่ดำเนินการเพื่อ ส่งเสริมคุณธรรมและความ โปร่งใสภายในหน่วยงาน",
      "ขั้นตอน/วิธีการปฏิบัติ",
      "หน่วยงาน รับผิดชอบ",
      "ช่วง ระยะเวลา ดำเนินการ",
      "ผลการดำเนินการ (output)",
      "ผลลัพธ์หรือผลสัมฤทธิ์ (outcome / result)",
    ),
    row(
      toThaiDigits(`${index + 1}.`) + followed.measure.data.title,
      numbered(followed.measure.data.steps),
      followed.measure.data.unit,
      asLongMonths(followed.measure.data.period),
      dashed(resultOf(followed).output),
      dashed(resultOf(followed).outcome),
    ),
  ]);

/** Measures beside headings that reach over their rows, as in the second part of the analyses. */
const asThungArun = (measures: readonly FollowedMeasure[]): Grid[] => [
  [
    row("หัวข้อ", "มาตรการ โครงการ หรือกิจกรรม", "ขั้นตอน/วิธีปฏิบัติ", "ระยะเวลาดำเนินงาน", "ผู้รับผิดชอบ/ผู้ที่เกี่ยวข้อง", "การติดตามผล"),
    ...[...Map.groupBy(measures, ({ measure }) => measure.data.group ?? "")].flatMap(([group, own]) =>
      own.map(({ measure: { data } }, index) => [
        ...(index === 0 ? [cell(group, { down: own.length })] : []),
        ...row(data.title, dashed(data.steps), asDays(data.period), data.unit, dashed([data.followUp ?? ""])),
      ]),
    ),
  ],
];

/** What the columns of a table hold of a measure. */
const heldBy = (data: Measure) => ({
  title: data.title,
  group: data.group,
  issue: data.issue,
  steps: data.steps,
  unit: data.unit,
  period: data.period,
  followUp: data.followUp,
});

async function imported(
  form: TableForm,
  grids: readonly Grid[],
  run: (source: Parameters<typeof importMeasures>[0]) => TableImport,
  rest: { fiscalYear: number; content: Content },
) {
  const { name, bytes } = await TABLE_FORMS[form](grids);
  const { files, refusal } = run({ tables: await readTables(bytes, name), name, ...rest });
  expect(refusal).toBeUndefined();
  // The papers tell no state: nobody but a person fills it in.
  expect(files.filter(({ text }) => text.replaceAll("[เติมสถานะ]", "").includes("[เติม"))).toEqual([]);
  const of = (folder: string) =>
    files
      .filter(({ file }) => file.startsWith(`content/${folder}/`))
      .map(
        ({ file, text }) =>
          parseSource(text.replaceAll("[เติมสถานะ]", "done"), file.endsWith(".mdx")).document.toJS() as unknown,
      );
  return {
    measures: of("measures")
      .map((data) => measureSchema.parse(data))
      .toSorted((a, b) => a.order - b.order),
    reports: of("reports").map((data) => reportSchema.parse(data)),
    results: of("results").map((data) => resultSchema.parse(data)),
  };
}

describe.each(TABLE_FORM_NAMES)("a table of %s becomes the content it was made from", (form) => {
  const agencies = new Map<string, Content>();
  beforeAll(async () => {
    for (const name of ["ngiu-rai", "nong-hai", "thung-arun"]) agencies.set(name, await agency(name));
  });

  it.each([
    ["ngiu-rai", 2567, asNgiuRai, 21],
    ["nong-hai", 2568, asNongHai, 7],
  ] as const)(
    "%s: measures, steps, units, periods, states, outputs and outcomes",
    async (name, fiscalYear, shape, count) => {
      const content = agencies.get(name) ?? expect.fail("no agency");
      const written = followedMeasures(content, fiscalYear);
      const { measures, reports } = await imported(form, shape(written), importReportTable, {
        fiscalYear,
        content: { ...content, measures: [], reports: [] },
      });
      expect(measures).toHaveLength(count);
      expect(measures.map((data) => heldBy(data))).toEqual(written.map(({ measure }) => heldBy(measure.data)));
      const told = (results: readonly FollowedMeasure["reports"][number]["result"][]) =>
        results.map(({ state, output, outcome }) => ({ state, output, outcome }));
      expect(told(reports[0]?.results ?? [])).toEqual(told(written.map(resultOf)));
    },
  );

  it("thung-arun: measures, indicators, steps, units, periods and what is followed up", async () => {
    const content = agencies.get("thung-arun") ?? expect.fail("no agency");
    const written = followedMeasures(content, 2565);
    const { measures } = await imported(form, asThungArun(written), importMeasures, {
      fiscalYear: 2565,
      // What is there already would not be written again.
      content: { ...content, measures: [] },
    });
    expect(measures.map((data) => heldBy(data))).toEqual(written.map(({ measure }) => heldBy(measure.data)));
    expect(measures.map(({ indicators }) => indicators)).toEqual(written.map(({ measure }) => measure.data.indicators));
  });

  it("thung-arun: scores, total and rating", async () => {
    const content = agencies.get("thung-arun") ?? expect.fail("no agency");
    const { indicators, total, rating } = content.results[0]?.data ?? expect.fail("no result");
    const grid: Grid = [
      row("ตัวชี้วัด", "ผลคะแนน"),
      [cell("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)", { across: 2 })],
      ...indicators.map(({ number, score }) =>
        row(`ตัวชี้วัดที่ ${number} ${INDICATORS[number - 1]?.name}`, toThaiDigits(score.toFixed(2))),
      ),
      row("คะแนนเฉลี่ย", String(total)),
      row("ระดับผลการประเมิน", rating ?? ""),
    ];
    const { results } = await imported(form, [grid], importResult, { fiscalYear: 2564, content });
    expect(results).toEqual([resultSchema.parse({ fiscalYear: 2564, total, rating, indicators })]);
  });
});
