import { assess } from "../../domain/assess/assess.ts";
import { showsChecklist } from "../../domain/assess/readiness.ts";
import type { Content } from "../../domain/model/content.ts";
import type { Edition } from "../../domain/model/catalogue/edition.ts";
import { answerList, isPending, type AnswerList } from "./answers.ts";
import { checklistPage, type ChecklistPage, type ReportMark } from "./checklist.ts";
import { editionChangesView, type EditionChangesView } from "./editions/edition-changes.ts";
import { receivedView, type ReceivedView } from "./received.ts";
import { frameOf, type Frame, type PageWords } from "../frame/frame.ts";
import { publishedEditions } from "../../domain/addresses/pages.ts";
import { TITLES } from "../frame/titles.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** Everything the page of a year shows. */
export interface YearPage {
  readonly frame: Frame;
  readonly heading: string;
  /** Its checklist, where it is shown; what is published of each item, where not. */
  readonly checklist: ChecklistPage | undefined;
  readonly answers: AnswerList | undefined;
  /** True while nothing of the year is published. */
  readonly isPending: boolean;
  readonly received: ReceivedView | undefined;
  readonly changes: EditionChangesView | undefined;
}

/** The pages of all published years, with their items by indicator and sub-indicator. */
export const yearPages = (content: Content, mark: ReportMark): { year: string; page: YearPage }[] =>
  publishedEditions(content).map((edition) => ({
    year: String(edition.fiscalYear),
    page: yearPage(content, edition, mark),
  }));

function yearPage(content: Content, edition: Edition, mark: ReportMark): YearPage {
  const { fiscalYear, items } = edition;
  const isShown = showsChecklist(content, fiscalYear);
  const assessment = assess(edition, content);
  const pending = !isShown && assessment.items.every(isPending);
  const words: PageWords = {
    title: `ข้อมูลสาธารณะ (OIT) ปีงบประมาณ ${fiscalYear}`,
    description: `ข้อมูลที่${content.agency.name}เปิดเผยตามแบบวัด OIT ปีงบประมาณ ${fiscalYear} ทั้ง ${items.length} ข้อ แยกตามตัวชี้วัด`,
    address: addresses.year(fiscalYear),
    crumb: `ปี ${fiscalYear}`,
    parents: [{ title: TITLES.years, address: addresses.years }],
    search: pending ? false : { kind: "page", fiscalYears: [fiscalYear] },
  };
  return {
    frame: frameOf(content, words),
    heading: words.title,
    checklist: isShown ? checklistPage(content, edition, mark, words) : undefined,
    answers: isShown ? undefined : answerList(assessment, content),
    isPending: pending,
    received: isShown ? receivedView(assessment, content) : undefined,
    changes: editionChangesView(content, edition),
  };
}
