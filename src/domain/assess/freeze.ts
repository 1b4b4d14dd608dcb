import type { Assessment } from "./assess.ts";
import type { Content } from "../model/content.ts";
import { ledgerOf, tipsOf } from "../ledger/chain.ts";
import type { Frozen } from "../model/frozen.ts";

/** Every address that stands for an item of an assessed year today: its own page and its evidence, files with their fingerprint. */
export function freeze({ edition: { fiscalYear }, asOf, items }: Assessment, { files, ledgers }: Content): Frozen {
  const tips = tipsOf(ledgerOf(ledgers, fiscalYear).entries);
  return {
    fiscalYear,
    frozen: asOf,
    ...(tips.length > 0 && { ledger: tips }),
    targets: items.flatMap(({ item, status, proofs }) =>
      status === "missing"
        ? []
        : [
            { item: item.code, kind: "page" as const, target: `/oit/${fiscalYear}/${item.code}/` },
            ...proofs
              .filter(({ native }) => !native)
              .map(({ kind, target }) => {
                const sha256 = kind === "file" ? files[target]?.sha256 : undefined;
                return { item: item.code, kind, target, ...(sha256 === undefined ? {} : { sha256 }) };
              }),
          ],
    ),
  };
}
