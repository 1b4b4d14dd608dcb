import { z } from "zod";
import { described, text } from "../fields.ts";

/** How sure we are of a fact of an edition, surest first. Only `confirmed` facts can make an item incomplete. */
export const CERTAINTY_LEVELS = ["confirmed", "single", "practice", "inferred", "unknown"] as const;

export const certaintySchema = described(
  z.enum(CERTAINTY_LEVELS),
  "ความแน่ชัดของข้อเท็จจริง: confirmed (แน่ชัด) single (แหล่งเดียว) practice (เห็นจากที่หน่วยงานปฏิบัติ) inferred (อนุมาน) unknown (ไม่ทราบ)",
  "confirmed",
);
export type Certainty = z.infer<typeof certaintySchema>;

/** What each level is called on pages and in messages. */
export const CERTAINTY_WORDS: Record<Certainty, { label: string; meaning: string }> = {
  confirmed: { label: "แน่ชัด", meaning: "มีแหล่งอ้างอิงอย่างน้อยสองแหล่งตรงกัน หรือหน่วยงานตรวจกับคู่มือแล้ว" },
  single: { label: "แหล่งเดียว", meaning: "พบในแหล่งอ้างอิงเดียว ควรตรวจกับคู่มือ" },
  practice: { label: "จากแนวปฏิบัติ", meaning: "เห็นจากสิ่งที่หน่วยงานอื่นเผยแพร่ ไม่ใช่ข้อกำหนดที่เขียนไว้" },
  inferred: { label: "อนุมาน", meaning: "อนุมานจากปีใกล้เคียงหรือจากการคำนวณ" },
  unknown: { label: "ไม่ทราบ", meaning: "ไม่พบข้อมูล ต้องดูจากคู่มือของปีนั้น" },
};

/** The fields by which a fact says how sure it is and where it comes from. */
export const provenance = {
  level: certaintySchema,
  sources: described(z.array(text("ชื่อย่อของแหล่งอ้างอิง", "SITE66")), "แหล่งอ้างอิง", ["SITE66"]).default([]),
  note: text("ข้อสังเกตของแหล่งอ้างอิง").optional(),
};
