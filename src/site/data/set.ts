import type { IsoDate } from "../../domain/thai/date.ts";
import type { FiscalYear } from "../../domain/thai/fiscal-year.ts";
import type { ItemCode } from "../../domain/thai/item-code.ts";
import type { DataFormat } from "./formats.ts";

/** A file that programs can read. */
export interface DataFile {
  /** From the root of the site; a file of the agency's own is named below `public/` instead. */
  readonly place: { readonly address: string } | { readonly file: string };
  readonly format: DataFormat;
  /** The published schema that it satisfies, from the root of the site or elsewhere on the web. */
  readonly schema?: { readonly address: string } | { readonly url: string };
  /** What stands in it, where no other part of the site makes it. */
  readonly text?: () => string;
}

/** Data about one thing, in one or more formats. */
export interface DataSet {
  /** Part of its address for ever. */
  readonly id: string;
  readonly group: DataGroup;
  readonly title: string;
  readonly description: string;
  readonly fiscalYear?: FiscalYear;
  /** The item of OIT that it belongs to. */
  readonly item?: { readonly fiscalYear: FiscalYear; readonly code: ItemCode };
  readonly updated?: IsoDate | undefined;
  readonly files: readonly DataFile[];
}

/** The groups in which data sets are shown, in this order. */
export const DATA_GROUPS = {
  disclosure: "การเปิดเผยข้อมูลและการประเมิน",
  procurement: "การจัดซื้อจัดจ้าง",
  agency: "หน่วยงานและบริการ",
  news: "ข่าวและปฏิทิน",
  documents: "ไฟล์ข้อมูลที่แนบเป็นหลักฐาน",
} as const;
export type DataGroup = keyof typeof DATA_GROUPS;
