import { z } from "zod";
import { COLUMN_TITLES } from "../../domain/procurement/columns.ts";
import { purchaseSchema } from "../../domain/procurement/purchase.ts";

/** The lines of a table of purchases; columns that the form สขร.1 does not have may be missing. */
export const contractsTableShape = z.array(
  z.strictObject(
    Object.fromEntries(
      Object.entries(COLUMN_TITLES).map(([field, heading]) => {
        const known = purchaseSchema.shape[field as keyof typeof COLUMN_TITLES];
        return [heading, known.safeParse(undefined).success ? z.string().optional() : z.string()];
      }),
    ),
  ),
);
