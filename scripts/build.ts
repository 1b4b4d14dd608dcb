import { readAgency } from "../src/collections/read-agency.ts";
import { tellScans } from "../src/collections/tell-scans.ts";
import { doubtsOf } from "../src/domain/improvement/doubts.ts";
import { unreadLines } from "../src/domain/privacy/unread.ts";
import { command } from "../src/program/command.ts";
import { Refusal, refuse } from "../src/program/flags.ts";
import { outputDirectory } from "../src/program/paths.ts";
import { complain, say } from "../src/program/say.ts";
import { isAnotherDay, today } from "../src/program/today.ts";
import { ledgerRun } from "../src/publish/ledger/run.ts";
import { ledgerWords } from "../src/publish/ledger/words.ts";
import { sayFiles, siteSize } from "../src/publish/say-files.ts";
import { publish } from "../src/publish/publish.ts";

const USAGE = `วิธีใช้: npm run build

  สร้างเว็บไซต์ใน dist/ ถ้ามีไฟล์ใดผิด จะบอกทุกจุดและไม่เปลี่ยนเว็บไซต์ที่สร้างไว้แล้ว
  คำสั่งนี้ไม่มีตัวเลือก ตั้งค่าด้วยตัวแปร AGENCY_DIR OUT_DIR และ AS_OF ได้ ดู README.md`;

const stop = () => {
  complain("หยุดกลางทาง ยังไม่ได้สร้างเว็บไซต์ใหม่ เว็บไซต์ที่สร้างไว้เดิมไม่เปลี่ยนแปลง");
  process.exit(130);
};

await command({ usage: USAGE }, async () => {
  process.once("SIGINT", stop);
  const started = performance.now();
  const read = await readAgency({ scans: tellScans() }).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    return refuse(`${error.message}\n\nยังไม่ได้สร้างเว็บไซต์ใหม่ เว็บไซต์ที่เผยแพร่อยู่เดิมไม่เปลี่ยนแปลง`);
  });
  const out = outputDirectory();
  // On another day than today nothing is published for the first time.
  const ledger = isAnotherDay() ? undefined : await ledgerRun(read, today(), out);
  const agency = ledger?.agency ?? read;
  const { records, withoutText } = await publish(agency, today(), out);
  // What a server builds nobody commits: there the published ledger alone holds what is new.
  const isKept = !process.env["CI"];
  if (isKept) await ledger?.write();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (withoutText.length > 0) {
    say(`เอกสาร ${withoutText.length} ไฟล์ไม่มีข้อความที่อ่านได้ (เช่น ภาพสแกน) จึงค้นพบได้จากชื่อเท่านั้น:`);
    for (const file of withoutText) say(`  public/${file}`);
  }
  for (const line of unreadLines(agency.content.files)) say(line);
  const doubts = doubtsOf(agency.content);
  if (doubts.length > 0) say(`ควรตรวจ ${doubts.length} แห่ง เผยแพร่ตามที่เขียนและทำเครื่องหมายไว้ที่แถวนั้น:`);
  for (const { file, message } of doubts) say(`  ${file}: ${message}`);
  sayFiles(agency.content);
  for (const line of ledgerWords(ledger?.reports ?? [], isKept)) say(line);
  say(await siteSize(out));
  say(`ค้นหาได้ ${records} หน้า รวมหน้าในเอกสาร`);
  say(`สร้างเว็บไซต์ของ${agency.content.agency.name}แล้วที่ ${out} (${seconds} วินาที)`);
  process.off("SIGINT", stop);
});
