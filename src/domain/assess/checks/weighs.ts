import type { Severity } from "../../model/gravity.ts";

/** How a rule weighs what it finds: the severities it may give, and when it gives which. */
export interface Weighs {
  readonly severities: readonly Severity[];
  /** Set where the severity depends on something. */
  readonly when?: string;
}

/** The same severity in every case. */
export const always = (severity: Severity): Weighs => ({ severities: [severity] });

/** As sure as the component is. */
export const byComponent: Weighs = {
  severities: ["failed", "look", "hint"],
  when: "ตามความแน่ชัดขององค์ประกอบ: แน่ชัดต้องแก้ แหล่งเดียวต้องดู นอกนั้นเป็นข้อสังเกต",
};

/** As sure as the year rule is. */
export const byYearRule: Weighs = {
  severities: ["failed", "look", "hint"],
  when: "ตามความแน่ชัดของเกณฑ์ปี: แน่ชัดต้องแก้ แหล่งเดียวหรืออนุมานต้องดู นอกนั้นเป็นข้อสังเกต",
};

/** An error, and lighter where a channel or system stands elsewhere by its nature. */
export const outside = (severity: Severity, asks: string): Weighs => ({
  severities: ["failed", severity],
  when: `ต้องแก้ เว้นแต่ข้อที่ช่องทางหรือระบบอยู่ที่อื่นโดยสภาพ ซึ่ง${asks}`,
});
