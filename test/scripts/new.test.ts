import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { kindEntries } from "../../src/domain/model/kinds.ts";
import { makeAgency } from "../agency.ts";
import { call, run } from "./run.ts";

const OLD = "---\ntitle: น้ำท่วม\ndate: 2023-04-20\nsummary: สรุป\n---\n\nเดิม\n";

it("lists every kind of content in Thai when it is told nothing", async () => {
  const { code, output } = await run("new");
  expect(code).toBe(0);
  for (const [name, { label }] of kindEntries) expect(output).toContain(`${name.padEnd(14)} ${label}`);
});

it("writes a template with the names of the item, and says which lines wait", async () => {
  const directory = await makeAgency();
  const env = { AGENCY_DIR: directory };
  const answer = await call("new", ["disclosures", "O11"], env);
  expect(answer).toMatchObject({
    code: 0,
    output: expect.stringContaining("content/disclosures/2566/o11.yaml") as string,
  });
  const text = await readFile(path.join(directory, "content/disclosures/2566/o11.yaml"), "utf8");
  expect(text).toContain("project-list — ");

  const service = await call("new", ["services", "ชำระภาษี"], env);
  expect(service.output).toContain("content/services/ชำระภาษี.yaml:");
  expect((await call("check", [], env)).output).toContain("ยังเป็นร่าง");
});

const REFUSED: [name: string, args: readonly string[], says: string][] = [
  ["over a file that is there, however it is written", ["news", "FLOOD"], "content/news/flood.md อยู่แล้ว"],
  ["at an address that the site keeps", ["pages", "contact"], "/contact/"],
  ["an item that the year does not have", ["disclosures", "o44"], "o1–o43"],
  ["a second answer to an item", ["disclosures", "o13"], "อยู่แล้ว"],
  ["for a year that is not published", ["disclosures", "o1", "--year", "2560"], "archivedFiscalYears"],
  ["a year that is none", ["results", "66"], "พ.ศ. สี่หลัก"],
  ["a kind that nobody knows", ["staff", "a"], "ไม่รู้จักชนิด “staff”"],
  ["without a name, where nobody can be asked", ["services"], "ขาดค่า ชื่อ"],
];
it.each(REFUSED)("does not write %s", async (_, args, says) => {
  const directory = await makeAgency({
    "content/news/flood.md": OLD,
    "content/disclosures/2566/ข้อ 13.yaml": "item: o13\nfiscalYear: 2566\n",
  });
  const { code, output } = await call("new", args, { AGENCY_DIR: directory });
  expect(output).toContain(says);
  expect(code).toBe(1);
  expect(await readFile(path.join(directory, "content/news/flood.md"), "utf8")).toBe(OLD);
});
