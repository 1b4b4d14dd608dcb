import { assess, type AssessedItem, type AssessedProof, type Assessment, isOpen } from "../../domain/assess/assess.ts";
import type { Content } from "../../domain/model/content.ts";
import { formatThaiDate } from "../../domain/thai/date.ts";
import { thaiList } from "../../domain/thai/list.ts";
import type { ReportMark } from "./checklist.ts";
import { deadlineView, type DeadlineView } from "./deadline.ts";
import { linkOf } from "./evidence.ts";
import { openReasons } from "./findings.ts";
import { frameOf, type Frame } from "../frame/frame.ts";
import { publishedEditions } from "../../domain/addresses/pages.ts";
import { statusView, type StatusView } from "../frame/status-view.ts";
import { wayByMenu } from "../frame/menu.ts";
import { TITLES } from "../frame/titles.ts";
import { urlsOf, type Urls } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** Where an address of an answer comes from. */
export type UrlOrigin = "item" | "answer" | "site";
export const ORIGIN_WORDS: Record<UrlOrigin, string> = {
  item: "หน้าของข้อ",
  answer: "จากไฟล์คำตอบ",
  site: "เว็บไซต์แสดงเอง",
};

/** An address of an answer, once, with where it comes from. */
export interface SheetUrl {
  readonly url: string;
  readonly origin: UrlOrigin;
}

/** The agency's answer to one item, as staff type it into the form of ITAS. */
export interface SheetRow {
  readonly code: string;
  readonly name: string;
  readonly answer: "มี" | "ไม่มี";
  /** The item's page, then each piece of sound evidence, with protocol and host; none where the answer is no. */
  readonly urls: readonly SheetUrl[];
  /** The way from the home page to the evidence, in numbered steps. */
  readonly explanation: string;
  readonly status: StatusView;
  /** What staff should know before they send it; not for the form. */
  readonly note: string;
  readonly href: string;
}

/** Everything the page of the answers shows. */
export interface SheetPage {
  readonly frame: Frame;
  readonly fiscalYear: number;
  readonly rows: readonly SheetRow[];
  /** "มี 38 ข้อ · ไม่มี 5 ข้อ" */
  readonly counts: string;
  readonly deadline: DeadlineView;
  readonly asOf: string;
  readonly tool: string;
  readonly editionHash: string;
}

/** The pages of the answers of all published years. */
export const sheetPages = (content: Content, mark: ReportMark): { year: string; page: SheetPage }[] =>
  publishedEditions(content).map((edition) => {
    const { fiscalYear } = edition;
    const assessment = assess(edition, content);
    const rows = sheetRows(assessment, content);
    const given = rows.filter(({ answer }) => answer === "มี").length;
    return {
      year: String(fiscalYear),
      page: {
        frame: frameOf(content, {
          title: `${TITLES.sheet} ปีงบประมาณ ${fiscalYear}`,
          description: `คำตอบ ที่อยู่ของข้อมูล และวิธีเข้าถึงจากหน้าแรก ของ OIT ทั้ง ${rows.length} ข้อ สำหรับกรอกในระบบ ITAS`,
          address: addresses.sheet(fiscalYear),
          crumb: TITLES.sheet,
          parents: [
            { title: TITLES.years, address: addresses.years },
            { title: `ปี ${fiscalYear}`, address: addresses.year(fiscalYear) },
          ],
          search: false,
        }),
        fiscalYear,
        rows,
        counts: `มี ${given} ข้อ · ไม่มี ${rows.length - given} ข้อ`,
        deadline: deadlineView(edition, assessment.asOf),
        asOf: assessment.asOf,
        tool: `${mark.tool.name} ${mark.tool.version}`,
        editionHash: mark.editionHash(edition),
      },
    };
  });

/** The answers to every item of an edition. */
export function sheetRows({ items }: Assessment, content: Content): SheetRow[] {
  const urls = urlsOf(content.agency.site);
  const menu = wayByMenu(content, addresses.years, TITLES.years);
  return items.map((item) => rowOf(item, urls, menu));
}

const HEADER = [
  ...["ข้อ", "ชื่อข้อ", "คำตอบ", "URL", "คำอธิบาย"],
  ...["หมายเหตุสำหรับเจ้าหน้าที่ (ไม่ต้องกรอก)", "หมายเหตุ: ที่มาของแต่ละ URL"],
];

/** The answers as a table with its header, for files that staff copy from. */
export const sheetTable = (rows: readonly SheetRow[]): string[][] => [
  HEADER,
  ...rows.map(({ code, name, answer, urls, explanation, note }) => [
    ...[code, name, answer, urls.map(({ url }) => url).join("\n")],
    ...[explanation, note, urls.map(({ origin }) => ORIGIN_WORDS[origin]).join("\n")],
  ]),
];

/** @param menu the step from the home page to the disclosures of all years */
function rowOf(assessed: AssessedItem, urls: Urls, menu: string): SheetRow {
  const { item, fiscalYear, status, proofs, disclosure } = assessed;
  // What does not say its year is answered with all the same; the note asks for the year.
  const given = proofs.filter(({ sound }) => sound);
  const isGiven = given.length > 0 || disclosure?.data.nil !== undefined;
  const address = addresses.item(fiscalYear, item.code);
  return {
    code: item.code,
    name: item.name,
    answer: isGiven ? "มี" : "ไม่มี",
    urls: isGiven ? sheetUrls(urls.absolute(address), given, urls) : [],
    explanation: isGiven
      ? withOwn(clickPath(assessed, given, urls, menu), disclosure?.data.explanation)
      : (disclosure?.data.notApplicable?.reason ?? ""),
    status: statusView(status),
    note: noteOf(assessed),
    href: urls.href(address),
  };
}

function sheetUrls(item: string, given: readonly AssessedProof[], urls: Urls): SheetUrl[] {
  const all: SheetUrl[] = [
    { url: item, origin: "item" },
    ...given.map((proof): SheetUrl => ({ url: linkOf(proof, urls).url, origin: proof.native ? "site" : "answer" })),
  ];
  return all.filter(({ url }, index) => all.findIndex((other) => other.url === url) === index);
}

/** What the agency itself wrote for the answer stands below the way to it. */
const withOwn = (path: string, own: string | undefined): string => (own === undefined ? path : `${path}\n${own}`);

/** The steps of a visitor from the home page, in the words that stand on the site's links and headings. */
function clickPath(
  { item, fiscalYear, disclosure }: AssessedItem,
  given: readonly AssessedProof[],
  urls: Urls,
  menu: string,
) {
  const nil = disclosure?.data.nil;
  const steps = [
    `เปิด ${urls.absolute(addresses.home)}`,
    menu,
    `เลือก “${TITLES.year(fiscalYear)}”`,
    `เลือกข้อ ${item.code} “${item.name}”`,
    ...(nil ? [`อ่านประกาศ “${nil.statement}”`] : []),
    ...(given.length > 0 ? [`ที่หัวข้อ “${TITLES.evidence}” เปิด${thaiList(given.map(calledInStep))}`] : []),
  ];
  return steps.map((step, index) => `${index + 1}. ${step}`).join(" ");
}

const KIND_WORDS: Record<AssessedProof["kind"], string> = { file: "เอกสาร", page: "หน้า", link: "ลิงก์" };
const calledInStep = ({ kind, title }: AssessedProof) => `${KIND_WORDS[kind]} “${title}”`;

/** Why it is not ready, whose work it is and by when: what the head of the agency signs on. */
function noteOf(assessed: AssessedItem): string {
  if (!isOpen(assessed)) return "";
  const unit = assessed.disclosure?.data.unit ?? "ยังไม่ระบุ";
  const due = assessed.due === undefined ? "กำหนดเสร็จ: ยังไม่ระบุ" : `ภายใน ${formatThaiDate(assessed.due, "short")}`;
  return `${statusView(assessed.status).label}: ${openReasons(assessed).join(" ")} (ผู้รับผิดชอบ: ${unit} · ${due})`;
}
