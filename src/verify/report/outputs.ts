import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type { Comparison } from "../../domain/verify/compare.ts";
import { verifyReportSchema, type VerifyReport } from "../../domain/verify/verify-report.ts";
import { verifyCsv } from "../../site/verify/csv.ts";
import { reportStyle } from "../../site/verify/html-style.ts";
import { verifyHtml, type ReportStyle } from "../../site/verify/html.ts";
import { verifyJunit } from "../../site/verify/junit.ts";
import { SourceFault } from "../source/source-fault.ts";

type Write = (report: VerifyReport, comparison: Comparison | undefined) => string | Promise<string>;

/** Every form of a report, by its name in `--format`, with the file that it is written to. */
export const OUTPUTS = {
  html: { file: "report.html", write: async (report, comparison) => verifyHtml(report, await style(), comparison) },
  json: {
    file: "report.json",
    write: (report, comparison) =>
      `${JSON.stringify({ ...report, ...(comparison && { comparison }) }, undefined, 2)}\n`,
  },
  csv: { file: "report.csv", write: verifyCsv },
  junit: { file: "report.junit.xml", write: verifyJunit },
} as const satisfies Record<string, { file: string; write: Write }>;
export type OutputName = keyof typeof OUTPUTS;

/** True for the name of a form. */
export const isOutput = (name: string): name is OutputName => Object.hasOwn(OUTPUTS, name);

/** Writes a report in the given forms and gives the files' names. */
export async function writeOutputs(
  folder: string,
  names: readonly OutputName[],
  report: VerifyReport,
  comparison: Comparison | undefined,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  return Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, OUTPUTS[name].file);
      await writeFile(file, await OUTPUTS[name].write(report, comparison));
      return file;
    }),
  );
}

/**
 * Reads an earlier report, to compare with.
 * @throws SourceFault
 */
export async function readReport(file: string): Promise<VerifyReport> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new SourceFault(`ไม่พบรายงานครั้งก่อนที่ ${file} ให้ระบุไฟล์ report.json ของการตรวจครั้งก่อน`);
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new SourceFault(`${file} ไม่ใช่ JSON ที่อ่านได้ ให้ระบุไฟล์ report.json ของการตรวจครั้งก่อน`);
  }
  const read = verifyReportSchema.strip().safeParse(value);
  if (read.success) return read.data;
  throw new SourceFault(
    `${file} ไม่ใช่รายงานของโปรแกรมรุ่นนี้ (${read.error.issues[0]?.path.join(".") ?? ""}) ให้ตรวจใหม่ทั้งสองครั้งด้วยรุ่นเดียวกัน`,
  );
}

const FONTS = [
  ["Report Thai", "thai", "U+0E01-0E5B, U+200C-200D, U+25CC"],
  ["Report Latin", "latin", "U+0000-00FF, U+2013-2014, U+2018-201E, U+2022, U+2026"],
] as const;

/** The fonts of the site as style, their files within, so that what is printed looks alike everywhere. */
export async function fontFaces(): Promise<string> {
  const { resolve } = createRequire(import.meta.url);
  const faces = await Promise.all(
    FONTS.flatMap(([family, subset, range]) =>
      [400, 700].map(async (weight) => {
        const file = resolve(`@fontsource/sarabun/files/sarabun-${subset}-${weight}-normal.woff2`);
        const data = (await readFile(file)).toString("base64");
        return `@font-face { font-family: "${family}"; font-weight: ${weight}; unicode-range: ${range}; src: url(data:font/woff2;base64,${data}) format("woff2"); }`;
      }),
    ),
  );
  return faces.join("\n");
}

async function style(): Promise<ReportStyle> {
  const css = reportStyle(await fontFaces());
  return { css, hash: `sha256-${createHash("sha256").update(css).digest("base64")}` };
}
