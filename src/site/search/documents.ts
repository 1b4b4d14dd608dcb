import type { Content } from "../../domain/model/content.ts";
import type { Edition } from "../../domain/model/catalogue/edition.ts";
import type { Item } from "../../domain/model/catalogue/item.ts";
import { fiscalYearOf } from "../../domain/thai/fiscal-year.ts";
import type { SearchFacts, SearchRecord } from "./record.ts";
import { onceFor } from "../../domain/once.ts";

/** What the search says of an item: its year, its code, and the indicator it counts for. */
export function factsOfItem(item: Item, { fiscalYear, indicators }: Edition): Omit<SearchFacts, "kind"> {
  const name = indicators.find(({ number }) => number === item.indicator)?.name;
  return {
    fiscalYears: [fiscalYear],
    items: [item.code],
    indicators: [[item.indicator, name].filter(Boolean).join(" ")],
  };
}

/** A document that the agency discloses, with everything it is said to be. */
export interface SearchedDocument extends SearchFacts {
  /** Path below `public/`. */
  readonly file: string;
  readonly title: string;
}

/** Every document that content names or links to, once, whoever does: items of several years may share one. */
export const searchedDocuments = onceFor("searched documents", (content): readonly SearchedDocument[] => {
  const documents = new Map<string, SearchedDocument>();
  for (const named of namedDocuments(content)) {
    const known = documents.get(named.file);
    documents.set(named.file, known ? { ...merged(known, named), file: known.file, title: known.title } : named);
  }
  for (const linked of linkedDocuments(content)) if (!documents.has(linked.file)) documents.set(linked.file, linked);
  return [...documents.values()];
});

const union = <Value>(a: readonly Value[] = [], b: readonly Value[] = []): Value[] => [...new Set([...a, ...b])];

const merged = (a: SearchedDocument, b: SearchedDocument): SearchFacts => ({
  kind: "document",
  fiscalYears: union(a.fiscalYears, b.fiscalYears),
  items: union(a.items, b.items),
  indicators: union(a.indicators, b.indicators),
});

function* namedDocuments({
  editions,
  disclosures,
  reports,
  services,
  surveys,
  participation,
  councilMeetings,
  news,
  files,
}: Content): Iterable<SearchedDocument> {
  const there = (file: string | undefined): file is string => file !== undefined && Object.hasOwn(files, file);
  for (const { data } of disclosures) {
    const edition = editions.find(({ fiscalYear }) => fiscalYear === data.fiscalYear);
    for (const { file, title, sharedWith = [] } of data.evidence) {
      if (!there(file)) continue;
      const items = edition?.items.filter(({ code }) => code === data.item || sharedWith.includes(code)) ?? [];
      const facts = edition ? items.map((item) => factsOfItem(item, edition)) : [];
      yield {
        kind: "document",
        file,
        title,
        fiscalYears: [data.fiscalYear],
        items: facts.flatMap((fact) => fact.items ?? []),
        indicators: union(facts.flatMap((fact) => fact.indicators ?? [])),
      };
    }
  }
  for (const { data } of reports) {
    for (const { file, title } of data.results.flatMap(({ evidence }) => evidence)) {
      if (there(file)) yield { kind: "document", file, title, fiscalYears: [data.fiscalYear] };
    }
  }
  for (const { data } of services) {
    for (const { file, title } of data.forms) if (there(file)) yield { kind: "document", file, title };
  }
  for (const { data } of surveys) {
    if (data.report && there(data.report.file))
      yield {
        kind: "document",
        ...data.report,
        fiscalYears: [data.fiscalYear],
      };
  }
  for (const { data } of participation) {
    if (data.report && there(data.report.file)) yield { kind: "document", ...data.report };
  }
  for (const { data } of councilMeetings) {
    if (there(data.minutes)) yield { kind: "document", file: data.minutes, title: `รายงาน${data.title}` };
  }
  for (const { data } of news) {
    for (const { file, title } of data.attachments) {
      if (there(file))
        yield {
          kind: "document",
          file,
          title,
          fiscalYears: [fiscalYearOf(data.date)],
        };
    }
  }
}

/** Files that people open to read, by the endings of their names. */
const DOCUMENT = /\.(?:pdf|doc[xm]?|xls[xm]?|ppt[xm]?|odt|ods|odp|rtf|csv|txt|zip)$/i;

/** Documents that any kind of content names in a field, or leads to from its prose. */
function* linkedDocuments(content: Content): Iterable<SearchedDocument> {
  const seen = new Set<string>();
  const found = function* (file: string, title: string): Iterable<SearchedDocument> {
    if (!DOCUMENT.test(file) || !Object.hasOwn(content.files, file) || seen.has(file)) return;
    seen.add(file);
    yield { kind: "document", file, title };
  };
  const entries = Object.entries(content).flatMap(([key, value]: [string, unknown]) =>
    key === "files" ? [] : [value],
  );
  for (const { file, title } of filesNamedIn(entries)) yield* found(file, title ?? nameOf(file));
  const prose = [content.pages, content.measures, content.reports].flat().map(({ text }) => text);
  for (const text of [...prose, ...content.news.map(({ html }) => html)])
    for (const { address, caption } of linksIn(text)) yield* found(address, caption || nameOf(address));
}

const nameOf = (file: string): string => file.split("/").at(-1) ?? file;

/** Every value of a key `file`, however deep it stands, with the title beside it. */
function* filesNamedIn(value: unknown): Iterable<{ file: string; title: string | undefined }> {
  if (typeof value !== "object" || value === null) return;
  if ("file" in value && typeof value.file === "string")
    yield {
      file: value.file,
      title: "title" in value && typeof value.title === "string" ? value.title : undefined,
    };
  for (const inner of Object.values(value)) yield* filesNamedIn(inner);
}

/** Links of Markdown and HTML to files of the site, as paths below `public/`. */
function* linksIn(text: string): Iterable<{ address: string; caption: string }> {
  for (const [, caption = "", spaced, bare] of text.matchAll(/\[([^\]\n]*)\]\((?:<\/([^>\n]*)>|\/([^)\s]*))/g))
    yield { address: decoded(spaced ?? bare ?? ""), caption: caption.trim() };
  for (const [, href = "", caption = ""] of text.matchAll(/<a href="\/([^"]*)"[^>]*>([^<]*)/g))
    yield {
      address: decoded(href.replaceAll("&amp;", "&")),
      caption: caption.trim(),
    };
}

/** A path as it stands on the disk; one that is written wrongly leads nowhere. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address.replace(/[?#].*$/, "")).normalize("NFC");
  } catch {
    return "";
  }
}

/** Where a document stands, from the root of the site and encoded. @param file path below `public/` */
export const documentAddress = (file: string): string => `/${file.split("/").map(encodeURIComponent).join("/")}`;

/** A piece of a document's text: a page of a PDF if it has a number. */
interface Part {
  readonly text: string;
  readonly number?: number | undefined;
  /** True where it was read off a picture. */
  readonly scanned?: boolean;
}

/**
 * What can be found of a document: each page of a PDF for itself, so that a hit opens at its page; the sheets of a
 * workbook, which have no addresses of their own, as one. A document without text is found by its title and the name of
 * its file.
 */
export function documentRecords({ file, ...document }: SearchedDocument, parts: readonly Part[]): SearchRecord[] {
  const address = documentAddress(file);
  const readable = parts.filter(({ text }) => /\S/.test(text));
  if (readable.length === 0) {
    const name = file.split("/").at(-1) ?? file;
    return [{ ...document, address, text: name }];
  }
  const pages = readable.flatMap(({ text, number, scanned }) =>
    number === undefined
      ? []
      : [{ ...document, address: `${address}#page=${number}`, text, ...(scanned && { scanned }) }],
  );
  const whole = readable.filter(({ number }) => number === undefined);
  if (whole.length === 0) return pages;
  const isScanned = whole.some(({ scanned }) => scanned);
  const text = whole.map((part) => part.text).join("\n");
  return [...pages, { ...document, address, text, ...(isScanned && { scanned: true }) }];
}
