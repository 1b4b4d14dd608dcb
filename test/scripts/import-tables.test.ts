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

describe("npm run import", () => {
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
    // Nobody but a person says how far a measure has come where the paper does not.
    const report = path.join(directory, "content/reports/2567/measures-report.mdx");
    const draft = await readFile(report, "utf8");
    expect(draft.match(/\[เติมสถานะ\]/g)).toHaveLength(1);
    await writeFile(report, draft.replace(/"\[เติมสถานะ\]"/, "done"));
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

  it("adds a second file to the year's result, shows what contradicts it, and keeps a report of every row", async () => {
    const scores = (...rows: [string, string][]): Grid => [row("ข้อ", "คะแนน"), ...rows.map((texts) => row(...texts))];
    const { directory, file, command } = await agency(scores(["i1", "84.67"], ["คะแนนรวม", "80"]));
    expect(await command("result", file, "--year", "2567", "--apply")).toMatchObject({ code: 0 });
    const more = path.join(directory, "more.csv");
    await writeFile(more, TABLE_FORMS.csv([scores(["i1", "48.67"], ["i2", "90"], ["ข้อ ๐๑", "100"])]).bytes);
    const kept = path.join(directory, "kept.md");
    const { code, output } = await command("result", more, "--year", "2567", "--apply", "--report", kept);
    expect(code, output).toBe(0);
    expect(output).toContain("ขัดกัน ข้อ i1: ไฟล์ที่มีอยู่เขียน 84.67 แต่ บรรทัด 2 เขียน 48.67 เก็บค่าเดิมไว้");
    expect(await readFile(kept, "utf8")).toContain("| บรรทัด 4 | ข้อ ๐๑ \\| 100 | 100 | o1 |".replaceAll("๐๑", "01"));
    const result = path.join(directory, "content/results/2567.yaml");
    const text = await readFile(result, "utf8");
    expect(text).toContain("i1: 84.67");
    expect(text).toContain("i2: 90");
    expect(text).not.toContain("o1: 100");
    // An answer in the file puts the figure where it belongs.
    await writeFile(result, text.replace("couldBe:\n      - o1", "answer: o1\n    couldBe:\n      - o1"));
    const { content, problems } = await loadContent(directory, "2025-11-20");
    expect(problems).toEqual([]);
    expect(content?.results[0]?.data.questions).toEqual({ i1: 84.67, i2: 90, o1: 100 });
    expect((await command("result", more, "--year", "2567", "--apply")).output).toContain("มีค่าเหล่านี้ครบแล้ว");
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

  it("writes what is missing of a file that was brought in before, and nothing over what is there", async () => {
    const { directory, file, command, written } = await agency(REPORT);
    await command("measures", file, "--year", "2567", "--apply");
    await rm(path.join(directory, "content/measures/2567/issue-4-1.mdx"));
    const before = await written();
    const { code, output } = await command("measures", file, "--year", "2567", "--apply");
    expect(code).toBe(0);
    expect(output).toContain("content/measures/2567/issue-4-2.mdx มีมาตรการนี้อยู่แล้ว จึงไม่เขียนซ้ำ");
    expect(await written()).toEqual([...before, "measures/2567/issue-4-1.mdx"].toSorted());
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
