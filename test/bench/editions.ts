import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { CATALOGUE } from "../../src/program/paths.ts";
import { editionSchema, type Edition } from "../../src/domain/model/catalogue/edition.ts";
import type { Item } from "../../src/domain/model/catalogue/item.ts";
import type { FiscalYear } from "../../src/domain/thai/fiscal-year.ts";

/** An item of one year's edition. */
export interface YearItem {
  readonly fiscalYear: FiscalYear;
  readonly item: Item;
}

/** The editions of local governments that the publisher brings, newest first. */
export function readEditions(): Edition[] {
  const folder = path.join(CATALOGUE, "editions");
  return readdirSync(folder)
    .filter((name) => /^\d+\.yaml$/.test(name))
    .map((name) => editionSchema.parse(parse(readFileSync(path.join(folder, name), "utf8"))))
    .filter(({ family }) => family === "lao")
    .toSorted((a, b) => b.fiscalYear - a.fiscalYear);
}

/** Every item of every edition. */
export const itemsOf = (editions: readonly Edition[]): YearItem[] =>
  editions.flatMap(({ fiscalYear, items }) => items.map((item) => ({ fiscalYear, item })));
