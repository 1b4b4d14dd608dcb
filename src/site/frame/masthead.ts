import { mourningOn } from "../../domain/look/look.ts";
import type { Content } from "../../domain/model/content.ts";

/** The line above every page. */
export interface Masthead {
  readonly text: string;
  /** How a reader can tell that it is the agency's; only where the address of the site tells it. */
  readonly proof: string | undefined;
  /** The agency's words of mourning, on the days of it. */
  readonly mourning: string | undefined;
}

/** The line above every page of an agency's site. */
export function mastheadOf({ agency, today }: Pick<Content, "agency" | "today">): Masthead {
  const { protocol, hostname } = new URL(agency.site);
  return {
    text: `เว็บไซต์ทางการของ${agency.name}`,
    proof:
      hostname.endsWith(".go.th") && protocol === "https:"
        ? `ดูที่ช่องที่อยู่ของเบราว์เซอร์: ต้องเป็น https://${hostname} ชื่อที่ลงท้ายด้วย .go.th จดทะเบียนได้เฉพาะหน่วยงานของรัฐไทย ก่อนกรอกข้อมูลให้ตรวจทุกครั้ง`
        : undefined,
    mourning: mourningOn(agency.look, today)?.words,
  };
}
