import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { frozenText } from "../src/authoring/frozen-text.ts";
import { loadContent } from "../src/collections/load.ts";
import { agencyDirectory } from "../src/program/paths.ts";
import { reportProblems } from "../src/collections/faults/report.ts";
import { today } from "../src/program/today.ts";
import { assess } from "../src/domain/assess/assess.ts";
import { freeze } from "../src/domain/assess/freeze.ts";
import { toArabicDigits } from "../src/domain/thai/digits.ts";
import { readFlags, refuse } from "../src/program/flags.ts";
import { say } from "../src/program/say.ts";

const USAGE = "วิธีใช้: npm run freeze -- [--year ปีงบประมาณ] [--again]\n\n  --again  บันทึกทับรายการเดิมของปีนั้น";

const { values: flags } = readFlags({ options: { year: { type: "string" }, again: { type: "boolean" } } }, USAGE);
const directory = agencyDirectory();
const { content, problems } = await loadContent(directory, today());
// What was frozen before is what this command may change.
const others = problems.filter(({ kind }) => !(flags.again && (kind === "frozen-gone" || kind === "frozen-changed")));
if (!content || others.length > 0) refuse(reportProblems(others));
const year = Number(toArabicDigits(flags.year ?? String(content.agency.currentFiscalYear)));
const edition = content.editions.find(({ fiscalYear }) => fiscalYear === year);
if (!edition) refuse(`ไม่มีรายการข้อ OIT ของปี ${flags.year ?? ""}`, USAGE);
const file = `content/frozen/${year}.yaml`;
if (!flags.again && content.frozen.some(({ data }) => data.fiscalYear === year))
  refuse(`มี ${file} อยู่แล้ว ถ้าต้องการบันทึกใหม่ทั้งหมดให้เพิ่ม --again`, USAGE);

const frozen = freeze(assess(edition, content), content);
await mkdir(path.join(directory, "content/frozen"), { recursive: true });
await writeFile(path.join(directory, file), frozenText(frozen));
say(`บันทึกที่อยู่ ${frozen.targets.length} รายการของปี ${year} ไว้ใน ${file} แล้ว`);
