import { strFromU8, unzipSync } from "fflate";
import { readPaper } from "../../src/documents/outline/paper.ts";
import { memoIn } from "../../src/domain/tables/memo.ts";
import { cp, readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { extractText, getDocumentProxy, getMeta } from "unpdf";
import { expect, it } from "vitest";
import { makeAgency, MINIMAL_AGENCY } from "../agency.ts";
import { newFolder } from "../folder.ts";
import { run } from "./run.ts";

/** Every question of FY2567 with a score of its own; IIT indicators are the means of their three. */
const codes = [
  ...Array.from({ length: 15 }, (_, index) => `i${index + 1}`),
  ...Array.from({ length: 9 }, (_, index) => `e${index + 1}`),
  ...Array.from({ length: 35 }, (_, index) => `o${index + 1}`),
];
const scoreOf = (code: string, index: number) =>
  code === "o15" ? 0 : code.startsWith("e") ? 70 + index / 10 : 90 + index / 10;
const iit = [90.1, 90.4, 90.7, 91, 91.3];
const RESULT = [
  "fiscalYear: 2567",
  "total: 88.62",
  "rating: ผ่าน",
  "instruments: { iit: 90.7, eit: 82.14, oit: 91.92 }",
  `indicators: [${[...iit, 84, 82.14, 80.28, 94.84, 89].map((score, index) => `{ number: ${index + 1}, score: ${score} }`).join(", ")}]`,
  `questions: { ${codes.map((code, index) => `${code}: ${scoreOf(code, index)}`).join(", ")} }`,
].join("\n");

it("a result with every question of FY2567 publishes: each score, the seven issues, the arithmetic and the rating", async () => {
  const agency = await makeAgency({
    "content/agency.yaml": MINIMAL_AGENCY.replace("2566", "2568"),
    "content/results/2567.yaml": RESULT,
  });
  const out = path.join(agency, "dist");
  const { code, output } = await run("build", [], { AGENCY_DIR: agency, OUT_DIR: out });
  expect(code, output).toBe(0);

  const text = (await readFile(path.join(out, "results/2567/index.html"), "utf8"))
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");
  const missing = codes.filter((question, index) => !text.includes(scoreOf(question, index).toFixed(2)));
  expect(missing).toEqual([]);
  expect(text).toContain("กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ");
  expect(text).toContain("ระดับ ผ่าน");
  expect(text).not.toContain("ไม่ตรงกันเอง");
});

it("npm run pdf prints the official paper: Thai that can be selected, its title, cover and table", async () => {
  const agency = await newFolder();
  await cp(fileURLToPath(new URL("../fixtures/agencies/ngiu-rai", import.meta.url)), agency, { recursive: true });
  const { code, output } = await run("pdf", ["--report", "2567/measures-report", "--thai-digits"], {
    AGENCY_DIR: agency,
  });
  expect(code, output).toBe(0);

  const file = path.join(agency, "public/documents/reports/2567/measures-report-thai.pdf");
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(file)), { verbosity: 0 });
  const { info } = await getMeta(pdf);
  const { text } = await extractText(pdf);
  const pages = text.map((page) => page.normalize("NFKC").replace(/\s+/g, ""));
  expect(info["Title"]).toContain("รายงานผลการดำเนินการตามมาตรการ");
  expect(info["Language"]).toBe("th");
  expect(pages.length).toBeGreaterThanOrEqual(4);
  expect(pages[0]).toContain("บันทึกข้อความ".normalize("NFKC"));
  expect(pages[0]).toContain("ที่นฐ๗๙๕๐๑/๒๗".normalize("NFKC"));
  const rows = pages.slice(1).filter((page) => page.includes("สรุปผลการดำเนินการ".normalize("NFKC")));
  expect(rows.length).toBeGreaterThanOrEqual(2);

  // What is printed can be read again, from the PDF and from the Word document beside it.
  for (const format of ["pdf", "docx"]) {
    const printed = file.replace(/pdf$/, format);
    const memo = memoIn((await readPaper(await readFile(printed), printed)).lines);
    expect(memo).toMatchObject({ number: "นฐ 79501/27", date: "2025-02-10", to: "นายกองค์การบริหารส่วนตำบลงิ้วราย" });
    expect(memo?.body).toHaveLength(5);
    expect(memo?.signatures).toHaveLength(3);
  }
  const docx = unzipSync(await readFile(file.replace(/pdf$/, "docx")));
  const words = strFromU8(docx["word/document.xml"] ?? new Uint8Array());
  expect(words).toMatch(/<w:rFonts[^>]*w:cs="TH SarabunPSK"/);
  expect(words).toContain('<w:szCs w:val="32"/>');
  expect(words).toContain("นฐ ๗๙๕๐๑/๒๗");
  expect(Object.keys(docx).filter((name) => name.startsWith("word/media/"))).toHaveLength(1);

  const { output: refused, code: failed } = await run("pdf", ["--report", "2567/nothing"], { AGENCY_DIR: agency });
  expect(refused).toContain("2567/measures-report");
  expect(failed).toBe(1);
});

it("npm run draft writes a measure for each weak issue, never over a file, and a draft is not published", async () => {
  const agency = await makeAgency({
    "content/agency.yaml": MINIMAL_AGENCY.replace("2566", "2568"),
    "content/results/2567.yaml": RESULT,
  });
  const drafted = await run("draft", ["measures", "--year", "๒๕๖๘"], { AGENCY_DIR: agency });
  expect(drafted.code, drafted.output).toBe(0);
  const files = await readdir(path.join(agency, "content/measures/2568"));
  expect(files).toEqual(["issue-2.mdx", "issue-3.mdx", "issue-5.mdx"]);
  expect(await readFile(path.join(agency, "content/measures/2568/issue-3.mdx"), "utf8")).toContain("- e4");

  const again = await run("draft", ["measures", "--year", "2568"], { AGENCY_DIR: agency });
  expect(again.output).toContain("ไม่เขียนทับ");
  const built = await run("build", [], { AGENCY_DIR: agency, OUT_DIR: path.join(agency, "dist") });
  expect(built.output).toContain("content/measures/2568/issue-2.mdx:2:1");
  expect(built.code).toBe(1);
});

it("npm run pdf says in a sentence that there is no browser", async () => {
  const env = {
    AGENCY_DIR: fileURLToPath(new URL("../fixtures/agencies/ngiu-rai", import.meta.url)),
    CHROME_PATH: "/nowhere/chrome",
  };
  const { code, output } = await run("pdf", ["--report", "2567/measures-report"], env);
  expect(code).toBe(1);
  expect(output).toContain("เปิดเบราว์เซอร์ที่ CHROME_PATH ระบุไว้ไม่ได้: /nowhere/chrome");
  expect(output).not.toContain("    at ");
});
