import type { Sign } from "../signs.ts";

/**
 * A way in which papers on a concept are headed: a word of every group stands in the heading, and none of `not`. The
 * more letters of a heading its words explain, the stronger it speaks.
 */
export interface Heading {
  readonly must: readonly (readonly string[])[];
  readonly not?: readonly string[];
}

/** By what a paper or page on a concept is known: what it is headed, and what it cannot do without. */
export interface Topic {
  readonly headings: readonly Heading[];
  /** All of them are looked for in its text; they show that something stands below the heading. */
  readonly body: readonly Sign[];
  /** Set for what is said in few words, such as a telephone number. */
  readonly short?: true;
  /** Set for what others issue for every agency, such as laws: it names none. */
  readonly anyones?: true;
  /** Set for what consists of names of units and people, as covers do. */
  readonly ofNames?: true;
}

/** Topics by the id of their concept. */
export type Topics = Readonly<Record<string, Topic>>;

/** Words by which a paper tells what has been done, and not what is planned. */
export const REPORTS = ["รายงาน", "ผลการ", "สรุปผล", "ความก้าวหน้า", "ติดตาม"];
/** Words for a part of the year. */
export const HALVES = ["6 เดือน", "หกเดือน", "ไตรมาส", "ครึ่งปี", "ครึ่งแรก", "31 มีนาคม", "มี.ค."];
/** What papers on something else are headed, where the words of work and plans stand in their headings too. */
export const FIELDS = [
  "ทุจริต",
  "บุคคล",
  "บุคลากร",
  "จัดซื้อ",
  "จัดจ้าง",
  "จัดหาพัสดุ",
  "คุณธรรม",
  "จริยธรรม",
  "ร้องเรียน",
  "ความเสี่ยง",
  "no gift",
  "ของขวัญ",
  "พึงพอใจ",
  "ประชุม",
  "ควบคุมภายใน",
  "ทรัพย์สินหรือประโยชน์",
];
export const GIFT = ["no gift policy", "no gift", "ไม่รับของขวัญ", "งดรับของขวัญ", "งดให้ของขวัญ"];
export const STAFF = [
  "บริหารและพัฒนาทรัพยากรบุคคล",
  "บริหารทรัพยากรบุคคล",
  "พัฒนาทรัพยากรบุคคล",
  "ทรัพยากรบุคคล",
  "พัฒนาบุคลากร",
  "บริหารงานบุคคล",
  "พัฒนาบุคคล",
  "พัฒนาพนักงาน",
];
export const BUYING = ["จัดซื้อจัดจ้าง", "จัดซื้อ", "จัดจ้าง", "จัดหาพัสดุ"];
export const CORRUPTION = ["ป้องกันการทุจริต", "ปราบปรามการทุจริต", "ต่อต้านการทุจริต", "ป้องกันและแก้ไขปัญหาการทุจริต"];
