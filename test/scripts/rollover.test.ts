import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { makeAgency, MINIMAL_AGENCY } from "../agency.ts";
import { call, run } from "./run.ts";

const STANDING = "item: o3\nfiscalYear: 2566\nevidence:\n  - title: อำนาจหน้าที่\n    file: documents/powers.pdf\n";
const PDF = "%PDF-1.4\n%%EOF\n";

it("shows what it would do without doing it, keeps a report, and keeps what the closed year submitted", async () => {
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
});

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
it.each(REFUSED)("does not open %s", async (_, args, files, says) => {
  const directory = await makeAgency(files);
  const before = await readdir(directory, { recursive: true });
  const agency = await stat(path.join(directory, "content/agency.yaml"));
  const { code, output } = await call("rollover", args, { AGENCY_DIR: directory });
  expect(output).toContain(says);
  expect(code).toBe(1);
  expect(await readdir(directory, { recursive: true })).toEqual(before);
  expect((await stat(path.join(directory, "content/agency.yaml"))).mtimeMs).toBe(agency.mtimeMs);
});

it("opens the year after the newest list on a provisional one, and check and page say so", async () => {
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
});

it("moves the answers of a provisional year to its real list, and every address goes on leading somewhere", async () => {
  const list = parse(await readFile(new URL("../../src/catalogue/editions/2569.yaml", import.meta.url), "utf8")) as {
    items: { code: string; concepts: string[] }[];
  };
  // Renumbers all, drops the last and adds one.
  const items = [
    { ...list.items[3], code: "o1" },
    ...list.items.slice(0, -1).map((item, index) => ({ ...item, code: `o${index + 2}` })),
  ];
  const answer = (code: string) =>
    `# บันทึกของเจ้าหน้าที่\nitem: ${code}\nfiscalYear: 2570\nevidence:\n  - title: เอกสาร\n    file: documents/${code}.pdf\n`;
  const directory = await makeAgency({
    "content/agency.yaml": `${MINIMAL_AGENCY.replace("2566", "2570")}provisionalFiscalYears: [2570]\n`,
    "content/disclosures/2570/o5.yaml": answer("o5"),
    "content/disclosures/2570/o26.yaml": answer("o26"),
    "public/documents/o5.pdf": PDF,
    "public/documents/o26.pdf": PDF,
  });
  const env = { AGENCY_DIR: directory, AS_OF: "2026-11-28" };
  const early = await call("rollover", ["--settle", "2570"], env);
  expect(early).toMatchObject({
    code: 1,
    output: expect.stringContaining("ยังไม่มีรายการข้อ OIT จริงของปี 2570") as string,
  });

  await mkdir(path.join(directory, "content/editions"));
  await writeFile(path.join(directory, "content/editions/2570.yaml"), stringify({ ...list, fiscalYear: 2570, items }));
  const { code, output } = await run("rollover", ["--settle", "2570"], env);
  expect(code, output).toBe(0);
  expect(output).toContain("o26");
  const disclosures = path.join(directory, "content/disclosures/2570");
  expect(await readdir(disclosures)).toEqual(["o6.yaml"]);
  const settled = await readFile(path.join(disclosures, "o6.yaml"), "utf8");
  expect(settled).toBe(answer("o6").replace("documents/o6.pdf", "documents/o5.pdf"));
  expect(await readFile(path.join(directory, ".replaced/content/disclosures/2570/o26.yaml"), "utf8")).toBe(
    answer("o26"),
  );
  const agency = parse(await readFile(path.join(directory, "content/agency.yaml"), "utf8")) as object;
  expect(agency).not.toHaveProperty("provisionalFiscalYears");
  expect(agency).toMatchObject({ settledFiscalYears: [{ fiscalYear: 2570, moved: { o5: ["o6"], o26: [] } }] });
  const check = await call("check", ["--year", "2570", "--fail-on", "never"], env);
  expect(check.code, check.output).toBe(0);
});
