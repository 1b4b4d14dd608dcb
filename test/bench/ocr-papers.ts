import { readFile } from "node:fs/promises";
import path from "node:path";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { parse } from "yaml";
import { toThaiDigits } from "../../src/domain/thai/digits.ts";
import { cachePlace, ROOT } from "../../src/program/paths.ts";
import { layout, type Paper } from "../demo-documents/layout.ts";
import { printAll } from "./print.ts";

/** How a demo paper is printed: as it is published, with Thai digits throughout, or in two columns. */
export type PaperForm = "published" | "thai-digits" | "two-columns";

/** Demo papers with running text, ruled tables, lists and figures. */
const PUBLISHED = ["hr-plan", "laws", "procurement-plan", "action-plan", "staff-manual", "risk-assessment"];
/** Those whose text runs on, for columns; and those with many numbers. */
const PRINTED = {
  "thai-digits": ["hr-plan", "procurement-plan", "action-plan", "risk-assessment"],
  "two-columns": ["hr-criteria", "staff-manual", "ethics-code", "no-gift-culture"],
} as const;

const COLUMNS = "<style>main { columns: 2; column-gap: 9mm; font-size: 10.5pt } main > p { text-indent: 6mm }</style>";

/** The papers of a form as PDF. */
export async function papersOf(form: PaperForm): Promise<Buffer[]> {
  if (form === "published")
    return Promise.all(PUBLISHED.map((name) => readFile(path.join(ROOT, `public/documents/2566/${name}.pdf`))));
  const prints = await Promise.all(
    PRINTED[form].map(async (name) => ({
      html: await pageOf(name, form),
      to: cachePlace("bench", "ocr", `${form}-${name}.pdf`),
    })),
  );
  await printAll(prints);
  return Promise.all(prints.map(({ to }) => readFile(to)));
}

async function pageOf(name: string, form: Exclude<PaperForm, "published">): Promise<string> {
  const source = await readFile(path.join(ROOT, `test/demo-documents/2566/${name}.md`), "utf8");
  const [, head = "", body = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
  const paper = parse(head) as Paper;
  const html = micromark(body, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  const page = (digits: (text: string) => string, style: string) =>
    layout(
      { ...paper, title: digits(paper.title), shape: undefined },
      { agency: "เทศบาลตำบลธารใส", place: "อำเภอธารใส จังหวัดตัวอย่าง", logo: LOGO },
      `${style}${html.replace(/>[^<]+</g, digits)}`,
    );
  return form === "thai-digits" ? page(toThaiDigits, "") : page((text) => text, COLUMNS);
}

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4"/></svg>';
