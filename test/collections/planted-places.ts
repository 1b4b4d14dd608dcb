import { docx, drawn, odf, paragraph, pptx, run, zipOf } from "../documents/make-office.ts";
import { docxOf, onCard, pdfOf, xlsxOf } from "../planted.ts";

/** A file of its name that holds a number in one place. */
export type Place = readonly [name: string, make: (id: string) => string | Uint8Array | Promise<Uint8Array>];

/** Places in text, and in the bodies of documents. */
export const PLACES: readonly Place[] = [
  ["body.docx", (id) => docxOf([id])],
  ["runs.docx", (id) => docx(paragraph(run(id.slice(0, 4)) + run(id.slice(4, 9)) + run(id.slice(9))))],
  ["deleted.docx", (id) => docx(paragraph(`<w:del w:id="1"><w:r><w:delText>${id}</w:delText></w:r></w:del>`))],
  ["inserted.docx", (id) => docx(paragraph(`<w:ins w:id="1">${run(id)}</w:ins>`))],
  ["moved.docx", (id) => docx(paragraph(`<w:moveFrom w:id="1">${run(id)}</w:moveFrom>`))],
  ["vanished.docx", (id) => docx(paragraph(`<w:r><w:rPr><w:vanish/></w:rPr><w:t>${id}</w:t></w:r>`))],
  [
    "header.docx",
    (id) =>
      docx("", {
        [`word/header1.xml`]: `<w:hdr>${paragraph(run(id))}</w:hdr>`,
      }),
  ],
  [
    "footer.docx",
    (id) =>
      docx("", {
        [`word/footer1.xml`]: `<w:ftr>${paragraph(run(id))}</w:ftr>`,
      }),
  ],
  [
    "footnote.docx",
    (id) =>
      docx("", {
        [`word/footnotes.xml`]: `<w:footnotes><w:footnote w:id="2">${paragraph(run(id))}</w:footnote></w:footnotes>`,
      }),
  ],
  [
    "endnote.docx",
    (id) =>
      docx("", {
        [`word/endnotes.xml`]: `<w:endnotes><w:endnote w:id="2">${paragraph(run(id))}</w:endnote></w:endnotes>`,
      }),
  ],
  [
    "comment.docx",
    (id) =>
      docx("", {
        [`word/comments.xml`]: `<w:comments><w:comment>${paragraph(run(id))}</w:comment></w:comments>`,
      }),
  ],
  [
    "box.docx",
    (id) =>
      docx(
        paragraph(
          `<w:r><w:drawing><wps:txbx><w:txbxContent>${paragraph(run(id))}</w:txbxContent></wps:txbx></w:drawing></w:r>`,
        ),
      ),
  ],
  ["field.docx", (id) => docx(paragraph(`<w:fldSimple w:instr=" FILLIN ">${run(id)}</w:fldSimple>`))],
  ["alt.docx", (id) => docx(paragraph(`<w:r><w:drawing><wp:docPr id="1" descr="บัตร ${id}"/></w:drawing></w:r>`))],
  [
    "property.docx",
    (id) =>
      docx("", {
        "docProps/core.xml": `<cp:coreProperties><dc:subject>${id}</dc:subject></cp:coreProperties>`,
      }),
  ],
  ["embedded.docx", (id) => docx("", { [`word/embeddings/inner.docx`]: docxOf([id]) })],
  [
    "cells.docx",
    (id) =>
      docx(
        `<w:tbl><w:tr><w:tc>${paragraph(run("เลขประจำตัวประชาชน"))}</w:tc>${Array.from(id, (digit) => `<w:tc>${paragraph(run(digit))}</w:tc>`).join("")}</w:tr></w:tbl>`,
      ),
  ],
  ["cell.xlsx", (id) => xlsxOf("ก", [["ชื่อ", id]])],
  ["number.xlsx", (id) => xlsxOf("ก", [[Number(id)]])],
  ["text.pdf", (id) => pdfOf([id])],
  ["card.pdf", (id) => pdfOf([onCard(id)])],
  ["slide.pptx", (id) => pptx(drawn(id))],
  ["notes.pptx", (id) => pptx("<p:sld/>", { [`ppt/notesSlides/n1.xml`]: drawn(id) })],
  ["hidden.pptx", (id) => pptx(drawn(id).replace("<p:sld>", '<p:sld show="0">'))],
  [
    "comment.pptx",
    (id) =>
      pptx("<p:sld/>", {
        [`ppt/comments/comment1.xml`]: `<p:cmLst><p:text>${id}</p:text></p:cmLst>`,
      }),
  ],
  ["body.odt", (id) => odf(`<office:text><text:p>${id}</text:p></office:text>`)],
  [
    "comment.odt",
    (id) =>
      odf(`<office:text><text:p>ก<office:annotation><text:p>${id}</text:p></office:annotation></text:p></office:text>`),
  ],
  [
    "deleted.odt",
    (id) =>
      odf(
        `<office:text><text:tracked-changes><text:deletion><text:p>${id}</text:p></text:deletion></text:tracked-changes></office:text>`,
      ),
  ],
  ["property.odt", (id) => odf("<office:text/>", `<dc:description>${id}</dc:description>`)],
  [
    "cell.ods",
    (id) =>
      odf(
        `<office:spreadsheet><table:table table:name="ก"><table:table-row><table:table-cell><text:p>${id}</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>`,
      ),
  ],
  [
    "hidden.ods",
    (id) =>
      odf(
        `<office:spreadsheet><table:table table:name="ก"><table:table-row table:visibility="collapse"><table:table-cell><text:p>${id}</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>`,
      ),
  ],
  [
    "slide.odp",
    (id) => odf(`<office:presentation><draw:page><text:p>${id}</text:p></draw:page></office:presentation>`),
  ],
  [
    "notes.odp",
    (id) =>
      odf(
        `<office:presentation><draw:page><presentation:notes><text:p>${id}</text:p></presentation:notes></draw:page></office:presentation>`,
      ),
  ],
  ["body.rtf", (id) => `{\\rtf1\\ansi\\ansicpg874 ${id}\\par}`],
  ["hidden.rtf", (id) => `{\\rtf1\\ansi {\\v ${id}}\\par}`],
  ["comment.rtf", (id) => `{\\rtf1\\ansi ก{\\*\\annotation ${id}}\\par}`],
  ["info.rtf", (id) => `{\\rtf1\\ansi{\\info{\\subject ${id}}}x\\par}`],
  ["docx.zip", (id) => zipOf({ "a/b.docx": docxOf([id]) })],
  ["zip.zip", (id) => zipOf({ "inner.zip": zipOf({ "a.txt": id }) })],
  ["pdf.zip", (id) => zipOf({ "a.pdf": pdfOf([id]) })],
  [
    "old.xls",
    (id) =>
      Buffer.concat([
        Buffer.from("d0cf11e0a1b11ae1".padEnd(1024, "0"), "hex"),
        Buffer.from(`x${id}x`.replaceAll("x", " "), "utf16le"),
      ]),
  ],
  ["list.csv", (id) => `ชื่อ,เลข\nก,${id}\n`],
  ["note.txt", (id) => id],
  ["page.html", (id) => `<p>${id}</p>`],
  ["mark.svg", (id) => `<svg xmlns="x"><title>${id}</title></svg>`],
  ["tags.html", (id) => `<p>${id.slice(0, 3)}<b>${id.slice(3, 9)}</b>${id.slice(9)}</p>`],
  ["note.html", (id) => `<p>ก</p><!-- ${onCard(id)} -->`],
  ["asked.html", (id) => `<input type="hidden" value="${id}">`],
  ["digits.html", (id) => `<p>${Array.from(id, (digit) => `&#${48 + Number(digit)};`).join("")}</p>`],
  ["parts.svg", (id) => `<svg><text><tspan>${id.slice(0, 5)}</tspan><tspan>${id.slice(5)}</tspan></text></svg>`],
  ["fold.ics", (id) => `BEGIN:VEVENT\r\nDESCRIPTION:${id.slice(0, 7)}\r\n ${id.slice(7)}\r\n`],
  ["quoted.eml", (id) => `Content-Transfer-Encoding: quoted-printable\r\n\r\n${id.slice(0, 6)}=\r\n${id.slice(6)}\r\n`],
  [
    "packed.eml",
    (id) =>
      `Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n${Buffer.from(`เลข ${id}`).toString("base64")}\n`,
  ],
  ["place.kml", (id) => `<kml><name>${id}</name></kml>`],
  ["note.vcf", (id) => `BEGIN:VCARD\nNOTE:${onCard(id)}\n`],
  ["page.zip", (id) => zipOf({ "a.html": `<p>${id}</p>` })],
  [
    "comment.zip",
    (id) => {
      const bytes = Buffer.from(zipOf({ "a.txt": "ก" }));
      const comment = Buffer.from(`ID ${id}`);
      bytes.writeUInt16LE(comment.length, bytes.length - 2);
      return Buffer.concat([bytes, comment]);
    },
  ],
];
