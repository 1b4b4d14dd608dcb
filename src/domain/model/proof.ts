import type { Evidence } from "./evidence.ts";

/** A path of keys in a content file: `["evidence", 0, "fiscalYear"]`. Empty: the file as a whole. */
export type KeyPath = readonly (string | number)[];

/** Evidence as the rules see it: what the disclosure lists, and what the site itself shows. */
export interface Proof extends Pick<
  Evidence,
  "title" | "fiscalYear" | "period" | "basedOn" | "sharedWith" | "published" | "verified" | "confirmed" | "note"
> {
  readonly kind: "file" | "page" | "link";
  /** Path below `public/`, page of the site, or web address. */
  readonly target: string;
  /** Ids of the components it proves; empty when it names none. */
  readonly proves: readonly string[];
  /** True for what the site itself shows from the agency's data. */
  readonly native: boolean;
  /** Where it stands in the disclosure; empty for native evidence. */
  readonly path: KeyPath;
}

/**
 * A page of the site that proves something by itself. When a record was last updated is not when its page was first
 * published, so no date of publication is claimed.
 * @param target the page, from the root of the site
 */
export const pageProof = (title: string, target: string, more: Partial<Proof>): Proof => ({
  title,
  kind: "page",
  target,
  proves: [],
  native: true,
  path: [],
  ...more,
});
