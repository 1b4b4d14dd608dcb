import type { HostKind } from "../../../model/hosts.ts";
import type { Proof } from "../../../model/proof.ts";
import { linkPlace, severityOfPlace } from "../../link.ts";
import type { Flag, ItemContext } from "../rule.ts";

/** What the words about evidence on another's host need. */
export interface LeadsTo {
  readonly title: string;
  readonly host: string;
}

/** The check of a rule against one kind of host: evidence that leads there weighs what the item allows. */
export const leadsTo =
  (place: HostKind) =>
  (proof: Proof, { item, content: { agency } }: ItemContext): Flag<LeadsTo>[] => {
    const severity = linkPlace(proof, agency) === place ? severityOfPlace(place, item) : undefined;
    return severity
      ? [
          {
            severity,
            path: [...proof.path, "link"],
            args: { title: proof.title, host: new URL(proof.target).hostname },
          },
        ]
      : [];
  };
