import type { Content } from "../../domain/model/content.ts";
import { compareItemCodes, type ItemCode } from "../../domain/thai/item-code.ts";
import { frameOf, type Frame } from "../frame/frame.ts";
import { tasks, type Task } from "../home/tasks.ts";
import { publishedEditions } from "../../domain/addresses/pages.ts";
import { TITLES } from "../frame/titles.ts";
import { urlsOf } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";
import { standingEnglish } from "../../domain/addresses/english.ts";
import { factsOfItem } from "./documents.ts";
import type { OwnWords } from "./own-pages.ts";
import { ownWords } from "./own-words.ts";
import { INDEX_FOLDER } from "../../domain/addresses/index-files.ts";
import { divide } from "./parts.ts";
import { SEARCH_KINDS } from "./record.ts";

/** A choice of a filter. */
export interface SearchFilterOption {
  readonly value: string;
  readonly label: string;
}

/** A filter of the search as a list to choose from; its name is the one in the address and in the index. */
export interface FilterView {
  readonly name: "year" | "indicator" | "item";
  readonly label: string;
  readonly choices: readonly SearchFilterOption[];
}

/** What the script of the search page needs to know of the site. */
export interface SearchData {
  /** Root of the site, with a slash at its end. */
  readonly base: string;
  /** Parts of the index, how many of the first a search reads, and how many where that is not enough, before it reads them all. */
  readonly parts: number;
  readonly recent: number;
  readonly near: number;
  readonly abbreviations: Content["abbreviations"];
  readonly own: OwnWords;
}

/** Everything the page of the search shows before anything is searched for. */
export interface SearchPage {
  readonly frame: Frame;
  readonly kinds: readonly SearchFilterOption[];
  readonly filters: readonly FilterView[];
  readonly tasks: readonly Task[];
  readonly siteMap: { readonly title: string; readonly href: string };
  /** JSON for the script, which cannot close the element it stands in. */
  readonly data: string;
  /** Address of the program that reads the index. */
  readonly program: string;
}

/** Prepares the page of the search. */
export function searchPage(content: Content): SearchPage {
  const { href } = urlsOf(content.agency.site);
  const { parts, recent, near } = divide(content);
  const data: SearchData = {
    base: href(addresses.home),
    parts,
    recent,
    near,
    abbreviations: content.abbreviations,
    own: ownWords(content),
  };
  return {
    frame: frameOf(content, {
      title: TITLES.search,
      description: `ค้นหาในทุกหน้าของเว็บไซต์และในเอกสารที่${content.agency.name}เปิดเผย`,
      address: addresses.search,
      search: false,
    }),
    kinds: Object.entries(SEARCH_KINDS)
      .filter(([kind]) => kind !== "english" || standingEnglish(content).length > 0)
      .map(([value, label]) => ({ value, label })),
    filters: filters(content),
    tasks: tasks(content),
    siteMap: { title: TITLES.siteMap, href: href(addresses.siteMap) },
    program: `${data.base}${INDEX_FOLDER}/pagefind.js`,
    data: JSON.stringify(data).replaceAll("<", "\\u003c"),
  };
}

function filters(content: Content): FilterView[] {
  const editions = publishedEditions(content);
  const codes = [...new Set(editions.flatMap(({ items }) => items.map(({ code }) => code)))].toSorted(compareItemCodes);
  const indicators = [
    ...new Set(
      editions.flatMap((edition) => edition.items.flatMap((item) => factsOfItem(item, edition).indicators ?? [])),
    ),
  ];
  const [newest] = editions;
  const nameOf = (code: ItemCode): string => {
    const name = newest?.items.find((item) => item.code === code)?.name;
    return name ? `${code} ${name}` : code;
  };
  return [
    {
      name: "year",
      label: "ปีงบประมาณ",
      choices: editions.map(({ fiscalYear }) => ({ value: String(fiscalYear), label: String(fiscalYear) })),
    },
    { name: "indicator", label: "ตัวชี้วัด", choices: indicators.map((value) => ({ value, label: value })) },
    {
      name: "item",
      label: `ข้อ OIT (ชื่อตามปี ${newest?.fiscalYear ?? ""})`,
      choices: codes.map((value) => ({ value, label: nameOf(value) })),
    },
  ];
}
