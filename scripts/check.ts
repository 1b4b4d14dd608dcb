import { readAgency, editionOf } from "../src/collections/read-agency.ts";
import { tellScans } from "../src/collections/tell-scans.ts";
import { locateIn } from "../src/collections/locate.ts";
import { showProblem } from "../src/collections/faults/problem-report.ts";
import { assess } from "../src/domain/assess/assess.ts";
import { FAIL_ON, type FailOn } from "../src/domain/model/agency.ts";
import { command } from "../src/program/command.ts";
import { refuse } from "../src/program/flags.ts";
import { say } from "../src/program/say.ts";
import { isDay, today } from "../src/program/today.ts";
import { editionHash, TOOL } from "../src/program/tool.ts";
import { exitCode } from "../src/site/check/exit-code.ts";
import { CHECK_FORMATS, isFormat, PROBLEM_FORMATS } from "../src/site/check/formats.ts";
import { checkReport } from "../src/site/check/check-report.ts";
import { isOneOf } from "../src/domain/keyed.ts";

const USAGE = `วิธีใช้: npm run check -- [--year ปีงบประมาณ] [--as-of ปี-เดือน-วัน] [--format ${Object.keys(CHECK_FORMATS).join("|")}] [--fail-on ${FAIL_ON.join("|")}|agency] [--all]

  --fail-on agency  ตาม failOn ใน content/agency.yaml ถ้าไม่เขียนไว้คือ never
  --all             แสดงทุกข้อ แม้หน่วยงานเพิ่งเริ่มและยังไม่มีเกือบทุกข้อ`;

const options = {
  year: { type: "string" },
  "as-of": { type: "string", default: today() },
  format: { type: "string", default: "text" },
  "fail-on": { type: "string", default: "incomplete" },
  all: { type: "boolean", default: false },
} as const;

const isFailOn = (word: string): word is FailOn => isOneOf(FAIL_ON, word);

await command({ usage: USAGE, options }, async ({ flags }) => {
  const { format, "as-of": asOf, "fail-on": failOn } = flags;
  if (!isFormat(format)) refuse(`ไม่รู้จักรูปแบบ ${format}`, USAGE);
  if (!isDay(asOf)) refuse(`--as-of ต้องเป็นวันที่แบบ ค.ศ. เช่น 2023-04-30`, USAGE);
  if (failOn !== "agency" && !isFailOn(failOn)) refuse(`ไม่รู้จัก --fail-on ${failOn}`, USAGE);

  const { content, positions } = await readAgency({
    asOf,
    scans: tellScans(),
    onProblems: (problems) => {
      const print = PROBLEM_FORMATS[format];
      if (print) say(print(problems.map((problem) => ({ ...problem, ...showProblem(problem) }))));
    },
  });
  const edition = editionOf(content, flags.year, USAGE);
  const assessment = assess(edition, content);
  const locate = locateIn(positions);
  const report = checkReport(content, assessment, { tool: TOOL, editionHash: editionHash(edition) }, locate);
  say(CHECK_FORMATS[format]({ report: { ...report, all: flags.all }, content, locate }));
  return exitCode(assessment, failOn === "agency" ? (content.agency.failOn ?? "never") : failOn, report.notices);
});
