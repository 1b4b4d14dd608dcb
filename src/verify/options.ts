import { toArabicDigits } from "../domain/thai/digits.ts";
import type { FiscalYear } from "../domain/thai/fiscal-year.ts";
import { CONTACT_FORM, readContact } from "../domain/verify/contact.ts";
import { readWebAddress } from "../domain/verify/web-address.ts";
import type { VerifyReport } from "../domain/verify/verify-report.ts";
import { VERIFY_FAIL_ON, type VerifyFailOn } from "../site/verify/exit-code.ts";
import { isOutput, OUTPUTS, type OutputName } from "./report/outputs.ts";
import { networkSettings, type NetworkSettings } from "./settings.ts";
import { SourceFault } from "./source/source-fault.ts";

/** The flags of `npm run verify`. */
export const VERIFY_FLAGS = {
  year: { type: "string" },
  family: { type: "string" },
  "agency-host": { type: "string" },
  base: { type: "string" },
  out: { type: "string", default: "verify-report" },
  format: { type: "string", default: "html,json,csv" },
  keep: { type: "boolean", default: false },
  resume: { type: "boolean", default: false },
  compare: { type: "string" },
  review: { type: "string" },
  contact: { type: "string" },
  browser: { type: "boolean", default: false },
  "allow-private": { type: "boolean", default: false },
  delay: { type: "string" },
  timeout: { type: "string" },
  "max-size": { type: "string" },
  "fail-on": { type: "string", default: "failed" },
} as const;

export const VERIFY_USAGE = `วิธีใช้: npm run verify -- แหล่ง [คำสั่ง]

แหล่ง คือ ที่อยู่เว็บ (เว็บไซต์ที่สร้างด้วยโปรแกรมนี้ หรือหน้าใดก็ได้ที่รวมข้อ OIT)
     หรือไฟล์ checklist.json, CSV, XLSX, HTML, DOCX ที่มีข้อและที่อยู่

  --year 2566            ปีงบประมาณของรายการ ถ้าไม่ระบุโปรแกรมดูจากแหล่ง
  --family lao           กลุ่มหน่วยงานของรายการ
  --agency-host ชื่อ      เว็บไซต์ของหน่วยงาน เช่น www.example.go.th
  --base ที่อยู่           ที่อยู่เดิมของหน้าที่บันทึกเป็นไฟล์ สำหรับลิงก์แบบย่อ
  --out โฟลเดอร์          ที่เก็บรายงานและผลระหว่างตรวจ (verify-report)
  --format รายการ        ${Object.keys(OUTPUTS).join(",")} (html,json,csv)
  --keep                 เก็บเนื้อหาของทุกที่อยู่ไว้ในโฟลเดอร์ของรายงาน
  --resume               ตรวจต่อจากที่หยุดไว้
  --compare ไฟล์         เทียบกับ report.json ของครั้งก่อน
  --review ไฟล์          อ่านผลของผู้ตรวจจาก review.xlsx หรือ review.csv (ถ้าไม่ระบุ ใช้ไฟล์ในโฟลเดอร์ --out)
  --contact ที่ติดต่อ      ที่อยู่เว็บหรืออีเมลที่แนะนำตัวกับเว็บไซต์ที่ตรวจ (site ใน content/agency.yaml)
  --browser              เปิดหน้าที่แสดงด้วยสคริปต์ใน Chrome, Edge หรือ Chromium ของเครื่องนี้ และเก็บภาพหน้าไว้
  --allow-private        ยอมเปิดที่อยู่ในเครือข่ายภายใน
  --delay มิลลิวินาที     พักหลังการขอแต่ละครั้งต่อเว็บไซต์ (500)
  --timeout วินาที       รอคำตอบแต่ละครั้งไม่เกิน (30)
  --max-size MB          อ่านไฟล์ไม่เกิน (50)
  --fail-on ${VERIFY_FAIL_ON.join("|")}   จบด้วย 1 เมื่อมีข้อที่ผลเป็นเช่นนั้นหรือหนักกว่า (failed)

จบด้วย 0 เมื่อตรวจเสร็จและไม่มีข้อตาม --fail-on (นับผลของผู้ตรวจถ้ามี), 1 เมื่อมี หรือเมื่ออ่านแหล่งไม่ได้`;

type Values = { readonly [Name in keyof typeof VERIFY_FLAGS]?: string | boolean | undefined };

/** What the command asks for, checked. */
export interface VerifyOptions {
  readonly source: string;
  readonly year: FiscalYear | undefined;
  readonly family: string | undefined;
  readonly agencyHost: string | undefined;
  readonly base: string | undefined;
  readonly out: string;
  readonly formats: readonly OutputName[];
  readonly keep: boolean;
  readonly resume: boolean;
  /** Renders pages that are made by script in a browser. */
  readonly browser: boolean;
  readonly compare: string | undefined;
  /** The table of what a person decided. */
  readonly review: string | undefined;
  readonly failOn: VerifyFailOn;
  /** Where those who are asked may complain; the agency's site where it is left out. */
  readonly contact: string | undefined;
  readonly settings: NetworkSettings;
  /** What the report says of the settings that the result hangs on. */
  readonly said: VerifyReport["settings"];
}

/**
 * Checks the flags.
 * @throws SourceFault with a sentence and how the command is written
 */
export function readVerifyOptions(values: Values, positionals: readonly string[]): VerifyOptions {
  const [source, ...more] = positionals;
  if (source === undefined) throw new SourceFault(`บอกแหล่งที่จะตรวจ\n\n${VERIFY_USAGE}`);
  if (more.length > 0) throw new SourceFault(`ตรวจได้ครั้งละแหล่งเดียว ชื่อที่มีช่องว่างให้ใส่ในเครื่องหมาย " "\n\n${VERIFY_USAGE}`);
  const formats =
    said(values.format)
      ?.split(",")
      .map((name) => name.trim()) ?? [];
  const unknown = formats.find((name) => !isOutput(name));
  if (unknown !== undefined) throw new SourceFault(`ไม่รู้จักรูปแบบ ${unknown} เลือกจาก ${Object.keys(OUTPUTS).join(",")}`);
  const failOn = VERIFY_FAIL_ON.find((name) => name === values["fail-on"]);
  if (!failOn)
    throw new SourceFault(`ไม่รู้จัก --fail-on ${said(values["fail-on"]) ?? ""} เลือกจาก ${VERIFY_FAIL_ON.join(" ")}`);
  const year = numberOf("year", values, 2500, 2699);
  const [pause, wait, size] = [
    numberOf("delay", values, 0, 600_000),
    numberOf("timeout", values, 1, 3600),
    numberOf("max-size", values, 1, 2048),
  ];
  const isPrivate = values["allow-private"] === true;
  const family = said(values.family);
  const defaults = networkSettings();
  const settings: NetworkSettings = {
    ...defaults,
    ...(pause !== undefined && { pause }),
    ...(wait !== undefined && { answerTimeout: wait * 1000 }),
    ...(size !== undefined && { maxSize: size * 1024 * 1024 }),
    allowPrivate: isPrivate,
  };
  return {
    source,
    year,
    family,
    agencyHost: hostOf(said(values["agency-host"])),
    base: baseOf(said(values.base)),
    out: said(values.out) ?? "verify-report",
    formats: formats.filter(isOutput),
    failOn,
    settings,
    contact: contactWritten(said(values.contact)),
    keep: values.keep === true,
    resume: values.resume === true,
    browser: values.browser === true,
    compare: said(values.compare),
    review: said(values.review),
    said: {
      ...(year !== undefined && { year }),
      ...(family !== undefined && { family }),
      delay: `${settings.pause}ms`,
      timeout: `${settings.answerTimeout / 1000}s`,
      "max-size": `${settings.maxSize / 1024 / 1024}MB`,
      ...(isPrivate && { "allow-private": true }),
      ...(values.browser === true && { browser: true }),
    },
  };
}

const said = (value: string | boolean | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;

function numberOf(name: keyof typeof VERIFY_FLAGS, values: Values, least: number, most: number): number | undefined {
  const value = said(values[name]);
  if (value === undefined) return undefined;
  const number = Number(toArabicDigits(value));
  if (value.trim() !== "" && Number.isInteger(number) && number >= least && number <= most) return number;
  throw new SourceFault(`--${name} ต้องเป็นจำนวนเต็มตั้งแต่ ${least} ถึง ${most} แต่เขียนว่า ${value}`);
}

/** @throws SourceFault */
function contactWritten(written: string | undefined): string | undefined {
  const contact = written === undefined ? undefined : readContact(written);
  if (contact === undefined && written !== undefined) throw new SourceFault(`${CONTACT_FORM} แต่เขียนว่า ${written}`);
  return contact;
}

/** @throws SourceFault */
function baseOf(written: string | undefined): string | undefined {
  const base = written === undefined ? undefined : readWebAddress(written);
  if (base !== undefined || written === undefined) return base;
  throw new SourceFault(`--base ต้องเป็นที่อยู่เต็มของหน้า เช่น https://www.example.go.th/ita แต่เขียนว่า ${written}`);
}

/** A host as it stands in an address; whole addresses are taken too. */
function hostOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const url = URL.parse(/^https?:\/\//i.test(written) ? written : `https://${written}`);
  if (url?.hostname.includes(".") || url?.hostname === "localhost") return url.host;
  throw new SourceFault(`--agency-host ต้องเป็นชื่อเว็บไซต์ เช่น www.example.go.th แต่เขียนว่า ${written}`);
}
