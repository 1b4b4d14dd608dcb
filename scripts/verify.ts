import { loadContent } from "../src/collections/load.ts";
import { agencyDirectory } from "../src/collections/paths.ts";
import { reportProblems } from "../src/collections/report.ts";
import { today } from "../src/collections/today.ts";
import { compareReports } from "../src/domain/verify/compare.ts";
import { verifyExitCode } from "../src/site/verify/exit-code.ts";
import { verifyText } from "../src/site/verify/text.ts";
import { check } from "../src/verify/check.ts";
import { openBodyFetcher } from "../src/verify/fetch-body.ts";
import { OPTIONS, readWishes, USAGE } from "../src/verify/options.ts";
import { readReport, writeOutputs } from "../src/verify/outputs.ts";
import { userAgentOf } from "../src/verify/settings.ts";
import { showProgress } from "../src/verify/show-progress.ts";
import { SourceFault } from "../src/verify/source-type.ts";
import { readSource } from "../src/verify/source.ts";
import { readFlags, refuse } from "./flags.ts";
import { say } from "./say.ts";

const { values, positionals } = readFlags({ options: OPTIONS, allowPositionals: true }, USAGE);
const stop = new AbortController();
process.once("SIGINT", () => {
  stop.abort();
});
try {
  const wishes = readWishes(values, positionals);
  const earlier = wishes.compare === undefined ? undefined : await readReport(wishes.compare);
  const { content, problems } = await loadContent(agencyDirectory(), today());
  if (!content) refuse(reportProblems(problems));
  const settings = { ...wishes.settings, userAgent: userAgentOf(wishes.contact ?? content.agency.site) };
  const bodies = openBodyFetcher(settings);
  const source = await readSource(wishes.source, {
    ...{ year: wishes.year, family: wishes.family, agencyHost: wishes.agencyHost, editions: content.editions },
    fetchBody: (address) => bodies.fetchBody(address, stop.signal),
  }).finally(() => bodies.close());
  const report = await check(source, {
    ...{ settings, out: wishes.out, now: () => new Date(), resume: wishes.resume, keep: wishes.keep },
    ...{ onProgress: showProgress(process.stderr), signal: stop.signal, today: today(), said: wishes.said },
  });
  const comparison = earlier && compareReports(earlier, report);
  say(verifyText(report, comparison));
  for (const file of await writeOutputs(wishes.out, wishes.formats, report, comparison)) say(`เขียน ${file} แล้ว`);
  process.exitCode = verifyExitCode(report, wishes.failOn);
} catch (error) {
  if (stop.signal.aborted) refuse(`หยุดแล้ว ผลที่ตรวจไปแล้วยังอยู่ ตรวจต่อด้วยคำสั่งเดิมและ --resume`);
  if (error instanceof SourceFault) refuse(error.message);
  throw error;
}
