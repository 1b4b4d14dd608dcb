import { FOUND_GRAVITIES, GRAVITIES, OUTCOMES } from "../model/gravity.ts";
import { z } from "zod";
import { fiscalYear, itemCode } from "../model/fields.ts";
import { partSchema } from "./items/part.ts";
import { reportReviewSchema, sealSchema } from "./review/schema.ts";
import { foundSchema } from "../judge/passage.ts";
import { probeSchema, targetSchema } from "./probe.ts";
import { foundAtSchema } from "./seen.ts";
import { ADDRESS_STATE_IDS } from "./state.ts";
import { addressVerdictSchema } from "./verdict.ts";

const count = z.int().min(0);

/** Something that was found of an item, in words, for readers who do not have ours. */
export const reportFindingSchema = z.strictObject({
  kind: z.enum(["item", "address", "assessment"]),
  id: z.string(),
  weight: z.enum(FOUND_GRAVITIES),
  message: z.string(),
  remedy: z.string(),
  address: z.string().exactOptional(),
  component: z.string().exactOptional(),
});
export type ReportFinding = z.infer<typeof reportFindingSchema>;

export const reportItemSchema = z.strictObject({
  code: itemCode("รหัสข้อ"),
  name: z.string(),
  /** The concepts it asks for: by them it is found again in another year. */
  concepts: z.array(z.string()).exactOptional(),
  /** Share of the ITA total (0–100) that hangs on it; null where the edition's arithmetic is unknown. */
  points: z.number().nullable(),
  outcome: z.enum(OUTCOMES),
  findings: z.array(reportFindingSchema),
  parts: z.array(partSchema),
  seen: z.strictObject({
    name: foundAtSchema.extend({ called: z.string() }).exactOptional(),
    demanded: z.string(),
    times: z.array(foundAtSchema.extend({ says: z.string() })),
  }),
  /** Where the source speaks of it, in words. */
  where: z.string().exactOptional(),
  /** What the agency calls it, where that is not the official name. */
  written: z.string().exactOptional(),
  explanation: z.string().exactOptional(),
  /** What a site of ours says of itself. */
  assessed: z.string().exactOptional(),
  addresses: z.array(z.string()),
  /** What a person decided after looking at it. */
  review: reportReviewSchema.exactOptional(),
});
export type ReportItem = z.infer<typeof reportItemSchema>;

export const reportAddressSchema = z.strictObject({
  ...targetSchema.shape,
  ...addressVerdictSchema.pick({ state: true, class: true }).shape,
  findings: z.array(
    z.strictObject({
      state: z.enum(ADDRESS_STATE_IDS),
      class: z.enum(GRAVITIES),
      message: z.string(),
      remedy: z.string(),
      items: z.array(z.string()).exactOptional(),
      excerpt: foundSchema.exactOptional(),
    }),
  ),
  proof: probeSchema,
});
export type ReportAddress = z.infer<typeof reportAddressSchema>;

/** The result of one check of addresses, as it is written and read back for comparing. */
export const verifyReportSchema = z.strictObject({
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  /** `hash` is the SHA-256 of the edition's data: two reports with the same one were measured by the same catalogue. */
  edition: z.strictObject({
    family: z.string(),
    fiscalYear: fiscalYear("ปีงบประมาณ"),
    itemCount: count,
    hash: z.string(),
  }),
  source: z.strictObject({
    kind: z.enum(["site", "checklist", "sheet", "page"]),
    /** As it was given: a file or an address. */
    name: z.string(),
    title: z.string().exactOptional(),
    sha256: z.string().exactOptional(),
    /** How the year was known, in words. */
    chosenBy: z.string().exactOptional(),
    /** The address that was opened in the place of another: a site that is served from elsewhere. */
    servedFrom: z.string().exactOptional(),
    /** Lines in which no item was recognised, with why. */
    unmatched: z.array(z.strictObject({ where: z.string(), text: z.string(), reason: z.string() })),
  }),
  agency: z.strictObject({ name: z.string().exactOptional(), site: z.string().exactOptional() }),
  /** ISO 8601, with the time. */
  startedAt: z.string(),
  finishedAt: z.string(),
  settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  totals: z.strictObject({
    items: z.record(z.enum(OUTCOMES), count),
    /** The same with what people decided, where they did. */
    final: z.record(z.enum(OUTCOMES), count).exactOptional(),
    addresses: z.record(z.enum(GRAVITIES), count),
    /** Points of the ITA total that items hold back: those that failed, and those that nobody could look at. */
    points: z.strictObject({ failed: z.number(), unknown: z.number() }).nullable(),
  }),
  items: z.array(reportItemSchema),
  addresses: z.array(reportAddressSchema),
  /** The seal over what people decided. */
  review: sealSchema.exactOptional(),
});
export type VerifyReport = z.infer<typeof verifyReportSchema>;
