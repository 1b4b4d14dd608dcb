import { stringify } from "yaml";
import type { Frozen } from "../domain/model/frozen.ts";

/** The file that keeps the submitted addresses of a year. */
export const frozenText = (frozen: Frozen): string =>
  `# ที่อยู่ที่ส่งในระบบ ITAS แล้ว ถ้าไฟล์หรือหน้าใดหายหรือเปลี่ยน การสร้างเว็บไซต์จะหยุดและบอกว่าที่ใด\n${stringify(frozen, { lineWidth: 0 })}`;
