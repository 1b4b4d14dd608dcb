/**
 * How grave a thing is, gravest first: the one scale of what is found, and of what is said of items and addresses.
 * `unknown` is no failure and no success: nobody could look. `look` needs a person's eye, a `hint` waits for one.
 */
export const GRAVITIES = ["failed", "unknown", "look", "hint", "fine"] as const;
export type Gravity = (typeof GRAVITIES)[number];

/** What a rule of the assessment finds: `failed` makes the item incomplete. Whether it could look, it tells otherwise. */
export const SEVERITIES = ["failed", "look", "hint"] as const satisfies readonly Gravity[];
export type Severity = (typeof SEVERITIES)[number];

/** What is found at all: that nothing is amiss is no finding. */
export const FOUND_GRAVITIES = ["failed", "unknown", "look", "hint"] as const satisfies readonly Gravity[];
export type FoundGravity = (typeof FOUND_GRAVITIES)[number];

/** What is said of an item: a hint alone leaves it fine. */
export const OUTCOMES = ["failed", "unknown", "look", "fine"] as const satisfies readonly Gravity[];
export type Outcome = (typeof OUTCOMES)[number];

/** What something that was found asks for, in a word. */
export const FOUND_WORDS: Record<FoundGravity, string> = {
  failed: "ต้องแก้",
  unknown: "ตรวจไม่ได้",
  look: "ต้องดู",
  hint: "ข้อสังเกต",
};

/** What is said of a whole in a word, where it is not fine. */
const VERDICT_WORDS = { ...FOUND_WORDS, failed: "ไม่ผ่าน" };

export const OUTCOME_WORDS: Record<Outcome, { label: string; meaning: string }> = {
  failed: { label: VERDICT_WORDS.failed, meaning: "ไม่มีหลักฐานที่ใช้ได้ หรือขาดสิ่งที่แบบวัดกำหนดไว้แน่ชัด" },
  unknown: {
    label: VERDICT_WORDS.unknown,
    meaning: "ไม่พบข้อในแหล่งที่ตรวจ หรือเปิดหลักฐานไม่ได้ ไม่นับว่าผ่านหรือไม่ผ่าน",
  },
  look: { label: VERDICT_WORDS.look, meaning: "เปิดได้ แต่มีสิ่งที่โปรแกรมตัดสินแทนคนไม่ได้" },
  fine: { label: "ผ่าน", meaning: "เปิดได้ และพบสิ่งที่แบบวัดกำหนดครบเท่าที่โปรแกรมตรวจได้" },
};

/** What is said of an address. That it opens says less than that an item passes. */
export const ADDRESS_WORDS: Record<Gravity, { label: string; meaning: string }> = {
  failed: { label: VERDICT_WORDS.failed, meaning: "ประชาชนเปิดอ่านข้อมูลจากที่อยู่นี้ไม่ได้ หรือไม่ใช่ข้อมูลของข้อนี้" },
  unknown: {
    label: VERDICT_WORDS.unknown,
    meaning: "โปรแกรมเปิดหรืออ่านไม่ได้ ไม่นับว่าผ่านหรือไม่ผ่าน ต้องให้คนเปิดดู",
  },
  look: { label: VERDICT_WORDS.look, meaning: "เปิดได้ แต่มีสิ่งที่ควรแก้หรือให้คนดู" },
  hint: { label: VERDICT_WORDS.hint, meaning: "รอให้คนดูยืนยัน" },
  fine: { label: "เปิดได้", meaning: "เปิดอ่านได้จากที่อยู่นี้ และไม่พบสิ่งผิดปกติ" },
};

/** Sorts the gravest first. */
export const byGravity = (a: Gravity, b: Gravity): number => GRAVITIES.indexOf(a) - GRAVITIES.indexOf(b);

/** What is said of an item of which this was found. */
export const outcomeOf = (found: readonly FoundGravity[]): Outcome =>
  OUTCOMES.find((outcome) => outcome !== "fine" && found.includes(outcome)) ?? "fine";
