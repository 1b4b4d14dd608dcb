import type { SlipWords as Words } from "./yaml-slips.ts";

/** What the compiler of MDX says of a fault, as far as we read it. */
export interface MdxFault {
  readonly reason: string;
  readonly ruleId?: string | undefined;
}

const show = (signs: string) => `ถ้าต้องการแสดงเครื่องหมายนี้เป็นตัวอักษร ให้เขียน ${signs}`;

const unclosedTag = (tag: string): Words => ({
  reason: `แท็ก ${tag} ที่เปิดไว้ไม่มีคู่ปิดในย่อหน้าเดียวกัน`,
  remedy: `เพิ่ม ${tag.replace("<", "</")} ท้ายข้อความ ถ้าข้อความมีหลายย่อหน้า ให้ ${tag} และ ${tag.replace("<", "</")} อยู่คนละบรรทัดกับข้อความ และเว้นบรรทัดว่างคั่น`,
});
const unopenedTag = (tag: string): Words => ({
  reason: `แท็ก ${tag} ปิดโดยไม่มีแท็กชื่อเดียวกันเปิดไว้ (ตัวพิมพ์เล็กใหญ่ต้องตรงกัน)`,
  remedy: `แก้ชื่อให้ตรงกับแท็กที่เปิด หรือลบ ${tag}`,
});
const COMMENT: Words = {
  reason: "หมายเหตุแบบ <!-- --> ใช้ในไฟล์ .mdx ไม่ได้",
  remedy: "ลบหมายเหตุนี้ออก",
};
const ADDRESS: Words = {
  reason: "ที่อยู่ในเครื่องหมาย < > ใช้ในไฟล์ .mdx ไม่ได้",
  remedy:
    "ลบเครื่องหมาย < > ออก หรือเขียนเป็น [ข้อความ](https://www.example.go.th/) หรือ [อีเมล](mailto:saraban@example.go.th)",
};
const ANGLE: Words = {
  reason: "เครื่องหมาย < ในบรรทัดนี้ถูกอ่านเป็นแท็ก",
  remedy: `${show("\\<")} เช่น \\<3000 หรือเขียนเป็นคำว่า น้อยกว่า`,
};
const ATTRIBUTE: Words = {
  reason: "ค่าในแท็กไม่อยู่ในเครื่องหมายคำพูด หรือเครื่องหมายคำพูดไม่ปิด",
  remedy: 'ใส่ค่าไว้ในเครื่องหมาย " จากแป้นพิมพ์ทั้งข้างหน้าและข้างหลัง เช่น <Callout title="ประกาศ">',
};
const OPEN_TAG: Words = {
  reason: "แท็กในบรรทัดนี้ไม่มีเครื่องหมาย > ปิด",
  remedy: `เติม > ท้ายแท็ก เช่น <Contact /> ${show("\\<")}`,
};
const BRACE: Words = {
  reason: "เครื่องหมาย { } ในเนื้อหาถูกอ่านเป็นคำสั่งของโปรแกรม",
  remedy: show("\\{ และ \\}"),
};
const KEYWORD: Words = {
  reason: "บรรทัดที่ขึ้นต้นด้วยคำว่า import หรือ export ถูกอ่านเป็นคำสั่งของโปรแกรม",
  remedy: "ขึ้นต้นบรรทัดนี้ด้วยคำอื่น",
};
const REMAINDER: Words = {
  reason: "เนื้อหาของหน้านี้แปลงเป็นเว็บไม่ได้ที่บรรทัดนี้",
  remedy: `ตรวจเครื่องหมาย < > { } ในบรรทัดนี้: แท็กต้องมีคู่ปิด ${show("\\< หรือ \\{")}`,
};

/** A link whose address has blanks in it. @param address as it was written */
export const spacedLink = (address: string): Words => ({
  reason: `ที่อยู่ของลิงก์หรือรูปภาพมีเว้นวรรค (${address}) หน้าเว็บจึงแสดงเป็นตัวอักษร ไม่เป็นลิงก์`,
  remedy: `เขียนเว้นวรรคเป็น %20 คือ (${address.replace(/\s/g, "%20")}) หรือครอบที่อยู่ด้วย < > คือ (<${address}>)`,
});

/** The tag that a fault is about, as it is written: `<p>` or `</p>`. */
export const tagIn = ({ reason, ruleId }: MdxFault): string | undefined =>
  ruleId === "end-tag-mismatch" ? /`(<[^`]*>)`/.exec(reason)?.[1] : undefined;

/** What a fault of the compiler means and what to do about it. The compiler has no list of its faults: what is unknown gets the general advice. */
export function mdxWords(fault: MdxFault): Words {
  const { reason, ruleId } = fault;
  const tag = tagIn(fault);
  if (tag !== undefined) return tag.startsWith("</") ? unopenedTag(tag) : unclosedTag(tag);
  if (ruleId === "acorn") return reason.includes("import") ? KEYWORD : BRACE;
  if (/closing brace|in expression/.test(reason)) return BRACE;
  if (/attribute value/.test(reason)) return ATTRIBUTE;
  if (reason.includes("comment in MDX, use") && reason.includes("`!`")) return COMMENT;
  if (/`[@/]` .*(in name|before local name)/.test(reason)) return ADDRESS;
  if (reason.includes("before name")) return ANGLE;
  return ruleId === "unexpected-eof" ? OPEN_TAG : REMAINDER;
}

/** All that can be said of a body which is no MDX, for the handbook. */
export const mdxFaults = (): Words[] => [
  spacedLink("/documents/แผน 2570.pdf"),
  ...[unclosedTag("<Callout>"), unopenedTag("</Callout>"), ANGLE, BRACE, COMMENT, ADDRESS, ATTRIBUTE, OPEN_TAG],
  ...[KEYWORD, REMAINDER],
];
