import type { Content } from "../model/content.ts";
import type { Purchase } from "../procurement/purchase.ts";
import { toArabicDigits } from "../thai/digits.ts";
import { problem, type Problem } from "./problem.ts";

/**
 * Contracts that the tables of a year list twice, which would double the figures: the same number, day and seller in two
 * files, whatever was corrected in between; in one file, where a contract may have several lots, also the same work and
 * price.
 */
export function checkRepeatedPurchases({ purchases }: Pick<Content, "purchases">): Problem[] {
  const seen = new Map<string, string>();
  return purchases.flatMap(({ file, data: { fiscalYear, purchases: rows } }) => {
    const own = new Map<string, string>();
    const found = rows.flatMap((purchase) => {
      const contract = [fiscalYear, ...contractOf(purchase)].join("\n");
      const lot = [contract, plain(purchase.work), purchase.price].join("\n");
      const other = seen.get(contract) ?? own.get(lot);
      own.set(lot, file);
      const { contractNumber, work } = purchase;
      return other === undefined ? [] : [problem("repeated-purchase", file, [], { contractNumber, work, other })];
    });
    for (const purchase of rows) {
      const contract = [fiscalYear, ...contractOf(purchase)].join("\n");
      if (!seen.has(contract)) seen.set(contract, file);
    }
    return found;
  });
}

const contractOf = ({ contractNumber, contractDate, supplier }: Purchase): string[] => [
  plain(contractNumber),
  contractDate,
  plain(supplier),
];

/** Words as they count: two people type spaces and digits differently. */
const plain = (text: string): string => toArabicDigits(text).replace(/\s+/g, "");
