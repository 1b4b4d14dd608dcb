import { recordsOf, type Content } from "../model/content.ts";
import type { Item } from "../model/catalogue/item.ts";
import { pageProof, type Proof } from "../model/proof.ts";
import { PROCEDURE_FACTS } from "../model/records/complaints.ts";
import { claimedYears, demandedYear } from "../model/catalogue/year-rule.ts";
import type { FiscalYear } from "../thai/fiscal-year.ts";

/**
 * What the agency's records prove by concept, as each kind says. Unlike what the site says of today, a record says of
 * which time it is, so it speaks for archived years too.
 */
export const recordProofs = (content: Content): Map<string, Proof[]> =>
  new Map(
    recordsOf(content).flatMap(({ kind: { byItself }, entries }) =>
      byItself ? [[byItself.concept, byItself.proofs(entries as never)] as const] : [],
    ),
  );

/** Those of the records that speak of the time an item asks for, seen from the assessed year (B.E.). */
export const recordsFor = (
  records: ReadonlyMap<string, readonly Proof[]>,
  { concepts, yearRule }: Item,
  fiscalYear: FiscalYear,
): Proof[] =>
  concepts
    .flatMap((concept) => records.get(concept) ?? [])
    .filter((proof) => claimedYears(proof).includes(demandedYear(yearRule.rule, fiscalYear)));

/** What the procedure for complaints proves; it speaks of today. */
export function procedureProofs({ complaintProcedure }: Content): Proof[] {
  if (!complaintProcedure) return [];
  const { data } = complaintProcedure;
  return [
    pageProof("แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริต", "/complaints/#procedure", {
      proves: Object.keys(PROCEDURE_FACTS).filter((id) => PROCEDURE_FACTS[id]?.(data)),
    }),
  ];
}
