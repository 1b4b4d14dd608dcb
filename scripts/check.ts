import { loadContent } from "../src/collections/load.ts";
import { locateIn } from "../src/collections/locate.ts";
import { agencyDirectory } from "../src/program/paths.ts";
import { reportProblems, showProblem } from "../src/collections/faults/report.ts";
import { isDay, today } from "../src/program/today.ts";
import { editionHash, TOOL } from "../src/program/tool.ts";
import { assess } from "../src/domain/assess/assess.ts";
import { toArabicDigits } from "../src/domain/thai/digits.ts";
import { exitCode, FAIL_ON, type FailOn } from "../src/site/check/exit-code.ts";
import { FORMATS, isFormat, PROBLEM_FORMATS } from "../src/site/check/formats.ts";
import { checkReport } from "../src/site/check/report.ts";
import { readFlags, refuse } from "../src/program/flags.ts";
import { say } from "../src/program/say.ts";

const USAGE = `วิธีใช้: npm run check -- [--year ปีงบประมาณ] [--as-of ปี-เดือน-วัน] [--format ${Object.keys(FORMATS).join("|")}] [--fail-on ${FAIL_ON.join("|")}]`;

const options = {
  year: { type: "string" },
  "as-of": { type: "string", default: today() },
  format: { type: "string", default: "text" },
  "fail-on": { type: "string", default: "incomplete" },
} as const;

const { values: flags } = readFlags({ options }, USAGE);
const { format, "as-of": asOf, "fail-on": failOn } = flags;
if (!isFormat(format)) refuse(`ไม่รู้จักรูปแบบ ${format}`, USAGE);
if (!isDay(asOf)) refuse(`--as-of ต้องเป็นวันที่แบบ ค.ศ. เช่น 2023-04-30`, USAGE);
if (!(FAIL_ON as readonly string[]).includes(failOn)) refuse(`ไม่รู้จัก --fail-on ${failOn}`, USAGE);

const { content, problems, positions } = await loadContent(agencyDirectory(), asOf);
if (!content || problems.length > 0) {
  const worded = problems.map((problem) => ({ ...problem, ...showProblem(problem) }));
  const print = PROBLEM_FORMATS[format];
  if (print) say(print(worded));
  refuse(reportProblems(problems));
}
const year = Number(toArabicDigits(flags.year ?? String(content.agency.currentFiscalYear)));
const edition = content.editions.find(({ fiscalYear }) => fiscalYear === year);
if (!edition) refuse(`ไม่มีรายการข้อ OIT ของปี ${flags.year}`, USAGE);
const { currentFiscalYear, archivedFiscalYears } = content.agency;
if (year !== currentFiscalYear && !archivedFiscalYears.includes(year))
  refuse(`ปี ${year} ไม่อยู่ในปีที่เว็บไซต์เผยแพร่ ให้เพิ่ม ${year} ใน archivedFiscalYears ของ content/agency.yaml ก่อน`);

const assessment = assess(edition, content);
const locate = locateIn(positions);
const report = checkReport(content, assessment, { tool: TOOL, editionHash: editionHash(edition) }, locate);
say(FORMATS[format]({ report, content, locate }));
process.exitCode = exitCode(assessment, failOn as FailOn, report.notices);
