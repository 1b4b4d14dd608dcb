import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { layout } from "../demo-documents/layout.ts";
import { AGENCY } from "./agency.ts";
import type { YearItem } from "./editions.ts";
import type { Writer } from "./writer.ts";

/** A document that proves an item: where it stands below `public/`, and the page it is printed from. */
export interface Paper {
  readonly title: string;
  readonly fiscalYear: number;
  readonly item: string;
  readonly file: string;
  readonly html: string;
}

/** So many signs fill a page; between the two numbers of pages lie all documents. */
const PAGE = 2100;
const PAGES = [2, 6] as const;

/** Writes documents for the items in turn. */
export const makePapers = (writer: Writer, count: number, items: readonly YearItem[]): Paper[] =>
  Array.from({ length: count }, (_, index) => {
    const { fiscalYear, item } = items[index % items.length] as YearItem;
    const title = `${item.name} ประจำปีงบประมาณ พ.ศ. ${fiscalYear} ฉบับที่ ${index + 1}`;
    const head = {
      title,
      kind: writer.random.pick(["แผน", "รายงาน", "ประกาศ", "คู่มือ"]),
      unit: writer.random.pick(writer.units),
      date: writer.day(fiscalYear),
      fiscalYear,
    };
    return {
      title,
      fiscalYear,
      item: item.code,
      file: `documents/${fiscalYear}/${item.code}-${index + 1}.pdf`,
      html: layout(head, LETTERHEAD, micromark(body(writer), { extensions: [gfm()], htmlExtensions: [gfmHtml()] })),
    };
  });

const LETTERHEAD = {
  agency: AGENCY,
  place: "จังหวัดตัวอย่าง",
  logo: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4"/></svg>',
};

function body(writer: Writer): string {
  const length = writer.random.int(PAGES[0] * PAGE, PAGES[1] * PAGE) - PAGE / 2;
  const sections: string[] = [];
  while (sections.join("").length < length) sections.push(section(writer));
  return sections.join("\n\n");
}

const section = (writer: Writer): string =>
  [`## ${writer.title()}`, writer.paragraphs(1, 3), ...(writer.random.chance(0.4) ? [table(writer)] : [])].join("\n\n");

function table(writer: Writer): string {
  const row = (number: number) =>
    `| ${number} | ${writer.work()} | ${writer.amount()} | ${writer.random.pick(writer.units)} |`;
  const rows = Array.from({ length: writer.random.int(3, 9) }, (_, index) => row(index + 1));
  return ["| ที่ | โครงการ | งบประมาณ (บาท) | ส่วนงาน |", "| --: | --- | --: | --- |", ...rows].join("\n");
}
