import { readAgency } from "../src/collections/read-agency.ts";
import { tellScans } from "../src/collections/tell-scans.ts";
import { currentEdition } from "../src/domain/addresses/pages.ts";
import { assess } from "../src/domain/assess/assess.ts";
import { answeredItems, showsChecklist } from "../src/domain/assess/readiness.ts";
import { chainDoubts } from "../src/domain/improvement/doubts.ts";
import { type Content, withAgency } from "../src/domain/model/content.ts";
import { unreadLines } from "../src/domain/privacy/unread.ts";
import { command } from "../src/program/command.ts";
import { CommandRefusal, refuse } from "../src/program/flags.ts";
import { agencyDirectory, outputDirectory } from "../src/program/paths.ts";
import { complain, say } from "../src/program/say.ts";
import { isAnotherDay, today } from "../src/program/today.ts";
import { beginPublication } from "../src/publish/early.ts";
import { ledgerRun } from "../src/publish/ledger/run.ts";
import { ledgerWords } from "../src/publish/ledger/words.ts";
import { sayFiles, siteSize } from "../src/publish/say-files.ts";
import { publish } from "../src/publish/publish.ts";
import { rootOnlyNotice } from "../src/site/machine/root-only.ts";

const USAGE = `วิธีใช้: npm run build [-- --preview-checklist]

  สร้างเว็บไซต์ใน dist/ ถ้ามีไฟล์ใดผิด จะบอกทุกจุดและไม่เปลี่ยนเว็บไซต์ที่สร้างไว้แล้ว
  --preview-checklist  สร้างอีกชุดใน dist.private/ ที่แสดงเช็กลิสต์เสมอ สำหรับดูภายใน ไม่นำขึ้นเว็บโฮสต์
  ตั้งค่าด้วยตัวแปร AGENCY_DIR OUT_DIR และ AS_OF ได้ ดู README.md`;

const stop = () => {
  complain("หยุดกลางทาง ยังไม่ได้สร้างเว็บไซต์ใหม่ เว็บไซต์ที่สร้างไว้เดิมไม่เปลี่ยนแปลง");
  process.exit(130);
};

/** Why the checklist is not on the site, for whoever looks for it there. */
function hiddenChecklist(content: Content): string | undefined {
  const edition = currentEdition(content);
  if (showsChecklist(content, edition.fiscalYear)) return undefined;
  const see = "ดูได้ด้วย npm run dev หรือ npm run build -- --preview-checklist";
  if (content.agency.checklist === "hidden") {
    return `เว็บไซต์ไม่แสดงเช็กลิสต์ ตาม checklist: hidden ใน content/agency.yaml ${see}`;
  }
  const { answered, total } = answeredItems(assess(edition, content).items);
  return `เว็บไซต์ยังไม่แสดงเช็กลิสต์ เพราะตอบแล้ว ${answered} จาก ${total} ข้อ จะแสดงเองเมื่อถึงครึ่งหนึ่ง หรือเขียน checklist: public ใน content/agency.yaml ${see}`;
}

const OPTIONS = { "preview-checklist": { type: "boolean" } } as const;

await command({ usage: USAGE, options: OPTIONS }, async ({ flags }) => {
  process.once("SIGINT", stop);
  const started = performance.now();
  await using early = beginPublication(agencyDirectory());
  const read = await readAgency({ scans: tellScans() }).catch((error: unknown) => {
    if (!(error instanceof CommandRefusal)) throw error;
    return refuse(`${error.message}\n\nยังไม่ได้สร้างเว็บไซต์ใหม่ เว็บไซต์ที่เผยแพร่อยู่เดิมไม่เปลี่ยนแปลง`);
  });
  const out = outputDirectory();
  // On another day than today nothing is published for the first time.
  const ledger = isAnotherDay() ? undefined : await ledgerRun(read, today(), out);
  const agency = ledger?.agency ?? read;
  const { records, withoutText } = await publish(agency, out, early);
  // What a server builds nobody commits: there the published ledger alone holds what is new.
  const isKept = !process.env["CI"];
  if (isKept) await ledger?.write();
  const inside = flags["preview-checklist"] ? `${out}.private` : undefined;
  if (inside !== undefined) {
    await publish({ ...agency, content: withAgency(agency.content, { checklist: "public" }) }, inside);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (withoutText.length > 0) {
    say(`เอกสาร ${withoutText.length} ไฟล์ไม่มีข้อความที่อ่านได้ (เช่น ภาพสแกน) จึงค้นพบได้จากชื่อเท่านั้น:`);
    for (const file of withoutText) say(`  public/${file}`);
  }
  for (const line of unreadLines(agency.content.files)) say(line);
  const doubts = chainDoubts(agency.content);
  if (doubts.length > 0) say(`ต้องดู ${doubts.length} แห่ง เผยแพร่ตามที่เขียนและทำเครื่องหมายไว้ที่แถวนั้น:`);
  for (const { file, message } of doubts) say(`  ${file}: ${message}`);
  sayFiles(agency.content);
  for (const line of ledgerWords(ledger?.reports ?? [], isKept)) say(line);
  say(await siteSize(out));
  say(`ค้นหาได้ ${records} หน้า รวมหน้าในเอกสาร`);
  say(`สร้างเว็บไซต์ของ${agency.content.agency.name}แล้วที่ ${out} (${seconds} วินาที)`);
  const elsewhere = rootOnlyNotice(agency.content.agency);
  if (elsewhere !== undefined) say(elsewhere);
  const hidden = hiddenChecklist(agency.content);
  if (hidden !== undefined) say(hidden);
  if (inside !== undefined) say(`ชุดที่แสดงเช็กลิสต์ สำหรับดูภายใน อยู่ที่ ${inside} ไม่ต้องนำขึ้นเว็บโฮสต์`);
  process.off("SIGINT", stop);
  // All is said: to give thousands of records back piece by piece takes longer than to leave them to the system.
  process.once("beforeExit", () => process.exit());
});
