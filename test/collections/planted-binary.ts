import { docx, odf, paragraph, pptx, row, run, xlsx, zipOf } from "../documents/make-office.ts";
import { oldWord } from "../documents/make-old-word.ts";
import { pdfWith, stream } from "../documents/make-pdf.ts";
import type { Place } from "./planted-places.ts";
import { docxOf } from "../planted.ts";

const plain = row(1, ["ชื่อ"]);
const drawing = (words: string) => ({
  leads: { drawing: "../drawings/drawing1.xml" },
  more: { "xl/drawings/drawing1.xml": `<xdr:wsDr><xdr:sp>${words}</xdr:sp></xdr:wsDr>` },
});

/** What a workbook shows nobody who prints it. */
const WORKBOOKS: readonly Place[] = [
  ["hidden-row.xlsx", (id) => xlsx(plain + row(2, [id], 'hidden="1"'))],
  ["low-row.xlsx", (id) => xlsx(plain + row(2, [id], 'ht="0" customHeight="1"'))],
  [
    "hidden-column.xlsx",
    (id) => xlsx(row(1, ["ชื่อ", id]), { columns: '<cols><col min="2" max="2" hidden="1"/></cols>' }),
  ],
  ["hidden-sheet.xlsx", (id) => xlsx(row(1, [id]), { state: 'state="hidden"' })],
  ["very-hidden-sheet.xlsx", (id) => xlsx(row(1, [id]), { state: 'state="veryHidden"' })],
  [
    "comment.xlsx",
    (id) =>
      xlsx(plain, {
        leads: { comments: "../comments1.xml" },
        more: {
          "xl/comments1.xml": `<comments><commentList><comment ref="A1"><text><t>${id}</t></text></comment></commentList></comments>`,
        },
      }),
  ],
  [
    "threaded.xlsx",
    (id) =>
      xlsx(plain, {
        leads: { threadedComment: "../threadedComments/threadedComment1.xml" },
        more: {
          "xl/threadedComments/threadedComment1.xml": `<ThreadedComments><threadedComment ref="A1"><text>${id}</text></threadedComment></ThreadedComments>`,
        },
      }),
  ],
  [
    "name.xlsx",
    (id) => xlsx(plain, { names: `<definedNames><definedName name="เลข">"${id}"</definedName></definedNames>` }),
  ],
  [
    "property.xlsx",
    (id) =>
      xlsx(plain, {
        more: { "docProps/core.xml": `<cp:coreProperties><dc:title>${id}</dc:title></cp:coreProperties>` },
      }),
  ],
  ["header.xlsx", (id) => xlsx(plain, { after: `<headerFooter><oddHeader>&amp;C${id}</oddHeader></headerFooter>` })],
  [
    "prompt.xlsx",
    (id) =>
      xlsx(plain, { after: `<dataValidations><dataValidation sqref="A1" prompt="เช่น ${id}"/></dataValidations>` }),
  ],
  ["box.xlsx", (id) => xlsx(plain, drawing(`<xdr:txBody><a:p><a:r><a:t>${id}</a:t></a:r></a:p></xdr:txBody>`))],
  ["alt.xlsx", (id) => xlsx(plain, drawing(`<xdr:cNvPr id="1" name="ก" descr="บัตร ${id}"/>`))],
  ["left.xlsx", (id) => xlsx(plain, { more: { "xl/sharedStrings.xml": `<sst><si><t>${id}</t></si></sst>` } })],
  [
    "pivot.xlsx",
    (id) =>
      xlsx(plain, {
        more: {
          "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition><sharedItems><s v="${id}"/></sharedItems></pivotCacheDefinition>`,
        },
      }),
  ],
  ["embedded.xlsx", (id) => xlsx(plain, { more: { "xl/embeddings/a.docx": docxOf([id]) } })],
];

/** Words in formulas, pictures with the notes of a camera, and documents that a body takes in. */
const WITHIN: readonly Place[] = [
  ["formula.xlsx", (id) => xlsx(`<row r="1"><c r="A1"><f>IF(B1=1,"ก","${id}")</f><v>1</v></c></row>`)],
  [
    "mail.docx",
    (id) =>
      docx("", {
        "word/afchunk.mht": `Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n${Buffer.from(`<p>${id}</p>`).toString("base64")}\n`,
      }),
  ],
  [
    "drawn.docx",
    (id) =>
      docx(paragraph(run("ก")), {
        "word/media/image1.emf": Buffer.concat([Buffer.alloc(100), Buffer.from(`${id}  `, "utf16le")]),
      }),
  ],
  ["drawn-svg.docx", (id) => docx(paragraph(run("ก")), { "word/media/image1.svg": `<svg><text>${id}</text></svg>` })],
  [
    "symbols.docx",
    (id) =>
      docx(
        paragraph(`<w:r>${Array.from(id, (digit) => `<w:sym w:font="Symbol" w:char="F03${digit}"/>`).join("")}</w:r>`),
      ),
  ],
  [
    "symbol-font.docx",
    (id) => docx(paragraph(run(Array.from(id, (digit) => String.fromCharCode(0xf030 + Number(digit))).join("")))),
  ],
  ["exif.xlsx", (id) => xlsx(plain, { more: { "xl/media/image1.jpeg": jpeg(segment(0xfe, `ID ${id}`)) } })],
  ["exif.docx", (id) => docx(paragraph(run("ก")), { "word/media/image1.jpeg": jpeg(segment(0xe1, exif(id))) })],
  ["taken-in.docx", (id) => docx("", { "word/afchunk.htm": `<p>${id}</p>` })],
  ["taken-in-whole.docx", (id) => docx("", { "word/afchunk1.docx": docxOf([id]) })],
];

const annotation = (entries: string) => pdfWith("", "/Annots[4 0 R]", [`<</Type/Annot/Rect[9 9 99 99]${entries}>>`]);
const field = (entries: string) =>
  pdfWith("/AcroForm<</Fields[4 0 R]>>", "/Annots[4 0 R]", [
    `<</Type/Annot/Subtype/Widget${entries.includes("/FT") ? "" : "/FT/Tx"}${entries.includes("/T(") ? "" : "/T(a)"}/Rect[9 9 99 99]${entries}>>`,
  ]);
const attached = (name: string, content: Buffer | string) =>
  pdfWith(`/Names<</EmbeddedFiles<</Names[(${name}) 4 0 R]>>>>`, "", [
    `<</Type/Filespec/F(${name})/EF<</F 5 0 R>>>>`,
    stream("/Type/EmbeddedFile", content),
  ]);

/** What a PDF holds beside its pages. */
const PDFS: readonly Place[] = [
  ["note.pdf", (id) => annotation(`/Subtype/Text/Contents(${id})`)],
  ["highlight.pdf", (id) => annotation(`/Subtype/Highlight/QuadPoints[9 99 99 99 9 9 99 9]/Contents(${id})`)],
  ["free-text.pdf", (id) => annotation(`/Subtype/FreeText/DA(/Helv 9 Tf)/Contents(${id})`)],
  ["hidden-note.pdf", (id) => annotation(`/Subtype/FreeText/F 2/DA(/Helv 9 Tf)/Contents(${id})`)],
  ["author.pdf", (id) => annotation(`/Subtype/Text/Contents(x)/T(${id})`)],
  ["link.pdf", (id) => annotation(`/Subtype/Link/A<</S/URI/URI(file:///D:/ID card ${id}.pdf)>>`)],
  ["field.pdf", (id) => field(`/V(${id})`)],
  ["hidden-field.pdf", (id) => field(`/F 2/V(${id})`)],
  ["field-name.pdf", (id) => field(`/T(ID ${id})/V(x)`)],
  ["choice.pdf", (id) => field(`/FT/Ch/Opt[(x)(${id})]/V(x)`)],
  [
    "pinned.pdf",
    (id) =>
      pdfWith("", "/Annots[4 0 R]", [
        "<</Type/Annot/Subtype/FileAttachment/Rect[9 9 99 99]/FS 5 0 R>>",
        "<</Type/Filespec/F(a.txt)/EF<</F 6 0 R>>>>",
        stream("/Type/EmbeddedFile", id),
      ]),
  ],
  ["script.pdf", (id) => pdfWith(`/OpenAction<</S/JavaScript/JS(app.alert\\("${id}"\\))>>`, "")],
  ["tooltip.pdf", (id) => field(`/TU(${id})`)],
  ["attached.pdf", (id) => attached("a.txt", id)],
  ["attached-docx.pdf", (id) => attached("a.docx", Buffer.from(docxOf([id])))],
  [
    "outline.pdf",
    (id) =>
      pdfWith("/Outlines 4 0 R", "", [
        "<</First 5 0 R/Last 5 0 R/Count 1>>",
        `<</Title(${id})/Parent 4 0 R/Dest[3 0 R/Fit]>>`,
      ]),
  ],
  [
    "xmp.pdf",
    (id) =>
      pdfWith("/Metadata 4 0 R", "", [
        stream(
          "/Type/Metadata/Subtype/XML",
          `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">${id}</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`,
        ),
      ]),
  ],
  [
    "info.pdf",
    (id) =>
      Buffer.from(
        pdfWith("", "", [`<</Subject(${id})>>`])
          .toString("latin1")
          .replace("/Root 1 0 R", "/Root 1 0 R/Info 4 0 R"),
        "latin1",
      ),
  ],
];

const segment = (marker: number, content: Buffer | string): Buffer => {
  const bytes = Buffer.from(content as string);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
};
const jpeg = (...segments: Buffer[]) =>
  Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, Buffer.from([0xff, 0xda, 0, 2, 0, 0xff, 0xd9])]);
/** One note of a camera: what the picture shows (Exif 2.32, tag 270). */
const exif = (words: string): Buffer => {
  const text = Buffer.from(`${words}\0`);
  const head = Buffer.from("Exif\0\0MM\0*\0\0\0\u0008\0\u0001", "latin1");
  const tag = Buffer.alloc(16);
  tag.writeUInt16BE(270, 0);
  tag.writeUInt16BE(2, 2);
  tag.writeUInt32BE(text.length, 4);
  tag.writeUInt32BE(26, 8);
  return Buffer.concat([head, tag, text]);
};
const pngChunk = (name: string, content: string): Buffer => {
  const bytes = Buffer.from(content);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, Buffer.from(name), bytes, Buffer.alloc(4)]);
};

/** What a camera or a program of pictures wrote beside the picture. */
const PICTURES: readonly Place[] = [
  ["exif.jpg", (id) => jpeg(segment(0xe1, exif(`บัตร ${id}`)))],
  [
    "xmp.jpg",
    (id) =>
      jpeg(
        segment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><dc:description>${id}</dc:description></x:xmpmeta>`),
      ),
  ],
  ["comment.jpg", (id) => jpeg(segment(0xfe, `ID ${id}`))],
  ["iptc.jpg", (id) => jpeg(segment(0xed, `Photoshop 3.0\0${id}`))],
  [
    "text.png",
    (id) => Buffer.concat([Buffer.from("\u0089PNG\r\n\u001A\n", "latin1"), pngChunk("tEXt", `Comment\0${id}`)]),
  ],
];

/** Word before 2007. */
const OLD: readonly Place[] = [
  ["body.doc", (id) => oldWord({ body: `เลข ${id}` })],
  ["footnote.doc", (id) => oldWord({ body: "ก", footnote: id })],
  ["header.doc", (id) => oldWord({ body: "ก", header: id })],
  ["footer.doc", (id) => oldWord({ body: "ก", footer: id })],
  ["comment.doc", (id) => oldWord({ body: "ก", comment: id })],
  ["endnote.doc", (id) => oldWord({ body: "ก", endnote: id })],
  ["box.doc", (id) => oldWord({ body: "ก", box: id })],
  ["left.doc", (id) => oldWord({ body: "ก", left: `ลบแล้ว ${id}` })],
];

const sheet = (attributes: string, cell: string) =>
  odf(
    `<office:spreadsheet><table:table table:name="ก" ${attributes}><table:table-row><table:table-cell>${cell}</table:table-cell></table:table-row></table:table></office:spreadsheet>`,
  );

/** Shows and sheets, of Office and of others. */
const OTHERS: readonly Place[] = [
  ["alt.pptx", (id) => pptx(`<p:sld><p:cNvPr id="1" descr="บัตร ${id}"/></p:sld>`)],
  [
    "table.pptx",
    (id) => pptx(`<p:sld><a:tbl><a:tr><a:tc><a:p><a:r><a:t>${id}</a:t></a:r></a:p></a:tc></a:tr></a:tbl></p:sld>`),
  ],
  [
    "threaded.pptx",
    (id) =>
      pptx("<p:sld/>", {
        "ppt/comments/modernComment_1.xml": `<p188:cmLst><p188:cm><p188:txBody><a:p><a:r><a:t>${id}</a:t></a:r></a:p></p188:txBody></p188:cm></p188:cmLst>`,
      }),
  ],
  ["comment.ods", (id) => sheet("", `<text:p>ก</text:p><office:annotation><text:p>${id}</text:p></office:annotation>`)],
  [
    "alt.odp",
    (id) =>
      odf(
        `<office:presentation><draw:page><draw:frame><svg:desc>${id}</svg:desc></draw:frame></draw:page></office:presentation>`,
      ),
  ],
  [
    "comment.odp",
    (id) =>
      odf(
        `<office:presentation><draw:page><office:annotation><text:p>${id}</text:p></office:annotation></draw:page></office:presentation>`,
      ),
  ],
  ["name-attached.pdf", (id) => attached(`ID card ${id}.txt`, "x")],
  ["name.zip", (id) => zipOf({ [`สำเนาบัตร ${id}.txt`]: "ก" })],
  ["xlsx.zip", (id) => zipOf({ "a.xlsx": xlsx(plain + row(2, [id], 'hidden="1"')) })],
];

/** Places in files that are made of bytes, or of many parts. */
export const DEEP_PLACES: readonly Place[] = [...WORKBOOKS, ...WITHIN, ...PDFS, ...PICTURES, ...OLD, ...OTHERS];
