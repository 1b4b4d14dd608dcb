import { SERVICE_FACTS } from "../assess/service-facts.ts";

/** Something that shows a part of an item: any of its words, spelt in whatever way, or a pattern in the plain text. */
export interface Sign {
  /** What it is called in the report. */
  readonly name: string;
  readonly words?: readonly string[];
  /** On a line in Arabic digits and uniform Thai. */
  readonly pattern?: RegExp;
  /**
   * True where evidence that can be read and does not hold it cannot show it: a telephone number has one form. Words
   * can be put otherwise, so their absence is for a person to judge.
   */
  readonly decisive?: true;
  /** True for what a paper is, and not what it speaks of: it has to stand in its head. */
  readonly inHead?: true;
}

const PHONE_NUMBER = /(?<![\d-])(?:\+66|0)[\s-]?\d{1,2}[\s-]?\d{3,4}[\s-]?\d{3,4}(?!\d)|สายด่วน\s?\d{4}(?!\d)/;
const EMAIL_ADDRESS = /[\w.+-]{1,64}\s?(?:@|\[at\]|\(at\))\s?[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/i;
export const ADDRESS: Sign = {
  name: "ที่อยู่",
  pattern: /(?:ตำบล|ต\.|แขวง)\s?[ก-๙][^]{0,80}?(?:อำเภอ|อ\.|เขต)\s?[ก-๙][^]{0,80}?\d{5}/,
};
export const PHONE: Sign = { name: "โทรศัพท์", pattern: PHONE_NUMBER, decisive: true };
export const EMAIL: Sign = { name: "อีเมล", pattern: EMAIL_ADDRESS, decisive: true };
export const REACHED = {
  name: "โทรศัพท์หรืออีเมล",
  pattern: new RegExp(`${PHONE_NUMBER.source}|${EMAIL_ADDRESS.source}`, "i"),
  decisive: true,
} as const satisfies Sign;
export const PERSON: Sign = {
  name: "ชื่อ-สกุล",
  pattern:
    /(?:นาย(?!ก\s?(?:เทศ|องค์|สภา|สมา|อบ|เมือง))|นางสาว|นาง|น\.ส\.|ว่าที่|ร้อยตรี|ร\.ต\.|พ\.จ\.|ส\.ต\.|ดร\.)\s?[ก-๙]{2,}\s+[ก-๙]{2,}/,
};
const DUTY = "(?:ให้มี|บำรุง|รักษา|ป้องกัน|ส่งเสริม|ควบคุม|คุ้มครอง|ดูแล|สนับสนุน|กำจัด|จัดทำ|จัดการ)";
/** Two things at least that it does, or a unit with its charge: the name of a law alone lists none. */
export const DUTIES: Sign = {
  name: "รายการหน้าที่",
  pattern: new RegExp(`${DUTY}[^]{0,300}?${DUTY}|รับผิดชอบ(?:เกี่ยวกับ|งาน|การ)`),
};
export const POLITICAL = [
  "นายกเทศมนตรี",
  "รองนายก",
  "นายกองค์การบริหาร",
  "นายก อบต",
  "นายก อบจ",
  "ประธานสภา",
  "สมาชิกสภา",
  "ผู้ว่าราชการกรุงเทพ",
];
export const PERMANENT = [
  "ปลัดเทศบาล",
  "รองปลัด",
  "ปลัดองค์การบริหาร",
  "ปลัด อบต",
  "ปลัด อบจ",
  "หัวหน้าสำนักปลัด",
  "ผู้อำนวยการกอง",
  "ผู้อำนวยการสำนัก",
];
export const STEPS: Sign = {
  name: SERVICE_FACTS.steps.name,
  words: ["ขั้นตอน", "ลำดับการปฏิบัติ", "วิธีการขอรับบริการ", "วิธีการปฏิบัติ"],
};
const WITHIN = String.raw`(?:ภายใน|ไม่เกิน)\s?\d{1,3}\s?(?:วัน|ชั่วโมง|นาที|เดือน)`;
export const DURATION: Sign = {
  name: SERVICE_FACTS.duration.name,
  words: ["ระยะเวลา", "เวลาที่ใช้", "ใช้เวลา", "วันทำการ", "แล้วเสร็จภายใน"],
  pattern: new RegExp(WITHIN),
};
const MONTH = String.raw`(?:(?:มี|เม|มิ|[มกพสตธ])\.[คยพ]\.|ไตรมาส)`;
/** When in a year: in words, or by the months of a table. */
export const MONTHS: Sign = {
  ...DURATION,
  pattern: new RegExp(`${WITHIN}|${MONTH}[^]{0,60}?${MONTH}`),
};
export const CHANNELS: Sign = {
  name: SERVICE_FACTS.channels.name,
  words: ["ช่องทาง", "สถานที่ให้บริการ", "จุดบริการ", "สถานที่ติดต่อ", "e-service", "ยื่นคำขอที่"],
};
export const FEE: Sign = { name: SERVICE_FACTS.fee.name, words: ["ค่าธรรมเนียม", "ไม่เสียค่าใช้จ่าย", "ไม่มีค่าใช้จ่าย"] };
export const DOCUMENTS: Sign = {
  name: SERVICE_FACTS.documents.name,
  words: ["เอกสารประกอบ", "เอกสารที่ต้องใช้", "หลักฐานที่ต้องใช้", "รายการเอกสาร", "เอกสารหลักฐาน"],
};
export const PROJECT: Sign = { name: "โครงการหรือกิจกรรม", words: ["โครงการ", "กิจกรรม"] };
export const BUDGET: Sign = { name: "งบประมาณ", words: ["งบประมาณ", "วงเงิน"] };
export const SPENT: Sign = {
  name: "งบประมาณที่ใช้ไป",
  words: ["เบิกจ่าย", "งบประมาณที่ใช้", "ใช้จ่ายจริง", "ใช้ไป", "จ่ายจริง", "คงเหลือ"],
};
export const PROGRESS: Sign = {
  name: "ความก้าวหน้า",
  words: ["ความก้าวหน้า", "ผลการดำเนินการ", "ผลการดำเนินงาน", "อยู่ระหว่างดำเนินการ", "ดำเนินการแล้ว", "ร้อยละความสำเร็จ"],
};
