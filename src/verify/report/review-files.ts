import { createHash } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import writeWorkbook from "write-excel-file/node";
import { csvRecords, decode } from "../../documents/plain.ts";
import { xlsxSheets } from "../../documents/office/xlsx.ts";
import type { ReportItem, VerifyReport } from "../../domain/verify/verify-report.ts";
import {
  FILLED,
  REVIEW_COLUMNS,
  readReviews,
  type ReviewFrame,
  type ReviewTableRow,
} from "../../domain/verify/review/rows.ts";
import { sealText, seenText, type Reviews } from "../../domain/verify/review/review.ts";
import { csvOf } from "../../site/oit/checklist-csv.ts";
import { reviewTable } from "../../site/verify/review-table.ts";
import { SourceFault } from "../source/source-fault.ts";

/** The tables in which a person decides, beside the report. */
export const REVIEW_FILES = ["review.csv", "review.xlsx"] as const;

/** A table of reviews as it was read. */
export interface ReviewFile {
  readonly name: string;
  readonly sha256: string;
  readonly reviews: Reviews;
}

const sha256 = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");

/** How many faults are told at once; the rest is counted. */
const MOST_FAULTS = 30;

/**
 * Reads a table of reviews, CSV or XLSX.
 * @throws SourceFault with every row that cannot be taken
 */
export async function readReviewFile(file: string, frame: ReviewFrame): Promise<ReviewFile> {
  const bytes = await readFile(file).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    throw new SourceFault(
      code === "ENOENT"
        ? `ไม่พบไฟล์ ${file} ผลของผู้ตรวจกรอกใน review.xlsx หรือ review.csv ที่โปรแกรมเขียนไว้ข้างรายงาน`
        : `เปิด ${file} ไม่ได้ ถ้าเปิดไว้ใน Excel ให้ปิดก่อน`,
    );
  });
  const rows = await rowsOf(bytes);
  if (!rows) throw new SourceFault(`${file} ไม่ใช่ตาราง CSV หรือ XLSX ที่อ่านได้ ให้บันทึกจาก Excel ใหม่เป็น .xlsx`);
  const { reviews, faults } = readReviews(rows, frame);
  if (faults.length > 0)
    throw new SourceFault(
      [
        `อ่านผลของผู้ตรวจใน ${file} ไม่ได้ แก้แล้วสั่งใหม่ (ไฟล์ของท่านไม่ถูกแก้ไข)`,
        ...faults.slice(0, MOST_FAULTS).map((fault) => `  ${fault}`),
        ...(faults.length > MOST_FAULTS ? [`  และอีก ${faults.length - MOST_FAULTS} แถว`] : []),
      ].join("\n"),
    );
  return { name: path.basename(file), sha256: sha256(bytes), reviews };
}

async function rowsOf(bytes: Uint8Array): Promise<ReviewTableRow[] | undefined> {
  if (Buffer.from(bytes.subarray(0, 2)).toString("latin1") === "PK") {
    const sheets = await xlsxSheets(bytes).catch(() => []);
    return sheets[0]?.rows.map((cells, index) => ({ line: index + 1, cells }));
  }
  const text = decode(bytes);
  const records = text === undefined ? undefined : csvRecords(text);
  // As Excel counts rows: a cell of several lines is one.
  return records?.map(({ cells }, index) => ({ line: index + 1, cells: cells.map(withoutGuard) }));
}

/** The apostrophe that keeps a spreadsheet from taking words for a formula. */
const withoutGuard = (text: string): string => text.replace(/^'(?=[\t\r\n]|[\s\p{Cf}]*[=+\-@＝＋－＠])/u, "");

/** The fingerprint of what the program saw of an item, short enough for a cell. */
export function seenHash(report: VerifyReport): (item: ReportItem) => string {
  const known = new Map(report.addresses.map((address) => [address.address, address]));
  return (item) =>
    sha256(
      seenText(
        item,
        item.addresses.flatMap((address) => known.get(address) ?? []),
      ),
    ).slice(0, 24);
}

/** Seals what was decided into a report: a change of it afterwards is seen. */
export const sealed = (report: VerifyReport, files: readonly ReviewFile[]): VerifyReport =>
  report.items.some(({ review }) => review)
    ? {
        ...report,
        review: {
          files: files.map(({ name, sha256: hash }) => ({ name, sha256: hash })),
          seal: sha256(sealText(report)),
        },
      }
    : report;

/** @throws SourceFault for a report in which a review was changed after it was sealed */
export function refuseBroken(report: VerifyReport, file: string): void {
  const isWhole = report.review
    ? report.review.seal === sha256(sealText(report))
    : report.items.every(({ review }) => review === undefined);
  if (isWhole) return;
  throw new SourceFault(
    `ผลของผู้ตรวจใน ${file} ถูกแก้หลังปิดผนึก จึงใช้ต่อไม่ได้ แก้ผลใน review.xlsx แล้วสั่งด้วย --review หรือใช้ --out โฟลเดอร์ใหม่`,
  );
}

/** Writes the tables in which a person decides, what was decided filled in, and gives the files' names. */
export async function writeReviewFiles(folder: string, report: VerifyReport): Promise<string[]> {
  const table = reviewTable(report, seenHash(report));
  const files = REVIEW_FILES.map((name) => path.join(folder, name));
  for (const file of files) {
    // Under another name first: a kill never leaves half a table of what people wrote.
    const half = `${file}.next`;
    try {
      if (file.endsWith(".csv")) await writeFile(half, csvOf(table));
      else await workbook(table).toFile(half);
      await rename(half, file);
    } catch (error) {
      if (!["EBUSY", "EPERM", "EACCES"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
      throw new SourceFault(`เขียน ${file} ไม่ได้ ถ้าเปิดไว้ใน Excel ให้ปิดแล้วสั่งใหม่ด้วย --resume`);
    }
  }
  return files;
}

const WIDTHS = { code: 7, name: 40, program: 14, why: 60, address: 40, verdict: 16, reason: 40, by: 24, on: 18 };
const wanted: readonly string[] = FILLED.map((column) => REVIEW_COLUMNS[column]);

function workbook([head = [], ...rows]: readonly (readonly string[])[]) {
  const sheet = [
    head.map((value) => ({
      value,
      type: String,
      fontWeight: "bold" as const,
      backgroundColor: wanted.includes(value) ? "#fff2cc" : "#e5e7eb",
      wrap: true,
    })),
    ...rows.map((row) => row.map((value) => ({ value, type: String, wrap: true, alignVertical: "top" as const }))),
  ];
  const widths: Partial<Record<string, number>> = WIDTHS;
  const columns = Object.keys(REVIEW_COLUMNS).map((column) => ({ width: widths[column] ?? 28 }));
  return writeWorkbook(sheet, { columns, stickyRowsCount: 1 });
}
