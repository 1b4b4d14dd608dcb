import { stat } from "node:fs/promises";
import path from "node:path";
import { readAgency, readYear } from "../src/collections/read-agency.ts";
import { reportProblems } from "../src/collections/faults/problem-report.ts";
import { problemsAfter, rolloverFiles } from "../src/authoring/rollover.ts";
import { writeTogether } from "../src/authoring/write-together.ts";
import { planRollover, whyNotOpened, type RolloverRefusal } from "../src/domain/rollover/rollover.ts";
import { settlementFiles } from "../src/authoring/settle.ts";
import { planSettlement, whyNotSettled } from "../src/domain/rollover/settle.ts";
import { settlementReport } from "../src/site/rollover/settle.ts";
import { rolloverReport } from "../src/site/rollover/rollover.ts";
import { command } from "../src/program/command.ts";
import { diskFault } from "../src/program/disk-fault.ts";
import { refuse } from "../src/program/flags.ts";
import { say } from "../src/program/say.ts";

const USAGE = `วิธีใช้: npm run rollover -- --to ปีงบประมาณ [--dry-run] [--report ไฟล์]
        npm run rollover -- --settle ปีงบประมาณ [--dry-run] [--report ไฟล์]

  --to       ปีที่จะเปิด ต้องเป็นปีถัดจากปีที่กำลังรับการประเมิน เช่น --to 2567
             ปีที่ยังไม่มีรายการข้อ OIT เปิดได้โดยใช้รายการปีก่อนแทนชั่วคราว
  --settle   ย้ายคำตอบของปีที่ใช้รายการชั่วคราวไปยังเลขข้อของรายการจริง เมื่อรายการจริงออกแล้ว
  --dry-run  แสดงสิ่งที่จะเกิดขึ้นโดยไม่เขียนไฟล์ใด
  --report   เก็บรายงาน “ข้อเดิม → ข้อใหม่” เป็นไฟล์ Markdown เช่น --report rollover-2567.md`;

const options = {
  to: { type: "string" },
  settle: { type: "string" },
  "dry-run": { type: "boolean" },
  report: { type: "string" },
} as const;

await command({ usage: USAGE, options }, async ({ flags, directory }) => {
  if (flags.settle !== undefined) return settle(flags.settle, flags, directory);
  const to = readYear(flags.to) ?? refuse("บอกปีที่จะเปิดด้วย --to เป็นปี พ.ศ. สี่หลัก เช่น --to 2567", USAGE);
  const { content } = await readAgency({
    // Answers that were written before their year was open are in order once it is.
    tolerates: ({ kind, args }) => kind === "unpublished-year" && "fiscalYear" in args && args.fiscalYear === to,
    heading: `ยังเปิดปี ${to} ไม่ได้ แก้สิ่งต่อไปนี้ก่อน ไม่มีไฟล์ใดเปลี่ยน`,
  });

  const current = content.agency.currentFiscalYear;
  const REFUSALS: Record<RolloverRefusal, string> = {
    open: `ปี ${to} เปิดอยู่แล้ว: content/agency.yaml เขียน currentFiscalYear: ${to}`,
    archived: `ปี ${to} อยู่ใน archivedFiscalYears ของ content/agency.yaml: ลบออกจากรายการนั้นก่อน ถ้าจะเปิดเป็นปีที่กำลังรับการประเมิน`,
    "not-next": `เปิดได้ทีละปี ปีที่กำลังรับการประเมินคือ ${current} จึงเปิดได้เฉพาะปี ${current + 1}`,
    unknown: `ยังไม่มีรายการข้อ OIT ของปี ${to} ปีที่มีคือ ${content.editions.map(({ fiscalYear }) => fiscalYear).join(", ")}: ใช้โปรแกรมรุ่นใหม่ หรือเพิ่ม content/editions/${to}.yaml`,
  };
  const refusal = whyNotOpened(content, to);
  if (refusal) refuse(REFUSALS[refusal], USAGE);
  if (flags.report !== undefined && (await stat(flags.report).catch(() => undefined)))
    refuse(`มี ${flags.report} อยู่แล้ว จึงไม่เขียนทับ ใช้ชื่ออื่นใน --report ไม่มีไฟล์ใดเปลี่ยน`);

  const rollover = planRollover(content, to);
  const after = problemsAfter(rollover);
  if (after.length > 0) refuse(`ถ้าเปิดปี ${to} เว็บไซต์จะสร้างไม่ได้ แก้สิ่งต่อไปนี้ก่อน ไม่มีไฟล์ใดเปลี่ยน\n\n${reportProblems(after)}`);
  const files = await rolloverFiles(directory, rollover);
  if (!files)
    refuse(
      `แก้ปีใน content/agency.yaml ให้ไม่ได้: เขียน currentFiscalYear: ${current} และ archivedFiscalYears ไว้คนละบรรทัดที่ต้นไฟล์ แล้วสั่งอีกครั้ง ไม่มีไฟล์ใดเปลี่ยน`,
    );

  const { text, markdown } = rolloverReport(rollover);
  say(text);
  if (flags["dry-run"]) {
    say(`\nยังไม่ได้เขียนไฟล์ใด จะเขียน ${files.length} ไฟล์ เมื่อสั่งโดยไม่มี --dry-run`);
    return;
  }
  const report = flags.report === undefined ? [] : [{ file: path.resolve(flags.report), text: markdown }];
  await writeTogether(directory, [...report, ...files]).catch((error: unknown) =>
    refuse(`เขียนไฟล์ไม่ได้ จึงคืนทุกไฟล์เป็นอย่างเดิม\n${diskFault(error, directory) ?? String(error)}`),
  );
  say(`
เปิดปี ${to} แล้ว เขียน ${files.length} ไฟล์
ขั้นต่อไป: npm run dev แล้วดูหน้า /checklist/ เมื่อมีเอกสารของปี ${to} ให้วางใน public/documents/${to}/ และเขียนคำตอบด้วย npm run new -- disclosures รหัสข้อ`);
});

/** Moves the answers of a year that stands on a provisional list to its real one. */
async function settle(
  written: string,
  flags: { readonly "dry-run"?: boolean | undefined; readonly report?: string | undefined },
  directory: string,
): Promise<void> {
  const year = readYear(written) ?? refuse("บอกปีหลัง --settle เป็นปี พ.ศ. สี่หลัก เช่น --settle 2570", USAGE);
  const { content } = await readAgency({ heading: "ยังย้ายคำตอบไม่ได้ แก้สิ่งต่อไปนี้ก่อน ไม่มีไฟล์ใดเปลี่ยน" });
  const refusal = whyNotSettled(content, year);
  if (refusal === "not-provisional")
    refuse(`ปี ${year} ไม่ได้ใช้รายการชั่วคราว: ไม่อยู่ใน provisionalFiscalYears ของ content/agency.yaml`, USAGE);
  if (refusal === "unknown")
    refuse(`ยังไม่มีรายการข้อ OIT จริงของปี ${year}: ใช้โปรแกรมรุ่นใหม่ หรือเพิ่ม content/editions/${year}.yaml`);
  if (flags.report !== undefined && (await stat(flags.report).catch(() => undefined)))
    refuse(`มี ${flags.report} อยู่แล้ว จึงไม่เขียนทับ ใช้ชื่ออื่นใน --report ไม่มีไฟล์ใดเปลี่ยน`);
  const settlement = planSettlement(content, year);
  const after = problemsAfter(settlement);
  if (after.length > 0) refuse(`ถ้าย้ายคำตอบ เว็บไซต์จะสร้างไม่ได้ แก้สิ่งต่อไปนี้ก่อน ไม่มีไฟล์ใดเปลี่ยน\n\n${reportProblems(after)}`);
  const files = await settlementFiles(directory, settlement);
  const { text, markdown } = settlementReport(settlement);
  say(text);
  if (flags["dry-run"]) {
    say(`\nยังไม่ได้เขียนไฟล์ใด จะเปลี่ยน ${files.length} ไฟล์ เมื่อสั่งโดยไม่มี --dry-run`);
    return;
  }
  const report = flags.report === undefined ? [] : [{ file: path.resolve(flags.report), text: markdown }];
  await writeTogether(directory, [...report, ...files]).catch((error: unknown) =>
    refuse(`เขียนไฟล์ไม่ได้ จึงคืนทุกไฟล์เป็นอย่างเดิม\n${diskFault(error, directory) ?? String(error)}`),
  );
  say(`\nย้ายคำตอบปี ${year} แล้ว ขั้นต่อไป: npm run check ดูว่าข้อใดต้องยืนยันหรือเพิ่มหลักฐาน`);
}
