import { assess } from "../../domain/assess/assess.ts";
import { showsChecklist } from "../../domain/assess/readiness.ts";
import type { Content } from "../../domain/model/content.ts";
import type { Edition } from "../../domain/model/catalogue/edition.ts";
import { progressOf, type ChecklistProgress } from "./checklist.ts";
import { frameOf, type Frame } from "../frame/frame.ts";
import { publishedEditions } from "../../domain/addresses/pages.ts";
import { TITLES } from "../frame/titles.ts";
import { urlsOf } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** Everything the list of years shows. */
export interface YearsPage {
  readonly frame: Frame;
  readonly years: readonly {
    readonly title: string;
    /** Where the year stands: assessed now, answers closed, or archived. */
    readonly state: string;
    readonly itemCount: number;
    readonly href: string;
    /** How far the year is, and the same for machines, where its checklist is shown. */
    readonly checklist:
      { readonly progress: ChecklistProgress; readonly jsonHref: string; readonly csvHref: string } | undefined;
  }[];
  /** Nothing while the checklist of the current year is not shown. */
  readonly checklistHref: string | undefined;
  readonly editionsHref: string;
}

/** Prepares the list of published years. */
export function yearsPage(content: Content): YearsPage {
  const { agency } = content;
  const { href } = urlsOf(agency.site);
  return {
    frame: frameOf(content, {
      title: "ข้อมูลสาธารณะ (OIT)",
      description: `ข้อมูลที่${agency.name}เปิดเผยต่อสาธารณะตามแบบวัด OIT ทุกปีงบประมาณที่เผยแพร่`,
      address: addresses.years,
    }),
    years: publishedEditions(content).map((edition) => ({
      title: TITLES.year(edition.fiscalYear),
      state: stateOf(edition, content),
      itemCount: edition.items.length,
      href: href(addresses.year(edition.fiscalYear)),
      checklist: showsChecklist(content, edition.fiscalYear)
        ? {
            progress: progressOf(assess(edition, content).items),
            jsonHref: href(addresses.checklistJson(edition.fiscalYear)),
            csvHref: href(addresses.checklistCsv(edition.fiscalYear)),
          }
        : undefined,
    })),
    checklistHref: showsChecklist(content, agency.currentFiscalYear) ? href(addresses.checklist) : undefined,
    editionsHref: href(addresses.editions),
  };
}

function stateOf({ fiscalYear, submission }: Edition, { agency, today }: Content): string {
  if (fiscalYear !== agency.currentFiscalYear) return `ปี ${fiscalYear} ปิดการประเมินแล้ว เก็บไว้เพื่ออ้างอิง`;
  return submission.closes !== null && submission.closes < today ? "ปิดรับคำตอบแล้ว" : "ปีที่กำลังรับการประเมิน";
}
