import type { Kind } from "../../domain/model/records/kind.ts";
import type { Content } from "../../domain/model/content.ts";
import type { KeyPath } from "../../domain/model/proof.ts";
import type { Data } from "../edit/line-edits.ts";
import type { CellForm, Unread } from "./cells.ts";

/** A column that is read: one value of a row. */
export interface Field {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly form: CellForm;
  /** True where a row cannot do without it. */
  readonly required: boolean;
  /** Replaces the choices of its form; `strict` lets nothing else be typed. */
  readonly choices?: { readonly values: readonly string[]; readonly strict: boolean };
}

/** A row as data: values by the ids of fields. */
export type Flat = Readonly<Record<string, unknown>>;

/** A sheet: how the data of a file stand in its rows, and how a row is put back. */
export interface Table {
  /** Name of the sheet, at most 31 characters. */
  readonly name: string;
  readonly fields: readonly Field[];
  /** False where a file has one row, true where each entry of one of its lists has one. */
  readonly isList: boolean;
  /** The rows of a file. @param data as its schema read it, with the body as `content` */
  readonly rows: (data: Data) => readonly Flat[];
  /**
   * Data with a row put in.
   * @param data as it is typed in the file
   * @param index which entry of the list; `undefined` for a new one
   * @param row `undefined` takes the entry out
   * @param changed ids of the fields that hold something else now
   */
  readonly put: (
    data: Data,
    index: number | undefined,
    row: Flat | undefined,
    changed: readonly string[],
  ) => Data | Unread;
  /** True for a row that says that its entry is to go. */
  readonly removes?: (row: Flat) => boolean;
  /** Which row and field a fault of the data belongs to; `undefined` where it belongs to another sheet. */
  readonly blame: (path: KeyPath, data: Data) => { readonly index: number; readonly id?: string } | undefined;
  /** What may be chosen in a row alone, by id of field. */
  readonly choices?: (key: string) => Readonly<Record<string, readonly string[]>>;
  /** Columns that are shown beside the fields and not read, by title. */
  readonly beside?: readonly {
    readonly title: string;
    readonly width: number;
    readonly show: (key: string) => string;
  }[];
}

/** A file that stands or will stand. */
export interface FormTarget {
  readonly file: string;
  /** Lines of the comment at the head of a new file. */
  readonly heading: readonly string[];
  /** Why a row that says something new is not meant for it. */
  readonly unless?: string;
}

/** All that a workbook of one kind of content needs to know. */
export interface SheetForm {
  /** What the workbook holds, in words. */
  readonly label: string;
  readonly kind: Kind;
  /** Where its files stand among the content. */
  readonly place: keyof Content;
  readonly tables: readonly [Table, ...Table[]];
  /** The column that says which file a row belongs to. */
  readonly key: { readonly title: string; readonly help: string; readonly width: number };
  /** Files that the workbook shows, each with what stands in the column of keys. */
  readonly shown: (content: Content) => readonly { readonly key: string; readonly file: string; readonly data: Data }[];
  /** Rows for what has no file yet: their keys. */
  readonly open: (content: Content) => readonly string[];
  /**
   * The file that a row is of.
   * @param key as it stands in the row
   * @param hasKey false for a table of somebody's own, which has no column of keys
   */
  readonly locate: (key: string, row: Flat, content: Content, hasKey: boolean) => FormTarget | Unread;
  /** What a new file begins with. */
  readonly begin?: (key: string) => Data;
  /** In which order rows stand; as files do where it is left out. */
  readonly sort?: (a: string, b: string) => number;
  /** The order of keys in a file. */
  readonly order: readonly string[];
}
