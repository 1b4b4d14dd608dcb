import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  HorizontalPositionRelativeFrom,
  ImageRun,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  VerticalPositionRelativeFrom,
  WidthType,
  type IRunOptions,
  type ISectionOptions,
} from "./library.ts";
import sharp from "sharp";
import type { Digits } from "../../domain/addresses/addresses.ts";
import { GARUDA_HEIGHT, garudaSvg } from "../../site/improvement/garuda.ts";
import type { PrintedPaper, PaperCell, PaperMemo, PaperTable } from "../../site/improvement/paper.ts";
import { withThaiDigits } from "../../site/improvement/thai-digits.ts";

/** The font of official papers; the name for complex script is the one that Thai is set in. */
const FONT = { ascii: "TH SarabunPSK", hAnsi: "TH SarabunPSK", cs: "TH SarabunPSK", eastAsia: "TH SarabunPSK" };
/** Half points: 16 for words, 20 for heads, 29 for the title of a memo, 14 for tables (Regulation on Correspondence B.E. 2526). */
const SIZE = { text: 32, head: 40, title: 58, table: 28, note: 24 } as const;
/** Twentieths of a point. */
const MM = 56.7;
const mm = (length: number) => Math.round(length * MM);
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const DOTTED = { style: BorderStyle.DOTTED, size: 4, color: "000000", space: 0 } as const;

interface RunStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

/** Words in the font and size of a paper, for Thai (complex script) and Latin alike. */
function run(text: string, { size = SIZE.text, ...style }: RunStyle = {}): TextRun {
  const options: IRunOptions = {
    text,
    font: FONT,
    size,
    sizeComplexScript: size,
    ...style,
    boldComplexScript: style.bold === true,
    italicsComplexScript: style.italics === true,
    language: { value: "th-TH", bidirectional: "th-TH" },
  };
  return new TextRun(options);
}

/**
 * The paper as a Word document, to be edited before it is signed: the same memo, table and notes as the printed one.
 * @param digits Thai digits are written as text, as the printed paper does
 */
export async function paperDocx(paper: PrintedPaper, digits: Digits): Promise<Uint8Array> {
  const shown = digits === "thai" ? withThaiDigits(paper) : paper;
  const header = numberHeader();
  const numbering = { formatType: digits === "thai" ? NumberFormat.THAI_NUMBERS : NumberFormat.DECIMAL } as const;
  const emblem = shown.memo && (await sharp(Buffer.from(garudaSvg())).resize(354, 354).png().toBuffer());
  const sections: ISectionOptions[] = [
    ...(shown.memo && emblem
      ? [
          {
            properties: {
              titlePage: true,
              page: { margin: margins(15, 20, 20, 30), size: A4, pageNumbers: numbering },
            },
            headers: { default: header, first: new Header({ children: [new Paragraph({})] }) },
            children: memoParagraphs(shown.memo, emblem),
          },
        ]
      : []),
    ...(shown.table
      ? [
          {
            properties: {
              titlePage: shown.memo === undefined,
              page: {
                margin: margins(18, 15, 15, 15),
                size: { ...A4, orientation: PageOrientation.LANDSCAPE },
                pageNumbers: numbering,
              },
            },
            headers: { default: header, first: new Header({ children: [new Paragraph({})] }) },
            children: [
              centred(shown.title, { bold: true }),
              centred(shown.agency, { bold: true }),
              tableOf(shown.table),
            ],
          },
        ]
      : []),
  ];
  const document = new Document({
    title: shown.title,
    creator: shown.agency,
    styles: { default: { document: { run: { font: FONT, size: SIZE.text, sizeComplexScript: SIZE.text } } } },
    sections: sections.length > 0 ? sections : [{ children: [centred(shown.title, { bold: true })] }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const A4 = { width: mm(210), height: mm(297) } as const;
const margins = (top: number, right: number, bottom: number, left: number) => ({
  top: mm(top),
  right: mm(right),
  bottom: mm(bottom),
  left: mm(left),
  header: mm(10),
});

const centred = (text: string, style: RunStyle = {}) =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, style)] });

/** "- 2 -" in the middle above the text; the first page bears none. */
const numberHeader = () =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            children: ["- ", PageNumber.CURRENT, " -"],
            font: FONT,
            size: SIZE.text,
            sizeComplexScript: SIZE.text,
          }),
        ],
      }),
    ],
  });

function memoParagraphs(memo: PaperMemo, emblem: Buffer): Paragraph[] {
  const pixels = Math.round((GARUDA_HEIGHT / 25.4) * 96);
  const head = (parts: readonly (readonly [string, string])[]) =>
    new Paragraph({
      border: { bottom: DOTTED },
      tabStops: [{ type: TabStopType.LEFT, position: mm(80) }],
      children: parts.flatMap(([label, text], index) => [
        ...(index > 0 ? [run("\t")] : []),
        run(`${label}  `, { size: SIZE.head, bold: true }),
        run(text),
      ]),
    });
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [
        new ImageRun({
          type: "png",
          data: emblem,
          transformation: { width: pixels, height: pixels },
          altText: { name: "garuda", title: "ตราครุฑ", description: "ตราครุฑ" },
          floating: {
            horizontalPosition: { relative: HorizontalPositionRelativeFrom.MARGIN, offset: 0 },
            verticalPosition: { relative: VerticalPositionRelativeFrom.MARGIN, offset: 0 },
          },
        }),
        run("บันทึกข้อความ", { size: SIZE.title, bold: true }),
      ],
    }),
    head([["ส่วนราชการ", memo.office]]),
    head([
      ["ที่", memo.number ?? ""],
      ["วันที่", memo.date],
    ]),
    head([["เรื่อง", memo.subject]]),
    new Paragraph({ spacing: { before: 120 }, children: [run("เรียน  "), run(memo.to)] }),
    ...memo.paragraphs.map(
      ({ heading, text }) =>
        new Paragraph({
          alignment: AlignmentType.THAI_DISTRIBUTE,
          spacing: { before: 120 },
          indent: { firstLine: mm(25) },
          children: [...(heading === undefined ? [] : [run(`${heading}  `, { bold: true })]), run(text)],
        }),
    ),
    ...memo.signers.flatMap(({ name, position, opinion }) => {
      const place = { alignment: AlignmentType.CENTER, indent: { left: mm(70) }, keepNext: true } as const;
      return [
        ...(opinion === undefined ? [] : [new Paragraph({ spacing: { before: 240 }, children: [run(opinion)] })]),
        new Paragraph({ ...place, spacing: { before: 900 }, children: [run(`(${name ?? ".".repeat(60)})`)] }),
        new Paragraph({ ...place, keepNext: false, children: [run(position)] }),
      ];
    }),
  ];
}

/** Shares of the width by the kind of a column. */
const SHARES = { number: 3.5, narrow: 12.5, middle: 17, wide: 25 } as const;

function tableOf({ columns, groups }: PaperTable): Table {
  const whole = columns.reduce((sum, { width }) => sum + SHARES[width], 0);
  const widths = columns.map(({ width }) => Math.round((SHARES[width] / whole) * mm(267)));
  const cellOf = (children: Paragraph[], place: number, more: object = {}) =>
    new TableCell({
      children: children.length > 0 ? children : [new Paragraph({})],
      width: { size: widths[place] ?? 0, type: WidthType.DXA },
      margins: { top: mm(1), bottom: mm(1), left: mm(1.5), right: mm(1.5) },
      ...more,
    });
  const bold = { size: SIZE.table, bold: true } as const;
  return new Table({
    width: { size: mm(267), type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, place) =>
          cellOf([centred(title, bold)], place, {
            verticalAlign: VerticalAlignTable.CENTER,
            shading: { fill: "EEEEEE" },
          }),
        ),
      }),
      ...groups.flatMap(({ title, rows }) => [
        ...(title === undefined
          ? []
          : [
              new TableRow({
                cantSplit: true,
                children: [
                  new TableCell({
                    columnSpan: columns.length,
                    shading: { fill: "F6F6F6" },
                    children: [new Paragraph({ keepNext: true, children: [run(title, bold)] })],
                  }),
                ],
              }),
            ]),
        ...rows.map(
          (cells) =>
            new TableRow({ cantSplit: true, children: cells.map((cell, place) => cellOf(linesOf(cell), place)) }),
        ),
      ]),
    ],
  });
}

const linesOf = ({ lead, lines, notes = [] }: PaperCell): Paragraph[] => [
  ...(lead === undefined ? [] : [new Paragraph({ children: [run(lead, { size: SIZE.table, bold: true })] })]),
  ...lines.map((line) => new Paragraph({ children: [run(line, { size: SIZE.table })] })),
  ...notes.map((note) => new Paragraph({ children: [run(`ข้อสังเกต: ${note}`, { size: SIZE.note, italics: true })] })),
];
