import type { Publication } from "../files/publication.ts";
import type { IsoDate } from "../thai/date.ts";

/** One file of content: its data, its name without folder and extension, and its path for messages. */
export interface Entry<Data> {
  readonly id: string;
  /** Path from the agency's folder, with `/`: `content/disclosures/2566/o12.yaml`. */
  readonly file: string;
  readonly data: Data;
}

/** Why a page that is a picture says nothing: it cannot be drawn, takes too long, or shows no letters that are sure. */
export const SCAN_FAULTS = ["undrawable", "slow", "illegible"] as const;
export type ScanFault = (typeof SCAN_FAULTS)[number];

/** What we read off a file below `public/`. */
export interface FileFacts {
  /** Size in bytes. */
  readonly size: number;
  /** SHA-256 of the bytes, in hex. */
  readonly sha256: string;
  /** Number of pages, for a PDF that can be opened. */
  readonly pages?: number;
  /** What else we read off a PDF that can be opened. */
  readonly pdf?: { readonly title: string };
  /** The day on which the document says that it was last written (C.E.): its bytes are no older. */
  readonly made?: IsoDate;
  /** Whether words were found in a document that can be opened. Not said of formats that we do not read. */
  readonly text?: boolean;
  /** A picture, or one within the document, says where on earth it was taken. */
  readonly place?: true;
  /** Files within it that nobody could read, by their names: members of an archive, attachments. */
  readonly unread?: readonly string[];
  /**
   * Pages whose words stand in a picture or in letters that cannot be trusted, and how many of these were read off their
   * picture (OCR). Left out where every page can be read as it is.
   */
  readonly scan?: {
    readonly pages: number;
    readonly read: number;
    /** Pages that were tried and are not read, by number. */
    readonly faults?: Readonly<Record<string, ScanFault>>;
  };
  /** Why a file cannot be opened by a reader, if it cannot; one that is too heavy would take more time or memory than there is. */
  readonly fault?: "empty" | "truncated" | "encrypted" | "too-heavy";
  /** Why it is published as it is; left out for what stays at home. */
  readonly published?: Publication;
  /**
   * Of a file that is shown as a picture: its size in dots as it is seen, whether it lets the ground through, and whether
   * it is shown as it is (SVG, a film of pictures) rather than in versions made for the web.
   */
  readonly picture?: {
    readonly width: number;
    readonly height: number;
    readonly alpha: boolean;
    readonly asIs: boolean;
    /** True where it also stands beside links to its page that are shared. */
    readonly share?: boolean;
  };
}

/** A file with a Markdown body, as safe HTML. */
export type HtmlEntry<Data> = Entry<Data> & { readonly html: string };

/** A file with a body of prose, as it is written. */
export type ProseEntry<Data> = Entry<Data> & { readonly text: string };
