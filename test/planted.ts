import { strToU8, zipSync } from "fflate";
import writeExcel from "write-excel-file/node";

/** The least that an agency is. */
export const MINIMAL = {
  name: "เทศบาลตำบลทดสอบ",
  kind: "subdistrict-municipality",
  site: "https://www.test.example/",
  currentFiscalYear: 2566,
};

/**
 * A citizen's number that belongs to nobody: twelve digits and their check digit.
 * There is no registration office whose code begins with 00, so begin with `100…`.
 */
export function citizenId(twelve: string): string {
  const sum = Array.from(twelve, (digit, index) => Number(digit) * (13 - index)).reduce((a, b) => a + b, 0);
  return `${twelve}${(11 - (sum % 11)) % 10}`;
}

/** The number in the groups of the card. */
export const onCard = (id: string, gaps: readonly [string, string, string, string] = ["-", "-", "-", "-"]): string =>
  [id.slice(0, 1), id.slice(1, 5), id.slice(5, 10), id.slice(10, 12), id.slice(12)]
    .map((group, index) => group + (gaps[index] ?? ""))
    .join("");

/** A PDF with one line of Latin text on each page. */
export function pdfOf(pages: readonly string[]): Uint8Array {
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`);
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...pages.flatMap((text, index) => {
      const stream = `BT /F1 12 Tf 50 700 Td (${text.replace(/[()\\]/g, "\\$&")}) Tj ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return strToU8(body + table + trailer, true);
}

/** A DOCX with these paragraphs. */
export function docxOf(paragraphs: readonly string[]): Uint8Array {
  const office = "http://schemas.openxmlformats.org";
  const words = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`);
  const files = {
    "[Content_Types].xml": `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${words.join("")}</w:body></w:document>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** A workbook with one sheet; numbers become numbers. */
export const xlsxOf = (sheet: string, rows: readonly (readonly (string | number)[])[]): Promise<Uint8Array> =>
  writeExcel(
    rows.map((row) => row.map((value) => ({ value, type: typeof value === "number" ? Number : String }))),
    { sheet },
  ).toBuffer();
