import { readFileSync } from "node:fs";
import { formatThaiDate, type IsoDate } from "../../src/domain/thai/date.ts";

/** What the head of a document's source says about it. */
export interface Paper {
  readonly title: string;
  readonly kind: string;
  readonly unit: string;
  readonly date: IsoDate;
  readonly fiscalYear: number;
  /** Who signs; the place for the name stays blank. */
  readonly signature?: string | undefined;
  /** `landscape` for wide tables, `chart` draws nested lists as a tree. */
  readonly shape?: "landscape" | "chart" | undefined;
}

/** The letterhead, the same for every document. */
export interface Letterhead {
  readonly agency: string;
  readonly place: string;
  /** The logo as the text of an SVG. */
  readonly logo: string;
}

/** The whole paper as one HTML page that needs nothing from outside. */
export const layout = (paper: Paper, { agency, place, logo }: Letterhead, body: string): string => `<!doctype html>
<html lang="th">
<meta charset="utf-8">
<title>${escape(paper.title)}</title>
<style>${fonts}${css}@page { size: A4 ${paper.shape === "landscape" ? "landscape" : "portrait"} }</style>
<body class="${paper.shape ?? ""}">
<header>
<img alt="" src="data:image/svg+xml;base64,${Buffer.from(logo).toString("base64")}">
<p><b>${escape(agency)}</b><br>${escape(place)}</p>
</header>
<h1>${phrases(paper.title)}</h1>
<p class="facts">${[
  `ประเภทเอกสาร: ${paper.kind}`,
  `ส่วนงาน: ${paper.unit}`,
  `วันที่: ${formatThaiDate(paper.date)}`,
  `ปีงบประมาณ: ${paper.fiscalYear}`,
]
  .map((fact) => `<span>${escape(fact)}</span>`)
  .join(" ")}</p>
<main>${body}</main>
${paper.signature ? signature(paper.signature) : ""}
</body>
</html>`;

const signature = (position: string) => `<p class="signature">
ลงชื่อ ${".".repeat(50)}<br>( ${".".repeat(50)} )<br>${escape(position)}<br>วันที่ ${".".repeat(36)}
</p>`;

/** Thai titles break between phrases only, not wherever a word ends. */
const phrases = (title: string) =>
  title
    .split(" ")
    .map((phrase) => `<span>${escape(phrase)}</span>`)
    .join(" ");

const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const face = (script: string, weight: number, range: string) => {
  const file = new URL(
    `../../node_modules/@fontsource/sarabun/files/sarabun-${script}-${weight}-normal.woff2`,
    import.meta.url,
  );
  return `@font-face { font-family: Sarabun; font-weight: ${weight}; unicode-range: ${range};
  src: url(data:font/woff2;base64,${readFileSync(file, "base64")}) }`;
};

const fonts = [400, 700]
  .flatMap((weight) => [
    face("thai", weight, "U+0E01-0E5B, U+200C-200D, U+25CC"),
    face("latin", weight, "U+0000-00FF, U+2000-206F"),
  ])
  .join("\n");

/** Tables of nine columns share their widths, so that the months stand below each other. */
const wide = (column: number, percent: number) =>
  `.landscape table:has(th:nth-child(9)) th:nth-child(${column}) { box-sizing: border-box; width: ${percent}% }`;

const css = `
@page {
  margin: 17mm 20mm 20mm;
  @bottom-left { content: "เอกสารตัวอย่างของเทศบาลตำบลสมมติ"; font: 9pt Sarabun; color: #5c666c }
  @bottom-right { content: "หน้า " counter(page) " / " counter(pages); font: 9pt Sarabun; color: #5c666c }
}
body { margin: 0; font: 11.5pt/1.75 Sarabun; text-rendering: geometricPrecision; font-feature-settings: "ccmp" 0; color: #14191c }
header { display: flex; align-items: center; gap: 4mm; padding-bottom: 3mm; border-bottom: 0.5mm solid #0f4c5c }
header img { width: 16mm; height: 16mm }
header p { margin: 0; line-height: 1.4 }
header b { font-size: 14pt; color: #0f4c5c }
h1 { margin: 6mm 0 2mm; font-size: 18pt; line-height: 1.45; text-align: center; text-wrap: balance }
h1 span { display: inline-block }
.facts { margin: 0 0 5mm; font-size: 10.5pt; text-align: center; color: #3b454a; text-wrap: balance }
.facts span { white-space: nowrap; margin: 0 2mm }
h2 { margin: 3mm 0 0.5mm; font-size: 13pt; line-height: 1.75; color: #0f4c5c; break-after: avoid }
p { margin: 0 0 1.5mm; orphans: 2; widows: 2 }
main > p { text-indent: 10mm }
ul, ol { margin: 0 0 1.5mm; padding-left: 8mm }
table { width: 100%; margin: 1mm 0 3mm; border-collapse: collapse; font-size: 10pt; line-height: 1.45 }
th, td { padding: 1.1mm 1.7mm; border: 0.25mm solid #8b979d; vertical-align: top; overflow-wrap: break-word }
th { background: #e4f1f4; vertical-align: middle; text-align: center }
td[align="right"] { white-space: nowrap; font-variant-numeric: tabular-nums }
tr { break-inside: avoid }
.landscape table { font-size: 9pt; break-inside: avoid }
.landscape table + p { break-before: avoid }
.landscape table:has(th:nth-child(9)) { table-layout: fixed }
${[3, 16, 7, 7, 10, 18, 16, 13, 10].map((width, index) => wide(index + 1, width)).join("\n")}
.landscape th, .landscape td { padding: 0.9mm 1.4mm }
.signature { margin: 6mm 0 0 auto; padding-top: 2mm; width: 80mm; text-align: center; break-inside: avoid }
.chart main ul { list-style: none; margin: 0; padding-left: 9mm }
.chart main > ul { padding-left: 0 }
.chart main > ul > li { margin-bottom: 3mm }
.chart li { position: relative; padding: 0.9mm 0; line-height: 1.4 }
.chart li li::before { content: ""; position: absolute; left: -5mm; top: -1mm; width: 5mm; height: 5mm;
  border: solid #8b979d; border-width: 0 0 0.3mm 0.3mm }
.chart li li:not(:last-child)::after { content: ""; position: absolute; left: -5mm; top: 0; bottom: 0; border-left: 0.3mm solid #8b979d }
.chart li strong { display: inline-block; padding: 0.8mm 3mm; border: 0.3mm solid #0f4c5c; border-radius: 1mm; background: #e4f1f4 }
`;
