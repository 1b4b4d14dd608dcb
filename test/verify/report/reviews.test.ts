import { copyFile, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import writeWorkbook from "write-excel-file/node";
import { csvRows } from "../../../src/documents/plain.ts";
import { xlsxSheets } from "../../../src/documents/office/xlsx.ts";
import { reportKey, withReviews } from "../../../src/domain/verify/review/review.ts";
import type { VerifyReport } from "../../../src/domain/verify/verify-report.ts";
import { csvOf } from "../../../src/site/oit/checklist-csv.ts";
import { verifyExitCode } from "../../../src/site/verify/exit-code.ts";
import { keptReviews } from "../../../src/verify/report/kept-reviews.ts";
import { readReport, writeOutputs } from "../../../src/verify/report/outputs.ts";
import { sealed, seenHash, writeReviewFiles } from "../../../src/verify/report/review-files.ts";
import { newFolder } from "../../folder.ts";
import { makeReport } from "../../site/verify/make-report.ts";

const ITEMS = [
  { yearRule: { rule: "standing", level: "confirmed" } },
  { code: "o2", yearRule: { rule: "standing", level: "confirmed" } },
] as const;
const report = makeReport({ items: [...ITEMS], seen: [] });
const frame = {
  codes: new Set(report.items.map(({ code }) => code)),
  report: reportKey(report.edition, report.agency, report.source.name),
  today: "2023-04-28",
};
type Filled = Readonly<Record<string, readonly [string, string, string, string]>>;

/** One run into a folder: what was decided so far is read, put into the report, sealed and written. */
async function runInto(folder: string, now: VerifyReport, named?: string, earlier?: VerifyReport) {
  const { reviews, files } = await keptReviews({ folder, named, earlier, frame });
  const done = reviews.size > 0 ? sealed(withReviews(now, reviews, seenHash(now)), files) : now;
  await writeOutputs(folder, ["html", "json"], done, undefined);
  await writeReviewFiles(folder, done);
  return done;
}

const fill = (rows: readonly (readonly string[])[], filled: Filled): string[][] =>
  rows.map((row) => {
    const cells = filled[row[0] ?? ""];
    return cells ? [...row.slice(0, 5), ...cells, ...row.slice(9)] : [...row];
  });

async function fillCsv(folder: string, filled: Filled) {
  const file = path.join(folder, "review.csv");
  const rows = csvRows((await readFile(file, "utf8")).replace("\uFEFF", "")) ?? [];
  await writeFile(file, csvOf(fill(rows, filled)));
}

async function fillXlsx(folder: string, filled: Filled) {
  const file = path.join(folder, "review.xlsx");
  const [sheet] = await xlsxSheets(await readFile(file));
  const rows = fill(sheet?.rows ?? [], filled);
  await writeWorkbook(rows.map((row) => row.map((value) => ({ value, type: String })))).toFile(file);
}

const PASS = ["ผ่าน", "=เปิดดูแล้ว ครบ", "สมหมาย ใจดี", "28 เม.ย. 2566"] as const;
const FAIL = ["ไม่ผ่าน", "เป็นของปีก่อน", "สมหมาย ใจดี", "28 เม.ย. 2566"] as const;
const decided = ({ items }: VerifyReport) => items.map(({ code, review }) => [code, review?.verdict, review?.outdated]);

describe("what a person decided", () => {
  it.each([
    ["CSV", fillCsv],
    ["XLSX", fillXlsx],
  ])("is read back from the %s, sealed, shown, and kept over the next run", async (_, write) => {
    const folder = await newFolder();
    await runInto(folder, report);
    await write(folder, { o1: PASS });
    const second = await runInto(folder, report);
    expect(decided(second)).toEqual([
      ["o1", "fine", undefined],
      ["o2", undefined, undefined],
    ]);
    expect(second.items[0]?.review).toMatchObject({ reason: PASS[1], by: PASS[2], on: "2023-04-28" });
    expect(second.review?.seal).toMatch(/^[\da-f]{64}$/);
    expect(second.totals.final?.fine).toBe(second.totals.items.fine + 1);
    const third = await runInto(folder, report);
    expect(third.items).toEqual(second.items);
    const html = await readFile(path.join(folder, "report.html"), "utf8");
    expect(html).toContain("สมหมาย ใจดี");
    expect(html.indexOf('id="look"')).toBeLessThan(html.indexOf('id="summary"'));
  });

  it("is looked at again where what the program sees has changed", async () => {
    const folder = await newFolder();
    await runInto(folder, report);
    await fillCsv(folder, { o1: PASS });
    await runInto(folder, report);
    const changed = makeReport({ items: [...ITEMS], seen: [{ address: "https://www.test.example/new" }] });
    const next = await runInto(folder, changed);
    expect(decided(next)[0]).toEqual(["o1", "fine", true]);
    expect(next.totals.final).toEqual(changed.totals.items);
    expect(await readFile(path.join(folder, "report.html"), "utf8")).toContain("หลักฐานเปลี่ยนไปแล้ว");
    // What is not decided anew stays as it is, and is decided anew in the table.
    expect(decided(await runInto(folder, changed))[0]).toEqual(["o1", "fine", true]);
    await fillXlsx(folder, { o1: FAIL });
    expect(decided(await runInto(folder, changed))[0]).toEqual(["o1", "failed", undefined]);
  });

  it("is carried from a report that is compared with, not from another year's", async () => {
    const [first, second] = [await newFolder(), await newFolder()];
    await runInto(first, report);
    await fillCsv(first, { o1: PASS });
    const earlier = await runInto(first, report);
    expect(decided(await runInto(second, report, undefined, earlier))[0]).toEqual(["o1", "fine", undefined]);
    const other = { ...earlier, edition: { ...earlier.edition, fiscalYear: 2565 } };
    expect(decided(await runInto(await newFolder(), report, undefined, other))[0]).toEqual([
      "o1",
      undefined,
      undefined,
    ]);
  });

  it("is undecided again where a table says so, and holds from the named table alone", async () => {
    const folder = await newFolder();
    await runInto(folder, report);
    await fillCsv(folder, { o1: PASS, o2: FAIL });
    await runInto(folder, report);
    await copyFile(path.join(folder, "review.xlsx"), path.join(folder, "mine.xlsx"));
    await fillXlsx(folder, { o1: ["", "", "", ""] });
    expect(decided(await runInto(folder, report))).toEqual([
      ["o1", undefined, undefined],
      ["o2", "failed", undefined],
    ]);
    const named = await runInto(folder, report, path.join(folder, "mine.xlsx"));
    expect(decided(named).map(([, verdict]) => verdict)).toEqual(["fine", "failed"]);
  });

  it("is refused where two tables disagree, a row is wrong, or a seal is broken; no table is touched", async () => {
    const folder = await newFolder();
    await runInto(folder, report);
    await fillCsv(folder, { o1: PASS });
    await fillXlsx(folder, { o1: FAIL });
    await expect(runInto(folder, report)).rejects.toThrow("ให้ผลข้อ o1 ไม่ตรงกัน");
    await fillXlsx(folder, { o1: ["ผ่าน", "", "", "เมื่อวาน"] });
    const before = await readFile(path.join(folder, "review.xlsx"));
    await expect(runInto(folder, report)).rejects.toThrow(/แถว 2: ยังไม่มีชื่อผู้ตรวจ\n {2}แถว 2: อ่านวันที่ “เมื่อวาน” ไม่ได้/);
    expect(await readFile(path.join(folder, "review.xlsx"))).toEqual(before);

    const sound = await newFolder();
    await runInto(sound, report);
    await fillCsv(sound, { o1: FAIL });
    await runInto(sound, report);
    const json = path.join(sound, "report.json");
    await writeFile(json, (await readFile(json, "utf8")).replace('"verdict": "failed"', '"verdict": "fine"'));
    await expect(runInto(sound, report)).rejects.toThrow("ถูกแก้หลังปิดผนึก");
    await expect(runInto(await newFolder(), report, undefined, await readReport(json))).rejects.toThrow("ปิดผนึก");
  });

  it("counts for the end of the command", async () => {
    const folder = await newFolder();
    await runInto(folder, report);
    expect(verifyExitCode(report, "failed")).toBe(1);
    await fillCsv(folder, { o1: PASS, o2: PASS });
    expect(verifyExitCode(await runInto(folder, report), "look")).toBe(0);
  });
});
