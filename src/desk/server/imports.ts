import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { runPurchaseImport } from "../../authoring/purchases/run-purchases.ts";
import { runSheetImport, SHEET_WORDS } from "../../authoring/sheets/run-sheet.ts";
import { kindEntries } from "../../domain/model/kinds.ts";
import { importContent, type ImportChoices } from "../screens/import.ts";
import { screen } from "../screens/layout.ts";
import { json, page, Refused } from "./reply.ts";
import type { Handler } from "./handler.ts";

const PURCHASES = "procurement";
const MOST_BYTES = 50_000_000;

/** What workbooks may hold, purchases first. */
function choices(): ImportChoices {
  const labels = new Map<string, string>(kindEntries.map(([name, { label }]) => [name, label]));
  return [
    [PURCHASES, "การจัดซื้อจัดจ้าง (สขร.1 หรือไฟล์จาก e-GP)"],
    ...SHEET_WORDS.map((word) => [word, word === "answers" ? "คำตอบ OIT ทั้งปี" : (labels.get(word) ?? word)] as const),
  ];
}

export const importScreen: Handler = async ({ workspace }) => {
  const { content } = await workspace.loaded();
  return page(
    screen({ agency: content?.agency.name ?? "หน่วยงาน", at: "content" }, "นำเข้าจาก Excel", importContent(choices()), [
      "import",
    ]),
  );
};

/** Tells what a table would change, or takes it over. */
export const importTable: Handler = async ({ workspace }, asked) => {
  const { searchParams: given } = asked.url;
  const word = given.get("word") ?? "";
  if (!choices().some(([known]) => known === word)) throw new Refused(400, "ไม่รู้จักชนิดของตารางนี้");
  const folder = await mkdtemp(path.join(tmpdir(), "prongsai-table-"));
  try {
    const file = path.join(folder, path.basename(given.get("name") ?? "table.xlsx").replaceAll(/[^\w.ก-๙ -]/g, "_"));
    await writeFile(file, await asked.bytes(MOST_BYTES));
    const preview = given.get("take") !== "true";
    const common = { file, fiscalYear: undefined, preview, directory: workspace.directory, today: workspace.today() };
    const { lines, ok } = await (word === PURCHASES ? runPurchaseImport(common) : runSheetImport({ word, ...common }));
    // What is said of commands is for whoever types them.
    const back = (await readdir(folder)).find((name) => name !== path.basename(file));
    const rejected =
      back === undefined
        ? undefined
        : { name: back, base64: (await readFile(path.join(folder, back))).toString("base64") };
    return json({ ok, rejected, lines: lines.filter((line) => !/npm run|--preview/.test(line)) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
