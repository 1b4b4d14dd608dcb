import { toArabicDigits } from "../../domain/thai/digits.ts";
import type { FiscalYear } from "../../domain/thai/fiscal-year.ts";
import { CONTACT_FORM, readContact } from "../../domain/verify/contact.ts";
import { readWebAddress } from "../../domain/verify/web-address.ts";
import { SHEET_WORDS } from "../sheets/run-sheet.ts";
import { isTableForm, type TableForm } from "./run-tables.ts";

/** The flags of `npm run import`. */
export const IMPORT_FLAGS = {
  year: { type: "string" },
  family: { type: "string" },
  base: { type: "string" },
  report: { type: "string" },
  contact: { type: "string" },
  apply: { type: "boolean", default: false },
  preview: { type: "boolean", default: false },
  fetch: { type: "boolean", default: false },
  browser: { type: "boolean", default: false },
  "allow-private": { type: "boolean", default: false },
} as const;

export const IMPORT_USAGE = `วิธีใช้: npm run import -- แหล่ง                            หน้า OIT เดิม → ร่างคำตอบทุกข้อ
        npm run import -- measures ไฟล์ --year ปี     ตารางมาตรการ
        npm run import -- report ไฟล์ --year ปี       ตารางรายงานผลตามมาตรการ
        npm run import -- result ไฟล์ --year ปี       ตารางคะแนน ITA

        npm run import -- answers ไฟล์                สมุดงานที่ออกด้วย npm run sheet -- --answers
        npm run import -- people ไฟล์                 สมุดงานหรือตารางของเนื้อหาชนิดหนึ่ง (${SHEET_WORDS.slice(1).join(" ")})
        npm run import -- procurement ไฟล์            รายการจัดซื้อจัดจ้าง: แบบ สขร.1 ไฟล์จาก e-GP หรือตารางของ OIT

  แหล่งเป็นที่อยู่เว็บ หรือไฟล์ HTML CSV XLSX DOCX หรือ TXT ตารางเป็นไฟล์เท่านั้น
  ไม่ใส่ --apply จะแสดงอย่างเดียว ไม่เขียนไฟล์ และไม่เขียนทับไฟล์ที่มีอยู่
  สมุดงานต่างออกไป: แก้เฉพาะแถวที่เปลี่ยนทันที แถวที่ไม่รับกลับมาเป็นสมุดงานพร้อมเหตุผล ใส่ --preview เพื่อดูก่อน

  --year     ปีงบประมาณของรายการ ถ้าไม่บอก โปรแกรมอ่านจากรายการเอง (หน้า OIT)
  --family   กลุ่มของรายการข้อ เช่น lao ถ้าไม่บอกใช้ของหน่วยงาน
  --base     ที่อยู่ของหน้าเดิม สำหรับไฟล์ที่มีลิงก์แบบย่อ
  --fetch    นำเอกสารหลังลิงก์มาไว้ใน public/documents/ ด้วย
  --report   เก็บรายงานเป็น .md หรือ .csv
  --apply    เขียนไฟล์
  --contact  ที่อยู่เว็บหรืออีเมลที่แนะนำตัวกับเว็บไซต์ที่ขอ (site ใน content/agency.yaml)
  --browser  เปิดหน้าที่แสดงด้วยสคริปต์ใน Chrome, Edge หรือ Chromium ของเครื่องนี้ก่อนอ่าน
  --allow-private  ยอมให้เปิดที่อยู่ในเครือข่ายภายใน`;

type Values = { readonly [Name in keyof typeof IMPORT_FLAGS]?: string | boolean | undefined };

/** What both kinds of import are asked for. */
interface Common {
  readonly apply: boolean;
}

/** What the command asks for, checked; or why it cannot be done. */
export type ImportOptions =
  | (Common & {
      readonly kind: "tables";
      readonly form: TableForm;
      readonly file: string;
      readonly fiscalYear: FiscalYear;
      readonly report: string | undefined;
    })
  | (Common & {
      readonly kind: "list";
      readonly source: string;
      readonly fiscalYear: FiscalYear | undefined;
      readonly family: string | undefined;
      readonly base: string | undefined;
      readonly report: string | undefined;
      readonly contact: string | undefined;
      readonly fetch: boolean;
      readonly allowPrivate: boolean;
      /** Opens pages in a browser before they are read. */
      readonly browser: boolean;
    })
  | {
      readonly kind: "sheets";
      readonly word: string;
      readonly file: string;
      readonly fiscalYear: FiscalYear | undefined;
      readonly preview: boolean;
    }
  | { readonly kind: "refused"; readonly why: string };

/** Checks the words and flags of the command: the first word may name a kind of table, the next one is the source. */
export function readImportOptions(values: Values, positionals: readonly string[]): ImportOptions {
  const [first = "", second] = positionals;
  const form = isTableForm(first) ? first : undefined;
  const word = SHEET_WORDS.includes(first) || first === "procurement" ? first : undefined;
  const named = form ?? word;
  const source = named === undefined ? positionals[0] : second;
  const more = positionals[named === undefined ? 1 : 2];
  if (source === undefined) return refused("บอกไฟล์หรือที่อยู่ที่จะอ่าน");
  if (more !== undefined) return refused(`ไม่รู้จักคำว่า “${more}” ชื่อไฟล์ที่มีช่องว่างให้ใส่ในเครื่องหมาย " "`);
  const year = textOf(values.year);
  const fiscalYear = year === undefined ? undefined : Number(toArabicDigits(year));
  const isYear = fiscalYear !== undefined && Number.isInteger(fiscalYear) && fiscalYear >= 2500 && fiscalYear <= 2699;
  if (!isYear && (year !== undefined || form !== undefined))
    return refused("บอกปีงบประมาณด้วย --year เป็นปี พ.ศ. สี่หลัก เช่น --year 2567");
  const apply = values.apply === true;
  const useless = FOR_LISTS.find((name) => values[name] !== undefined && values[name] !== false);
  if (named !== undefined && useless !== undefined)
    return refused(`--${useless} ใช้กับหน้า OIT เท่านั้น ตาราง ${named} อ่านจากไฟล์ในเครื่องและไม่ใช้ค่านี้`);
  if (word !== undefined) return { kind: "sheets", word, file: source, fiscalYear, preview: values.preview === true };
  if (form !== undefined && fiscalYear !== undefined)
    return { kind: "tables", form, file: source, fiscalYear, apply, report: textOf(values.report) };

  const [base, contact] = [textOf(values.base), textOf(values.contact)];
  const baseAddress = base === undefined ? undefined : readWebAddress(base);
  if (base !== undefined && baseAddress === undefined)
    return refused(`--base ต้องเป็นที่อยู่เต็มของหน้าเดิม เช่น https://www.example.go.th/ita แต่เขียนว่า ${base}`);
  const given = contact === undefined ? undefined : readContact(contact);
  if (contact !== undefined && given === undefined) return refused(`${CONTACT_FORM} แต่เขียนว่า ${contact}`);
  return {
    kind: "list",
    source,
    fiscalYear,
    apply,
    fetch: values.fetch === true,
    family: textOf(values.family),
    base: baseAddress,
    report: textOf(values.report),
    contact: given,
    allowPrivate: values["allow-private"] === true,
    browser: values.browser === true,
  };
}

/** What a table that is read from a file has no use for. */
const FOR_LISTS = ["family", "base", "contact", "fetch", "browser", "allow-private"] as const;

const refused = (why: string): ImportOptions => ({ kind: "refused", why });
const textOf = (value: string | boolean | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;
