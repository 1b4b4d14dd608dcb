import { z } from "zod";
import {
  itemCode,
  described,
  email,
  emailOrPage,
  english,
  fiscalYear,
  isoDate,
  phone,
  publicFile,
  siteAddress,
  sitePath,
  slug,
  text,
  webAddress,
} from "./fields.ts";
import { feedbackSchema } from "./layout/feedback.ts";
import { homeSchema } from "./layout/home.ts";
import { lookSchema } from "./layout/look.ts";
import { menuSchema } from "./layout/menu.ts";
import { LICENCE_IDS, LICENCES } from "./licence.ts";
import { keysOf } from "../keyed.ts";

/** The kinds of agency we serve, with what each is called and which family of editions it answers. */
export const AGENCY_KINDS = {
  "city-municipality": { label: "เทศบาลนคร", short: "ทน.", family: "lao", head: "นายกเทศมนตรี" },
  "town-municipality": { label: "เทศบาลเมือง", short: "ทม.", family: "lao", head: "นายกเทศมนตรี" },
  "subdistrict-municipality": { label: "เทศบาลตำบล", short: "ทต.", family: "lao", head: "นายกเทศมนตรี" },
  "subdistrict-administration": {
    label: "องค์การบริหารส่วนตำบล",
    short: "อบต.",
    family: "lao",
    head: "นายกองค์การบริหารส่วนตำบล",
  },
  "provincial-administration": {
    label: "องค์การบริหารส่วนจังหวัด",
    short: "อบจ.",
    family: "lao",
    head: "นายกองค์การบริหารส่วนจังหวัด",
  },
} as const satisfies Record<string, { label: string; short: string; family: string; head: string }>;
export type AgencyKind = keyof typeof AGENCY_KINDS;

/**
 * The kind that a clerk means by its id, its Thai name or what it is called for short, with or without its dot;
 * `undefined` for a word that may mean several ("เทศบาล") or none.
 * @example kindCalled("อบต") // "subdistrict-administration"
 */
export function kindCalled(word: string): AgencyKind | undefined {
  const bare = (text: string) => text.replace(/[.\s]/g, "").toLowerCase();
  const found = Object.entries(AGENCY_KINDS).find(([id, { label, short }]) =>
    [id, label, short].some((name) => bare(name) === bare(word)),
  );
  return found?.[0] as AgencyKind | undefined;
}

/** From when on a check fails, mildest last: each includes the ones before it. `never` leaves it to content that cannot be built. */
export const FAIL_ON = ["never", "missing", "incomplete", "to-confirm", "warning"] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** Whom the checklist is shown to: everybody, everybody once at least half of the year is answered, or those who work on it. */
export const CHECKLIST_SETTINGS = ["public", "when-ready", "hidden"] as const;

const socialSchema = z.strictObject({
  name: text("ชื่อช่องทางที่แสดง", "Facebook เทศบาลตำบลตัวอย่าง"),
  nameEnglish: english("ชื่อช่องทาง", "Facebook Tua Yang Municipality"),
  url: webAddress("ที่อยู่ของช่องทาง", "https://www.facebook.com/example"),
});

const channelSchema = z.strictObject({
  name: text("ชื่อช่องทางถามตอบ", "กล่องข้อความเพจของเทศบาล"),
  nameEnglish: english("ชื่อช่องทาง", "Message our Facebook page"),
  url: webAddress("ที่อยู่ของช่องทางออนไลน์").optional(),
  phone: phone("หมายเลขโทรศัพท์ของช่องทาง").optional(),
  email: email("อีเมลที่รับเรื่อง", "report@example.go.th").optional(),
  hours: text("เวลาที่มีผู้ตอบ", "วันและเวลาราชการ").optional(),
  hoursEnglish: english("เวลาที่มีผู้ตอบ", "Office hours"),
});

const corruptionChannelSchema = z.strictObject({
  ...channelSchema.shape,
  unit: text("หน่วยงานย่อยที่รับเรื่อง", "สำนักปลัด").optional(),
  duration: text("ระยะเวลาที่ตอบกลับ", "ภายใน 15 วัน").optional(),
  durationEnglish: english("ระยะเวลาที่ตอบกลับ", "Within 15 days"),
  procedure: sitePath("หน้าเว็บที่อธิบายวิธียื่นเรื่องและขั้นตอน", "/complaint-procedure/").optional(),
});

/** What security.txt says (RFC 9116): whoever finds a hole in the site should know whom to tell, and that somebody still listens. */
const securitySchema = z.strictObject({
  contact: emailOrPage("อีเมล หรือหน้าเว็บ (https://) ที่รับแจ้งช่องโหว่"),
  expires: isoDate("วันที่ต้องทบทวนช่องทางนี้อีกครั้ง (ค.ศ.) ไม่ควรเกินหนึ่งปี", "2024-03-31"),
  policy: webAddress("หน้าเว็บที่อธิบายวิธีแจ้งช่องโหว่", "https://www.example.go.th/security/").optional(),
});

/** How much of scanned papers is read off their pictures (OCR) by itself. */
const ocrSchema = z.strictObject({
  enabled: described(z.boolean(), "ให้อ่านข้อความจากภาพสแกน (OCR) หรือไม่", true).default(true),
  pages: described(
    z.int().min(1).max(2000),
    "อ่านกี่หน้าแรกของแต่ละเอกสารเมื่อตรวจหรือสร้างเว็บไซต์ หน้าที่เหลืออ่านด้วย npm run read",
    5,
  ).default(5),
  minutes: described(z.number().min(0.1).max(600), "อ่านนานที่สุดกี่นาทีในแต่ละครั้ง ที่เหลืออ่านต่อครั้งหน้า", 5).default(5),
});
export type OcrSettings = z.infer<typeof ocrSchema>;
/** What holds where `agency.yaml` says nothing of it. */
export const OCR_DEFAULTS: OcrSettings = ocrSchema.parse({});

/** What of `public/` is published beside what content names. */
const publicFilesSchema = z.strictObject({
  folders: described(
    z.array(publicFile("โฟลเดอร์หรือไฟล์ใน public/", "documents/archive")),
    "โฟลเดอร์ใน public/ ที่เผยแพร่ทุกไฟล์ แม้ไม่มีหน้าใดลิงก์ถึง",
    ["documents/archive"],
  ).default([]),
  originals: described(
    z.boolean(),
    "เผยแพร่ภาพต้นฉบับด้วยหรือไม่ (ภาพต้นฉบับอาจมีพิกัดของที่ที่ถ่าย) ถ้าไม่เขียน เว็บไซต์มีเฉพาะภาพที่ย่อแล้ว",
    true,
  ).default(false),
});

/** Who the agency is, where its site stands, and how it is reached. One file: `content/agency.yaml`. */
export const agencySchema = z
  .strictObject({
    name: text("ชื่อเต็มของหน่วยงาน", "เทศบาลตำบลตัวอย่าง"),
    nameEnglish: english("ชื่อหน่วยงาน", "Tua Yang Subdistrict Municipality"),
    shortName: text("ชื่อย่อ", "ทต.ตัวอย่าง").optional(),
    kind: described(
      z.enum(keysOf(AGENCY_KINDS)),
      `ประเภทของหน่วยงาน: ${Object.entries(AGENCY_KINDS)
        .map(([kind, { label, short }]) => `${kind} (${label} หรือ ${short})`)
        .join(", ")}`,
      "subdistrict-municipality",
    ),
    family: slug("กลุ่มของรายการ OIT ที่ใช้ ถ้าไม่เขียนจะใช้ตามประเภทหน่วยงาน", "lao").optional(),
    site: siteAddress("ที่อยู่เว็บไซต์ รวมโฟลเดอร์ย่อยถ้ามี", "https://www.example.go.th/"),
    currentFiscalYear: fiscalYear("ปีงบประมาณ (พ.ศ.) ที่กำลังรับการประเมิน"),
    archivedFiscalYears: described(z.array(fiscalYear("ปีงบประมาณ")), "ปีก่อนหน้าที่ยังเผยแพร่อยู่", [2565]).default([]),
    provisionalFiscalYears: described(
      z.array(fiscalYear("ปีงบประมาณ")),
      "ปีที่เริ่มแล้วแต่ยังไม่มีรายการข้อ OIT จึงใช้รายการของปีก่อนแทนชั่วคราว (คำสั่ง rollover เขียนให้)",
      [2570],
    ).default([]),
    settledFiscalYears: described(
      z.array(
        z.strictObject({
          fiscalYear: fiscalYear("ปีงบประมาณ"),
          moved: described(
            z.record(z.string().regex(/^o[1-9]\d?$/), z.array(itemCode("รหัสข้อในรายการจริง"))),
            "ข้อใดของรายการชั่วคราวไปอยู่ข้อใด ว่างถ้ารายการจริงไม่ถาม",
            { o11: ["o9"] },
          ),
        }),
      ),
      "ปีที่ย้ายคำตอบจากรายการชั่วคราวไปรายการจริงแล้ว (คำสั่ง rollover --settle เขียนให้) ที่อยู่เดิมจึงยังเปิดได้",
    ).default([]),
    summary: text("แนะนำหน่วยงานหนึ่งถึงสองประโยค", "ดูแล 9 หมู่บ้านริมแม่น้ำ มีประชากรราว 7,800 คน").optional(),
    summaryEnglish: english("แนะนำหน่วยงานหนึ่งถึงสองประโยค", "We serve 9 riverside villages with about 7,800 people."),
    address: described(
      z.strictObject({
        street: text("เลขที่ หมู่ ถนน", "99 หมู่ 1").optional(),
        streetEnglish: english("เลขที่ หมู่ ถนน", "99 Moo 1"),
        subdistrict: text("ตำบล", "ตัวอย่าง").optional(),
        subdistrictEnglish: english("ตำบล", "Tua Yang"),
        district: text("อำเภอ", "ตัวอย่าง"),
        districtEnglish: english("อำเภอ", "Tua Yang"),
        province: text("จังหวัด", "ตัวอย่าง"),
        provinceEnglish: english("จังหวัด", "Tua Yang"),
        postalCode: described(z.string().regex(/^\d{5}$/), "รหัสไปรษณีย์ 5 หลัก (ใส่ในเครื่องหมายคำพูด)", "10000").optional(),
      }),
      "ที่อยู่ของหน่วยงาน อย่างน้อยอำเภอและจังหวัด",
    ).optional(),
    phones: described(
      z.array(
        z.strictObject({
          label: text("ชื่อหมายเลข", "สำนักปลัด"),
          labelEnglish: english("ชื่อหมายเลข", "Office of the Municipal Clerk"),
          number: phone("หมายเลขโทรศัพท์"),
        }),
      ),
      "หมายเลขโทรศัพท์",
    ).default([]),
    fax: phone("หมายเลขโทรสาร").optional(),
    email: email("อีเมลกลางของหน่วยงาน").optional(),
    hours: text("วันและเวลาทำการ", "จันทร์–ศุกร์ 08.30–16.30 น.").optional(),
    hoursEnglish: english("วันและเวลาทำการ", "Monday–Friday 8:30–16:30"),
    map: described(
      z.strictObject({
        link: webAddress("ลิงก์แผนที่", "https://www.openstreetmap.org/?mlat=13.75&mlon=100.5").optional(),
        image: publicFile("ภาพแผนที่ในโฟลเดอร์ public", "images/map.svg").optional(),
        directions: text("คำบอกทางสั้น ๆ", "ตรงข้ามโรงเรียนประจำตำบล").optional(),
        directionsEnglish: english("คำบอกทางสั้น ๆ", "Opposite the subdistrict school"),
      }),
      "แผนที่ตั้ง",
    ).optional(),
    social: described(z.array(socialSchema), "สื่อสังคมออนไลน์ของหน่วยงาน").default([]),
    questionChannels: described(z.array(channelSchema), "ช่องทางถาม–ตอบ").default([]),
    corruptionChannels: described(z.array(corruptionChannelSchema), "ช่องทางแจ้งเรื่องทุจริต แยกจากช่องทางทั่วไป").default([]),
    menu: menuSchema.optional(),
    home: homeSchema.optional(),
    look: lookSchema.optional(),
    feedback: feedbackSchema.optional(),
    logo: publicFile("ตราสัญลักษณ์ในโฟลเดอร์ public", "images/logo.svg").optional(),
    openDataLicence: described(
      z.enum(LICENCE_IDS),
      `สัญญาอนุญาตของข้อมูลเปิด: ${LICENCE_IDS.map((id) => `${id} (${LICENCES[id].name})`).join(" หรือ ")}`,
      "cc-by-4.0",
    ).default("cc-by-4.0"),
    security: described(securitySchema, "ช่องทางแจ้งช่องโหว่ของเว็บไซต์ (เผยแพร่เป็น security.txt)").optional(),
    due: isoDate("วันที่หน่วยงานตั้งใจทำคำตอบ OIT ของปีปัจจุบันให้เสร็จ ก่อนวันสุดท้ายของการตอบแบบ", "2023-04-10").optional(),
    updated: isoDate("วันที่ปรับปรุงข้อมูลของหน่วยงานล่าสุด").optional(),
    handbook: described(z.boolean(), "เผยแพร่คู่มือผู้ดูแลเว็บไซต์ที่หน้า /handbook/ ด้วย (npm run dev แสดงเสมอ)", true).default(
      false,
    ),
    checklist: described(
      z.enum(CHECKLIST_SETTINGS),
      "แสดงเช็กลิสต์ สถานะ และคะแนนที่คาดบนเว็บไซต์เมื่อใด: public (เสมอ) when-ready (เมื่อตอบแล้วอย่างน้อยครึ่งหนึ่งของข้อที่ใช้กับหน่วยงาน) hidden (ไม่แสดง) npm run dev และ npm run check แสดงเสมอ",
      "when-ready",
    ).default("when-ready"),
    failOn: described(
      z.enum(FAIL_ON),
      "งานตรวจอัตโนมัติไม่ผ่านเมื่อใด: never (เมื่อสร้างเว็บไซต์ไม่ได้เท่านั้น) missing (เมื่อมีข้อที่ยังไม่มี) incomplete (เมื่อมีข้อที่ยังไม่ครบด้วย) warning (เมื่อมีข้อที่ควรดูด้วย)",
      "missing",
    ).optional(),
    ocr: described(ocrSchema, "การอ่านข้อความจากภาพสแกน (OCR)").optional(),
    publicFiles: described(publicFilesSchema, "ไฟล์ใน public/ ที่เผยแพร่นอกจากที่เนื้อหาลิงก์ถึง").optional(),
    timestampAuthority: webAddress(
      "ที่อยู่ของผู้ให้คำยืนยันเวลา (RFC 3161) แก่บันทึกการเผยแพร่ ถ้าเขียนไว้ โปรแกรมขอคำยืนยันเมื่อสร้างเว็บไซต์",
      "https://time.example.go.th/",
    ).optional(),
    publish: described(
      z.enum(["one-person", "two-people"]),
      "ใครเผยแพร่จากโต๊ะทำงานได้: one-person (คนเดียว) two-people (ต้องมีคนที่สองดูก่อน)",
      "two-people",
    ).optional(),
    repository: webAddress("ที่เก็บเนื้อหาบน GitHub หรือ GitLab", "https://github.com/example/site").optional(),
  })
  .describe("ข้อมูลของหน่วยงาน");
export type Agency = z.infer<typeof agencySchema>;

/** The family of editions an agency answers. */
export const familyOf = (agency: Agency): string => agency.family ?? AGENCY_KINDS[agency.kind].family;
