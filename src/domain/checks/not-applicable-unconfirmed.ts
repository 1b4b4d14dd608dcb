import type { ItemRule } from "./rule.ts";

/** No edition we know exempts an agency from an item, so an exemption is always shown for a person to confirm. */
export const notApplicableUnconfirmed: ItemRule = {
  id: "not-applicable-unconfirmed",
  scope: "item",
  check: ({ disclosure }) =>
    disclosure?.notApplicable
      ? [{ severity: "hint", path: ["notApplicable"], args: { reason: disclosure.notApplicable.reason } }]
      : [],
};
