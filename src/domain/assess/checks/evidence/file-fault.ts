import type { FileFacts } from "../../../model/entry.ts";
import { factsOf } from "../../evidence-file.ts";
import type { EvidenceRule } from "../rule.ts";

/** What the rules about files that cannot be opened look for: evidence whose file has this fault. */
export const withFault =
  (fault: NonNullable<FileFacts["fault"]>): EvidenceRule["check"] =>
  (proof, { content }) =>
    factsOf(proof, content)?.fault === fault
      ? [{ severity: "error", path: [...proof.path, "file"], args: { title: proof.title, file: proof.target } }]
      : [];
