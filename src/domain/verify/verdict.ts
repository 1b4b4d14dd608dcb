import { GRAVITIES } from "../model/gravity.ts";
import { z } from "zod";
import { itemCode } from "../model/fields.ts";
import { ADDRESS_STATE_IDS } from "./state.ts";

const excerptSchema = z.strictObject({
  text: z.string(),
  where: z.strictObject({
    kind: z.enum(["title", "heading", "line", "page", "sheet", "name", "address"]),
    number: z.int().exactOptional(),
    name: z.string().exactOptional(),
  }),
});

const addressFindingSchema = z.strictObject({
  state: z.enum(ADDRESS_STATE_IDS),
  /** How it weighs for these items: the rules of an item may make it lighter than the table of states does. */
  class: z.enum(GRAVITIES),
  /** What was found, and what to do, in words. */
  what: z.string(),
  remedy: z.string(),
  /** The items it holds for, where it does not hold for all of the target. */
  items: z.array(itemCode("รหัสข้อ")).readonly().exactOptional(),
  excerpt: excerptSchema.exactOptional(),
});
/** One thing that was found of an address, in the words of the table of states. */
export type AddressFinding = Readonly<z.infer<typeof addressFindingSchema>>;

/** What is said of an address. */
export const addressVerdictSchema = z.strictObject({
  /** Those of the gravest finding. */
  state: z.enum(ADDRESS_STATE_IDS),
  class: z.enum(GRAVITIES),
  /** Gravest first; never empty. */
  findings: z.array(addressFindingSchema).readonly(),
});
export type AddressVerdict = Readonly<z.infer<typeof addressVerdictSchema>>;
