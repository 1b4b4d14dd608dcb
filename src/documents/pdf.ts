import { getDocumentProxy, getMeta } from "unpdf";
import { TooLarge } from "./archive.ts";
import { mendLayer } from "../domain/thai/layer.ts";
import type { DocumentTable } from "../domain/tables/table.ts";
import { madeDay } from "./made-day.ts";
import type { ReadInner } from "./inner.ts";
import { pdfExtras, withExtras, type PdfExtras } from "./pdf-extras.ts";
import { cardsCutInCells, linesOfPage, rowsOfPage, type Drawn } from "./pdf-lines.ts";
import { pdfRules } from "./pdf-rules.ts";
import { pdfOfLeftPages } from "./pdf-left.ts";
import { tellsMore, withUnseen } from "./pdf-unseen.ts";
import { ruledTable } from "./pdf-tables.ts";
import { weighPdf } from "./pdf-weight.ts";
import { openPictures, showsPictures } from "./pdfium.ts";
import type { Contents, DocumentPart, HiddenText } from "./text.ts";
import { LEFT_IN_BYTES } from "./unseen.ts";

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type PagePart = Extract<DocumentPart, { kind: "page" }>;

/** Nobody binds more; to look for a page takes longer the more there are. */
const MOST_PAGES = 5000;

/**
 * Pages of a PDF with the lines of each, mended, and its title. A page whose words stand in a picture is marked as
 * scanned, one whose letters cannot be trusted as damaged.
 * @throws PasswordException when it asks for a password, TooLarge when it unpacks beyond measure, other errors when it
 * does not open
 */
export async function readPdf(bytes: Uint8Array, readInner: ReadInner): Promise<Contents> {
  // Readers look for the mark of a PDF within its first kilobyte.
  if (!Buffer.from(bytes.subarray(0, 1024)).includes("%PDF-")) throw new Error("Not a PDF");
  weighPdf(bytes);
  // The library takes the buffer for itself, hence the copy.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  try {
    if (pdf.numPages > MOST_PAGES) throw new TooLarge("PDF");
    const { info } = await getMeta(pdf);
    const title = typeof info["Title"] === "string" ? info["Title"].trim() : "";
    const made = madeDay(["CreationDate", "ModDate"].map((key) => stringIn(info[key])));
    const pages: PagePart[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await readPage(pdf, number));
    const extras = await pdfExtras(pdf, bytes, readInner);
    const left = await leftText(pdf, bytes, pages);
    return {
      ...(await readAgain(bytes, pages, { ...extras, whole: [...extras.whole, ...left] })),
      pages: pdf.numPages,
      pdf: { title },
      ...(made !== undefined && { made }),
    };
  } finally {
    await pdf.destroy();
  }
}

/** What stands in the file and on none of its pages, where it tells of a person what they do not. */
async function leftText(pdf: Pdf, bytes: Uint8Array, pages: readonly PagePart[]): Promise<HiddenText[]> {
  const shown = new Set<number>();
  for (let number = 1; number <= pdf.numPages; number += 1) shown.add((await pdf.getPage(number)).ref?.num ?? 0);
  const file = pdfOfLeftPages(bytes, shown);
  const left = file && (await getDocumentProxy(file, { verbosity: 0 }).catch(() => undefined));
  if (!left) return [];
  const known = pages.map(({ text }) => text).join("\n");
  const found: string[] = [];
  try {
    for (let number = 1; number <= left.numPages; number += 1) {
      const text = await readPage(left, number).then(
        (page) => page.text,
        () => "",
      );
      if (tellsMore(text, known)) found.push(text);
    }
  } finally {
    await left.destroy();
  }
  return found.length === 0 ? [] : [{ where: LEFT_IN_BYTES, text: found.join("\n") }];
}

const stringIn = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

async function readPage(pdf: Pdf, number: number): Promise<PagePart> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  const pieces = items.flatMap((item) => ("str" in item ? [drawn(item)] : []));
  const { text, damaged } = mendLayer(linesOfPage(pieces));
  const lines = [text, ...cardsCutInCells(pieces, text)];
  return { kind: "page", number, text: lines.join("\n"), ...(damaged && { damaged }) };
}

/**
 * The text of a PDF as rows, what stands far apart in a row parted by tabs: how its tables are read.
 * @throws when it does not open
 */
export const pdfRows = async (bytes: Uint8Array): Promise<string> =>
  (await drawnPages(bytes, (drawn) => rowsOfPage(drawn).split("\n").map(mendedRow).join("\n"))).join("\n");

const mendedRow = (row: string): string =>
  row
    .split("\t")
    .map((cell) => mendLayer(cell).text)
    .join("\t");

/**
 * The ruled tables of a PDF as one, a cell with all of its words.
 * @throws when it does not open
 * @returns nothing where no page is ruled
 */
export async function pdfRuledTable(bytes: Uint8Array): Promise<DocumentTable | undefined> {
  const rules = await pdfRules(bytes);
  const pages = await drawnPages(bytes, (pieces, index) => ({ pieces, rules: rules[index] ?? [] }));
  return ruledTable(pages);
}

async function drawnPages<Page>(
  bytes: Uint8Array,
  pageOf: (drawn: readonly Drawn[], index: number) => Page,
): Promise<Page[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  try {
    const pages: Page[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      page.cleanup();
      pages.push(
        pageOf(
          items.flatMap((item) => ("str" in item ? [drawn(item)] : [])),
          number - 1,
        ),
      );
    }
    return pages;
  } finally {
    await pdf.destroy();
  }
}

interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
}

function drawn({ str, transform, width, hasEOL }: Item): Drawn {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform;
  return { str, x, y, width, fontSize: Math.hypot(c, d), hasEOL };
}

/** Pages with more letters than this say what they say: a picture beside them is one. */
const FEW_LETTERS = 300;

/** The pages as the other library sees them: which show pictures instead of words, and what else stands in them unseen. */
async function readAgain(
  bytes: Uint8Array,
  pages: readonly PagePart[],
  extras: PdfExtras,
): Promise<Pick<Contents, "parts" | "unread">> {
  const pictures = await openPictures(bytes).catch(() => undefined);
  try {
    const whole = withExtras(withScans(pages, pictures), extras);
    return pictures ? { ...whole, parts: await withUnseen(bytes, whole.parts, pictures) } : whole;
  } finally {
    pictures?.destroy();
  }
}

const isSparse = ({ text }: PagePart): boolean => (text.match(/\S/g)?.length ?? 0) < FEW_LETTERS;

/** Marks the pages that show pictures instead of words. */
const withScans = (pages: readonly PagePart[], pictures: Pictures | undefined): PagePart[] =>
  pages.map((page, index) =>
    isSparse(page) && (!pictures || isPicture(pictures, index, !/\S/.test(page.text)))
      ? { ...page, scanned: true }
      : page,
  );

type Pictures = Awaited<ReturnType<typeof openPictures>>;

function isPicture(pictures: Pictures, index: number, wordless: boolean): boolean {
  try {
    return showsPictures(pictures, index, wordless);
  } catch (error) {
    if (error instanceof TooLarge) throw error;
    // What the other library cannot look into may be a picture.
    return true;
  }
}
