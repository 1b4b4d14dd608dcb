import { mourningOn } from "../../domain/look/look.ts";
import type { Language } from "./frame-words.ts";
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
export function mastheadOf({ agency, today }: Pick<Content, "agency" | "today">, language: Language = "th"): Masthead {
  const { protocol, hostname } = new URL(agency.site);
  const isOfficial = hostname.endsWith(".go.th") && protocol === "https:";
  const { text, proof } = WORDS[language];
  return {
    text: text(language === "en" ? (agency.nameEnglish ?? agency.name) : agency.name),
    proof: isOfficial ? proof(hostname) : undefined,
    mourning: mourningOn(agency.look, today)?.words,
  };
}

const WORDS: Record<Language, { text: (agency: string) => string; proof: (host: string) => string }> = {
  th: {
    text: (agency) => `เว็บไซต์ทางการของ${agency}`,
    proof: (host) =>
      `ดูที่ช่องที่อยู่ของเบราว์เซอร์: ต้องเป็น https://${host} ชื่อที่ลงท้ายด้วย .go.th จดทะเบียนได้เฉพาะหน่วยงานของรัฐไทย ก่อนกรอกข้อมูลให้ตรวจทุกครั้ง`,
  },
  en: {
    text: (agency) => `Official website of ${agency}`,
    proof: (host) =>
      `Look at the address bar of your browser: it must say https://${host}. Only Thai government agencies can register a name that ends in .go.th. Check it before you enter any data.`,
  },
};
