import { failureReason } from "../domain/verify/answer-findings.ts";
import type { Probe } from "../domain/verify/probe.ts";

/** Why an address that a command was given could not be read, with what the person at the keyboard can do. */
export function whyNot(probe: Probe, remedy = ""): string {
  const { failure, status } = probe;
  if (!failure) return [`เว็บไซต์ตอบรหัส ${status ?? "ที่อ่านไม่ได้"}`, remedy].filter(Boolean).join(" ");
  const own = failure.kind === "private-range" ? "ถ้าเป็นเครือข่ายของท่านเองให้ใส่ --allow-private" : remedy;
  return [failureReason(probe) ?? failure.detail, own].filter(Boolean).join(" ");
}
