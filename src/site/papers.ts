import type { Content, Entry } from "../domain/content.ts";
import { frameOf, type Frame } from "./frame.ts";
import { measuresPaper, reportPaper, type Paper } from "./paper.ts";
import { measureYears } from "./routes.ts";
import { withThaiDigits } from "./thai-digits.ts";
import { TITLES } from "./titles.ts";
import { addresses, urlsOf, type Digits } from "./urls.ts";

/** Everything a page that is nothing but a paper shows. */
export interface PaperPage {
  readonly frame: Frame;
  readonly paper: Paper;
  readonly digits: Digits;
  /** The page that the paper belongs to. */
  readonly back: { readonly title: string; readonly href: string };
  /** The same paper with the other digits. */
  readonly other: { readonly title: string; readonly href: string };
  /** The report whose prose follows, if there is any. */
  readonly entry: Entry<unknown> | undefined;
}

const OTHER_TITLES: Record<Digits, string> = { arabic: "ฉบับเลขไทย", thai: "ฉบับเลขอารบิก" };

/** The papers of all reports. */
export const reportPaperPages = (content: Content, digits: Digits): { year: string; id: string; page: PaperPage }[] =>
  content.reports.map((report) => {
    const { id, data, text } = report;
    const address = (own: Digits) => addresses.reportPaper(data.fiscalYear, id, own);
    const back = { title: "กลับไปหน้ารายงาน", address: addresses.report(data.fiscalYear, id) };
    const page = paperPage(content, reportPaper(report, content), digits, address, back);
    return {
      year: String(data.fiscalYear),
      id,
      page: { ...page, entry: text.trim() === "" ? undefined : report },
    };
  });

/** The papers of the measures of all years. */
export const measuresPaperPages = (content: Content, digits: Digits): { year: string; page: PaperPage }[] =>
  measureYears(content).map((fiscalYear) => {
    const address = (own: Digits) => addresses.measuresPaper(fiscalYear, own);
    const back = { title: `กลับไปหน้ามาตรการปี ${fiscalYear}`, address: addresses.measuresOf(fiscalYear) };
    return {
      year: String(fiscalYear),
      page: paperPage(content, measuresPaper(content, fiscalYear), digits, address, back),
    };
  });

function paperPage(
  content: Content,
  paper: Paper,
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
