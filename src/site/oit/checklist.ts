import { assess, type AssessedItem, type Assessment, byCost, isOpen } from "../../domain/assess/assess.ts";
import type { Content } from "../../domain/model/content.ts";
import type { Edition } from "../../domain/model/catalogue/edition.ts";
import type { Score } from "../../domain/assess/score.ts";
import { isSettled, STATUSES } from "../../domain/model/status.ts";
import { carriedWords } from "./carried.ts";
import { deadlineView, type DeadlineView } from "./deadline.ts";
import { countDoubts, openReasons, type FindingCount, type Locate } from "./findings.ts";
import { frameOf, type Frame, type PageWords } from "../frame/frame.ts";
import { formatPoints, percent } from "../frame/numbers.ts";
import { certaintyView, statusView, type CertaintyView, type StatusView } from "../frame/status-view.ts";
import { currentEdition } from "../../domain/addresses/pages.ts";
import { urlsOf, type Urls } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** What a report names so that two of them can be compared. */
export interface ReportMark {
  readonly tool: { readonly name: string; readonly version: string };
  readonly editionHash: (edition: Edition) => string;
  readonly locate: Locate;
}

/** How many items of a set are done; those that do not apply are not counted. */
export interface ChecklistProgress {
  readonly complete: number;
  readonly total: number;
  readonly percent: number;
  /** "ครบ 7 จาก 10 ข้อ รอยืนยัน 2" */
  readonly words: string;
}

/** The predicted score: what is sure, and what it becomes once all that waits is confirmed, where that is more. */
export interface ScoreView {
  readonly oit: string;
  readonly oitConfirmed: string | undefined;
  readonly ofTotal: string;
  readonly ofTotalConfirmed: string | undefined;
  readonly maximum: string;
}

/** One line of the checklist. */
export interface ChecklistRow {
  readonly code: string;
  readonly name: string;
  readonly href: string;
  readonly status: StatusView;
  /** True for an item that costs its points as it stands. */
  readonly open: boolean;
  readonly points: string | undefined;
  /** "1 จาก 2 องค์ประกอบ", where the components are known. */
  readonly components: string | undefined;
  /** Why the item is open. */
  readonly reasons: readonly string[];
  /** What asks for a look without making the item incomplete. */
  readonly doubts: readonly FindingCount[];
  /** Set for an answer that was carried over from the year before. */
  readonly carried: string | undefined;
}

/** What a sub-indicator scores by its items, and how much of the ITA total its open items hold back. */
export interface GroupScore {
  readonly score: string;
  /** Nothing when no item is open. */
  readonly atStake: string | undefined;
}

/** A sub-indicator with its items. */
export interface ChecklistGroup {
  readonly title: string;
  readonly progress: ChecklistProgress;
  readonly score: GroupScore | undefined;
  readonly rows: readonly ChecklistRow[];
}

/** Everything the checklist of one year shows. */
export interface ChecklistPage {
  readonly frame: Frame;
  readonly heading: string;
  readonly fiscalYear: number;
  readonly progress: ChecklistProgress;
  readonly filters: readonly (StatusView & { readonly count: number })[];
  /** What asks for a look in all items together. */
  readonly doubts: readonly FindingCount[];
  readonly deadline: DeadlineView;
  readonly score: ScoreView | undefined;
  readonly scoreLevel: CertaintyView;
  /** Open items that weigh most, heaviest first; empty for an archived year. */
  readonly first: readonly ChecklistRow[];
  readonly indicators: readonly {
    readonly title: string;
    readonly progress: ChecklistProgress;
    readonly groups: readonly ChecklistGroup[];
  }[];
  readonly asOf: string;
  readonly tool: string;
  readonly editionHash: string;
  readonly jsonHref: string;
  readonly csvHref: string;
  readonly editionsHref: string;
  readonly rulesHref: string;
  readonly sheetHref: string;
}

const FIRST_THINGS = 5;

/** The checklist of the year under assessment, at its standing address. */
export function currentChecklistPage(content: Content, mark: ReportMark): ChecklistPage {
  const edition = currentEdition(content);
  const title = `เช็กลิสต์ OIT ปีงบประมาณ ${edition.fiscalYear}`;
  return checklistPage(content, edition, mark, {
    title,
    description: `สถานะการเปิดเผยข้อมูลสาธารณะ (OIT) ทั้ง ${edition.items.length} ข้อของ${content.agency.name} ปีงบประมาณ ${edition.fiscalYear} พร้อมสิ่งที่ยังขาด`,
    address: addresses.checklist,
    search: { kind: "page", fiscalYears: [edition.fiscalYear] },
  });
}

/** Prepares the checklist of any year; `words` say which page it stands on. */
export function checklistPage(content: Content, edition: Edition, mark: ReportMark, words: PageWords): ChecklistPage {
  const assessment = assess(edition, content);
  const { score, totals } = assessment;
  const urls = urlsOf(content.agency.site);
  const toRow = (item: AssessedItem) => rowOf(item, urls);
  return {
    frame: frameOf(content, words),
    heading: words.title,
    fiscalYear: edition.fiscalYear,
    progress: progressOf(assessment.items),
    filters: STATUSES.map((status) => ({ ...statusView(status), count: totals[status] })),
    doubts: countDoubts(assessment.items.flatMap(({ findings }) => findings)),
    deadline: deadlineView(edition, assessment.asOf),
    score: scoreView(score),
    scoreLevel: certaintyView(score.level),
    first: edition.fiscalYear === content.agency.currentFiscalYear ? mostExpensive(assessment.items).map(toRow) : [],
    indicators: checklistIndicators(assessment, toRow),
    asOf: assessment.asOf,
    tool: `${mark.tool.name} ${mark.tool.version}`,
    editionHash: mark.editionHash(edition),
    jsonHref: urls.href(addresses.checklistJson(edition.fiscalYear)),
    csvHref: urls.href(addresses.checklistCsv(edition.fiscalYear)),
    editionsHref: urls.href(addresses.editions),
    rulesHref: urls.href(addresses.rules),
    sheetHref: urls.href(addresses.sheet(edition.fiscalYear)),
  };
}

/** The predicted score in words; `undefined` where the edition's arithmetic is unknown. */
export function scoreView(score: Score): ScoreView | undefined {
  const { oit, oitConfirmed, ofTotal, ofTotalConfirmed, maximum } = score;
  if (oit === null || ofTotal === null || maximum === null || oitConfirmed === null || ofTotalConfirmed === null)
    return undefined;
  const isRange = oitConfirmed > oit;
  return {
    oit: formatPoints(oit),
    oitConfirmed: isRange ? formatPoints(oitConfirmed) : undefined,
    ofTotal: formatPoints(ofTotal),
    ofTotalConfirmed: isRange ? formatPoints(ofTotalConfirmed) : undefined,
    maximum: formatPoints(maximum),
  };
}

/** Items grouped by indicator, then by sub-indicator (or by the group they stand in, where sub-indicators are unknown). */
export function checklistIndicators<Row>(
  { edition, items, score }: Assessment,
  toRow: (item: AssessedItem) => Row,
): { title: string; progress: ChecklistProgress; groups: (Omit<ChecklistGroup, "rows"> & { rows: Row[] })[] }[] {
  const names = new Map(edition.subIndicators.list.map(({ code, name }) => [code, `${code} ${name}`]));
  const titleOf = ({ item }: AssessedItem) =>
    (item.subIndicator && (names.get(item.subIndicator) ?? item.subIndicator)) ?? item.group ?? "ไม่ทราบตัวชี้วัดย่อย";
  return edition.indicators
    .map(({ number, name }) => {
      const own = items.filter(({ item }) => item.indicator === number);
      const groups = [...Map.groupBy(own, titleOf)].map(([title, members]) => ({
        title,
        progress: progressOf(members),
        score: groupScore(score, members[0]?.item.subIndicator),
        rows: members.map(toRow),
      }));
      return { title: `ตัวชี้วัดที่ ${number} ${name}`, progress: progressOf(own), groups };
    })
    .filter(({ groups }) => groups.length > 0);
}

/** Counts what is done among the items that apply. */
export function progressOf(items: readonly AssessedItem[]): ChecklistProgress {
  const applying = items.filter(({ status }) => status !== "not-applicable");
  const complete = applying.filter(({ status }) => status === "complete").length;
  const waiting = applying.filter(({ status }) => status === "to-confirm").length;
  const total = applying.length;
  const words = `ครบ ${complete} จาก ${total} ข้อ${waiting > 0 ? ` รอยืนยัน ${waiting}` : ""}`;
  return { complete, total, percent: percent(complete, total), words };
}

function groupScore({ subIndicators }: Score, code: string | undefined): GroupScore | undefined {
  const known = subIndicators.get(code ?? "");
  return (
    known && {
      score: formatPoints(known.score),
      atStake: known.atStake > 0 ? formatPoints(known.atStake) : undefined,
    }
  );
}

const mostExpensive = (items: readonly AssessedItem[]): AssessedItem[] =>
  byCost(items).filter(isOpen).slice(0, FIRST_THINGS);

function rowOf(assessed: AssessedItem, { href }: Urls): ChecklistRow {
  const { item, fiscalYear, status, points, findings } = assessed;
  return {
    code: item.code,
    name: item.name,
    href: href(addresses.item(fiscalYear, item.code)),
    status: statusView(status),
    open: isOpen(assessed),
    points: points === null ? undefined : formatPoints(points),
    components: componentCount(assessed),
    reasons: isOpen(assessed) ? openReasons(assessed) : [],
    doubts: countDoubts(findings),
    carried: carriedWords(assessed),
  };
}

/** How many of an item's known components are proven or declared to be nothing: "1 จาก 2 องค์ประกอบ". */
export function componentCount({ components }: AssessedItem): string | undefined {
  const shown = components.filter(({ status }) => isSettled(status)).length;
  return components.length > 0 ? `${shown} จาก ${components.length} องค์ประกอบ` : undefined;
}
