import { strToU8, zipSync } from "fflate";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
export const zipOf = (files: Readonly<Record<string, string | Uint8Array>>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, data]) => [name, typeof data === "string" ? strToU8(data) : data]),
    ),
  );
export const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (xml: string) => `<w:p>${xml}</w:p>`;
export const docx = (body: string, more: Readonly<Record<string, string | Uint8Array>> = {}) =>
  zipOf({
    "[Content_Types].xml": "<Types>wordprocessingml</Types>",
    "_rels/.rels":
      '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels":
      '<Relationships><Relationship Id="h" Type="x/header" Target="header1.xml"/><Relationship Id="f" Type="x/footer" Target="footer1.xml"/><Relationship Id="n" Type="x/footnotes" Target="footnotes.xml"/><Relationship Id="e" Type="x/endnotes" Target="endnotes.xml"/></Relationships>',
    ...more,
  });
export const pptx = (slide: string, more: Readonly<Record<string, string>> = {}) =>
  zipOf({
    "[Content_Types].xml": "<Types>presentationml</Types>",
    "_rels/.rels":
      '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="ppt/presentation.xml"/></Relationships>',
    "ppt/presentation.xml": '<p:presentation><p:sldIdLst><p:sldId id="256" r:id="r1"/></p:sldIdLst></p:presentation>',
    "ppt/_rels/presentation.xml.rels":
      '<Relationships><Relationship Id="r1" Type="x/slide" Target="slides/slide1.xml"/></Relationships>',
    "ppt/slides/slide1.xml": slide,
    "ppt/slides/_rels/slide1.xml.rels":
      '<Relationships><Relationship Id="n" Type="x/notesSlide" Target="../notesSlides/n1.xml"/></Relationships>',
    ...more,
  });
export const odf = (body: string, meta = "") =>
  zipOf({
    mimetype: "application/vnd.oasis.opendocument",
    "content.xml": `<office:document-content><office:body>${body}</office:body></office:document-content>`,
    "meta.xml": `<office:document-meta>${meta}</office:document-meta>`,
  });
export const drawn = (text: string) => `<p:sld><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`;

const X = "http://schemas.openxmlformats.org";
interface Workbook {
  /** Further words in the sheet's own part, after its cells. */
  readonly after?: string;
  readonly columns?: string;
  /** Attributes of the sheet in the list of sheets. */
  readonly state?: string;
  readonly names?: string;
  /** What the sheet leads to: type → target from the folder of sheets. */
  readonly leads?: Readonly<Record<string, string>>;
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
  readonly styles?: string;
}

/** A workbook with one sheet of these rows, written as XML. */
export const xlsx = (rows: string, { after = "", columns = "", state = "", names = "", ...rest }: Workbook = {}) =>
  zipOf({
    "[Content_Types].xml": "<Types>spreadsheetml</Types>",
    "_rels/.rels": `<Relationships xmlns="${X}/package/2006/relationships"><Relationship Id="r" Type="${X}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${X}/spreadsheetml/2006/main" xmlns:r="${X}/officeDocument/2006/relationships"><sheets><sheet name="ก" sheetId="1" r:id="r1" ${state}/></sheets>${names}</workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${X}/package/2006/relationships"><Relationship Id="r1" Type="${X}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${X}/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml":
      rest.styles ??
      `<styleSheet xmlns="${X}/spreadsheetml/2006/main"><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${X}/spreadsheetml/2006/main">${columns}<sheetData>${rows}</sheetData>${after}</worksheet>`,
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="${X}/package/2006/relationships">${Object.entries(
      rest.leads ?? {},
    )
      .map(([type, target]) => `<Relationship Id="${type}" Type="x/${type}" Target="${target}"/>`)
      .join("")}</Relationships>`,
    ...rest.more,
  });

/** A row of a sheet, each cell a text of its own. */
export const row = (number: number, cells: readonly string[], attributes = ""): string =>
  `<row r="${number}" ${attributes}>${cells
    .map((text, column) => `<c r="${"ABCDEF"[column] ?? ""}${number}" t="inlineStr"><is><t>${text}</t></is></c>`)
    .join("")}</row>`;
