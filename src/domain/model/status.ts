/** The one vocabulary of status: of items on every page, in the JSON and in the terminal. */
export const STATUSES = ["complete", "incomplete", "missing", "not-applicable"] as const;
export type Status = (typeof STATUSES)[number];

/** What each status is called, in one word and in a sentence. */
export const STATUS_WORDS: Record<Status, { label: string; meaning: string }> = {
  complete: { label: "ครบ", meaning: "มีหลักฐานครบทุกองค์ประกอบที่ยืนยันแล้ว หรือประกาศว่าไม่มีข้อมูลในรอบนี้" },
  incomplete: { label: "ไม่ครบ", meaning: "มีหลักฐานแล้ว แต่ยังขาดองค์ประกอบหรือไม่ตรงปี" },
  missing: { label: "ยังไม่มี", meaning: "ยังไม่มีหลักฐานและไม่ได้ประกาศว่าไม่มีข้อมูล" },
  "not-applicable": { label: "ไม่ใช้กับหน่วยงาน", meaning: "หน่วยงานระบุว่าข้อนี้ไม่ใช้กับหน่วยงาน" },
};

/** What became of a component: shown by evidence, declared to be nothing, or open. */
export const COMPONENT_STATUS_WORDS = {
  proven: "มีหลักฐาน",
  nil: "ประกาศว่าไม่มี",
  missing: "ยังไม่มีหลักฐาน",
} as const;
export type ComponentStatus = keyof typeof COMPONENT_STATUS_WORDS;
