import { addresses } from "../../domain/addresses/addresses.ts";
import { publishedEditions } from "../../domain/addresses/pages.ts";
import { isReached } from "../../domain/addresses/reached.ts";
import type { Content } from "../../domain/model/content.ts";
import { SIDES } from "../../domain/model/records/person.ts";
import { thaiList } from "../../domain/thai/list.ts";
import { urlsOf } from "../frame/urls.ts";

/** One of the things a citizen comes for. */
export interface Task {
  readonly title: string;
  /** What is behind it, of what this agency has; empty where there is nothing to tell. */
  readonly text: string;
  readonly icon: "basket" | "file" | "news" | "page" | "people" | "shield";
  readonly href: string;
}

/** What citizens come for; a task with nothing behind it is left out, and none tells of what is not there. */
export function tasks(content: Content): Task[] {
  const { agency, services, people, news, procurements, purchases, faqs } = content;
  const { href } = urlsOf(agency.site);
  const manuals = services.map(({ data }) => data);
  const plans = procurements.some(({ data }) => data.plan !== undefined);
  const rows: (Omit<Task, "href"> & { address: string; shown: boolean })[] = [
    {
      title: "บริการและคู่มือ",
      text: told([
        ["ขั้นตอน", manuals.some(({ steps }) => steps.length > 0)],
        ["เอกสาร", services.length > 0],
        ["ค่าธรรมเนียม", manuals.some(({ fee }) => fee !== undefined)],
        ["แบบฟอร์ม", manuals.some(({ forms }) => forms.length > 0)],
      ]),
      icon: "file",
      address: addresses.services,
      shown: services.length > 0,
    },
    {
      title: "ร้องเรียน แจ้งทุจริต",
      text: told([
        ["ช่องทางแจ้งทุจริต", agency.corruptionChannels.length > 0],
        ["ขั้นตอน", content.complaintProcedure !== undefined],
        ["สถิติ", content.complaints.length > 0],
      ]),
      icon: "shield",
      address: addresses.complaints,
      shown:
        isReached(agency) ||
        agency.corruptionChannels.length + content.complaints.length > 0 ||
        content.complaintProcedure !== undefined,
    },
    {
      title: "จัดซื้อจัดจ้าง",
      text: purchases.length > 0 ? "ซื้ออะไร ราคาเท่าใด จากใคร" : plans ? "แผนและประกาศ" : "",
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
      text: `ตามแบบวัด OIT ปี ${thaiList(publishedEditions(content).map(({ fiscalYear }) => String(fiscalYear)))}`,
      icon: "page",
      address: addresses.years,
      shown: true,
    },
    {
      title: "ผู้บริหาร",
      text: told([
        [SIDES.political, people.some(({ data }) => data.side === "political")],
        [SIDES.permanent, people.some(({ data }) => data.side === "permanent")],
        ["โทรศัพท์", people.some(({ data }) => data.phone !== undefined)],
      ]),
      icon: "people",
      address: addresses.people,
      shown: people.length > 0,
    },
    {
      title: "ถาม–ตอบ",
      text: "คำถามที่พบบ่อย",
      icon: "news",
      address: addresses.faq,
      // It makes up for what an agency of few pages does not have yet.
      shown: faqs.length > 0 && services.length === 0,
    },
    {
      title: "ติดต่อหน่วยงาน",
      text: told([
        ["ที่อยู่", agency.address !== undefined],
        ["โทรศัพท์", agency.phones.length > 0],
        ["อีเมล", agency.email !== undefined],
      ]),
      icon: "people",
      address: addresses.contact,
      shown: people.length === 0 && isReached(agency),
    },
  ];
  return rows
    .filter(({ shown }) => shown)
    .map(({ title, text, icon, address }) => ({ title, text, icon, href: href(address) }));
}

const told = (parts: readonly (readonly [words: string, isThere: boolean])[]): string =>
  thaiList(parts.filter(([, isThere]) => isThere).map(([words]) => words));
