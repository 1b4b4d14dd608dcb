import { deflateSync } from "node:zlib";
import { docx, paragraph, row, run, xlsx } from "../documents/make-office.ts";
import { pdfOf, pdfWith, stream } from "../documents/make-pdf.ts";
import { onCard } from "../planted.ts";
import type { Place } from "./planted-places.ts";

const annotation = (entries: string, ...more: (string | Buffer)[]) =>
  pdfWith("", "/Annots[4 0 R]", [`<</Type/Annot/Rect[9 9 99 99]${entries}>>`, ...more]);
const field = (entries: string, ...more: (string | Buffer)[]) =>
  pdfWith("/AcroForm<</Fields[4 0 R]>>", "/Annots[4 0 R]", [
    `<</Type/Annot/Subtype/Widget/T(a)/Rect[9 9 99 99]${entries}>>`,
    ...more,
  ]);
const boxes = (values: readonly string[], label = "") => {
  const list = `[${values.map((_, index) => `${4 + index} 0 R`).join(" ")}]`;
  return pdfWith(
    `/AcroForm<</Fields${list}>>`,
    `/Annots${list}`,
    values.map(
      (value, index) =>
        `<</Type/Annot/Subtype/Widget/FT/Tx/T(b${index})${label}/Rect[${9 + 30 * index} 9 ${30 + 30 * index} 30]/V(${value})>>`,
    ),
  );
};
const HELVETICA = "/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>";
/** Lines of a page, from above. */
const lines = (...texts: string[]) =>
  texts.map((text, index) => `BT /F 12 Tf 50 ${700 - 16 * index} Td (${text}) Tj ET`).join("\n");
const pages = (...contents: string[]) =>
  pdfOf([
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${contents.map((_, index) => `${3 + 2 * index} 0 R`).join(" ")}]/Count ${contents.length}>>`,
    ...contents.flatMap((content, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${HELVETICA}/Contents ${4 + 2 * index} 0 R>>`,
      stream("", content),
    ]),
  ]);
const XFA = (id: string) =>
  `<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><xfa:data><cid>${id}</cid></xfa:data></xdp:xdp>`;

/** What notes, fields and tags of a PDF are called and described with, answers over several boxes, and XFA. */
const FORMS: readonly Place[] = [
  ["subject.pdf", (id) => annotation(`/Subtype/Text/Contents(x)/Subj(${onCard(id)})`)],
  ["subject-wide.pdf", (id) => annotation(`/Subtype/Text/Contents(x)/Subj<FEFF${wide(id)}>`)],
  [
    "stamp.pdf",
    (id) =>
      annotation(
        "/Subtype/Stamp/AP<</N 5 0 R>>",
        stream(`/Type/XObject/Subtype/Form/BBox[0 0 90 90]${HELVETICA}`, `BT /F 9 Tf (${onCard(id)}) Tj ET`),
      ),
  ],
  [
    "pinned-described.pdf",
    (id) =>
      annotation(
        "/Subtype/FileAttachment/FS 5 0 R",
        `<</Type/Filespec/F(a.txt)/Desc(ID ${id})/EF<</F 6 0 R>>>>`,
        stream("/Type/EmbeddedFile", "x"),
      ),
  ],
  ["letter.pdf", (id) => annotation(`/Subtype/Link/A<</S/URI/URI(mailto:a@b.go.th?subject=ID%20${id})>>`)],
  ["rich-field.pdf", (id) => field(`/FT/Tx/RV(<body><p>ID ${id}</p></body>)`)],
  ["rich-stream.pdf", (id) => field("/FT/Tx/RV 5 0 R", stream("", `<body><p>ID ${id}</p></body>`))],
  ["button.pdf", (id) => field(`/FT/Btn/Ff 65536/MK<</CA(${onCard(id)})>>`)],
  ["signed.pdf", (id) => field(`/FT/Sig/V<</Type/Sig/Filter/Adobe.PPKLite/Reason(ID ${id})>>`)],
  ["unplaced.pdf", (id) => pdfWith("/AcroForm<</Fields[4 0 R]>>", "", [`<</FT/Tx/T(a)/V(${id})>>`])],
  ["two-boxes.pdf", (id) => boxes([id.slice(0, 7), id.slice(7)], "/TU(ID card)")],
  ["thirteen-boxes.pdf", (id) => boxes(Array.from(id))],
  ["xfa.pdf", (id) => pdfWith("/AcroForm<</Fields[]/XFA 4 0 R>>", "", [stream("", XFA(id))])],
  ["tagged.pdf", (id) => pdfWith("/StructTreeRoot 4 0 R", "", [`<</S/Figure/Alt(ID ${id})/P 1 0 R>>`])],
  ["layer.pdf", (id) => pdfWith("/OCProperties<</OCGs[4 0 R]>>", "", [`<</Type/OCG/Name(ID ${onCard(id)})>>`])],
  ["page-script.pdf", (id) => pdfWith("", `/AA<</O<</S/JavaScript/JS(app.alert\\("${onCard(id)}"\\))>>>>`)],
  ["dash-below.pdf", (id) => pages(lines(onCard(id).slice(0, 12), onCard(id).slice(12)))],
  [
    "three-lines.pdf",
    (id) => pages(lines(`ID card ${id[0]}-${id.slice(1, 5)}-`, `${id.slice(5, 10)}-`, `${id.slice(10, 12)}-${id[12]}`)),
  ],
  ["upright.pdf", (id) => pages(lines("ID card", ...Array.from(id)))],
  [
    "narrow-cell.pdf",
    (id) =>
      pages(
        [
          [50, 700, "1"],
          [80, 700, onCard(id).slice(0, 13)],
          [200, 700, "Name A"],
          [80, 684, onCard(id).slice(13)],
          [200, 684, "Surname"],
        ]
          .map(([x, y, text]) => `BT /F 12 Tf ${x} ${y} Td (${text}) Tj ET`)
          .join("\n"),
      ),
  ],
  ["two-pages.pdf", (id) => pages(lines(onCard(id).slice(0, 13)), lines(onCard(id).slice(13)))],
];

/** A page of its own attributes, and further entries of the catalogue. */
const pageOf = (content: string, attributes = "", catalogue = "", more: readonly (string | Buffer)[] = []) =>
  pdfOf([
    `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${HELVETICA}${attributes}/Contents 4 0 R>>`,
    stream("", content),
    ...more,
  ]);
const at = (x: number, y: number, text: string) => `BT /F 12 Tf ${x} ${y} Td (${text}) Tj ET`;

/** A file that was saved over with another page: its first version stays in front. */
function savedOver(id: string, first = pageOf(at(50, 700, id))): Buffer {
  const page = stream("", at(50, 700, "x")).toString("latin1");
  const next = `4 0 obj\n${page}\nendobj\n`;
  const row = `${String(first.length).padStart(10, "0")} 00000 n \n`;
  const before = first.toString("latin1").lastIndexOf("\nxref\n") + 1;
  return Buffer.concat([
    first,
    Buffer.from(`${next}xref\n4 1\n${row}trailer\n<</Size 5/Root 1 0 R/Prev ${before}>>\n`),
    Buffer.from(`startxref\n${first.length + next.length}\n%%EOF\n`),
  ]);
}

const TILES = "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 500 800]/XStep 500/YStep 800";
const KERNED = (id: string) => `BT /F 12 Tf 50 700 Td [(${id.slice(0, 5)})-30(${id.slice(5)})] TJ ET`;
const OTHER_PAGE = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${HELVETICA}/Contents 6 0 R>>`;
const packed = (dictionary: string, content: string) =>
  stream(`${dictionary}/Filter/FlateDecode`, deflateSync(Buffer.from(content)));

/** What stays in a PDF and is drawn on none of its pages, or in their colours and masks. */
const LEFT: readonly Place[] = [
  ["page-out.pdf", (id) => pageOf(at(50, 700, "x"), "", "", [OTHER_PAGE, packed("", KERNED(id))])],
  [
    "packed-page-out.pdf",
    (id) =>
      pageOf(at(50, 700, "x"), "", "", [
        packed("/Type/ObjStm/N 1/First 4", `9 0 ${OTHER_PAGE}`),
        stream("", KERNED(id)),
      ]),
  ],
  ["lost-content.pdf", (id) => pageOf(at(50, 700, "x"), "", "", [packed("", KERNED(id))])],
  [
    "tiles.pdf",
    (id) =>
      pageOf("/Pattern cs /P scn 0 0 500 800 re f", "/Resources<</Pattern<</P 5 0 R>>>>", "", [
        packed(`${TILES}${HELVETICA}`, at(50, 500, onCard(id))),
      ]),
  ],
  [
    "mask.pdf",
    (id) =>
      pageOf("/G gs 0 g 0 0 595 842 re f", "/Resources<</ExtGState<</G<</SMask<</S/Luminosity/G 5 0 R>>>>>>>>", "", [
        packed(`/Type/XObject/Subtype/Form/BBox[0 0 595 842]${HELVETICA}`, KERNED(id)),
      ]),
  ],
  [
    "many-versions.pdf",
    (id) => Array.from({ length: 8 }).reduce((file: Buffer) => savedOver("x", file), savedOver(id)),
  ],
];

/** What stands on a page of a PDF and is not shown, and names of its places. */
const OUT_OF_SIGHT: readonly Place[] = [
  ["cropped.pdf", (id) => pageOf(at(50, 820, id), "/CropBox[0 0 595 700]")],
  ["cropped-card.pdf", (id) => pageOf(at(50, 820, onCard(id)), "/CropBox[100 100 500 700]")],
  ["above-page.pdf", (id) => pageOf(at(50, 900, id))],
  ["left-of-page.pdf", (id) => pageOf(at(-300, 300, id))],
  [
    "from-right.pdf",
    (id) =>
      pageOf(
        Array.from(id, (digit, index) => at(50 + 7 * index, 700, digit))
          .reverse()
          .join("\n"),
      ),
  ],
  ["actual.pdf", (id) => pageOf(`/Span<</ActualText(ID ${id})>>BDC ${at(50, 700, "x")} EMC`)],
  ["actual-wide.pdf", (id) => pageOf(`/Span<</ActualText<FEFF${wide(onCard(id))}>>>BDC ${at(50, 700, "x")} EMC`)],
  ["boxed-over.pdf", (id) => pageOf(`${at(50, 700, id)}\n0 g 45 695 200 20 re f`)],
  ["saved-over.pdf", savedOver],
  ["place.pdf", (id) => pageOf(at(50, 700, "x"), "", `/Names<</Dests<</Names[(ID ${id})[3 0 R/Fit]]>>>>`)],
  ["old-place.pdf", (id) => pageOf(at(50, 700, "x"), "", `/Dests<</ID#20${id} [3 0 R/Fit]>>`)],
  [
    "picture-xmp.pdf",
    (id) =>
      pageOf(at(50, 700, "x"), "", "", [
        stream("/Type/Metadata/Subtype/XML", `<x:xmpmeta><dc:title>${id}</dc:title></x:xmpmeta>`),
      ]),
  ],
];

function wide(text: string): string {
  return Buffer.from(text, "utf16le").swap16().toString("hex");
}

const comments = (text: string) => ({
  leads: { comments: "../comments1.xml" },
  more: {
    "xl/comments1.xml": `<comments><commentList><comment ref="A1"><text>${text}</text></comment></commentList></comments>`,
  },
});

/** Numbers whose parts look different, that stand against marks, in boxes below their head, and in objects of OLE. */
const OFFICE: readonly Place[] = [
  [
    "bold-comment.xlsx",
    (id) =>
      xlsx(
        row(1, ["ก"]),
        comments(`<r><t>${id.slice(0, 4)}</t></r><r><rPr><b/><sz val="9"/></rPr><t>${id.slice(4)}</t></r>`),
      ),
  ],
  [
    "coloured-header.xlsx",
    (id) =>
      xlsx(row(1, ["ก"]), {
        after: `<headerFooter><oddHeader>&amp;L&amp;16&amp;K000000${id}</oddHeader></headerFooter>`,
      }),
  ],
  [
    "boxes-below.xlsx",
    (id) =>
      xlsx(
        row(1, ["เลขประจำตัวประชาชน"]) +
          `<row r="2">${Array.from(id, (digit, index) => `<c r="${String.fromCharCode(65 + index)}2"><v>${digit}</v></c>`).join("")}</row>`,
      ),
  ],
  [
    "object.docx",
    (id) =>
      docx(paragraph(run("ก")), {
        "word/embeddings/oleObject1.bin": Buffer.concat([
          Buffer.from("d0cf11e0a1b11ae1".padEnd(1024, "0"), "hex"),
          Buffer.from(` ID ${id} `, "utf16le"),
        ]),
      }),
  ],
];

/** Places in forms and in numbers that are parted by looks, boxes, lines or pages. */
export const FORM_PLACES: readonly Place[] = [...FORMS, ...LEFT, ...OUT_OF_SIGHT, ...OFFICE];
