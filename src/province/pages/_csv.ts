import { csvOf } from "../../site/oit/checklist-csv.ts";
import type { ProvinceTable } from "../../site/province/tables.ts";

/** A table as the answer of an address. */
export const csv = (table: ProvinceTable): Response =>
  new Response(csvOf(table), { headers: { "content-type": "text/csv; charset=utf-8" } });
