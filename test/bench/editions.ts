import type { Edition } from "../../src/domain/model/catalogue/edition.ts";
import type { Item } from "../../src/domain/model/catalogue/item.ts";
import { EDITION_YEARS, editionOf } from "../catalogue/given.ts";
import type { FiscalYear } from "../../src/domain/thai/fiscal-year.ts";

/** An item of one year's edition. */
export interface YearItem {
  readonly fiscalYear: FiscalYear;
  readonly item: Item;
}

/** The editions of local governments that the publisher brings, newest first. */
export const readEditions = (): Edition[] => EDITION_YEARS.map(editionOf).toReversed();

/** Every item of every edition. */
export const itemsOf = (editions: readonly Edition[]): YearItem[] =>
  editions.flatMap(({ fiscalYear, items }) => items.map((item) => ({ fiscalYear, item })));
