import { CONTENT_SECURITY_POLICY } from "../machine/csp.ts";

/** The parts of a province's site. */
export const PROVINCE_MENU = [
  { title: "ภาพรวม", href: "/" },
  { title: "หน่วยงาน", href: "/agencies/" },
  { title: "รายข้อ", href: "/items/" },
  { title: "อำเภอ", href: "/districts/" },
  { title: "ตรวจอย่างไร", href: "/method/" },
] as const;

/** What its pages may load: besides what every page may, the one script that filters the table. */
export const FILTER_POLICY = `${CONTENT_SECURITY_POLICY}; script-src 'self'`;
