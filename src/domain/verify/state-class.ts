/**
 * How a state weighs, gravest first. `unknown` is no failure and no success: nobody could look. A `hint` waits for a
 * person to confirm it.
 */
export const STATE_CLASSES = ["failed", "unknown", "warning", "hint", "fine"] as const;
export type StateClass = (typeof STATE_CLASSES)[number];

export const STATE_CLASS_WORDS: Record<StateClass, { label: string; meaning: string }> = {
  failed: { label: "ไม่ผ่าน", meaning: "ประชาชนเปิดอ่านข้อมูลจากที่อยู่นี้ไม่ได้ หรือไม่ใช่ข้อมูลของข้อนี้" },
  unknown: { label: "ตรวจไม่ได้", meaning: "โปรแกรมเปิดหรืออ่านไม่ได้ ไม่นับว่าผ่านหรือไม่ผ่าน ต้องให้คนเปิดดู" },
  warning: { label: "ควรแก้", meaning: "เปิดได้ แต่มีสิ่งที่ควรแก้หรือตรวจ" },
  hint: { label: "ข้อสังเกต", meaning: "รอให้คนดูยืนยัน" },
  fine: { label: "เปิดได้", meaning: "เปิดอ่านได้จากที่อยู่นี้ และไม่พบสิ่งผิดปกติ" },
};
