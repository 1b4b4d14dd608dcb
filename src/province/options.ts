import { CONTACT_FORM, readContact } from "../domain/verify/contact.ts";
import { isIsoDate, suggestIsoDate, type IsoDate } from "../domain/thai/date.ts";
import { toArabicDigits } from "../domain/thai/digits.ts";
import { keysOf } from "../domain/keyed.ts";
import { refuse } from "../program/flags.ts";

/** The flags of `prongsai province`. */
export const PROVINCE_FLAGS = {
  folder: { type: "string", default: "province" },
  workers: { type: "string" },
  only: { type: "string", multiple: true },
  since: { type: "string" },
  resume: { type: "boolean", default: false },
  new: { type: "boolean", default: false },
  year: { type: "string" },
  family: { type: "string" },
  contact: { type: "string" },
  from: { type: "string" },
  keep: { type: "boolean", default: false },
  "allow-private": { type: "boolean", default: false },
  delay: { type: "string" },
  timeout: { type: "string" },
  "max-size": { type: "string" },
  "agency-size": { type: "string" },
  "agency-minutes": { type: "string" },
  run: { type: "string" },
  "keep-runs": { type: "string" },
  "keep-months": { type: "string" },
  yes: { type: "boolean", default: false },
} as const;

export const PROVINCE_USAGE = `วิธีใช้: prongsai province คำสั่ง [ตัวเลือก]

  init [ไฟล์]   เขียนทะเบียนหน่วยงาน agencies.csv ว่างไว้ให้กรอก หรือจากตารางที่มีคอลัมน์ “หน่วยงาน”
  check         ตรวจทุกหน่วยงานในทะเบียนเป็นหนึ่งรอบ
  status        ดูว่ารอบที่ตรวจอยู่ถึงไหนแล้ว
  site          ทำเว็บไซต์ของผลตรวจไว้ใน site/
  letters       เขียนหนังสือแจ้งผลหน่วยงานละหนึ่งหน้า (PDF และข้อความอีเมล) ไว้ใน letters/
  export        เขียนผลทุกข้อของทุกหน่วยงานเป็น CSV และ JSON ไว้ใน export/
  prune         ลบรอบเก่าตาม --keep-runs และ --keep-months

  --folder โฟลเดอร์        ที่เก็บทะเบียนและผล (province)
  --workers จำนวน         จำนวนโปรแกรมที่ช่วยกันตรวจในเครื่องนี้ (1)
  --only คำ               เฉพาะรหัส ชื่อ ประเภท อำเภอ หรือจังหวัดนี้ ใส่ซ้ำได้
  --since วันที่            เฉพาะหน่วยงานที่ยังไม่ได้ตรวจตั้งแต่วันนี้
  --resume                ตรวจรอบที่ค้างอยู่ต่อ หรือช่วยตรวจรอบที่เครื่องอื่นตรวจอยู่
  --new                   ปิดรอบที่ค้างอยู่แล้วเริ่มรอบใหม่
  --year 2566 --family lao  ปีงบประมาณและกลุ่มของรายการ ถ้าไม่ระบุโปรแกรมดูจากแต่ละแหล่ง
  --contact ที่ติดต่อ       อีเมลหรือที่อยู่เว็บที่แนะนำตัวกับเว็บไซต์ที่ตรวจ
  --from คำ               ตรวจจากที่ใด เช่น “สำนักงานจังหวัด” ปรากฏในผลตรวจ
  --keep                  เก็บเนื้อหาของทุกที่อยู่ไว้ตามลายนิ้วมือ
  --allow-private         ยอมเปิดที่อยู่ในเครือข่ายภายใน
  --delay มิลลิวินาที      พักหลังการขอแต่ละครั้งต่อเครื่องแม่ข่าย (500)
  --timeout วินาที        รอคำตอบแต่ละครั้งไม่เกิน (30)
  --max-size MB           อ่านแต่ละไฟล์ไม่เกิน (50)
  --agency-size MB        อ่านจากหน่วยงานหนึ่งรวมไม่เกิน (500)
  --agency-minutes นาที   ใช้เวลากับหน่วยงานหนึ่งไม่เกิน (60)
  --run เลข               ใช้ผลของรอบนี้แทนรอบล่าสุด (site, letters, export)
  --keep-runs จำนวน --keep-months เดือน   รอบที่เก็บไว้ (12 รอบ 36 เดือน) ลบจริงเมื่อใส่ --yes

ตัวแปร DATABASE_URL ชี้ไปยัง PostgreSQL ที่หลายเครื่องใช้ร่วมกัน ถ้าไม่มี โปรแกรมเก็บไว้ในโฟลเดอร์เอง`;

/** The flags as they were read. */
export type Flags = {
  readonly [Name in keyof typeof PROVINCE_FLAGS]?: string | boolean | readonly string[] | undefined;
};

export type FlagName = keyof typeof PROVINCE_FLAGS;

/** What each command takes: flags beside `--folder`, and the name of the word behind it. */
const PROVINCE_COMMANDS = {
  init: { flags: [], word: "ไฟล์" },
  check: {
    flags: [
      ...(["workers", "resume", "new", "only", "since", "year", "family", "contact", "from", "keep"] as const),
      ...(["allow-private", "delay", "timeout", "max-size", "agency-size", "agency-minutes"] as const),
    ],
  },
  status: { flags: [] },
  site: { flags: ["run"] },
  letters: { flags: ["run"] },
  export: { flags: ["run"] },
  prune: { flags: ["keep-runs", "keep-months", "yes"] },
} as const satisfies Record<string, { readonly flags: readonly FlagName[]; readonly word?: string }>;
export type ProvinceCommand = keyof typeof PROVINCE_COMMANDS;

/** The flags that were written, but for the folder. */
export const writtenFlags = (flags: Flags): FlagName[] =>
  keysOf(PROVINCE_FLAGS).filter((flag) => flag !== "folder" && (flags[flag] ?? false) !== false);

/**
 * Refuses words and flags that a command would pass over in silence: whoever wrote them would believe that they were heard.
 * @throws Refusal with all of them
 */
export function refuseUnheard(name: ProvinceCommand, words: readonly string[], flags: Flags): void {
  const form: { readonly flags: readonly FlagName[]; readonly word?: string } = PROVINCE_COMMANDS[name];
  const unheard = writtenFlags(flags).filter((flag) => !form.flags.includes(flag));
  const extra = words.slice(form.word === undefined ? 0 : 1);
  const [first] = extra;
  const faults = [
    ...(first === undefined ? [] : [`${name} ไม่รับคำว่า ${extra.map((word) => `“${word}”`).join(" ")}`]),
    ...(first !== undefined && name === "check" ? [`แก้: ถ้าจะตรวจเฉพาะบางแห่ง ใส่ --only นำหน้า เช่น --only ${first}`] : []),
    ...(unheard.length === 0
      ? []
      : [`${name} ไม่ใช้ตัวเลือก ${flagWords(unheard)}`, `ตัวเลือกของคำสั่งนี้: ${flagWords(["folder", ...form.flags])}`]),
  ];
  if (faults.length > 0) refuse(faults.join("\n"));
}

/** Flags as they are written. */
export const flagWords = (flags: readonly FlagName[]): string => flags.map((flag) => `--${flag}`).join(" ");

/** The text of a flag; `undefined` where it was not written. */
export const flagText = (value: Flags[keyof Flags]): string | undefined =>
  typeof value === "string" ? value : undefined;

/**
 * The number of a flag.
 * @throws Refusal outside of its bounds
 */
export function flagNumber(
  flags: Flags,
  name: keyof typeof PROVINCE_FLAGS,
  least: number,
  most: number,
): number | undefined {
  const written = flagText(flags[name]);
  if (written === undefined) return undefined;
  const number = Number(toArabicDigits(written));
  if (written.trim() !== "" && Number.isInteger(number) && number >= least && number <= most) return number;
  return refuse(`--${name} ต้องเป็นจำนวนเต็มตั้งแต่ ${least} ถึง ${most} แต่เขียนว่า ${written}`);
}

/** The day of a flag, in either era. @throws Refusal for what is no day */
export function flagDay(flags: Flags, name: keyof typeof PROVINCE_FLAGS): IsoDate | undefined {
  const written = flagText(flags[name]);
  if (written === undefined) return undefined;
  const plain = toArabicDigits(written);
  const day = isIsoDate(plain) && plain < "2400" ? plain : suggestIsoDate(plain);
  return day ?? refuse(`อ่านวันที่ --${name} ${written} ไม่ได้ เขียนเช่น 1/11/2569 หรือ 2026-11-01`);
}

/** Who may be complained to. @throws Refusal for what is no contact */
export function contactWritten(flags: Flags): string | undefined {
  const written = flagText(flags.contact);
  if (written === undefined) return undefined;
  return readContact(written) ?? refuse(`${CONTACT_FORM} แต่เขียนว่า ${written}`);
}
