/** What is said of an item, gravest first. `unknown` is no failure and no success: nobody could look. */
export const OUTCOMES = ["failed", "unknown", "look", "fine"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const OUTCOME_WORDS: Record<Outcome, { label: string; meaning: string }> = {
  failed: { label: "ไม่ผ่าน", meaning: "ไม่มีหลักฐานที่ใช้ได้ หรือขาดสิ่งที่แบบวัดกำหนดไว้แน่ชัด" },
  unknown: { label: "ตรวจไม่ได้", meaning: "ไม่พบข้อในแหล่งที่ตรวจ หรือเปิดหลักฐานไม่ได้ ไม่นับว่าผ่านหรือไม่ผ่าน" },
  look: { label: "ต้องดู", meaning: "เปิดได้ แต่มีสิ่งที่โปรแกรมตัดสินแทนคนไม่ได้" },
  fine: { label: "ผ่าน", meaning: "เปิดได้ และพบสิ่งที่แบบวัดกำหนดครบเท่าที่โปรแกรมตรวจได้" },
};

/** How one thing that was found of an item weighs; the item's outcome follows from the gravest. */
export const WEIGHTS = ["failed", "unknown", "look", "hint"] as const;
export type Weight = (typeof WEIGHTS)[number];

export const WEIGHT_WORDS: Record<Weight, string> = {
  failed: "ต้องแก้",
  unknown: "ตรวจไม่ได้",
  look: "ต้องดู",
  hint: "ข้อสังเกต",
};

/** A hint alone leaves an item fine. */
export const outcomeOf = (weights: readonly Weight[]): Outcome => {
  const gravest = WEIGHTS.find((weight) => weights.includes(weight)) ?? "hint";
  return gravest === "hint" ? "fine" : gravest;
};
