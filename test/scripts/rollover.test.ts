import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { makeAgency, MINIMAL_AGENCY } from "../agency.ts";
import { call, run } from "./run.ts";

const TIMEOUT = 60_000;

const STANDING = "item: o3\nfiscalYear: 2566\nevidence:\n  - title: อำนาจหน้าที่\n    file: documents/powers.pdf\n";
const PDF = "%PDF-1.4\n%%EOF\n";

it(
  "shows what it would do without doing it, keeps a report, and keeps what the closed year submitted",
  async () => {
    const directory = await makeAgency({
      "content/disclosures/2566/o3.yaml": STANDING,
      "public/documents/powers.pdf": PDF,
    });
    const env = { AGENCY_DIR: directory, AS_OF: "2023-10-05" };
    const before = await readdir(directory, { recursive: true });
    const dry = await call("rollover", ["--to", "๒๕๖๗", "--dry-run"], env);
    expect(dry).toMatchObject({ code: 0, output: expect.stringContaining("ยังไม่ได้เขียนไฟล์ใด") as string });
    expect(await readdir(directory, { recursive: true })).toEqual(before);

    const report = path.join(directory, "report.md");
    const { code, output } = await run("rollover", ["--to", "2567", "--report", report], env);
    expect(code, output).toBe(0);
    expect(await readFile(report, "utf8")).toContain("| o11, o12 | o8 |");
    expect(await readFile(path.join(directory, "content/disclosures/2567/o3.yaml"), "utf8")).toContain(
      "carriedFrom: 2566",
    );
    expect(await readFile(path.join(directory, "content/frozen/2566.yaml"), "utf8")).toContain("documents/powers.pdf");
    expect((await call("check", [], env)).output).toContain("ปีงบประมาณ 2567");
  },
  TIMEOUT,
);

const REFUSED: [name: string, args: readonly string[], files: Record<string, string>, says: string][] = [
  ["without a year", [], {}, "--to"],
  ["a year that is open", ["--to", "2566"], {}, "ปี 2566 เปิดอยู่แล้ว"],
  ["a year after the next", ["--to", "2568"], {}, "เปิดได้ทีละปี"],
  [
    "a year that stands among the past ones",
    ["--to", "2567"],
    { "content/agency.yaml": `${MINIMAL_AGENCY}archivedFiscalYears: [2567]\n` },
    "archivedFiscalYears",
  ],
  [
    "while the content has a fault",
    ["--to", "2567"],
    { "content/disclosures/2566/o13.yaml": "item: o13\nfiscalyear: 2566\n" },
    "content/disclosures/2566/o13.yaml:2:1",
  ],
  [
    "while an answer that waits for the new year has a fault",
    ["--to", "2567"],
    { "content/disclosures/2567/o40.yaml": "item: o40\nfiscalYear: 2567\n" },
    "content/disclosures/2567/o40.yaml",
  ],
  ["over a report that is there", ["--to", "2567", "--report", "README.md"], {}, "README.md อยู่แล้ว"],
];
it.each(REFUSED)(
  "does not open %s",
  async (_, args, files, says) => {
    const directory = await makeAgency(files);
    const before = await readdir(directory, { recursive: true });
    const agency = await stat(path.join(directory, "content/agency.yaml"));
    const { code, output } = await call("rollover", args, { AGENCY_DIR: directory });
    expect(output).toContain(says);
    expect(code).toBe(1);
    expect(await readdir(directory, { recursive: true })).toEqual(before);
    expect((await stat(path.join(directory, "content/agency.yaml"))).mtimeMs).toBe(agency.mtimeMs);
  },
  TIMEOUT,
);

it(
  "opens the year after the newest list on a provisional one, and check and page say so",
  async () => {
    const directory = await makeAgency({ "content/agency.yaml": MINIMAL_AGENCY.replace("2566", "2569") });
    const env = { AGENCY_DIR: directory, AS_OF: "2026-11-28" };
    const { code, output } = await run("rollover", ["--to", "2570"], env);
    expect(code, output).toBe(0);
    expect(output).toContain("ชั่วคราว ตามรายการปี 2569");
    const agency = await readFile(path.join(directory, "content/agency.yaml"), "utf8");
    expect(agency).toContain("provisionalFiscalYears:\n  - 2570");
    const check = await call("check", ["--year", "2570", "--format", "json", "--fail-on", "never"], env);
    expect(check.code, check.output).toBe(0);
    expect(JSON.parse(check.output)).toMatchObject({ edition: { fiscalYear: 2570 } });
  },
  TIMEOUT,
);
