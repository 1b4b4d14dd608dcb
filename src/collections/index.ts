import { bodies, content, positions, tool } from "virtual:prongsai/content";
import { createHash } from "node:crypto";
import type { KeyPath } from "../domain/checks/rule.ts";
import type { Entry } from "../domain/content.ts";
import type { Edition } from "../domain/edition.ts";
import type { Page } from "../domain/page.ts";

export { content, tool };

/** The compiled body of a page of prose. */
export const bodyOf = ({ id }: Entry<Page>) => bodies[id];

/** Where a key of a disclosure stands, or its nearest parent that does; `undefined` for a file that is not there. */
export function locate(file: string, path: KeyPath): { line: number; column: number } | undefined {
  const places = positions[file];
  for (let depth = path.length; places && depth > 0; depth--) {
    const place = places[path.slice(0, depth).join(".")];
    if (place) return place;
  }
  return places && { line: 1, column: 1 };
}

/** A short fingerprint of an edition, for reports: two reports with the same one were measured by the same catalogue. */
export const editionHash = (edition: Edition): string =>
  createHash("sha256").update(JSON.stringify(edition)).digest("hex").slice(0, 12);
