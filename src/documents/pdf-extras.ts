import type { getDocumentProxy } from "unpdf";
import { embedded, type ReadInner } from "./inner.ts";
import { tellingStrings } from "./pdf-strings.ts";
import { LEFT_IN_BYTES } from "./unseen.ts";
import { withHidden, type Contents, type DocumentPart, type HiddenText } from "./text.ts";

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** What stands in a PDF beside the text of its pages. */
export interface PdfExtras {
  /** Words that a reader sees on each page: answers in forms, and text written onto the page as a note. */
  readonly seen: readonly string[];
  /** What each page holds unseen. */
  readonly hidden: readonly (readonly HiddenText[])[];
  /** What the file holds unseen. */
  readonly whole: readonly HiddenText[];
  /** Attachments that could not be read. */
  readonly unread: readonly string[];
}

/**
 * Reads notes, form fields, links, attachments, bookmarks and properties, and what else stands in the file's own bytes.
 * What of them is broken is left out.
 */
export async function pdfExtras(pdf: Pdf, bytes: Uint8Array, readInner: ReadInner): Promise<PdfExtras> {
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await pageExtras(pdf, number));
  const attached = await attachments(
    pdf,
    pages.flatMap(({ files }) => files),
    readInner,
  );
  const info = await orNothing(pdf.getMetadata());
  // The library's types forget that most files have none.
  const xmp = info?.metadata as { getRaw: () => string | null } | null | undefined;
  const outline = await orNothing(pdf.getOutline());
  const scripts = await orNothing(pdf.getJSActions());
  return {
    seen: pages.map(({ seen }) => seen.join("\n")),
    hidden: pages.map(({ hidden }) => gatheredLines(hidden)),
    whole: [
      ...attached.hidden,
      { where: "คุณสมบัติของเอกสาร", text: [...strings(info?.info), xmp?.getRaw() ?? ""].join("\n") },
      { where: "สารบัญของไฟล์ PDF", text: strings(outline).join("\n") },
      { where: "คำสั่งอัตโนมัติ (JavaScript) ของไฟล์ PDF", text: strings(scripts).join("\n") },
      { where: LEFT_IN_BYTES, text: tellingStrings(bytes).join("\n") },
    ].filter(({ text }) => /\S/.test(text)),
    unread: attached.unread,
  };
}

/** The pages with what stands beside their text: what a reader sees as their last lines. */
export function withExtras(
  pages: readonly DocumentPart[],
  { seen, hidden, whole, unread }: PdfExtras,
): Pick<Contents, "parts" | "unread"> {
  const parts = pages.map((page, index) => {
    const secret = hidden[index] ?? [];
    const text = [page.text, seen[index] ?? ""].filter((words) => words !== "").join("\n");
    return { ...page, text, ...(secret.length > 0 && { hidden: secret }) };
  });
  return { parts: withHidden(parts, whole), ...(unread.length > 0 && { unread }) };
}

interface Annotation {
  readonly subtype?: string;
  readonly hidden?: boolean;
  readonly noView?: boolean;
  readonly contentsObj?: { readonly str?: string };
  readonly richText?: { readonly str?: string };
  readonly titleObj?: { readonly str?: string };
  readonly fieldValue?: unknown;
  readonly buttonValue?: unknown;
  readonly fieldType?: string;
  readonly fieldName?: string;
  readonly options?: unknown;
  readonly file?: { readonly filename?: string; readonly content?: unknown };
  readonly alternativeText?: string;
  readonly textContent?: readonly string[];
  readonly url?: string;
  readonly unsafeUrl?: string;
  readonly defaultFieldValue?: unknown;
  readonly rect?: readonly number[];
}

/** A file with its name. */
type Attached = readonly [name: string, content: Uint8Array];

interface PageExtras {
  readonly seen: string[];
  readonly hidden: HiddenText[];
  /** Files that are pinned to the page. */
  readonly files: Attached[];
}

async function pageExtras(pdf: Pdf, number: number): Promise<PageExtras> {
  const page = await orNothing(pdf.getPage(number));
  const annotations = ((page && (await orNothing(page.getAnnotations()))) ?? []) as readonly Annotation[];
  const seen: string[] = [];
  const hidden: HiddenText[] = [];
  const files: Attached[] = [];
  for (const one of annotations) {
    if (one.file?.content instanceof Uint8Array) files.push([one.file.filename ?? "", one.file.content]);
    const isSeen = !one.hidden && !one.noView;
    const written = [one.contentsObj?.str, one.richText?.str, ...(one.textContent ?? [])].flatMap((text) => text ?? []);
    const value = one.fieldType === "Tx" || one.fieldType === "Ch" ? strings(one.fieldValue) : [];
    const words = [...new Set([...written, ...value])].filter((text) => /\S/.test(text));
    if (isSeen && (one.subtype === "FreeText" || value.length > 0)) seen.push(...words);
    else hidden.push(...words.map((text) => ({ where: NOTES[one.subtype ?? ""] ?? "คำอธิบายประกอบ", text })));
    hidden.push(
      ...strings([one.url, one.unsafeUrl]).map((text) => ({ where: "ปลายทางของลิงก์", text })),
      ...strings([one.titleObj?.str, one.alternativeText, one.defaultFieldValue, one.fieldName, one.options]).map(
        (text) => ({
          where: "ชื่อและคำแนะนำของช่องหรือความคิดเห็น",
          text,
        }),
      ),
    );
  }
  hidden.push(...fieldRows(annotations));
  return { seen, hidden, files };
}

/** Boxes of a form so near in height stand in one row (points). */
const SAME_ROW = 4;

/** Answers that stand in a row of boxes, as one: a number may have a box for each of its digits. */
function fieldRows(annotations: readonly Annotation[]): HiddenText[] {
  const boxes = annotations.flatMap(({ fieldType, fieldValue, rect, alternativeText = "" }) =>
    fieldType === "Tx" && typeof fieldValue === "string" && /\S/.test(fieldValue) && rect
      ? [{ value: fieldValue.trim(), x: rect[0] ?? 0, y: rect[1] ?? 0, label: alternativeText }]
      : [],
  );
  const rows: (typeof boxes)[] = [];
  for (const box of boxes) {
    const row = rows.find(([first]) => first !== undefined && Math.abs(first.y - box.y) < SAME_ROW);
    if (row) row.push(box);
    else rows.push([box]);
  }
  return rows
    .filter(({ length }) => length > 1)
    .map((row) => {
      const ordered = row.toSorted((a, b) => a.x - b.x);
      const single = ordered.every(({ value }) => value.length === 1);
      const words = ordered.map(({ value }) => value).join(single ? "" : " ");
      return { where: "ช่องของแบบฟอร์มที่เรียงต่อกัน", text: `${ordered[0]?.label ?? ""} ${words}` };
    });
}

const NOTES: Partial<Record<string, string>> = {
  Text: "ความคิดเห็น",
  Popup: "ความคิดเห็น",
  Highlight: "ความคิดเห็น",
  Widget: "ช่องของแบบฟอร์มที่ซ่อนไว้",
  FreeText: "ข้อความที่ซ่อนไว้",
};

async function attachments(
  pdf: Pdf,
  pinned: readonly Attached[],
  readInner: ReadInner,
): Promise<{ hidden: HiddenText[]; unread: string[] }> {
  const found = ((await orNothing(pdf.getAttachments())) ?? {}) as Record<
    string,
    { filename?: string; content?: Uint8Array }
  >;
  const files = Object.entries(found).flatMap(([key, { filename = key, content }]) =>
    content instanceof Uint8Array ? [[filename, content] as const] : [],
  );
  return embedded([...files, ...pinned], readInner);
}

/** Every string in a value, however deep the library nests it. */
function strings(value: unknown, depth = 0): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null || depth > 20) return [];
  return Object.values(value).flatMap((inner) => strings(inner, depth + 1));
}

function gatheredLines(hidden: readonly HiddenText[]): HiddenText[] {
  const byPlace = Map.groupBy(hidden, ({ where }) => where);
  return [...byPlace].map(([where, list]) => ({ where, text: [...new Set(list.map(({ text }) => text))].join("\n") }));
}

/** A broken annotation or outline keeps nobody from reading the pages. */
const orNothing = <Value>(promise: Promise<Value>): Promise<Value | undefined> => promise.catch(() => undefined);
