import type { Severity } from "../../domain/model/proof.ts";
import type { RuleId } from "../../domain/assess/checks/words.ts";

/** How a rule weighs what it finds: the severities it may give, and when it gives which. */
export interface RuleWeight {
  readonly severities: readonly Severity[];
  /** Set where the severity depends on something. */
  readonly when?: string;
}

const error: RuleWeight = { severities: ["error"] };
const warning: RuleWeight = { severities: ["warning"] };
const hint: RuleWeight = { severities: ["hint"] };

const byComponent: RuleWeight = {
  severities: ["error", "warning", "hint"],
  when: "ตามความแน่ชัดขององค์ประกอบ: ยืนยันแล้วต้องแก้ แหล่งเดียวควรตรวจ นอกนั้นรอยืนยัน",
};
const byYearRule: RuleWeight = {
  severities: ["error", "warning", "hint"],
  when: "ตามความแน่ชัดของเกณฑ์ปี: ยืนยันแล้วต้องแก้ แหล่งเดียวหรืออนุมานควรตรวจ นอกนั้นรอยืนยัน",
};
const outside = (severity: Severity, asks: string): RuleWeight => ({
  severities: ["error", severity],
  when: `ต้องแก้ เว้นแต่ข้อที่ช่องทางหรือระบบอยู่ที่อื่นโดยสภาพ ซึ่ง${asks}`,
});

/** The weight of every rule, for the page that explains them; a rule without one does not compile. */
export const RULE_WEIGHTS: Record<RuleId, RuleWeight> = {
  "evidence-missing": error,
  "component-unproven": byComponent,
  "nil-unsigned": error,
  "not-applicable-unconfirmed": hint,
  "year-unstated": byYearRule,
  "wrong-year": error,
  "plan-year": byYearRule,
  "annual-report-year": byYearRule,
  "first-half-year": byYearRule,
  "first-half-coverage": byYearRule,
  "month-missing": byYearRule,
  "multi-year-coverage": byYearRule,
  "measures-basis": byYearRule,
  "year-in-name": warning,
  "off-site": outside("hint", "รอยืนยัน"),
  "cloud-drive": error,
  "social-network": outside("hint", "รอยืนยัน"),
  "link-shortener": outside("warning", "ควรตรวจ"),
  "insecure-link": warning,
  "home-page": outside("warning", "ควรตรวจ"),
  "shared-url": warning,
  "file-type": { severities: ["error", "warning"], when: "ต้องแก้ เว้นแต่ไฟล์บีบอัด ซึ่งควรตรวจ" },
  "file-empty": error,
  "file-truncated": error,
  "pdf-encrypted": error,
  "pdf-no-text": warning,
  "pdf-no-title": hint,
  "file-too-large": warning,
  "verified-stale": { severities: ["warning", "hint"], when: "ควรตรวจเมื่อวันที่ตรวจเก่า รอยืนยันเมื่อไม่ได้บอกวันที่ตรวจ" },
  "published-late": {
    severities: ["error", "warning", "hint"],
    when: "ตามความแน่ชัดของวันปิดรับคำตอบ: ยืนยันแล้วต้องแก้ แหล่งเดียวควรตรวจ นอกนั้นรอยืนยัน",
  },
  "dates-reversed": warning,
  "date-in-future": warning,
  "executive-details": byComponent,
  "executives-both-sides": byComponent,
  "contact-details": byComponent,
  "structure-units": hint,
  "service-facts": byComponent,
  "complaint-channel-online": byComponent,
  "complaint-channel-separate": {
    severities: ["error", "warning", "hint"],
    when: "ตามความแน่ชัดขององค์ประกอบ: ยืนยันแล้วต้องแก้ แหล่งเดียวควรตรวจ นอกนั้นรอยืนยัน และควรตรวจเมื่อยังมีช่องทางอื่นที่แยกอยู่",
  },
  "complaint-channel-facts": hint,
  "qa-two-way": byComponent,
  "whole-law": hint,
  "measure-unreported": warning,
  "weak-point-unanswered": warning,
};
