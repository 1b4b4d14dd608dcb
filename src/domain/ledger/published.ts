import { z } from "zod";
import { ledgerSchema } from "./ledger.ts";

/** What `ledger.json` holds: the ledger of a year, whose it is, and where it does not hold. */
export const publishedLedgerSchema = z.object({
  agency: z.object({ name: z.string(), site: z.string() }),
  asOf: z.string(),
  ledger: ledgerSchema,
  /** Where the order of the ledger does not hold, by the place of the line from 0. */
  breaks: z.array(z.object({ kind: z.enum(["edited", "lost", "reordered", "backdated"]), index: z.int() })),
});
export type PublishedLedger = z.infer<typeof publishedLedgerSchema>;
