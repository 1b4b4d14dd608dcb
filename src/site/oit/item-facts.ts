import type { Content } from "../../domain/model/content.ts";
import type { Edition } from "../../domain/model/catalogue/edition.ts";
import type { Item } from "../../domain/model/catalogue/item.ts";
import { compareItemCodes } from "../../domain/thai/item-code.ts";
import type { FiscalYear } from "../../domain/thai/fiscal-year.ts";
import { publishedEditions } from "../../domain/addresses/pages.ts";
import { certaintyView, type CertaintyView } from "../frame/status-view.ts";
import { urlsOf } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";
import { keysOf } from "../../domain/keyed.ts";

/** One fact of an edition about an item: what it says, how sure it is, where it comes from. */
export interface FactView {
  readonly what: string;
  readonly says: string;
  readonly level: CertaintyView;
  readonly sources: readonly string[];
  readonly note: string | undefined;
}

type Constraints = NonNullable<Item["constraints"]>;

const CADENCE_WORDS = { monthly: "รายเดือน", quarterly: "รายไตรมาส", "six-months": "ราย 6 เดือน" } as const;

/** Every constraint in words; a new one without words does not compile. */
const CONSTRAINT_WORDS: { [Key in keyof Required<Constraints>]: (value: NonNullable<Constraints[Key]>) => string } = {
  minDocuments: (count) => `อย่างน้อย ${count} เอกสาร`,
  minComponents: (count) => `อย่างน้อย ${count} องค์ประกอบ`,
  cadence: (list) => `รายงาน${list.map((cadence) => CADENCE_WORDS[cadence]).join(" หรือ")}`,
  coversFirstHalf: () => "ครอบคลุมรอบ 6 เดือนแรก",
  twoWay: () => "ถามและตอบได้สองทาง",
  onMainSite: () => "อยู่บนเว็บไซต์หลักของหน่วยงาน",
  signedByTopExecutive: () => "ลงนามโดยผู้บริหารสูงสุด",
  onlineChannel: () => "เป็นช่องทางออนไลน์",
  separateFromGeneralComplaints: () => "แยกจากช่องทางร้องเรียนทั่วไป",
  noBlankCells: () => "กรอกทุกช่องของแบบฟอร์ม (จากแบบของหน่วยงานอื่น)",
  formUnaltered: () => "ใช้แบบฟอร์มโดยไม่แก้ไข (จากแบบของหน่วยงานอื่น)",
  statesNothing: () => "ถ้าไม่มีข้อมูลต้องประกาศว่าไม่มี",
  statesNothingNote: (note) => note,
};

/** Further conditions of an item in words. */
export const constraintWords = ({ constraints = {} }: Item): string[] =>
  keysOf(CONSTRAINT_WORDS).flatMap((key) => {
    const value = constraints[key];
    // Each function takes the type of its own key, which a loop over the keys cannot express.
    return value === undefined || value === false ? [] : [(CONSTRAINT_WORDS[key] as (value: unknown) => string)(value)];
  });

/** What the edition says of an item, fact by fact. */
export function itemFacts(item: Item, yearWords: string, { sources }: Content): FactView[] {
  const known = new Map(sources.map(({ id, what }) => [id, what]));
  const rows = [
    { what: "ชื่อข้อ", says: item.name, ...item },
    { what: "ปีของข้อมูล", says: yearWords, ...item.yearRule },
    ...item.components.map((component) => ({ what: "องค์ประกอบ", says: component.text, ...component })),
  ];
  return rows.map(({ what, says, level, sources: ids, note }) => ({
    what,
    says,
    level: certaintyView(level),
    sources: ids.map((id) => known.get(id) ?? id),
    note,
  }));
}

/** The item of another year that covers the same concept. */
export interface SiblingItem {
  readonly fiscalYear: FiscalYear;
  readonly code: string;
  readonly name: string;
  /** Set where that year is published. */
  readonly href: string | undefined;
}

/** Items of other years that cover any concept of this one, newest year first. */
export function siblingItems(item: Item, edition: Edition, content: Content): SiblingItem[] {
  const { href } = urlsOf(content.agency.site);
  const published = new Set(publishedEditions(content).map(({ fiscalYear }) => fiscalYear));
  return content.editions
    .filter(({ fiscalYear }) => fiscalYear !== edition.fiscalYear)
    .toSorted((a, b) => b.fiscalYear - a.fiscalYear)
    .flatMap(({ fiscalYear, items }) =>
      items
        .filter(({ concepts }) => concepts.some((concept) => item.concepts.includes(concept)))
        .toSorted((a, b) => compareItemCodes(a.code, b.code))
        .map(({ code, name }) => ({
          fiscalYear,
          code,
          name,
          href: published.has(fiscalYear) ? href(addresses.item(fiscalYear, code)) : undefined,
        })),
    );
}
