import type { z } from "zod";
import type { IsoDate } from "../../thai/date.ts";
import type { Entry } from "../entry.ts";
import type { Proof } from "../proof.ts";

/** How a kind of file is written: YAML alone, YAML between `---` lines above a body, or a table that a spreadsheet has saved. */
export type FileFormat = "yaml" | "markdown" | "mdx" | "csv";

/** Where the files of a kind stand and how they are written. */
export interface FileLocation {
  /** What the kind is called in messages. */
  readonly label: string;
  /** Folder below `content/`; empty for a file that stands there itself. */
  readonly folder: string;
  /** Which files of the folder belong to the kind, as glob patterns. */
  readonly include: string;
  readonly exclude?: string;
}

/** A page that shows all entries of a kind and stands whether there are any or not. */
export interface KindPage {
  /** From the root of the site; its first part is a name that no page of prose may take. */
  readonly address: string;
  readonly title: string;
  /** The group of the foot of every page that leads to it once there is an entry. */
  readonly menu?: "citizens";
}

/** What the site shows of entries that answers a concept by itself, of whatever year it speaks. */
export interface ByItself<Data> {
  readonly concept: string;
  /** The proofs, each with its year or its period: a record speaks for archived years too. */
  proofs(this: void, entries: readonly Entry<Data>[]): Proof[];
}

/** A file of open data that entries are published as, as JSON and as a table. */
export interface OpenData<Data> {
  /** Its name for ever. */
  readonly id: string;
  /** Whether an entry puts something into it; every entry does where it says nothing. */
  has?(this: void, data: Data): boolean;
}

/** A kind of content: its files, the schema that says what is well-formed, and all that the program does with each kind alike. */
export interface Kind<
  Schema extends z.ZodObject = z.ZodObject,
  Form extends FileFormat = FileFormat,
  Single extends boolean = boolean,
> extends FileLocation {
  readonly format: Form;
  readonly schema: Schema;
  /** True for what the publisher itself brings and every agency shares. */
  readonly shared?: boolean;
  /** True where there is one file at most. */
  readonly single?: Single;
  /** The page of its own. */
  readonly page?: KindPage;
  /** Addresses of the pages where it is seen, where that is not the page of its own alone. */
  readonly shownAt?: readonly string[];
  /** What it proves without anybody naming it as evidence. */
  readonly byItself?: ByItself<z.output<Schema>>;
  /** The open data that its entries are published as. */
  readonly openData?: readonly OpenData<z.output<Schema>>[];
  /** Concepts that it helps to prove beside that; `named` for what proves what it names. */
  readonly concepts?: readonly string[] | "named";
  /** The order of its entries, like a comparison of `sort`; by file where it says nothing or 0. */
  order?(this: void, a: z.output<Schema>, b: z.output<Schema>): number;
  /** The days that it names as its own; `updated` where it says nothing. */
  days?(this: void, data: z.output<Schema>): readonly (IsoDate | undefined)[];
  /**
   * What was published of it by a day; `undefined` for nothing. All of it where it says nothing.
   * @param by whether a day is not after that one; what bears no date was always there
   */
  asOf?(this: void, data: z.output<Schema>, by: (date: IsoDate | undefined) => boolean): z.output<Schema> | undefined;
}

/** Says what a kind of content is. */
export const defineKind = <
  Schema extends z.ZodObject,
  const Form extends FileFormat,
  const Single extends boolean = false,
>(
  kind: Kind<Schema, Form, Single>,
): Kind<Schema, Form, Single> => kind;

/** Entries with the same number for their place are in the order of their files. */
export const byOrder = (a: { readonly order: number }, b: { readonly order: number }): number => a.order - b.order;
