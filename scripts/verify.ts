import { existsSync } from "node:fs";
import path from "node:path";
import { loadCatalogue } from "../src/collections/catalogue.ts";
import { loadContent } from "../src/collections/load.ts";
import { tellScans } from "../src/collections/tell-scans.ts";
import { reportProblems } from "../src/collections/faults/problem-report.ts";
import { command } from "../src/program/command.ts";
import { refuse } from "../src/program/flags.ts";
import { say } from "../src/program/say.ts";
import { today } from "../src/program/today.ts";
import { verifyExitCode } from "../src/site/verify/exit-code.ts";
import { verifyText } from "../src/site/verify/text.ts";
import { runVerify } from "../src/verify/command.ts";
import { VERIFY_FLAGS, readVerifyOptions, VERIFY_USAGE } from "../src/verify/options.ts";
import { writeOutputs } from "../src/verify/report/outputs.ts";
import { writeReviewFiles } from "../src/verify/report/review-files.ts";
import { showProgress } from "../src/verify/report/show-progress.ts";
import { SourceFault } from "../src/verify/source/source-fault.ts";

/** The editions to judge by; with an agency of one's own its corrections count, and its website says who asks. */
async function known(directory: string) {
  if (!existsSync(path.join(directory, "content/agency.yaml"))) return loadCatalogue(today());
  const { content, problems } = await loadContent(directory, today(), tellScans());
  if (!content) refuse(reportProblems(problems));
  return { editions: content.editions, ownSite: content.agency.site };
}

await command({ usage: VERIFY_USAGE, options: VERIFY_FLAGS, words: true }, async ({ flags, words, directory }) => {
  const stop = new AbortController();
  process.once("SIGINT", () => {
    stop.abort();
  });
  try {
    const wishes = readVerifyOptions(flags, words);
    const openBrowser = async () => (await import("../src/publish/paper/browser.ts")).launchBrowser();
    const around = { ...(await known(directory)), env: process.env, today: today(), openBrowser, signal: stop.signal };
    let code: 0 | 1 = 0;
    for (const { report, comparison, folder } of await runVerify(wishes, {
      ...around,
      onProgress: showProgress(process.stderr),
      onSeveral: (names) => {
        say(
          `รายการนี้มี ${names.length} หน่วยงาน: ${names.join(", ")}\nตรวจทีละหน่วยงาน ไม่รวมผลกัน รายงานอยู่คนละโฟลเดอร์ใน ${wishes.out} ถ้าดูแลหลายหน่วยงานประจำ ใช้ prongsai province`,
        );
      },
    })) {
      say(verifyText(report, comparison));
      for (const file of await writeOutputs(folder, wishes.formats, report, comparison)) say(`เขียน ${file} แล้ว`);
      for (const file of await writeReviewFiles(folder, report)) say(`เขียน ${file} แล้ว`);
      if (verifyExitCode(report, wishes.failOn) === 1) code = 1;
    }
    return code;
  } catch (error) {
    if (stop.signal.aborted) refuse(`หยุดแล้ว ผลที่ตรวจไปแล้วยังอยู่ ตรวจต่อด้วยคำสั่งเดิมและ --resume`);
    if (error instanceof SourceFault) refuse(error.message);
    throw error;
  }
});
