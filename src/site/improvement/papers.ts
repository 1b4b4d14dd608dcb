import type { Content } from "../../domain/model/content.ts";
import type { ProseEntry } from "../../domain/model/entry.ts";
import { frameOf, type Frame } from "../frame/frame.ts";
import { measuresPaper, reportPaper, type PrintedPaper } from "./paper.ts";
import { measureYears } from "../../domain/addresses/pages.ts";
import { withThaiDigits } from "./thai-digits.ts";
import { TITLES } from "../frame/titles.ts";
import { urlsOf } from "../frame/urls.ts";
import { addresses, PAPERS, type Digits } from "../../domain/addresses/addresses.ts";

/** Everything a page that is nothing but a paper shows. */
export interface PaperPage {
  readonly frame: Frame;
  readonly paper: PrintedPaper;
  readonly digits: Digits;
  /** The page that the paper belongs to. */
  readonly back: { readonly title: string; readonly href: string };
  /** The same paper with the other digits. */
  readonly other: { readonly title: string; readonly href: string };
  /** The report whose prose follows, if there is any. */
  readonly entry: ProseEntry<unknown> | undefined;
}

const OTHER_TITLES: Record<Digits, string> = { arabic: "ฉบับเลขไทย", thai: "ฉบับเลขอารบิก" };

/** A paper in one kind of digits, which names the last part of its address. */
interface DigitsPage {
  readonly year: string;
  readonly paper: string;
  readonly page: PaperPage;
}

const DIGITS = ["arabic", "thai"] as const satisfies readonly Digits[];

/** The papers of all reports, each in both kinds of digits. */
export const reportPaperPages = (content: Content): (DigitsPage & { readonly id: string })[] =>
  content.reports.flatMap((report) => {
    const { id, data, text } = report;
    const paper = reportPaper(report, content);
    const address = (own: Digits) => addresses.reportPaper(data.fiscalYear, id, own);
    const back = { title: "กลับไปหน้ารายงาน", address: addresses.report(data.fiscalYear, id) };
    return DIGITS.map((digits) => ({
      year: String(data.fiscalYear),
      id,
      paper: PAPERS[digits],
      page: { ...paperPage(content, paper, digits, address, back), entry: text.trim() === "" ? undefined : report },
    }));
  });

/** The papers of the measures of all years, each in both kinds of digits. */
export const measuresPaperPages = (content: Content): DigitsPage[] =>
  measureYears(content).flatMap((fiscalYear) => {
    const paper = measuresPaper(content, fiscalYear);
    const address = (own: Digits) => addresses.measuresPaper(fiscalYear, own);
    const back = { title: `กลับไปหน้ามาตรการปี ${fiscalYear}`, address: addresses.measuresOf(fiscalYear) };
    return DIGITS.map((digits) => ({
      year: String(fiscalYear),
      paper: PAPERS[digits],
      page: paperPage(content, paper, digits, address, back),
    }));
  });

function paperPage(
  content: Content,
  paper: PrintedPaper,
  digits: Digits,
  address: (digits: Digits) => string,
  back: { readonly title: string; readonly address: string },
): PaperPage {
  const { href } = urlsOf(content.agency.site);
  const other = digits === "arabic" ? "thai" : "arabic";
  return {
    frame: frameOf(content, {
      title: paper.title,
      description: `${TITLES.paper}: ${paper.title}`,
      address: address(digits),
    }),
    paper: digits === "thai" ? withThaiDigits(paper) : paper,
    digits,
    back: { title: back.title, href: href(back.address) },
    other: { title: OTHER_TITLES[digits], href: href(address(other)) },
    entry: undefined,
  };
}
