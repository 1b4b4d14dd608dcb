import type { FiscalYear } from "../thai/fiscal-year.ts";
import type { ItemCode } from "../thai/item-code.ts";

/** Under what the judgement of one piece of evidence is kept: the assessed year (B.E.), the item, its place in the answer. */
export const judgementKey = (fiscalYear: FiscalYear, item: ItemCode, index: number): string =>
  `${fiscalYear}/${item}/${index}`;
