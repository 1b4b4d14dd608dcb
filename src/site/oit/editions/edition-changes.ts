import type { Concepts } from "../../../domain/model/catalogue/concept.ts";
import type { Content } from "../../../domain/model/content.ts";
import type { Edition } from "../../../domain/model/catalogue/edition.ts";
import { compareItemCodes, type ItemCode } from "../../../domain/thai/item-code.ts";
import type { FiscalYear } from "../../../domain/thai/fiscal-year.ts";
import { publishedEditions } from "../../../domain/addresses/pages.ts";
import { urlsOf } from "../../frame/urls.ts";
import { addresses } from "../../../domain/addresses/addresses.ts";

/** A subject with the codes it stands under in two years; a year without it has none. */
export interface ConceptChange {
  readonly name: string;
  readonly before: readonly ItemCode[];
  readonly after: readonly ItemCode[];
}

/** What became of every subject from one edition to the next. */
export interface EditionChanges {
  readonly moved: readonly ConceptChange[];
  readonly added: readonly ConceptChange[];
  readonly gone: readonly ConceptChange[];
  /** How many subjects stand under the same code in both. */
  readonly unchanged: number;
}

/** Compares two editions by what their items are about, in the order of the codes. */
export function compareEditions(previous: Edition, next: Edition, concepts: Concepts["concepts"]): EditionChanges {
  const [before, after] = [codesByConcept(previous), codesByConcept(next)];
  const names = new Map(concepts.map(({ id, name }) => [id, name]));
  const changes = [...new Set([...after.keys(), ...before.keys()])].map((id) => ({
    name: names.get(id) ?? id,
    before: before.get(id) ?? [],
    after: after.get(id) ?? [],
  }));
  const both = changes.filter((change) => change.before.length > 0 && change.after.length > 0);
  const moved = both.filter((change) => change.before.join() !== change.after.join());
  return {
    moved,
    added: changes.filter((change) => change.before.length === 0),
    gone: changes.filter((change) => change.after.length === 0),
    unchanged: both.length - moved.length,
  };
}

/** The codes of every concept, concepts and codes in the order of the codes. */
function codesByConcept({ items }: Edition): Map<string, ItemCode[]> {
  const codes = new Map<string, ItemCode[]>();
  for (const { code, concepts } of items.toSorted((a, b) => compareItemCodes(a.code, b.code)))
    for (const concept of concepts) codes.set(concept, [...(codes.get(concept) ?? []), code]);
  return codes;
}

/** A code that leads to its item where its year is published. */
export interface CodeLink {
  readonly code: ItemCode;
  readonly href: string | undefined;
}

/** Everything the section about changes shows. */
export interface EditionChangesView {
  readonly from: FiscalYear;
  readonly to: FiscalYear;
  readonly unchanged: number;
  readonly groups: readonly {
    readonly title: string;
    readonly rows: readonly {
      readonly name: string;
      readonly before: readonly CodeLink[];
      readonly after: readonly CodeLink[];
    }[];
  }[];
}

/** What changed from the year before; nothing where there is no edition of that year. */
export function editionChangesView(content: Content, next: Edition): EditionChangesView | undefined {
  const previous = content.editions.find(({ fiscalYear }) => fiscalYear === next.fiscalYear - 1);
  if (!previous) return undefined;
  const { href } = urlsOf(content.agency.site);
  const published = new Set(publishedEditions(content).map(({ fiscalYear }) => fiscalYear));
  const { moved, added, gone, unchanged } = compareEditions(previous, next, content.concepts);
  const link = ({ fiscalYear }: Edition, code: ItemCode): CodeLink => ({
    code,
    href: published.has(fiscalYear) ? href(addresses.item(fiscalYear, code)) : undefined,
  });
  return {
    from: previous.fiscalYear,
    to: next.fiscalYear,
    unchanged,
    groups: [
      { title: "ย้ายข้อ", changes: moved },
      { title: "เพิ่มใหม่", changes: added },
      { title: "ไม่มีแล้ว", changes: gone },
    ]
      .filter(({ changes }) => changes.length > 0)
      .map(({ title, changes }) => ({
        title,
        rows: changes.map(({ name, before, after }) => ({
          name,
          before: before.map((code) => link(previous, code)),
          after: after.map((code) => link(next, code)),
        })),
      })),
  };
}
