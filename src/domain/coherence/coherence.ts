import type { KeyPath } from "../model/proof.ts";
import { familyOf } from "../model/agency.ts";
import type { Content } from "../model/content.ts";
import type { Entry } from "../model/entry.ts";
import { disclosureFile, type Disclosure } from "../model/disclosure.ts";
import type { Edition, EditionFacts } from "../model/catalogue/edition.ts";
import { nextProvisionalYear } from "../rollover/provisional.ts";
import { applyFacts } from "../model/catalogue/edition-facts.ts";
import { checkChain } from "./chain-check.ts";
import { checkFrozen } from "./frozen-check.ts";
import { checkLayout } from "./layout-check.ts";
import { problem, type Problem } from "./problem.ts";
import type { FiscalYear } from "../thai/fiscal-year.ts";
import { toArabicDigits } from "../thai/digits.ts";
import { checkFiles, checkPage, checkPages, type CoherenceContext } from "./references.ts";
import { registerEntries } from "../addresses/registers.ts";
import { checkRedirects } from "./redirects.ts";
import { checkAlbums } from "./albums.ts";
import { parseItemCode } from "../thai/item-code.ts";

/** What the files say of each other: catalogue files as they were read, before the agency's corrections. */
export interface Catalogue {
  readonly editions: readonly Entry<Edition>[];
  /** Those of them that stand in the agency's own folder. */
  readonly own: readonly Entry<Edition>[];
  readonly facts: readonly Entry<EditionFacts>[];
}

/**
 * Checks what no single file can know: references that lead nowhere, two files for one thing, files that no page shows.
 * Every problem of every file, in the order of the files.
 */
export function checkCoherence(content: Content, catalogue: Catalogue, world: CoherenceContext): Problem[] {
  return [
    ...checkYears(content),
    ...checkLayout(content, world),
    ...checkCatalogue(content, catalogue, world),
    ...checkDisclosures(content, world),
    ...checkPages(content, world),
    ...checkAlbums(content),
    ...checkRedirects(content, world),
    ...checkFiles(content, world),
    ...checkAddresses(content, world),
    ...checkFrozen(content, world),
    ...checkChain(content, world.nearest),
  ];
}

function checkYears({ agency, editions }: Content): Problem[] {
  const family = familyOf(agency);
  const known = new Set(editions.map(({ fiscalYear }) => fiscalYear));
  const missing = (fiscalYear: number, path: KeyPath) =>
    known.has(fiscalYear)
      ? []
      : [
          problem("edition-missing", "content/agency.yaml", path, {
            family,
            fiscalYear,
            beginnable: nextProvisionalYear(editions) === fiscalYear,
          }),
        ];
  return [
    ...missing(agency.currentFiscalYear, ["currentFiscalYear"]),
    ...agency.archivedFiscalYears.flatMap((year, index) => missing(year, ["archivedFiscalYears", index])),
  ];
}

function checkCatalogue(
  { concepts }: Content,
  { editions, own, facts }: Catalogue,
  { nearest }: CoherenceContext,
): Problem[] {
  const known = concepts.map(({ id }) => id);
  const unknown = editions.flatMap(({ file, data }) =>
    data.items.flatMap((item, index) =>
      item.concepts.flatMap((concept, position) =>
        known.includes(concept)
          ? []
          : [
              problem("unknown-concept", file, ["items", index, "concepts", position], {
                concept,
                nearest: nearest(concept, known),
              }),
            ],
      ),
    ),
  );
  const lost = facts.flatMap(({ file, data: { family, fiscalYear, facts: list } }) => {
    const edition = editions.find(({ data }) => data.family === family && data.fiscalYear === fiscalYear)?.data;
    if (!edition) return [problem("edition-missing", file, ["fiscalYear"], { family, fiscalYear, beginnable: false })];
    return applyFacts(edition, list).lost.map(({ fact: { item, fact }, index, reason }) =>
      problem("lost-fact", file, ["facts", index, reason === "item" ? "item" : reason === "rule" ? "value" : "fact"], {
        fact,
        item,
        fiscalYear,
      }),
    );
  });
  const doubled = own.flatMap(({ file, data: { family, fiscalYear } }, index) => {
    const other = own.slice(0, index).find(({ data }) => data.family === family && data.fiscalYear === fiscalYear);
    return other ? [problem("duplicate-edition", file, ["fiscalYear"], { fiscalYear, other: other.file })] : [];
  });
  return [...unknown, ...lost, ...doubled];
}

function checkDisclosures(content: Content, world: CoherenceContext): Problem[] {
  const answered = Map.groupBy(content.disclosures, ({ data: { item, fiscalYear } }) => `${fiscalYear}/${item}`);
  return content.disclosures.flatMap((entry) => {
    const { item, fiscalYear } = entry.data;
    const same = answered.get(`${fiscalYear}/${item}`) ?? [];
    const first = same.find((other) => checkPlace(other).length === 0);
    // One cause, one message: a copy beside the answer is a second answer, also where its name is of no item.
    if (first && first !== entry && !isNamed(entry))
      return [problem("duplicate-item", entry.file, ["item"], { item, fiscalYear, other: first.file })];
    const misplaced = checkPlace(entry);
    return misplaced.length > 0 ? misplaced : checkAnswer(content, entry, world);
  });
}

/** True for an answer whose name is of another item: its item or its name was forgotten in copying. */
const isNamed = ({ id, data }: Entry<Disclosure>): boolean => {
  const code = parseItemCode(id);
  return code !== undefined && code !== data.item;
};

/** Where a disclosure stands says the same as what is written in it; a copied file with a forgotten line is caught here. */
function checkPlace({ id, file, data: { item, fiscalYear } }: Entry<Disclosure>): Problem[] {
  const folder = file.split("/").at(-2) ?? "";
  if (parseItemCode(id) === item && Number(toArabicDigits(folder)) === fiscalYear) return [];
  const path = parseItemCode(id) === item ? ["fiscalYear"] : ["item"];
  return [
    problem("misplaced-disclosure", file, path, { item, fiscalYear, expected: disclosureFile(fiscalYear, item) }),
  ];
}

function checkAnswer(content: Content, { file, data }: Entry<Disclosure>, world: CoherenceContext): Problem[] {
  const { item: code, fiscalYear, evidence } = data;
  const { currentFiscalYear, archivedFiscalYears } = content.agency;
  const published = [currentFiscalYear, ...archivedFiscalYears];
  if (!published.includes(fiscalYear))
    return [problem("unpublished-year", file, ["fiscalYear"], { fiscalYear, published: published.join(", ") })];
  const edition = content.editions.find((candidate) => candidate.fiscalYear === fiscalYear);
  const item = edition?.items.find((candidate) => candidate.code === code);
  if (!edition) return [];
  if (!item) {
    const range = `${edition.items[0]?.code ?? ""}–${edition.items.at(-1)?.code ?? ""}`;
    return [problem("unknown-item", file, ["item"], { item: code, fiscalYear, range })];
  }
  const known = item.components.map(({ id }) => id);
  const unknown = (ids: readonly string[] = [], path: readonly (string | number)[]) =>
    ids
      .filter((id) => !known.includes(id))
      .map((id) =>
        problem("unknown-component", file, [...path, "component"], {
          component: id,
          item: code,
          known: item.components.map((component) => `${component.id} (${component.text})`),
          nearest: world.nearest(id, known),
        }),
      );
  return [
    ...unknown(data.confirmed?.component, ["confirmed"]),
    ...evidence.flatMap(({ component, confirmed, page }, index) => [
      ...unknown(component, ["evidence", index]),
      ...unknown(confirmed?.component, ["evidence", index, "confirmed"]),
      ...checkPage(file, ["evidence", index, "page"], page, world),
    ]),
  ];
}

/** Files that become pages need an address of their own. */
function checkAddresses(content: Content, { reserved }: CoherenceContext): Problem[] {
  const { pages, news, services, measures, reports, procurements, ledgers } = content;
  const yearly = [...Map.groupBy(measures, yearOf).values(), ...Map.groupBy(reports, yearOf).values()];
  return [
    ...pages
      .filter(({ id }) => reserved.includes(id))
      .map(({ id, file }) => problem("reserved-address", file, [], { address: `/${id}/` })),
    ...news
      .filter(({ id }) => /^\d{4}$/.test(id))
      .map(({ id, file }) => problem("reserved-address", file, [], { address: `/news/${id}/` })),
    ...[...measures, ...reports]
      .filter(({ id }) => PAPER_ADDRESSES.includes(id))
      .map(({ id, file }) => problem("reserved-address", file, [], { address: id })),
    ...ledgers
      .filter(({ id, data }) => Number(toArabicDigits(id)) !== data.fiscalYear)
      .map(({ file, data }) => problem("misplaced-ledger", file, ["fiscalYear"], { fiscalYear: data.fiscalYear })),
    ...[...measures, ...reports, ...procurements]
      .filter((entry) => Number(toArabicDigits(entry.file.split("/").at(-2) ?? "")) !== yearOf(entry))
      .map((entry) => problem("misplaced-year", entry.file, ["fiscalYear"], { fiscalYear: yearOf(entry) })),
    ...[pages, news, services, ...registerEntries(content), ...yearly].flatMap((entries: readonly Entry<unknown>[]) => {
      const firstOf = new Map<string, string>();
      return entries.flatMap(({ id, file }) => {
        const other = firstOf.get(id);
        if (id === "") return [problem("unsafe-name", file, [], { name: file.split("/").at(-1) ?? file })];
        if (other !== undefined) return [problem("duplicate-address", file, [], { address: id, other })];
        firstOf.set(id, file);
        return [];
      });
    }),
  ];
}

/** Under a year of measures or reports these names lead to the paper. */
const PAPER_ADDRESSES: readonly string[] = ["paper", "paper-thai-digits"];
const yearOf = ({ data }: { data: { fiscalYear: FiscalYear } }): FiscalYear => data.fiscalYear;
