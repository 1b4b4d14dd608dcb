import type { FileFacts } from "../../../model/entry.ts";
import type { Proof } from "../../../model/proof.ts";
import { evidenceFileFacts } from "../../evidence-file.ts";
import type { Flag, ItemContext } from "../rule.ts";

/** What the words about a file that cannot be opened need; `file` is its path below `public/`. */
export interface FileFault {
  readonly title: string;
  readonly file: string;
}

/** What the rules about files that cannot be opened look for: evidence whose file has this fault. */
export const withFault =
  (...faults: readonly NonNullable<FileFacts["fault"]>[]) =>
  (proof: Proof, { content }: ItemContext): Flag<FileFault>[] =>
    faults.some((fault) => evidenceFileFacts(proof, content)?.fault === fault)
      ? [{ severity: "failed", path: [...proof.path, "file"], args: { title: proof.title, file: proof.target } }]
      : [];
