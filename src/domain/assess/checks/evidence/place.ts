import type { HostKind } from "../../../model/hosts.ts";
import { linkPlace, severityOfPlace } from "../../link.ts";
import type { EvidenceRule } from "../rule.ts";

/** The check of a rule against one kind of host: evidence that leads there weighs what the item allows. */
export const leadsTo =
  (place: HostKind): EvidenceRule["check"] =>
  (proof, { item, content: { agency } }) => {
    const severity = linkPlace(proof, agency) === place ? severityOfPlace(place, item) : undefined;
    if (!severity) return [];
    return [
      {
        severity,
        path: [...proof.path, "link"],
        args: { title: proof.title, host: new URL(proof.target).hostname },
      },
    ];
  };
