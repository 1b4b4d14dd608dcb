import type { Content } from "../model/content.ts";
import type { FileFacts } from "../model/entry.ts";
import type { Proof } from "../model/proof.ts";

/** What we read off the file of a piece of evidence; `undefined` for what is no file, and for a file that is not there. */
export const evidenceFileFacts = ({ kind, target }: Proof, { files }: Content): FileFacts | undefined =>
  kind === "file" && Object.hasOwn(files, target) ? files[target] : undefined;
