import { stat } from "node:fs/promises";
import path from "node:path";
import type { Content } from "../../domain/model/content.ts";
import { measureSchema } from "../../domain/model/records/measure.ts";
import { reportSchema } from "../../domain/model/records/report.ts";
import { resultSchema } from "../../domain/model/records/result.ts";
import { measureRows, type MeasureRows } from "../../domain/tables/measure-rows.ts";
import { measuresIn, type ImportedMeasure, type Issue } from "../../domain/tables/measures.ts";
import { confidenceOf, REMARK_WORDS, type Remark } from "../../domain/tables/remarks.ts";
import { reportOf } from "../../domain/tables/report.ts";
import { resultIn } from "../../domain/tables/scores.ts";
import { placeWords, type Place, type Table } from "../../domain/tables/table.ts";
import type { FiscalYear } from "../../domain/thai/fiscal-year.ts";
import { draftFile, type DraftFile } from "./draft-file.ts";
import { measureLines, reportLines, resultLines, unusedLines } from "./table-words.ts";

/** What an import needs to know beside the tables. */
export interface TableSource {
  readonly tables: readonly Table[];
  /** Name of the file, as it is told in comments and messages. */
  readonly name: string;
  /** The year (B.E.) of the measures, the report or the result. */
  readonly fiscalYear: FiscalYear;
  readonly content: Content;
}

/** What an import would write, and what it tells of it; with a refusal nothing can be written. */
export interface TableImport {
  readonly files: readonly DraftFile[];
  /** A line each: what was found, what was not used, and why. */
  readonly told: readonly string[];
  readonly refusal?: string;
}

/** The forms of import that read tables, by the word that a clerk types. */
export const TABLE_IMPORTS = {
  measures: importMeasures,
  report: importReport,
  result: importResult,
} as const satisfies Record<string, (source: TableSource) => TableImport>;

/** Measures out of tables: `content/measures/<fy>/*.mdx`. */
export function importMeasures(source: TableSource): TableImport {
  const rows = measureRows(source.tables);
  const measures = measuresIn(rows.rows, source.fiscalYear, issuesOf(source));
  if (measures.length === 0) return nothing(rows);
  return {
    files: measures.map((measure) => measureFile(measure, source)),
    told: [...measureLines(measures), ...unusedLines(rows.unused)],
  };
}

/** A report out of tables: `content/reports/<fy>/measures-report.mdx`, with its measures where the year has none yet. */
export function importReport(source: TableSource): TableImport {
  const rows = measureRows(source.tables);
  const { content, fiscalYear, name } = source;
  const measures = measuresIn(rows.rows, fiscalYear, issuesOf(source));
  if (measures.length === 0) return nothing(rows);
  if (!rows.columns.includes("output") && !rows.columns.includes("outcome"))
    return {
      files: [],
      told: unusedLines(rows.unused),
      refusal: "ตารางนี้ไม่มีคอลัมน์ผลการดำเนินการหรือความสำเร็จ จึงเป็นมาตรการ ไม่ใช่รายงาน: ใช้ npm run import -- measures",
    };
  const known = content.measures
    .filter(({ data }) => data.fiscalYear === fiscalYear)
    .map(({ id, data }) => ({ id, title: data.title }));
  const report = reportOf(measures, fiscalYear, known);
  const comments = [
    `นำเข้าจาก ${name} ตรวจทุกบรรทัดกับต้นฉบับก่อนเผยแพร่`,
    ...report.results.map((result) => sourceLine(result.measure, result.place, result.remarks)),
  ];
  const file = draftFile(`content/reports/${fiscalYear}/${report.id}.mdx`, reportSchema, report.data, comments);
  return {
    files: [...(known.length === 0 ? measures.map((measure) => measureFile(measure, source)) : []), file],
    told: [...measureLines(measures), ...reportLines(report, known.length), ...unusedLines(rows.unused)],
  };
}

/** The result of an assessment out of tables of scores: `content/results/<fy>.yaml`. */
export function importResult({ tables, name, fiscalYear, content }: TableSource): TableImport {
  const frame = content.editions.find((edition) => edition.fiscalYear === fiscalYear)?.frame;
  const result = resultIn(tables, fiscalYear, frame);
  const told = resultLines(result);
  if (result.faults.length > 0) return { files: [], told, refusal: "แก้คะแนนที่ผิดในต้นฉบับแล้วนำเข้าอีกครั้ง" };
  if (!result.scores.some(({ of }) => of === "indicator" || of === "question" || of === "total"))
    return {
      files: [],
      told,
      refusal: "ไม่พบคะแนน ตารางต้องมีคอลัมน์ คะแนน และแถวที่บอกตัวชี้วัด (เช่น ตัวชี้วัดที่ 1) หรือรหัสข้อ (เช่น i1 e2 o3)",
    };
  const comments = [
    `นำเข้าจาก ${name} ตรวจทุกตัวเลขกับต้นฉบับก่อนเผยแพร่`,
    ...result.disagreements.map(({ what, stated, computed }) => `${what} ต้นฉบับเขียน ${stated} แต่คำนวณได้ ${computed}`),
  ];
  return { files: [draftFile(`content/results/${fiscalYear}.yaml`, resultSchema, result.data, comments)], told };
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

const sourceLine = (what: string, place: Place, remarks: readonly Remark[]): string =>
  `${what} ${placeWords(place)} มั่นใจร้อยละ ${Math.round(confidenceOf(remarks) * 100)}`;

/** The issues that the site will name: those of the year whose result the measures answer, else of their own. */
const issuesOf = ({ content: { editions }, fiscalYear }: TableSource): readonly Issue[] =>
  [fiscalYear - 1, fiscalYear]
    .map((year) => editions.find((edition) => edition.fiscalYear === year)?.frame?.issues?.list)
    .find((list) => list !== undefined) ?? [];

/** The files of an import that are there already, under whatever content the agency wrote in them. */
export async function alreadyThere(directory: string, files: readonly DraftFile[]): Promise<string[]> {
  const found = await Promise.all(
    files.map(async ({ file }) => ((await stat(path.join(directory, file)).catch(() => undefined)) ? file : undefined)),
  );
  return found.filter((file) => file !== undefined);
}
