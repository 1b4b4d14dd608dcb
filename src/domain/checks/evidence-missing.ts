import { disclosureFile } from "../disclosure.ts";
import type { ItemRule } from "./rule.ts";

/** An item needs evidence or a dated nil declaration (design: nil declarations count as an answer). */
export const evidenceMissing: ItemRule = {
  id: "evidence-missing",
  scope: "item",
  check: ({ item, fiscalYear, disclosure, proofs }) =>
    proofs.length > 0 || disclosure?.nil || disclosure?.notApplicable
      ? []
      : [{ severity: "error", path: [], args: { file: disclosureFile(fiscalYear, item.code) } }],
};
