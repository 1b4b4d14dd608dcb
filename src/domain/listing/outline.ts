/** A link as others published it. */
export interface OutlineLink {
  /** Absolute where the base is known, else as it was written. */
  readonly address: string;
  /** The words that carry the link; empty where the address stands bare. */
  readonly caption: string;
  /** The line it stands on, where that is not the line of the row. */
  readonly line?: number;
  /** A frame shows it in place: nobody has to press anything. */
  readonly shown?: true;
}

/** A cell of a table; lines within it are parted by a line break. */
export interface OutlineCell {
  readonly text: string;
  readonly links: readonly OutlineLink[];
  /** The cell above or to the left reaches over this place. */
  readonly covered?: "above" | "left";
}

/** One line of what others published, in reading order: a paragraph, an entry of a list, a row of a table. */
export interface OutlineLine {
  /** The words of the line, or those of its cells with a space between. */
  readonly text: string;
  /** From 1: the line of the file, the row of a sheet, the paragraph of a DOCX. */
  readonly line: number;
  readonly sheet?: string;
  readonly heading?: 1 | 2 | 3 | 4 | 5 | 6;
  /** How deep it stands: lists in lists, or the indentation of a text. */
  readonly depth: number;
  /** The number before an entry of a numbered list, which stands in no text. */
  readonly ordinal?: number;
  /** Of a row. */
  readonly cells?: readonly OutlineCell[];
  /** Which table of the document the row belongs to, from 0. */
  readonly table?: number;
  /** Of a line in the menu, the head or the foot of a page. */
  readonly menu?: true;
  /** Of the line that tells where in the site a page stands. */
  readonly crumb?: true;
  /** Of the whole line, those of its cells included. */
  readonly links: readonly OutlineLink[];
}

/** A page, sheet or paper of others as lines. */
export interface Outline {
  readonly title?: string;
  /** The address it was published at, as far as it is known. */
  readonly base?: string;
  /** How a page brings its words where it holds hardly any itself. */
  readonly made?: "script" | "frames" | "refresh";
  /** Its words were read off a picture, and may be wrong in every letter. */
  readonly pictured?: true;
  readonly lines: readonly OutlineLine[];
}
