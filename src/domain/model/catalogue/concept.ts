import { z } from "zod";
import { described, slug, text } from "../fields.ts";
import type { Edition } from "./edition.ts";
import type { FiscalYear } from "../../thai/fiscal-year.ts";
import type { ItemCode } from "../../thai/item-code.ts";

/** What items are about, whatever their code: the stable key across editions. */
export const conceptsSchema = z
  .strictObject({
    concepts: described(
      z.array(
        z.strictObject({
          id: slug("รหัสเรื่อง", "structure"),
          name: text("ชื่อเรื่อง", "โครงสร้างหน่วยงาน"),
        }),
      ),
      "เรื่องทั้งหมดที่รายการทุกปีอ้างถึง",
    ),
  })
  .describe("เรื่องที่ OIT ตรวจ เป็นหลักอ้างอิงข้ามปี");
export type Concepts = z.infer<typeof conceptsSchema>;

/** Under which codes a concept stands, year by year: concept → fiscal year (B.E.) → codes. */
export type Crosswalk = ReadonlyMap<string, ReadonlyMap<FiscalYear, readonly ItemCode[]>>;

/** Reads the crosswalk of one family out of its editions, years ascending. */
export function crosswalk(editions: readonly Edition[]): Crosswalk {
  const table = new Map<string, Map<FiscalYear, ItemCode[]>>();
  for (const edition of editions.toSorted((a, b) => a.fiscalYear - b.fiscalYear)) {
    for (const item of edition.items) {
      for (const concept of item.concepts) {
        const years = table.get(concept) ?? new Map<FiscalYear, ItemCode[]>();
        table.set(concept, years.set(edition.fiscalYear, [...(years.get(edition.fiscalYear) ?? []), item.code]));
      }
    }
  }
  return table;
}
