import { READ } from "../../src/site/search/density.ts";
import type { Browsed } from "./browse.ts";
import { MEASUREMENTS, type Measurement, type Part, type Size } from "./measure.ts";
import { count, kilobytes, megabytes, milliseconds, quantile, seconds } from "./numbers.ts";
import { table } from "./table.ts";
import { isMet, type Target } from "./targets.ts";

/** What a part of the work is called. */
export const PARTS: Readonly<Record<Part, string>> = {
  archive: "สร้างคลังข้อมูล",
  loadFirst: "load ครั้งแรก (ยังไม่มี cache ของเอกสาร)",
  loadAgain: "load ครั้งต่อไป",
  assess: "assess ทุกปี",
  render: "render อย่างเดียว",
  index: "index ของเรา อย่างเดียว",
  defaultIndex: "index ของ Pagefind ตามค่าเริ่มต้น",
  publishFirst: "เผยแพร่ครั้งแรก",
  publishAgain: "เผยแพร่ซ้ำหลังแก้หนึ่งรายการ",
  browser: "ค้นหาในเบราว์เซอร์",
  others: "Hugo กับ Pagefind จากคลังเดียวกัน",
  demo: "เว็บไซต์ตัวอย่าง",
};

/** What was measured on an archive of one size: its steps, and our index beside Pagefind's. */
export function sizeReport({ records, documents, steps, indexBytes, browsed, others }: Size): string {
  const rows = (Object.keys(MEASUREMENTS) as Measurement[]).map((name) => {
    const { seconds: time, peak } = steps[name];
    return [PARTS[name], seconds(time), megabytes(peak.own), megabytes(peak.others), megabytes(peak.together)];
  });
  const otherRows = Object.entries(others ?? {}).map(([name, { seconds: time, peak }]) => [
    name,
    seconds(time),
    megabytes(NaN),
    megabytes(peak.others),
    megabytes(peak.together),
  ]);
  const { ours, plain } = browsed;
  const found = [steps.index.records, steps.defaultIndex.records];
  const beside = [
    ["", "ของเรา", "Pagefind"],
    ["หน้าที่ค้นได้ รวมหน้าในเอกสาร", ...found.map(count)],
    ["ขนาดดัชนี (kB)", kilobytes(indexBytes.ours), kilobytes(indexBytes.plain)],
    ...browserRows([ours, plain]),
  ];
  return [
    `## ${count(records)} รายการ, PDF ${count(documents)} ไฟล์`,
    table([["ขั้นตอน", "เวลา (วินาที)", "Node (MB)", "โปรเซสลูก (MB)", "พร้อมกัน (MB)"], ...rows, ...otherRows]),
    table(beside),
  ].join("\n\n");
}

/** What a visitor of the demo waits for. */
export const demoReport = (browsed: Browsed): string =>
  ["## เว็บไซต์ตัวอย่าง", table([["", "ของเรา"], ...browserRows([browsed])])].join("\n\n");

function browserRows(all: readonly Browsed[]): string[][] {
  const times = (share: number) =>
    all.map(({ asked }) =>
      milliseconds(
        quantile(
          asked.map(({ ms }) => ms),
          share,
        ),
      ),
    );
  return [
    ["คำค้นแรกโหลด ค่ากลาง (kB)", ...all.map(({ firstBytes }) => kilobytes(quantile(firstBytes, 0.5)))],
    ["คำค้นแรกโหลด มากที่สุด (kB)", ...all.map(({ firstBytes }) => kilobytes(firstBytes.at(-1)))],
    ["เวลาตอบ ค่ากลาง (ms)", ...times(0.5)],
    ["เวลาตอบ p95 (ms)", ...times(0.95)],
    ["คำค้นที่พบผล", ...all.map(({ asked }) => `${asked.filter(({ found }) => found > 0).length}/${asked.length}`)],
  ];
}

/** Each target with what was measured, and whether it is met. */
export function targetReport(targets: readonly Target[]): string {
  const rows = targets.map((target) => {
    const met = isMet(target);
    const { title, value, limit, write } = target;
    return [title, write(value), `≤ ${write(limit)}`, met === undefined ? "วัดไม่ได้" : met ? "ผ่าน" : "ไม่ผ่าน"];
  });
  const failed = targets.filter((target) => isMet(target) === false).length;
  return [
    "## เป้าหมาย",
    table([["", "วัดได้", "เกณฑ์", "ผล"], ...rows]),
    failed === 0 ? "ไม่มีเป้าหมายใดที่ไม่ผ่าน" : `ไม่ผ่าน ${failed} จาก ${targets.length} เป้าหมาย`,
  ].join("\n\n");
}

/** How the numbers came about. */
export const NOTES = `แต่ละขั้นตอนทำงานในโปรเซสของตนเอง หน่วยความจำคือค่าสูงสุดของ Node ของโปรเซสลูก (เช่น Pagefind) และของทั้งหมด ณ ขณะเดียวกัน
ขีด – คือระบบปฏิบัติการไม่บอก คำค้นมี 1–3 คำที่อยู่ติดกันในหน้าใดหน้าหนึ่ง ขนาดที่โหลดนับจากเว็บเซิร์ฟเวอร์ที่ส่งข้อความแบบ gzip
รวม header และ JavaScript ไม่รวมตัวหน้าเว็บ แบบอักษร และสี เวลาตอบนับจนได้ ${READ} ผลแรกพร้อมข้อความ (ของเรารวมการแสดงบนหน้า /search/)
ขณะที่เว็บเซิร์ฟเวอร์อยู่ในเครื่องเดียวกัน ดัชนีทั้งสอง การเผยแพร่ และ Hugo กับ Pagefind ทำสลับกันสามครั้ง แสดงครั้งที่ใช้เวลาอยู่ตรงกลาง
Hugo (คำสั่ง hugo หรือ HUGO_PATH) สร้างหน้าจากข้อความเดียวกันด้วยแม่แบบเปล่า แล้ว Pagefind แต่ละรุ่นทำดัชนีตามค่าเริ่มต้น ไม่มี Hugo คือไม่วัด`;
