import { writeFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { makeAgency, MINIMAL_AGENCY } from "../agency.ts";
import { call, run } from "./run.ts";

const answer = "item: o13\nfiscalYear: 2566\nnil: { statement: ไม่มี, date: 2023-04-20, unit: สำนักปลัด }\n";

const CASES: [name: string, args: readonly string[], code: number, says: string][] = [
  ["prints the state of the assessed year and fails on open items", [], 1, "ครบ 0 · รอยืนยัน 1 · ไม่ครบ 0 · ยังไม่มี 42"],
  ["reads a year in Thai digits", ["--year", "๒๕๖๘"], 1, "ยังไม่มี 28"],
  ["counts the days from the day it is told", ["--as-of", "2023-04-20"], 1, "เหลือ 10 วัน"],
  ["fails on nothing when it is told so", ["--fail-on", "never", "--format", "gitlab"], 0, '"severity": "major"'],
  ["refuses a day that does not exist", ["--as-of", "2023-02-30"], 1, "--as-of"],
  ["refuses a format it does not know", ["--format", "xml"], 1, "text|json|github|gitlab|junit|csv"],
  ["refuses a flag it does not know", ["--yaer", "2566"], 1, "ไม่รู้จักตัวเลือก --yaer หมายถึง --year หรือไม่"],
  ["refuses a flag without its value", ["--year"], 1, "--year ต้องมีค่า"],
  ["refuses a word that belongs to no flag", ["2566"], 1, "ไม่รู้จักคำว่า “2566”"],
  ["refuses a year that the agency does not publish", ["--year", "2567"], 1, "ให้เพิ่ม 2567 ใน archivedFiscalYears"],
  ["tells how it is used", ["--help"], 0, "วิธีใช้: npm run check"],
];
it.each(CASES)("npm run check %s", async (_, args, code, says) => {
  const directory = await makeAgency({
    "content/agency.yaml": `${MINIMAL_AGENCY}archivedFiscalYears: [2568]\n`,
    "content/disclosures/2566/o13.yaml": answer,
  });
  const result = await call("check", args, { AGENCY_DIR: directory });
  expect(result.output).toContain(says);
  expect(result.code).toBe(code);
});

it("npm run check stops at content that cannot be read, with the place", async () => {
  const directory = await makeAgency({ "content/disclosures/2566/o13.yaml": "item: [\n" });
  const { code, output } = await run("check", [], { AGENCY_DIR: directory });
  expect(output).toContain("content/disclosures/2566/o13.yaml:1:7");
  expect(code).toBe(1);
});

it.each([
  ["github", /^::error file=content\/disclosures\/2566\/o13\.yaml,line=2,title=.*fiscalYear/m],
  [
    "gitlab",
    /"severity": "blocker",\s+"location": \{\s+"path": "content\/disclosures\/2566\/o13\.yaml",\s+"lines": \{\s+"begin": 2/,
  ],
  ["json", /"file": "content\/disclosures\/2566\/o13\.yaml",\s+"line": 2/],
  ["junit", /<testcase classname="content" name="content\/disclosures\/2566\/o13\.yaml:2/],
])("npm run check --format %s tells a program what stops the build", async (format, says) => {
  const directory = await makeAgency({ "content/disclosures/2566/o13.yaml": "item: o13\nfiscalYear: 2O66\n" });
  const { code, output } = await call("check", ["--format", format, "--fail-on", "never"], { AGENCY_DIR: directory });
  expect(output).toMatch(says);
  expect(code).toBe(1);
});

it("npm run preview asks for a build where there is none", async () => {
  const { code, output } = await run("preview", [], { OUT_DIR: "/nowhere/dist" });
  expect(output).toContain("npm run build");
  expect(code).toBe(1);
});

it("npm run freeze makes the build fail when a submitted file is changed, until it is frozen again", async () => {
  const evidence = "evidence: [{ title: รายงาน, file: a.pdf, fiscalYear: 2565 }]";
  const files = { "content/disclosures/2566/o13.yaml": `item: o13\nfiscalYear: 2566\n${evidence}\n` };
  const directory = await makeAgency({ ...files, "public/a.pdf": "one" });
  const env = { AGENCY_DIR: directory };
  expect((await run("freeze", [], env)).code).toBe(0);
  expect((await call("check", ["--fail-on", "missing"], env)).output).not.toContain("frozen");

  await writeFile(`${directory}/public/a.pdf`, "two");
  expect((await run("build", [], env)).output).toContain("content/frozen/2566.yaml:10:");
  expect((await call("freeze", [], env)).code).toBe(1);
  expect((await call("freeze", ["--again"], env)).code).toBe(0);
  expect((await call("check", [], env)).output).toContain("ปีงบประมาณ 2566");
});
