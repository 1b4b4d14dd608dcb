import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { loadContent } from "../../src/collections/load.ts";
import { newFolder } from "../folder.ts";
import { cell, row, TABLE_FORMS, type Grid } from "../make-tables.ts";
import { call } from "./run.ts";

const REPORT: Grid = [
  row("มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินการ", "ความสำเร็จ"),
  [cell("ประเด็นที่ 4 การใช้ทรัพย์สินของราชการ", { across: 6 })],
  row("ทำคู่มือยืมพัสดุ", ["๑. เขียน", "๒. แจก"], "กองคลัง", "ต.ค.๖๖ – ก.ย.๖๗", "แจกคู่มือ 9 เล่ม", "ยืมถูกระเบียบ"),
  row("ตั้งกล่องรับเรื่อง", "ติดตั้ง", "สำนักปลัด", "ตลอดปีงบประมาณ", "ยังไม่ได้ดำเนินการ เพราะรองบประมาณ", ""),
];

/** An agency without measures, and a table beside it. */
async function agency(grid: Grid) {
  const directory = await newFolder();
  await cp(
    new URL("../fixtures/agencies/ngiu-rai/content/agency.yaml", import.meta.url),
    path.join(directory, "content/agency.yaml"),
  );
  const { name, bytes } = TABLE_FORMS.docx([grid]);
  const file = path.join(directory, name);
  await writeFile(file, bytes);
  const command = (...args: string[]) => call("import", args, { AGENCY_DIR: directory, AS_OF: "2025-11-20" });
  const written = async () =>
    (await readdir(path.join(directory, "content"), { recursive: true }))
      .filter((entry) => /\.(mdx|yaml)$/.test(entry))
      .toSorted();
  return { directory, file, command, written };
}

describe("npm run import", { timeout: 60_000 }, () => {
  it("writes nothing without --apply, and tells what it would", async () => {
    const { file, command, written } = await agency(REPORT);
    const { code, output } = await command("report", file, "--year", "๒๕๖๗");
    expect(code).toBe(0);
    expect(output).toContain("จะเขียน content/reports/2567/measures-report.mdx");
    expect(output).toContain("ยังไม่ได้เขียนไฟล์ใด");
    expect(await written()).toEqual(["agency.yaml"]);
  });

  it("writes a report and its measures that publish as they are", async () => {
    const { directory, file, command, written } = await agency(REPORT);
    expect(await command("report", file, "--year", "2567", "--apply")).toMatchObject({ code: 0 });
    expect(await written()).toEqual([
      "agency.yaml",
      "measures/2567/issue-4-1.mdx",
      "measures/2567/issue-4-2.mdx",
      "reports/2567/measures-report.mdx",
    ]);
    const { content, problems } = await loadContent(directory, "2025-11-20");
    expect(problems).toEqual([]);
    expect(content?.reports[0]?.data.results.map(({ measure, state, reason }) => [measure, state, reason])).toEqual([
      ["issue-4-1", "done", undefined],
      ["issue-4-2", "not-started", "ยังไม่ได้ดำเนินการ เพราะรองบประมาณ"],
    ]);
    expect(await readFile(path.join(directory, "content/measures/2567/issue-4-1.mdx"), "utf8")).toContain(
      "# นำเข้าจาก table.docx ตาราง 1 แถว 3",
    );
  });

  it("ties a report to measures that are written already, and asks for the one that it does not find", async () => {
    const { directory, file, command } = await agency(REPORT);
    await command("measures", file, "--year", "2567", "--apply");
    await rm(path.join(directory, "content/measures/2567/issue-4-2.mdx"));
    const { code, output } = await command("report", file, "--year", "2567", "--apply");
    expect(code).toBe(0);
    expect(output).toContain("ไม่พบมาตรการชื่อนี้");
    const report = await readFile(path.join(directory, "content/reports/2567/measures-report.mdx"), "utf8");
    expect(report).toContain("measure: issue-4-1");
    expect(report).toContain("[เติมรหัสมาตรการของ “ตั้งกล่องรับเรื่อง”]");
  });

  it("writes no file where one is there already", async () => {
    const { directory, file, command, written } = await agency(REPORT);
    await command("measures", file, "--year", "2567", "--apply");
    await rm(path.join(directory, "content/measures/2567/issue-4-1.mdx"));
    const before = await written();
    const { code, output } = await command("measures", file, "--year", "2567", "--apply");
    expect(code).toBe(1);
    expect(output).toContain("มี content/measures/2567/issue-4-2.mdx อยู่แล้ว");
    expect(await written()).toEqual(before);
  });

  it.each([
    [["measures", "none.docx", "--year", "2567"], "ไม่พบไฟล์"],
    [["measures"], "บอกไฟล์หรือที่อยู่ที่จะอ่าน"],
    [["measures", "FILE"], "บอกปีงบประมาณ"],
    [["result", "FILE", "--year", "2567"], "ไม่พบคะแนน"],
  ])("refuses %j with a sentence", async (args, sentence) => {
    const { file, command } = await agency(REPORT);
    const { code, output } = await command(...args.map((word) => (word === "FILE" ? file : word)));
    expect(code).toBe(1);
    expect(output).toContain(sentence);
  });
});
