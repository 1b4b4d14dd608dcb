import type { ReportAddress, ReportItem } from "../verify/verify-report.ts";

/** How far the proof of an item came, from nothing to all of it. */
export const PROOF_STEPS = [
  "unlisted",
  "no-address",
  "not-opened",
  "not-read",
  "not-shown",
  "incomplete",
  "shown",
] as const;
export type ProofReach = (typeof PROOF_STEPS)[number];

export const STEP_WORDS: Record<ProofReach, string> = {
  unlisted: "ไม่พบข้อนี้ในรายการของหน่วยงาน",
  "no-address": "มีข้อแต่ไม่มีที่อยู่ของหลักฐาน",
  "not-opened": "มีที่อยู่แต่เปิดไม่ได้",
  "not-read": "เปิดได้แต่โปรแกรมอ่านไม่ได้",
  "not-shown": "อ่านได้แต่ไม่พบเรื่องหรือช่วงเวลาที่ข้อนี้ถาม",
  incomplete: "พบเรื่องที่ถามแต่ยังไม่ครบหรือมีสิ่งต้องดู",
  shown: "พบครบเท่าที่โปรแกรมตรวจได้",
};

/** What speaks against the proof being about the item, or of its time. */
const NOT_SHOWN = new Set(["substance-missing", "wrong-year", "year-unstated", "month-missing", "first-half-coverage"]);

/**
 * How far the proof of an item came.
 * @param addresses those of the item, as they were judged
 */
export function proofStepOf(
  item: Pick<ReportItem, "outcome" | "findings">,
  addresses: readonly ReportAddress[],
): ProofReach {
  const ids = new Set(item.findings.filter(({ weight }) => weight !== "hint").map(({ id }) => id));
  if (item.outcome === "fine") return "shown";
  if (ids.has("item-unlisted")) return "unlisted";
  if (addresses.length === 0) return "no-address";
  const sound = addresses.filter((address) => address.class !== "failed" && address.class !== "unknown");
  if (sound.length === 0) return addresses.some(({ proof }) => proof.sha256 !== undefined) ? "not-read" : "not-opened";
  return [...ids].some((id) => NOT_SHOWN.has(id)) ? "not-shown" : "incomplete";
}
