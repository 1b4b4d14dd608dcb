import { assess } from "../../domain/assess/assess.ts";
import type { Content } from "../../domain/model/content.ts";
import { checklistPage, type ChecklistPage, type ReportMark } from "./checklist.ts";
import { editionChangesView, type EditionChangesView } from "./edition-changes.ts";
import { receivedView, type ReceivedView } from "./received.ts";
import { publishedEditions } from "../../domain/addresses/pages.ts";
import { TITLES } from "../frame/titles.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** Everything the page of a year shows. */
export interface YearPage {
  readonly checklist: ChecklistPage;
  readonly received: ReceivedView | undefined;
  readonly changes: EditionChangesView | undefined;
}

/** The pages of all published years, with their items by indicator and sub-indicator. */
export const yearPages = (content: Content, mark: ReportMark): { year: string; page: YearPage }[] =>
  publishedEditions(content).map((edition) => ({
    year: String(edition.fiscalYear),
    page: {
      checklist: checklistPage(content, edition, mark, {
        title: `ข้อมูลสาธารณะ (OIT) ปีงบประมาณ ${edition.fiscalYear}`,
        description: `ข้อมูลที่${content.agency.name}เปิดเผยตามแบบวัด OIT ปีงบประมาณ ${edition.fiscalYear} ทั้ง ${edition.items.length} ข้อ แยกตามตัวชี้วัด`,
        address: addresses.year(edition.fiscalYear),
        crumb: `ปี ${edition.fiscalYear}`,
        parents: [{ title: TITLES.years, address: addresses.years }],
        search: { kind: "page", fiscalYears: [edition.fiscalYear] },
      }),
      received: receivedView(assess(edition, content), content),
      changes: editionChangesView(content, edition),
    },
  }));
