import { OUTCOME_WORDS } from "../../domain/model/gravity.ts";
import { h } from "hastscript";
import { toHtml } from "hast-util-to-html";
import type { Letter } from "./letter.ts";

/** A4 with the margins of official letters; everything on one page. */
const STYLE = `
@page { size: A4; margin: 18mm 18mm 15mm 25mm; }
* { box-sizing: border-box; }
body { margin: 0; font-family: "Report Thai", "Report Latin", sans-serif; font-size: 11pt; line-height: 1.5; color: #000; }
h1 { margin: 0 0 2mm; font-size: 14pt; line-height: 1.4; text-align: center; text-wrap: balance; }
h2 { margin: 3mm 0 1mm; font-size: 12pt; }
p { margin: 0 0 1.5mm; }
.date { text-align: end; }
.opening p { text-indent: 15mm; }
table { width: 100%; border-collapse: collapse; }
.counts { margin: 2mm 0; }
th, td { border: 0.5pt solid #000; padding: 0.8mm 1.5mm; text-align: start; vertical-align: top; }
.counts :is(th, td) { text-align: center; }
.mend { font-size: 9.5pt; line-height: 1.4; }
.mend td:first-child { width: 8mm; text-align: center; }
.mend td:nth-child(2) { width: 48mm; }
.please { text-indent: 15mm; }
.sender { margin: 2mm 0 0 50%; text-align: center; break-inside: avoid; }
.sender p + p { margin-top: 10mm; }
.outcome { white-space: nowrap; }
.closing { margin-top: 2mm; font-size: 9.5pt; line-height: 1.45; }
`;

/**
 * The letter as one page of HTML to be printed.
 * @param fonts the faces of the report, as style
 */
export function letterHtml(letter: Letter, fonts: string): string {
  const { agency, place, title, date, opening, counts, mendings, more, closing, sender } = letter;
  const page = h("html", { lang: "th" }, [
    h("head", [h("meta", { charSet: "utf-8" }), h("title", `${title} ${agency}`), h("style", `${fonts}\n${STYLE}`)]),
    h("body", [
      h("h1", title),
      h("p.date", `วันที่ ${date}`),
      h("p", [h("strong", "เรียน "), `ผู้บริหาร${agency} ${place}`.trim()]),
      h(
        "div.opening",
        opening.map((line) => h("p", line)),
      ),
      ...(counts.length === 0
        ? []
        : [
            h("table.counts", [
              h("thead", h("tr", [...counts.map(({ label }) => h("th", { scope: "col" }, label)), h("th", "รวม")])),
              h(
                "tbody",
                h("tr", [
                  ...counts.map(({ count }) => h("td", String(count))),
                  h("td", String(counts.reduce((sum, { count }) => sum + count, 0))),
                ]),
              ),
            ]),
          ]),
      ...(mendings.length === 0
        ? []
        : [
            h("h2", "สิ่งที่ควรแก้ก่อน"),
            h("table.mend", [
              h("thead", h("tr", [h("th", "ที่"), h("th", "ข้อ"), h("th", "สิ่งที่พบ และวิธีแก้")])),
              h(
                "tbody",
                mendings.map(({ code, name, outcome, what, remedy }, index) =>
                  h("tr", [
                    h("td", String(index + 1)),
                    h("td", [h("strong", code), ` ${name} `, h("span.outcome", `(${OUTCOME_WORDS[outcome].label})`)]),
                    h("td", [what, ...(remedy === "" ? [] : [h("br"), h("strong", "แก้: "), remedy])]),
                  ]),
                ),
              ),
            ]),
          ]),
      ...(more > 0 ? [h("p", `และอีก ${more} ข้อ ดูในรายงานฉบับเต็มของหน่วยงาน`)] : []),
      h(
        "div.closing",
        closing.map((line) => h("p", line)),
      ),
      h("p.please", "จึงเรียนมาเพื่อโปรดพิจารณา"),
      h("div.sender", [h("p", "ขอแสดงความนับถือ"), ...(sender === "" ? [] : [h("p", sender)])]),
    ]),
  ]);
  return `<!doctype html>${toHtml(page)}`;
}
