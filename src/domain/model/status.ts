/** The one vocabulary of status: of items on every page, in the JSON and in the terminal. */
export const STATUSES = ["complete", "to-confirm", "incomplete", "missing", "not-applicable"] as const;
export type Status = (typeof STATUSES)[number];

/** What each status is called, in one word and in a sentence. */
export const STATUS_WORDS: Record<Status, { label: string; meaning: string }> = {
  complete: {
    label: "ครบ",
    meaning: "โปรแกรมอ่านพบ เจ้าหน้าที่ยืนยัน หรือเว็บไซต์แสดงเองครบทุกองค์ประกอบที่แบบวัดกำหนด หรือประกาศว่าไม่มีข้อมูลในรอบนี้",
  },
  "to-confirm": { label: "รอยืนยัน", meaning: "มีหลักฐาน แต่โปรแกรมอ่านไม่พบสิ่งที่ข้อนี้ต้องการ เจ้าหน้าที่ต้องเปิดดูแล้วยืนยัน" },
  incomplete: { label: "ไม่ครบ", meaning: "มีหลักฐานแล้ว แต่ยังขาดองค์ประกอบหรือไม่ตรงปี" },
  missing: { label: "ยังไม่มี", meaning: "ยังไม่มีหลักฐานและไม่ได้ประกาศว่าไม่มีข้อมูล" },
  "not-applicable": { label: "ไม่ใช้กับหน่วยงาน", meaning: "หน่วยงานระบุว่าข้อนี้ไม่ใช้กับหน่วยงาน" },
};

/**
 * What became of a component, surest first: the site shows it from its own data, an official has confirmed it, the
 * program has read it, it is declared to be nothing, evidence is there that nobody has looked into, or it is open.
 */
export const COMPONENT_STATUS_WORDS = {
  shown: "เว็บไซต์แสดงเอง",
  confirmed: "เจ้าหน้าที่ยืนยัน",
  read: "โปรแกรมอ่านพบ",
  nil: "ประกาศว่าไม่มี",
  there: "มีหลักฐาน รอยืนยัน",
  missing: "ยังไม่มีหลักฐาน",
} as const;
export type ComponentStatus = keyof typeof COMPONENT_STATUS_WORDS;

/** How far a piece of evidence is proven. */
export type ProofStep = Extract<ComponentStatus, "shown" | "confirmed" | "read" | "there">;

/** True for what counts without anybody looking into it again. */
export const isSettled = (status: ComponentStatus): boolean => status !== "there" && status !== "missing";
