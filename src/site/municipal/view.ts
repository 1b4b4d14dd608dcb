import type { Photo } from "../../domain/model/municipal/parts.ts";
import type { IsoDate } from "../../domain/thai/date.ts";
import type { Content } from "../../domain/model/content.ts";
import { fileLink, type FileLink } from "../frame/files.ts";
import type { Frame } from "../frame/frame.ts";
import { phoneLink } from "../frame/phone.ts";
import { pictureView, type PictureView } from "../frame/picture.ts";
import type { ShareView } from "../frame/share.ts";
import type { Urls } from "../frame/urls.ts";

/** One thing that is known of an entry. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly href?: string | undefined;
}

/** Something that a reader can do next. */
export interface Action {
  readonly title: string;
  readonly href: string;
  readonly icon: "phone" | "mail" | "place" | "link" | "forward" | "calendar" | "feed" | "video";
  /** True for what most readers come for. */
  readonly main?: boolean;
}

/** A word that stands out beside a title, never told by its colour alone. */
export interface Mark {
  readonly text: string;
  readonly tone: "open" | "soon" | "past" | "plain";
}

/** A picture with what it shows. */
export interface PhotoView {
  readonly picture: PictureView;
  readonly alt: string;
}

/** Something that belongs to an entry, and where it stands. */
interface CardLine {
  readonly title: string;
  readonly text: string;
  readonly href?: string | undefined;
  /** The page with the text of a document. */
  readonly read?: string | undefined;
}

/** An entry in a list. */
export interface Card {
  readonly id: string;
  readonly title: string;
  readonly href?: string | undefined;
  readonly photo?: PhotoView | undefined;
  readonly mark?: Mark | undefined;
  readonly date?: IsoDate | undefined;
  readonly summary?: string | undefined;
  readonly facts?: readonly Fact[];
  readonly lines?: readonly CardLine[];
  readonly files?: readonly FileLink[];
  readonly actions?: readonly Action[];
  /** By which a choice of the reader hides it. */
  readonly kind?: string;
}

/** Entries under one heading: in rows, as tiles with pictures, people, or numbers to call. */
export interface CardGroup {
  readonly id: string;
  readonly title: string | undefined;
  readonly look: "rows" | "tiles" | "people" | "numbers";
  readonly cards: readonly Card[];
}

/** Everything a page that lists entries shows. */
export interface RegisterPage {
  readonly kind: "register";
  readonly frame: Frame;
  readonly intro: readonly string[];
  readonly facts: readonly Fact[];
  readonly photos: readonly PhotoView[];
  readonly steps: readonly string[];
  readonly files: readonly FileLink[];
  readonly groups: readonly CardGroup[];
  /** Kinds among which a reader may choose. */
  readonly choices: readonly { readonly id: string; readonly label: string; readonly count: number }[];
  readonly actions: readonly Action[];
}

/** A part of the page of an entry. */
export interface RecordSection {
  readonly id: string;
  readonly title: string;
  readonly paragraphs?: readonly string[];
  readonly items?: readonly string[];
  readonly isOrdered?: boolean;
  readonly files?: readonly FileLink[];
}

/** Everything the page of an entry shows. */
export interface RecordPage {
  readonly frame: Frame;
  readonly title: string;
  readonly mark: Mark | undefined;
  readonly date: IsoDate | undefined;
  readonly summary: string | undefined;
  readonly facts: readonly Fact[];
  readonly actions: readonly Action[];
  readonly sections: readonly RecordSection[];
  readonly photos: readonly PhotoView[];
  readonly share?: ShareView;
}

/** Facts that are known; the others are left out. */
export const factsOf = (...rows: readonly (readonly [label: string, value: string | undefined])[]): Fact[] =>
  rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));

/** Paragraphs of a text that are set apart by an empty line. */
export const paragraphsOf = (text: string | undefined): string[] =>
  (text ?? "")
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);

/** A call to a number that is known. */
export const callTo = (phone: string | undefined, title = "โทร."): Action[] =>
  phone === undefined ? [] : [{ title: `${title} ${phone}`, href: phoneLink(phone).href, icon: "phone" }];

/** Pictures as pages show them; those that are not there are told elsewhere. */
export const photosOf = (photos: readonly Photo[], { files }: Content, urls: Urls): PhotoView[] =>
  photos
    .filter(({ photo }) => Object.hasOwn(files, photo))
    .map(({ photo, caption }) => ({ picture: pictureView(photo, files, urls), alt: caption }));

/** One picture, where there is one. */
export const photoOf = (photo: string | undefined, alt: string, content: Content, urls: Urls): PhotoView | undefined =>
  photo === undefined ? undefined : photosOf([{ photo, caption: alt }], content, urls)[0];

/** Files as pages offer them. */
export const filesOf = (
  documents: readonly { readonly title: string; readonly file: string }[],
  { files }: Content,
  urls: Urls,
): FileLink[] => documents.map((document) => fileLink(document, files, urls));

/** A section for what is there. */
export const sectionOf = (
  id: string,
  title: string,
  { paragraphs = [], items = [], files = [], isOrdered = false }: Omit<RecordSection, "id" | "title">,
): RecordSection[] =>
  paragraphs.length + items.length + files.length === 0 ? [] : [{ id, title, paragraphs, items, files, isOrdered }];
