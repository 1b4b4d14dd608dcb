import { stat } from "node:fs/promises";
import path from "node:path";
import { measureSchema } from "../../domain/model/records/measure.ts";
import { INDICATORS } from "../../domain/model/catalogue/ita-frame.ts";
import { reportSchema } from "../../domain/model/records/report.ts";
import { wordList, type WordList } from "../../domain/tables/blanks.ts";
import { memoIn } from "../../domain/tables/memo.ts";
import { measureRows, type MeasureRows } from "../../domain/tables/measure-rows.ts";
import { measuresIn, type ImportedMeasure, type Issue } from "../../domain/tables/measures.ts";
import { confidenceOf, REMARK_WORDS, type Remark } from "../../domain/tables/remarks.ts";
import { reportOf } from "../../domain/tables/report-table.ts";
import { resultIn } from "../../domain/tables/scores/index.ts";
import { rowPlaceWords, type RowPlace } from "../../domain/tables/table.ts";
import type { FiscalYear } from "../../domain/thai/fiscal-year.ts";
import { draftFile, type DraftFile } from "./draft-file.ts";
import { importMemo, memoLines, memoWords } from "./memo-file.ts";
import { addedResultFile, newResultFile } from "./result-file.ts";
import { resultComments, resultLines, resultRows } from "./result-words.ts";
import type { TableImport, TableSource } from "./table-import.ts";
import { besideThoseThere } from "./second-measures.ts";
import { measureLines, measureReport, reportLines, unusedLines } from "./table-words.ts";

/** The forms of import that read tables, by the word that a clerk types. */
export const TABLE_IMPORTS = {
  measures: importMeasures,
  report: importReportTable,
  result: importResult,
} as const satisfies Record<string, (source: TableSource) => TableImport>;

/** Measures out of tables: `content/measures/<fy>/*.mdx`. */
export function importMeasures(source: TableSource): TableImport {
  const rows = measureRows(source.tables);
  const measures = measuresIn(rows.rows, source.fiscalYear, issuesOf(source), wordsOf(source));
  if (measures.length === 0) return nothing(rows);
  const { fresh, told } = besideThoseThere(measures, source);
  return {
    files: fresh.map((measure) => measureFile(measure, source)),
    told: [...measureLines(measures), ...told, ...unusedLines(rows.unused)],
    rows: measureReport(measures, rows.unused),
  };
}

/** A report out of tables: `content/reports/<fy>/measures-report.mdx`, with its measures where the year has none yet. */
export function importReportTable(source: TableSource): TableImport {
  const rows = measureRows(source.tables);
  const { content, fiscalYear, name } = source;
  const measures = measuresIn(rows.rows, fiscalYear, issuesOf(source), wordsOf(source));
  const memo = memoIn(memoLines(source));
  if (measures.length === 0) return memo ? importMemo(memo, source) : nothing(rows);
  if (!rows.columns.includes("output") && !rows.columns.includes("outcome"))
    return {
      files: [],
      told: unusedLines(rows.unused),
      refusal: "ตารางนี้ไม่มีคอลัมน์ผลการดำเนินการหรือความสำเร็จ จึงเป็นมาตรการ ไม่ใช่รายงาน: ใช้ npm run import -- measures",
    };
  const known = content.measures
    .filter(({ data }) => data.fiscalYear === fiscalYear)
    .map(({ id, data }) => ({ id, title: data.title }));
  const report = reportOf(measures, fiscalYear, known, memo);
  const comments = [
    `นำเข้าจาก ${name} ตรวจทุกบรรทัดกับต้นฉบับก่อนเผยแพร่`,
    ...report.results.map((result, index) =>
      sourceLine(result.measure, result.place, [...(measures[index]?.remarks ?? []), ...result.remarks]),
    ),
  ];
  const file = draftFile(`content/reports/${fiscalYear}/${report.id}.mdx`, reportSchema, report.data, comments);
  return {
    files: [...(known.length === 0 ? measures.map((measure) => measureFile(measure, source)) : []), file],
    told: [
      ...measureLines(measures),
      ...reportLines(report, known.length),
      ...(memo ? memoWords(memo) : []),
      ...unusedLines(rows.unused),
    ],
    rows: measureReport(measures, rows.unused),
  };
}

/** Where the result of a year (B.E.) stands. */
export const resultFileOf = (fiscalYear: FiscalYear): string => `content/results/${fiscalYear}.yaml`;

/** The result of an assessment out of tables of scores and the text around them; added to the year's where there is one. */
export function importResult(source: TableSource): TableImport {
  const { tables, lines, existing, name, fiscalYear, content, isPicture = false } = source;
  const edition = content.editions.find((candidate) => candidate.fiscalYear === fiscalYear);
  const result = resultIn(tables, fiscalYear, {
    frame: edition?.frame,
    items: edition?.items.map(({ code }) => code) ?? [],
    lines: lines ?? [],
    isPicture,
  });
  const target = resultFileOf(fiscalYear);
  const comments = [`นำเข้าจาก ${name} ตรวจทุกตัวเลขกับต้นฉบับก่อนเผยแพร่`, ...resultComments(result)];
  const { file, contradictions } =
    existing === undefined ? newResultFile(target, result, comments) : addedResultFile(target, existing, result, name);
  const told = resultLines(result, contradictions);
  const rows = resultRows(result, contradictions);
  if (result.scores.length === 0 && result.doubts.length === 0 && result.findings.length === 0)
    return {
      files: [],
      told,
      rows,
      refusal: "ไม่พบคะแนน ตารางต้องมีคอลัมน์ คะแนน และแถวที่บอกตัวชี้วัด (เช่น ตัวชี้วัดที่ 1) หรือรหัสข้อ (เช่น i1 e2 o3)",
    };
  if (file.text === existing) return { files: [], told: [...told, `${target} มีค่าเหล่านี้ครบแล้ว`], rows };
  return { files: [file], told, rows };
}

const nothing = ({ unused }: MeasureRows): TableImport => ({
  files: [],
  told: unusedLines(unused),
  refusal:
    "ไม่พบตารางมาตรการ ตารางต้องมีหัวคอลัมน์ มาตรการ ขั้นตอน (หรือผลการดำเนินการ) และ ผู้รับผิดชอบ หรือ ระยะเวลา อย่างละหนึ่งคอลัมน์",
});

function measureFile(measure: ImportedMeasure, { name, fiscalYear }: TableSource): DraftFile {
  const { id, data, place, remarks } = measure;
  return draftFile(`content/measures/${fiscalYear}/${id}.mdx`, measureSchema, data, [
    sourceLine(`นำเข้าจาก ${name}`, place, remarks),
    ...remarks.map((remark) => REMARK_WORDS[remark].words),
  ]);
}

const sourceLine = (what: string, place: RowPlace, remarks: readonly Remark[]): string =>
  `${what} ${rowPlaceWords(place)} มั่นใจร้อยละ ${Math.round(confidenceOf(remarks) * 100)}`;

/** The issues that the site will name: those of the year whose result the measures answer, else of their own. */
const issuesOf = ({ content: { editions }, fiscalYear }: TableSource): readonly Issue[] =>
  [fiscalYear - 1, fiscalYear]
    .map((year) => editions.find((edition) => edition.fiscalYear === year)?.frame?.issues?.list)
    .find((list) => list !== undefined) ?? [];

/** The texts that the year's paper is written with: names of issues, indicators, items and what they consist of. */
const wordsOf = ({ content: { editions, concepts } }: TableSource): WordList =>
  wordList([
    ...INDICATORS.map(({ name }) => name),
    ...concepts.map(({ name }) => name),
    ...editions.flatMap(({ items, frame }) => [
      ...(frame?.issues?.list.map(({ name }) => name) ?? []),
      ...items.flatMap(({ name, components }) => [name, ...components.map(({ text }) => text)]),
    ]),
  ]);

/** The files of an import that are there already, under whatever content the agency wrote in them. */
export async function alreadyThere(directory: string, files: readonly DraftFile[]): Promise<string[]> {
  const found = await Promise.all(
    files
      .filter(({ before }) => before === undefined)
      .map(async ({ file }) => ((await stat(path.join(directory, file)).catch(() => undefined)) ? file : undefined)),
  );
  return found.filter((file) => file !== undefined);
}
