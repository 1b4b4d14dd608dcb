import type { Content } from "../../domain/model/content.ts";
import { LICENCES } from "../../domain/model/licence.ts";
import { fileDetails, textHref } from "../frame/files.ts";
import { frameOf, type Frame } from "../frame/frame.ts";
import { TITLES } from "../frame/titles.ts";
import { urlsOf, type Urls } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";
import { DATA_FORMATS } from "./formats.ts";
import { DATA_GROUPS, type DataFile, type DataSet } from "./set.ts";
import { dataSets } from "./sets.ts";
import { keysOf } from "../../domain/keyed.ts";

interface DataFileView {
  readonly label: string;
  readonly details: string | undefined;
  /** The page with its text. */
  readonly text: string | undefined;
  readonly href: string;
  readonly schemaHref: string | undefined;
}

interface DataSetView extends Pick<DataSet, "id" | "title" | "description"> {
  readonly fiscalYear: number | undefined;
  readonly updated: string | undefined;
  readonly item: { readonly code: string; readonly fiscalYear: number; readonly href: string } | undefined;
  readonly files: readonly DataFileView[];
}

/** Everything the page of open data shows. */
export interface DataPage {
  readonly frame: Frame;
  readonly licence: { readonly name: string; readonly url: string };
  /** How to name the source, ready to copy. */
  readonly attribution: string;
  readonly catalogHref: string;
  readonly groups: readonly { readonly title: string; readonly sets: readonly DataSetView[] }[];
}

/** Prepares the page that lists every file that programs can read. */
export function dataPage(content: Content): DataPage {
  const { agency } = content;
  const urls = urlsOf(agency.site);
  const sets = dataSets(content);
  return {
    frame: frameOf(content, {
      title: `${TITLES.data} (Open Data)`,
      description: `ไฟล์ข้อมูลทั้งหมดที่${agency.name}เผยแพร่ นำไปใช้ต่อได้โดยไม่ต้องขออนุญาต`,
      address: addresses.data,
      crumb: TITLES.data,
    }),
    licence: LICENCES[agency.openDataLicence],
    attribution: `ที่มา: ${agency.name} ${urls.absolute(addresses.data)}`,
    catalogHref: urls.href(addresses.catalog),
    groups: keysOf(DATA_GROUPS)
      .map((group) => ({
        title: DATA_GROUPS[group],
        sets: sets.filter((set) => set.group === group).map((set) => setView(set, content, urls)),
      }))
      .filter((group) => group.sets.length > 0),
  };
}

const setView = (set: DataSet, { files }: Content, urls: Urls): DataSetView => ({
  id: set.id,
  title: set.title,
  description: set.description,
  fiscalYear: set.fiscalYear,
  updated: set.updated,
  item: set.item && { ...set.item, href: urls.href(addresses.item(set.item.fiscalYear, set.item.code)) },
  files: set.files.map((file) => fileView(file, files, urls)),
});

function fileView({ place, format, schema }: DataFile, files: Content["files"], urls: Urls): DataFileView {
  return {
    label: DATA_FORMATS[format].label,
    details: "file" in place ? fileDetails(place.file, files[place.file]) : undefined,
    text: "file" in place ? textHref(place.file, files[place.file], urls) : undefined,
    href: "address" in place ? urls.href(place.address) : urls.file(place.file),
    schemaHref: schema && ("address" in schema ? urls.href(schema.address) : schema.url),
  };
}
