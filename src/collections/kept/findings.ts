import { z } from "zod";
import { PERSONAL_DATA_KINDS } from "../../domain/privacy/kinds.ts";
import { fingerprint } from "../../program/fingerprint.ts";
import { cachePlace, CODE, placeName } from "../../program/paths.ts";
import { codeBelow, keptIn, type ResultCache } from "./kept.ts";

const findingSchema = z.strictObject({
  kind: z.enum(PERSONAL_DATA_KINDS),
  value: z.string(),
  masked: z.string(),
  ends: z.string(),
  line: z.int(),
  column: z.int(),
  /** Where in a document that has no lines of its own, in words. */
  part: z.string().exactOptional(),
  /** Where it stands unseen, as the reader of documents calls it. */
  unseen: z.string().exactOptional(),
  /** Read off a picture and perhaps misread: a person looks at it. */
  unsure: z.boolean().exactOptional(),
});
/** Personal data in a file, with its place there. */
export type PersonalDataFinding = Readonly<z.infer<typeof findingSchema>>;

/**
 * What was found in the files of one agency, by what they hold, so that what has not changed is not searched again. It
 * stays on this machine, beside the texts of the documents themselves.
 */
export async function keptFindings(directory: string): Promise<ResultCache<PersonalDataFinding[]>> {
  const file = cachePlace("personal-data", `${fingerprint(placeName(directory))}.json`);
  const code = await codeBelow(`src/collections/personal-data${CODE}`, "src/domain/privacy", "src/documents");
  return keptIn(file, z.array(findingSchema), code);
}
