import { assess } from "../../domain/assess/assess.ts";
import { showsChecklist } from "../../domain/assess/readiness.ts";
import type { Content } from "../../domain/model/content.ts";
import { progressOf, type Progress } from "../oit/checklist.ts";
import { contactDetails, type ContactDetails } from "./contact.ts";
import { frameOf, type Frame } from "../frame/frame.ts";
import { governmentOrganization } from "../frame/json-ld.ts";
import { latestNews, type StoryLink } from "./news.ts";
import { formatPoints } from "../frame/numbers.ts";
import { currentEdition, resultYears } from "../../domain/addresses/pages.ts";
import { TITLES } from "../frame/titles.ts";
import { urlsOf } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** One of the things a citizen comes for. */
export interface Task {
  readonly title: string;
  readonly text: string;
  readonly icon: "basket" | "file" | "news" | "page" | "people" | "shield";
  readonly href: string;
}

/** Everything the home page shows. */
export interface HomePage {
  readonly frame: Frame;
  readonly name: string;
  readonly summary: string | undefined;
  readonly contact: ContactDetails;
  readonly contactHref: string;
  readonly tasks: readonly Task[];
  readonly news: readonly StoryLink[];
  readonly newsHref: string;
  /** What is disclosed this year; how far it is only where the checklist is shown. */
  readonly disclosure: {
    readonly fiscalYear: number;
    readonly progress: Progress | undefined;
    readonly title: string;
    readonly href: string;
  };
  /** The newest ITA result: "ผลการประเมิน ITA ปี 2565 ได้ 81.93 คะแนน". */
  readonly result: { readonly title: string; readonly href: string } | undefined;
}

const LATEST_NEWS = 4;

/** Prepares the home page. */
export function homePage(content: Content): HomePage {
  const { agency } = content;
  const { href } = urlsOf(agency.site);
  const edition = currentEdition(content);
  const isShown = showsChecklist(content, edition.fiscalYear);
  return {
    frame: frameOf(content, {
      title: agency.name,
      description: agency.summary ?? `เว็บไซต์ของ${agency.name}`,
      address: addresses.home,
      structuredData: governmentOrganization(agency),
      // Every word on it stands on the page that it leads to.
      search: false,
    }),
    name: agency.name,
    summary: agency.summary,
    contact: contactDetails(content),
    contactHref: href(addresses.contact),
    tasks: tasks(content),
    news: latestNews(content, LATEST_NEWS),
    newsHref: href(addresses.news),
    disclosure: {
      fiscalYear: edition.fiscalYear,
      progress: isShown ? progressOf(assess(edition, content).items) : undefined,
      title: isShown ? "ดูเช็กลิสต์ทุกข้อ" : "ดูข้อมูลที่เปิดเผย",
      href: href(isShown ? addresses.checklist : addresses.year(edition.fiscalYear)),
    },
    result: latestResult(content),
  };
}

function latestResult(content: Content): HomePage["result"] {
  const [year] = resultYears(content);
  const total = content.results.find(({ data }) => data.fiscalYear === year)?.data.total;
  return year === undefined || total === undefined
    ? undefined
    : {
        title: `${TITLES.results} ปี ${year} ได้ ${formatPoints(total)} คะแนน`,
        href: urlsOf(content.agency.site).href(addresses.result(year)),
      };
}

/** What citizens come for; a task with nothing behind it is left out. */
export function tasks({ agency, services, people, news, procurements, purchases }: Content): Task[] {
  const { href } = urlsOf(agency.site);
  const rows: (Omit<Task, "href"> & { address: string; shown: boolean })[] = [
    {
      title: "บริการและคู่มือ",
      text: "ขั้นตอน เอกสาร ค่าธรรมเนียม และแบบฟอร์ม",
      icon: "file",
      address: addresses.services,
      shown: services.length > 0,
    },
    {
      title: "ร้องเรียน แจ้งทุจริต",
      text: "สองช่องทางที่แยกจากกัน ขั้นตอน และสถิติ",
      icon: "shield",
      address: addresses.complaints,
      shown: true,
    },
    {
      title: "จัดซื้อจัดจ้าง",
      text: "ซื้ออะไร ราคาเท่าใด จากใคร ในแต่ละเดือน",
      icon: "basket",
      address: addresses.procurement,
      shown: procurements.length + purchases.length > 0,
    },
    {
      title: "ข่าวประกาศ",
      text: "เรื่องล่าสุดจากหน่วยงาน",
      icon: "news",
      address: addresses.news,
      shown: news.length > 0,
    },
    {
      title: "ข้อมูลสาธารณะ",
      text: "แผน งบประมาณ และรายงานตามแบบวัด OIT",
      icon: "page",
      address: addresses.years,
      shown: true,
    },
    {
      title: "ผู้บริหาร",
      text: "ฝ่ายการเมืองและฝ่ายประจำ พร้อมโทรศัพท์",
      icon: "people",
      address: addresses.people,
      shown: people.length > 0,
    },
  ];
  return rows
    .filter(({ shown }) => shown)
    .map(({ title, text, icon, address }) => ({ title, text, icon, href: href(address) }));
}
