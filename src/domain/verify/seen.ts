import type { Gravity } from "../model/gravity.ts";
import { z } from "zod";
import { judgementSchema } from "../judge/judgement.ts";
import { itemCode } from "../model/fields.ts";
import type { Item } from "../model/catalogue/item.ts";
import { followedSchema } from "./followed.ts";
import { marksSchema, type ItemMarks } from "../judge/markers.ts";
import { foundSchema } from "../judge/passage.ts";
import type { Probe, Target } from "./probe.ts";
import { addressVerdictSchema, type AddressFinding } from "./verdict.ts";

/** What is kept of a look at one address: the verdict on it, and what its words hold. */
export const lookedSchema = z.strictObject({
  verdict: addressVerdictSchema,
  marks: marksSchema.exactOptional(),
  /** Whether its text shows each of its items. */
  judged: z
    .array(z.strictObject({ code: itemCode("รหัสข้อ"), judgement: judgementSchema }))
    .readonly()
    .exactOptional(),
  /** What it shows or offers, one step further. */
  followed: z.array(followedSchema).readonly().exactOptional(),
});
export type Looked = z.infer<typeof lookedSchema>;

/** An address with what was seen of it. */
export interface SeenAddress {
  readonly target: Target;
  readonly probe: Probe;
  readonly result: Looked;
}

export const foundAtSchema = foundSchema.extend({ address: z.string() });
/** Something found, where, and at which address. */
export type FoundAt = z.infer<typeof foundAtSchema>;

/** What was found of an address as far as it concerns an item. */
export const concerning = ({ result }: SeenAddress, { code }: Pick<Item, "code">): readonly AddressFinding[] =>
  result.verdict.findings.filter(({ items }) => items === undefined || items.includes(code));

/** How an address weighs for an item. */
export const classFor = (address: SeenAddress, item: Pick<Item, "code">): Gravity =>
  concerning(address, item)[0]?.class ?? "fine";

/** What was found of an item at an address. */
export const marksFor = (address: SeenAddress, { code }: Pick<Item, "code">): ItemMarks | undefined =>
  address.result.marks?.items.find((marks) => marks.code === code);
