type Args = Readonly<Record<string, string | number>>;

/** The words of a rule: its name, what it found, and what to do about it. */
export interface RuleWords {
  readonly title: string;
  readonly message: (args: Args) => string;
  readonly remedy: (args: Args) => string;
}

/** Every rule's words. A rule without words does not compile; ids are permanent because they are printed and linked. */
export const RULE_WORDS = {
  "evidence-missing": {
    title: "ต้องมีหลักฐานหรือประกาศว่าไม่มี",
    message: () => "ยังไม่มีหลักฐาน และยังไม่ได้ประกาศว่าไม่มีข้อมูลในรอบนี้",
    remedy: ({ file }) => `เพิ่มหลักฐานใน ${file} หรือประกาศว่าไม่มีด้วย nil`,
  },
  "component-unproven": {
    title: "ทุกองค์ประกอบต้องมีหลักฐาน",
    message: ({ text }) => `ยังไม่มีหลักฐานขององค์ประกอบ “${text}”`,
    remedy: ({ id }) => `เพิ่ม component: ${id} ในหลักฐานที่แสดงเรื่องนี้ หรือเพิ่มหลักฐานใหม่`,
  },
  "year-mismatch": {
    title: "ข้อมูลต้องตรงปีงบประมาณที่กำหนด",
    message: ({ title, claimed, demanded }) => `“${title}” เป็นข้อมูลของ${claimed} แต่ข้อนี้ต้องการ${demanded}`,
    remedy: ({ demanded }) => `เปลี่ยนเป็นเอกสารที่เป็น${demanded}`,
  },
  "year-unstated": {
    title: "หลักฐานต้องบอกปีหรือช่วงเวลา",
    message: ({ title, demanded }) => `“${title}” ไม่ได้บอกว่าเป็นข้อมูลของปีใด ข้อนี้ต้องการ${demanded}`,
    remedy: ({ year }) => `เพิ่ม fiscalYear: ${year} หรือ period ในหลักฐานรายการนี้`,
  },
  "not-applicable-unconfirmed": {
    title: "การยกเว้นข้อต้องตรวจกับคู่มือ",
    message: ({ reason }) => `หน่วยงานระบุว่าข้อนี้ไม่ใช้กับหน่วยงาน: ${reason}`,
    remedy: () => "ไม่พบกติกาที่ยกเว้นข้อใดได้ ให้ตรวจกับคู่มือการประเมินของปีนี้",
  },
} as const satisfies Record<string, RuleWords>;

export type RuleId = keyof typeof RULE_WORDS;

/** A rule's words by its id. */
export const ruleWords = (id: RuleId): RuleWords => RULE_WORDS[id];
