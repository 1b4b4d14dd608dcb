import { readAgency } from "../src/collections/read-agency.ts";
import { tellScans } from "../src/collections/tell-scans.ts";
import { unreadScans } from "../src/domain/privacy/unread.ts";
import { HOW_TO_ADD, isInstalled } from "../src/documents/ocr/engine.ts";
import { command } from "../src/program/command.ts";
import { refuse } from "../src/program/flags.ts";
import { say } from "../src/program/say.ts";

const USAGE = `วิธีใช้: npm run read

  อ่านข้อความจากภาพสแกน (OCR) ในเอกสารทุกหน้าที่ยังไม่ได้อ่าน หยุดด้วย Ctrl+C ได้ทุกเมื่อ สั่งอีกครั้งจะอ่านต่อจากเดิม
  หน้าที่อ่านแล้วจะไม่อ่านซ้ำ npm run check และ npm run build ใช้ผลนี้`;

await command({ usage: USAGE }, async () => {
  if (!isInstalled()) refuse(`ไม่ได้ติดตั้งส่วนอ่านภาพ เพิ่มได้ด้วยคำสั่ง\n  ${HOW_TO_ADD}`);
  const stop = new AbortController();
  process.once("SIGINT", () => {
    stop.abort();
  });
  // A number in a scan stops the build; what reads it goes on to the end.
  const { content } = await readAgency({
    tolerates: () => true,
    scans: { ...tellScans(), unlimited: true, signal: stop.signal },
  });
  const scans = Object.entries(content.files).flatMap(([file, { scan }]) => (scan ? [{ file, ...scan }] : []));
  const open = unreadScans(content.files);
  const pages = scans.reduce((sum, { read }) => sum + read, 0);
  say(`อ่านภาพสแกนไว้แล้ว ${pages} หน้าใน ${scans.length} ไฟล์`);
  if (content.agency.ocr?.enabled === false) say("ocr.enabled ใน content/agency.yaml เป็น false จึงไม่อ่านเพิ่ม");
  if (open.length === 0) return 0;
  say(stop.signal.aborted ? "หยุดแล้ว สั่ง npm run read อีกครั้งเพื่ออ่านต่อ ที่ยังไม่ได้อ่าน:" : "ที่ยังไม่ได้อ่าน:");
  for (const line of open) say(`  public/${line}`);
  if (!stop.signal.aborted) say("หน้าที่อ่านไม่ได้ให้เปิดดูเอง หรือแทนด้วยไฟล์ที่มีข้อความหรือสแกนใหม่ให้ชัด");
  return stop.signal.aborted ? 130 : 1;
});
