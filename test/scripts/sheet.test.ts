import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { makeAgency } from "../agency.ts";
import { call, run } from "./run.ts";

const answer = "item: o13\nfiscalYear: 2566\nnil: { statement: ไม่มี, date: 2023-04-20, unit: สำนักปลัด }\n";

it("npm run sheet writes the answers for Excel in a folder that is not there yet", async () => {
  const directory = await makeAgency({ "content/disclosures/2566/o13.yaml": answer });
  const out = path.join(directory, "ส่ง ITAS");
  const { code, output } = await run("sheet", ["--year", "๒๕๖๖", "--out", out], { AGENCY_DIR: directory });
  expect(code, output).toBe(0);
  const csv = await readFile(path.join(out, "oit-2566-sheet.csv"), "utf8");
  expect(csv.startsWith("\uFEFFข้อ,")).toBe(true);
  expect(csv).toMatch(/^o13,[^\r]*,มี,https:\/\/www\.test\.example\/oit\/2566\/o13\/,/m);
  const xlsx = await readFile(path.join(out, "oit-2566-sheet.xlsx"));
  expect(xlsx.subarray(0, 2).toString()).toBe("PK");
});

it.each([
  ["a year without an edition", ["--year", "2500"], "ไม่มีรายการข้อ OIT ของปี 2500"],
  ["a flag it does not know", ["--yaer", "2566"], "--yaer"],
  ["a folder that is a file", ["--out", "content/agency.yaml"], "มี content/agency.yaml อยู่แล้ว"],
])("npm run sheet refuses %s", async (_, args, says) => {
  const { code, output } = await call("sheet", args, { AGENCY_DIR: await makeAgency() });
  expect(output).toContain(says);
  expect(code).toBe(1);
});
