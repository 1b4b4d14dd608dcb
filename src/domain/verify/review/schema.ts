import { OUTCOMES, type Outcome } from "../../model/gravity.ts";
import { z } from "zod";
import { isoDate } from "../../model/fields.ts";

/** What a person may decide of an item; what is undecided is left empty. */
export const REVIEW_VERDICTS = ["fine", "failed"] as const satisfies readonly Outcome[];

/** What a person decided of an item after looking at it. */
const reviewSchema = z.strictObject({
  verdict: z.enum(REVIEW_VERDICTS),
  /** Empty where the person found what the program did not doubt. */
  reason: z.string(),
  by: z.string().min(1),
  on: isoDate("วันที่ดู"),
  /** What the program said then. */
  program: z.enum(OUTCOMES).exactOptional(),
  /** Fingerprint of what the program saw then; left out where the file that it was written in has none. */
  seen: z.string().exactOptional(),
});
export type Review = Readonly<z.infer<typeof reviewSchema>>;

/** A review as it stands in a report. */
export const reportReviewSchema = reviewSchema.extend({
  /** What the program sees now is not what the person saw: somebody looks again. */
  outdated: z.literal(true).exactOptional(),
});

/** The files that reviews were read from, and a seal over all that was decided. */
export const sealSchema = z.strictObject({
  files: z.array(z.strictObject({ name: z.string(), sha256: z.string() })),
  /** SHA-256 over `sealText`. */
  seal: z.string(),
});
