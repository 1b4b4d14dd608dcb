import type { Digits } from "../addresses/addresses.ts";
import type { Content } from "../model/content.ts";
import type { FiscalYear } from "../thai/fiscal-year.ts";

/** What a file of a paper is: its digits and its format. */
export interface PaperForm {
  readonly digits: Digits;
  readonly format: "pdf" | "docx";
}

/** Every file that `npm run pdf` can make of a paper, with the words of its link. */
export const PAPER_FORMS: readonly (PaperForm & { readonly title: string })[] = [
  { digits: "arabic", format: "pdf", title: "เอกสารฉบับ PDF" },
  { digits: "thai", format: "pdf", title: "เอกสารฉบับ PDF เลขไทย" },
  { digits: "arabic", format: "docx", title: "เอกสารฉบับ Word แก้ไขได้" },
  { digits: "thai", format: "docx", title: "เอกสารฉบับ Word แก้ไขได้ เลขไทย" },
];

const ending = ({ digits, format }: PaperForm) => `${digits === "thai" ? "-thai" : ""}.${format}`;
const ARABIC_PDF: PaperForm = { digits: "arabic", format: "pdf" };

/** Where `npm run pdf` puts the paper of a report, below `public/`. */
export const reportPdf = (
  { fiscalYear, id }: { fiscalYear: FiscalYear; id: string },
  form: PaperForm = ARABIC_PDF,
): string => `documents/reports/${fiscalYear}/${id}${ending(form)}`;

/** Where `npm run pdf` puts the paper of a year's measures, below `public/`. */
export const measuresPdf = (fiscalYear: FiscalYear, form: PaperForm = ARABIC_PDF): string =>
  `documents/measures/${fiscalYear}${ending(form)}`;

/** Every file below `public/` that pages link to as soon as `npm run pdf` has put it there. */
export const paperFiles = ({ measures, reports }: Pick<Content, "measures" | "reports">): string[] =>
  PAPER_FORMS.flatMap((form) => [
    ...new Set(measures.map(({ data }) => measuresPdf(data.fiscalYear, form))),
    ...reports.map(({ id, data }) => reportPdf({ fiscalYear: data.fiscalYear, id }, form)),
  ]);
