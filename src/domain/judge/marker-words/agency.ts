import { paper, some, type Markers } from "./marker.ts";
import { ADDRESS, DUTIES, EMAIL, PERMANENT, PERSON, PHONE, POLITICAL, REACHED } from "../signs.ts";

/** What the agency is: its people, its duties, and how it is reached. */
export const AGENCY_MARKERS = {
  "org-chart": {
    ...some("แผนผังโครงสร้าง", "แผนผัง", "ผังโครงสร้าง", "โครงสร้างองค์กร", "โครงสร้างหน่วยงาน", "การแบ่งส่วนราชการ", "โครงสร้าง"),
    byEye: "แผนผัง",
  },
  "key-positions": {
    signs: [
      { name: "ตำแหน่งสำคัญ", words: [...POLITICAL, ...PERMANENT] },
      {
        name: "หน่วยงานย่อย",
        words: ["สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา", "กองสาธารณสุข", "กองสวัสดิการ", "หน่วยตรวจสอบภายใน"],
      },
    ],
  },
  "both-sides": {
    signs: [
      { name: "ฝ่ายการเมือง", words: POLITICAL },
      { name: "ฝ่ายประจำ", words: PERMANENT },
    ],
  },
  "top-executives": {
    signs: [
      { name: "ผู้บริหารสูงสุด", pattern: /(?<!รอง|อดีต)นายก\s?(?:เทศมนตรี|องค์การบริหาร|อบต|อบจ|เมืองพัทยา)|(?<!รอง)ผู้ว่าราชการ/ },
      { name: "รองผู้บริหารสูงสุด", words: ["รองนายก"] },
    ],
  },
  "person-details": {
    signs: [PERSON, { name: "ตำแหน่ง", words: ["ตำแหน่ง", ...POLITICAL, ...PERMANENT] }, REACHED],
    byEye: "รูปถ่าย",
    eyeOnly: true,
  },
  duties: {
    signs: [{ name: "หน้าที่และอำนาจ", words: ["หน้าที่และอำนาจ", "อำนาจหน้าที่", "มีหน้าที่", "ภารกิจ"] }, DUTIES],
  },
  "multi-year-plan": {
    signs: [
      { name: "ยุทธศาสตร์", words: ["ยุทธศาสตร์"] },
      { name: "เป้าหมาย", words: ["เป้าหมาย", "เป้าประสงค์"] },
      { name: "ตัวชี้วัด", words: ["ตัวชี้วัด"] },
    ],
  },
  "local-development-plan": paper(
    "แผนพัฒนาท้องถิ่น",
    "แผนพัฒนาท้องถิ่น",
    "แผนพัฒนาเทศบาล",
    "แผนพัฒนาห้าปี",
    "แผนพัฒนา 5 ปี",
    "แผนพัฒนาองค์การบริหาร",
  ),
  "contact-details": {
    signs: [ADDRESS, PHONE, EMAIL, { name: "แผนที่ตั้ง", words: ["แผนที่", "google map", "พิกัด", "maps"] }],
  },
  address: { signs: [ADDRESS] },
  phone: { signs: [PHONE] },
  email: { signs: [EMAIL] },
  "two-way-channel": {
    ...some(
      "ช่องทางถาม–ตอบ",
      "ถาม-ตอบ",
      "ถามตอบ",
      "กระดานสนทนา",
      "เว็บบอร์ด",
      "webboard",
      "q&a",
      "messenger",
      "live chat",
      "แชท",
      "แชต",
      "ถามคำถาม",
      "ส่งข้อความ",
    ),
    byEye: "ถามแล้วมีผู้ตอบ",
    eyeOnly: true,
  },
} satisfies Markers;
