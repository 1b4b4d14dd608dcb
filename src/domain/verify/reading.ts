export interface PageLine {
  readonly text: string;
  /** From 1: the line of the page's source. */
  readonly line: number;
  readonly heading?: 1 | 2 | 3 | 4 | 5 | 6;
  /** In the menu or the foot of the page, by its tags or because the site's other pages have it too. */
  readonly menu?: true;
  /** In the line that tells where in the site the page stands. */
  readonly crumb?: true;
  /** Nothing but words that lead to other pages: it says what they are, not what this one is. */
  readonly away?: true;
  /** How many of its letters are words of links. */
  readonly linked: number;
  /** Where it leads. */
  readonly to?: readonly string[];
  /** What stands in each cell of a row, lines of their own. */
  readonly cells?: readonly string[];
}

/** A link in the content of a page. */
export interface PageLink {
  readonly address: string;
  readonly caption: string;
  /** It shows the file in place. */
  readonly shown?: true;
}

/** A web page as a reader sees it. */
export interface PageReading {
  readonly kind: "page";
  readonly title?: string;
  /** In reading order, headings among them. */
  readonly lines: readonly PageLine[];
  readonly passwordField: boolean;
  readonly fields: number;
  /** Places that an address can lead to: what an element is called, and the line of the source it stands on. */
  readonly anchors: readonly { readonly id: string; readonly line: number }[];
  /** Distinct addresses that it leads to, outside of menu and foot. */
  readonly links: number;
  /** Where the page sends its reader by itself, in full. */
  readonly refresh?: string;
  /** Files, pictures and frames it shows in place: a page may consist of an embedded PDF. */
  readonly embedded: readonly string[];
  /** What its pictures are called: a crest names whose page it is. */
  readonly pictures?: readonly string[];
  /** Where its content leads, each address once. */
  readonly offers?: readonly PageLink[];
  /** Words that its reader does not see, and those of search engines. */
  readonly hidden?: string;
  /** It has scripts. */
  readonly scripted?: boolean;
}

/** What a body is, seen from its bytes. */
export type BodyFormat =
  | ("html" | "pdf" | "docx" | "xlsx" | "csv" | "txt" | "json" | "xml")
  | ("old-office" | "opendocument" | "pptx" | "image" | "archive" | "media" | "rtf");

export interface PartReading {
  readonly page?: number;
  readonly sheet?: string;
  /** A picture in a document without pages, by its place among these, from 1. */
  readonly picture?: number;
  readonly text: string;
  /** Read off a picture, or out of a layer that is not what its reader sees: it may be wrong. */
  readonly isOcr?: true;
}

/** A document whose words we read. */
export interface DocumentReading {
  readonly kind: "document";
  readonly format: BodyFormat;
  readonly parts: readonly PartReading[];
  readonly pages?: number;
  /** The title it carries in itself. */
  readonly title?: string;
  /** False for a scan: pages and no words. */
  readonly text: boolean;
}

/** A body that gives no words, and why. */
export interface NoReading {
  readonly kind: "unreadable";
  readonly format?: BodyFormat;
  readonly why: "empty" | "truncated" | "encrypted" | "picture" | "format" | "too-heavy";
}

/** What a body says; kept in memory only while its address is looked at. */
export type BodyReading = PageReading | DocumentReading | NoReading;
