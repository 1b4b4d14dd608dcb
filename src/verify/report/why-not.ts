import { failureReason } from "../../domain/verify/findings/answer-findings.ts";
import type { FailureKind, Probe } from "../../domain/verify/probe.ts";

/** So it looks from an office without a way of its own to the net. */
const NO_WAY: readonly FailureKind[] = ["name-unknown", "refused", "time-out"];

/** What only the person at the keyboard can do. */
const ALLOW = "ถ้าเป็นเครือข่ายของท่านเองให้ใส่ --allow-private";
const PROXY = "ถ้าสำนักงานออกอินเทอร์เน็ตผ่าน proxy ให้ตั้งค่า HTTPS_PROXY และ HTTP_PROXY ก่อน";

/** The same for whoever reads it elsewhere, such as the agency itself. */
export const withoutHints = (why: string): string =>
  [ALLOW, PROXY].reduce((text, hint) => text.replace(hint, ""), why).trim();

/** Why an address that a command was given could not be read, with what the person at the keyboard can do. */
export function whyNot(probe: Probe, remedy = ""): string {
  const { failure, status } = probe;
  if (!failure) return [`เว็บไซต์ตอบรหัส ${status ?? "ที่อ่านไม่ได้"}`, remedy].filter(Boolean).join(" ");
  const own = failure.kind === "private-range" ? ALLOW : remedy;
  const way = NO_WAY.includes(failure.kind) ? PROXY : "";
  return [failureReason(probe) ?? failure.detail, own, way].filter(Boolean).join(" ");
}
