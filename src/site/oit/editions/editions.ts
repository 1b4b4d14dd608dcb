import { CERTAINTY_LEVELS, type Certainty } from "../../../domain/model/catalogue/certainty.ts";
import { crosswalk } from "../../../domain/model/catalogue/concept.ts";
import type { Content } from "../../../domain/model/content.ts";
import type { Edition } from "../../../domain/model/catalogue/edition.ts";
import type { FiscalYear } from "../../../domain/thai/fiscal-year.ts";
import type { CodeLink } from "./edition-changes.ts";
import { frameOf, type Frame } from "../../frame/frame.ts";
import { publishedEditions } from "../../../domain/addresses/pages.ts";
import { certaintyView, type CertaintyView } from "../../frame/status-view.ts";
import { TITLES } from "../../frame/titles.ts";
import { urlsOf } from "../../frame/urls.ts";
import { addresses } from "../../../domain/addresses/addresses.ts";

/** How many facts of one sort stand on each level, in the order of the levels. */
export interface LevelCounts {
  readonly what: string;
  readonly counts: readonly number[];
}

/** How sure one edition is. */
export interface EditionView {
  readonly fiscalYear: FiscalYear;
  readonly itemCount: number;
  /** The edition's own words on each sort of fact. */
  readonly confidence: readonly { readonly what: string; readonly words: string }[];
  readonly check: string;
  readonly notes: readonly string[];
  readonly facts: readonly LevelCounts[];
  /** Items of which no component is known, to be read in the handbook. */
  readonly withoutComponents: readonly string[];
}

/** One concept with the codes it stood under; a year without it has none. */
export interface CrosswalkRow {
  readonly concept: string;
  readonly years: readonly CodeLink[][];
}

/** Everything the page about the editions shows. */
export interface EditionsPage {
  readonly frame: Frame;
  readonly levels: readonly CertaintyView[];
  readonly editions: readonly EditionView[];
  readonly years: readonly FiscalYear[];
  readonly crosswalk: readonly CrosswalkRow[];
  readonly rulesHref: string;
}

/** Prepares the page that says how sure each edition is, and where every concept stood over the years. */
export function editionsPage(content: Content): EditionsPage {
  return {
    frame: frameOf(content, {
      title: "ความแน่ชัดของรายการ OIT",
      description: "รายการข้อ OIT แต่ละปีที่เว็บไซต์นี้ใช้ มาจากแหล่งใด แน่ชัดเพียงใด และเรื่องเดียวกันอยู่ข้อใดในแต่ละปี",
      address: addresses.editions,
      parents: [{ title: TITLES.years, address: addresses.years }],
    }),
    levels: CERTAINTY_LEVELS.map(certaintyView),
    editions: content.editions.toSorted((a, b) => b.fiscalYear - a.fiscalYear).map(editionView),
    years: content.editions.map(({ fiscalYear }) => fiscalYear),
    crosswalk: crosswalkRows(content),
    rulesHref: urlsOf(content.agency.site).href(addresses.rules),
  };
}

function editionView({ fiscalYear, items, confidence, notes, subIndicators, frame }: Edition): EditionView {
  return {
    fiscalYear,
    itemCount: items.length,
    confidence: [
      { what: "ชื่อข้อ", words: confidence.names },
      { what: "ตัวชี้วัดย่อย", words: confidence.subIndicators },
      { what: "องค์ประกอบ", words: confidence.components },
      { what: "ปีของข้อมูล", words: confidence.yearRules },
    ],
    check: confidence.check,
    notes,
    facts: [
      levelCounts("ชื่อข้อ", items),
      levelCounts(
        "ปีของข้อมูล",
        items.map(({ yearRule }) => yearRule),
      ),
      levelCounts(
        "องค์ประกอบ",
        items.flatMap(({ components }) => components),
      ),
      levelCounts("การแบ่งตัวชี้วัดย่อยและน้ำหนัก", [subIndicators, ...(frame?.weights ? [frame.weights] : [])]),
    ],
    withoutComponents: items.filter(({ components }) => components.length === 0).map(({ code }) => code),
  };
}

/** Counts facts by level. */
export const levelCounts = (what: string, facts: readonly { level: Certainty }[]): LevelCounts => ({
  what,
  counts: CERTAINTY_LEVELS.map((level) => facts.filter((fact) => fact.level === level).length),
});

function crosswalkRows(content: Content): CrosswalkRow[] {
  const { href } = urlsOf(content.agency.site);
  const table = crosswalk(content.editions);
  const published = new Set(publishedEditions(content).map(({ fiscalYear }) => fiscalYear));
  return content.concepts
    .filter(({ id }) => table.has(id))
    .map(({ id, name }) => ({
      concept: name,
      years: content.editions.map(({ fiscalYear }) =>
        (table.get(id)?.get(fiscalYear) ?? []).map((code) => ({
          code,
          href: published.has(fiscalYear) ? href(addresses.item(fiscalYear, code)) : undefined,
        })),
      ),
    }));
}
