import { loadContent } from "../src/collections/load.ts";
import { agencyDirectory, outputDirectory } from "../src/collections/paths.ts";
import { publish } from "../src/collections/publish.ts";
import { reportProblems } from "../src/collections/report.ts";
import { today } from "../src/collections/today.ts";
import { complain, say } from "./say.ts";

const started = performance.now();
const loaded = await loadContent(agencyDirectory(), today());

if (loaded.problems.length > 0 || !loaded.content) {
  complain(reportProblems(loaded.problems));
  complain("ยังไม่ได้สร้างเว็บไซต์ใหม่ เว็บไซต์ที่เผยแพร่อยู่เดิมไม่เปลี่ยนแปลง");
  process.exitCode = 1;
} else {
  const out = outputDirectory();
  const { records, withoutText } = await publish({ ...loaded, content: loaded.content }, today(), out);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (withoutText.length > 0) {
    say(`เอกสาร ${withoutText.length} ไฟล์ไม่มีข้อความที่อ่านได้ (เช่น ภาพสแกน) จึงค้นพบได้จากชื่อเท่านั้น:`);
    for (const file of withoutText) say(`  public/${file}`);
  }
  say(`ค้นหาได้ ${records} หน้า รวมหน้าในเอกสาร`);
  say(`สร้างเว็บไซต์ของ${loaded.content.agency.name}แล้วที่ ${out} (${seconds} วินาที)`);
}
