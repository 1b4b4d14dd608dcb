import { z } from "zod";
import { foundSchema } from "./passage.ts";

/** What speaks against a paper, whatever it is called. */
export const AGAINST = ["empty", "placeholder", "instructions", "menu"] as const;
export type Against = (typeof AGAINST)[number];

const signSchema = z.strictObject({ name: z.string(), found: foundSchema.exactOptional() });

/** What became of a component in one piece of evidence. */
const judgedComponentSchema = z.strictObject({
  id: z.string(),
  /** All of its signs were found, some, or none; what no text tells is for a person's eye. */
  state: z.enum(["found", "partly", "absent", "by-eye"]),
  signs: z.array(signSchema).readonly(),
  /** Found in a paper that is about the item, of the right time, with nothing against it. */
  reads: z.boolean(),
});
export type JudgedComponent = Readonly<z.infer<typeof judgedComponentSchema>>;

/** What the text of one piece of evidence shows of one item, as small plain data. */
export const judgementSchema = z.strictObject({
  /** Letters that answer something, beside headings, menus and what a form tells its filler. */
  letters: z.int().min(0),
  /** Whether what was found stands in the text, was read off a picture, or there was nothing to read. */
  source: z.enum(["layer", "ocr", "none"]),
  /** What the paper calls itself: something of this item, something else, or nothing that is known. */
  topic: z.strictObject({
    state: z.enum(["own", "other", "unseen"]),
    /** The concept or the code of the item that the heading names. */
    as: z.string().exactOptional(),
    found: foundSchema.exactOptional(),
  }),
  time: z.strictObject({
    state: z.enum(["right", "wrong", "unstated", "not-asked"]),
    demanded: z.string(),
    said: z.array(foundSchema.extend({ says: z.string() })).readonly(),
  }),
  agency: z.strictObject({
    own: foundSchema.exactOptional(),
    other: foundSchema.extend({ called: z.string() }).exactOptional(),
    /** It names nobody, and should. */
    unnamed: z.literal(true).exactOptional(),
  }),
  /** What a paper on the item cannot do without. */
  body: z.array(signSchema).readonly(),
  components: z.array(judgedComponentSchema).readonly(),
  against: z.array(z.strictObject({ kind: z.enum(AGAINST), found: foundSchema.exactOptional() })).readonly(),
  /** The paper is about the item, of the right time, says something of its own, and nothing speaks against it. */
  reads: z.boolean(),
  /** The same by words read off a picture, which may be wrong. */
  readsByOcr: z.boolean(),
});
export type Judgement = Readonly<z.infer<typeof judgementSchema>>;
