import { assess } from "../domain/assess.ts";
import type { Content } from "../domain/content.ts";
import { progressOf, type Progress } from "./checklist.ts";
import { contactDetails, type ContactDetails } from "./contact.ts";
import { frameOf, type Frame } from "./frame.ts";
import { governmentOrganization } from "./json-ld.ts";
import { latestNews, type StoryLink } from "./news.ts";
import { currentEdition } from "./routes.ts";
import { addresses, urlsOf } from "./urls.ts";

/** One of the things a citizen comes for. */
export interface Task {
  readonly title: string;
  readonly text: string;
  readonly href: string;
}

/** Everything the home page shows. */
export interface HomePage {
  readonly frame: Frame;
  readonly name: string;
  readonly summary: string | undefined;
  readonly contact: ContactDetails;
  readonly tasks: readonly Task[];
  readonly news: readonly StoryLink[];
  readonly newsHref: string;
  readonly disclosure: { readonly fiscalYear: number; readonly progress: Progress; readonly href: string };
}

const LATEST_NEWS = 4;

/** Prepares the home page. */
export function homePage(content: Content): HomePage {
  const { agency } = content;
  const { href } = urlsOf(agency.site);
  const edition = currentEdition(content);
  return {
    frame: frameOf(content, {
      title: agency.name,
      description: agency.summary ?? `เว็บไซต์ของ${agency.name}`,
      address: addresses.home,
      structuredData: governmentOrganization(agency),
    }),
    name: agency.name,
    summary: agency.summary,
    contact: contactDetails(content),
    tasks: tasks(content),
    news: latestNews(content, LATEST_NEWS),
    newsHref: href(addresses.news),
    disclosure: {
      fiscalYear: edition.fiscalYear,
      progress: progressOf(assess(edition, content).items),
      href: href(addresses.checklist),
    },
  };
}

/** What citizens come for; a task with nothing behind it is left out. */
function tasks({ agency, services, people, faqs }: Content): Task[] {
  const { href } = urlsOf(agency.site);
  const rows: [shown: boolean, address: string, title: string, text: string][] = [
    [services.length > 0, addresses.services, "ขอรับบริการ", "ขั้นตอน เอกสาร ค่าธรรมเนียม และแบบฟอร์ม"],
    [agency.questionChannels.length > 0, addresses.questions, "ถามหรือร้องเรียน", "ช่องทางที่เจ้าหน้าที่ตอบกลับ"],
    [agency.corruptionChannels.length > 0, addresses.corruption, "แจ้งเรื่องทุจริต", "ช่องทางเฉพาะ แยกจากเรื่องทั่วไป"],
    [true, addresses.years, "ดูข้อมูลสาธารณะ", "แผน งบประมาณ จัดซื้อจัดจ้าง และรายงาน"],
    [people.length > 0, addresses.people, "รู้จักผู้บริหาร", "ฝ่ายการเมืองและฝ่ายประจำ พร้อมเบอร์โทร"],
    [faqs.length > 0, addresses.faq, "คำถามที่พบบ่อย", "คำตอบสั้น ๆ ของเรื่องที่ถามกันมาก"],
    [true, addresses.contact, "ติดต่อและเดินทางมา", "ที่อยู่ แผนที่ และหมายเลขของทุกกอง"],
  ];
  return rows.filter(([shown]) => shown).map(([, address, title, text]) => ({ title, text, href: href(address) }));
}
