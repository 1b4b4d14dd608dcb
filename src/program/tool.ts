import { createHash } from "node:crypto";
import manifest from "../../package.json" with { type: "json" };
import type { Edition } from "../domain/model/catalogue/edition.ts";

/** Name and version of the publisher, as they stand on every report. */
export const TOOL = { name: manifest.name, version: manifest.version } as const;

/** A short fingerprint of an edition: two reports with the same one were measured by the same catalogue. */
export function editionHash(edition: Edition): string {
  const known = hashes.get(edition);
  if (known !== undefined) return known;
  const made = createHash("sha256").update(JSON.stringify(edition)).digest("hex").slice(0, 12);
  hashes.set(edition, made);
  return made;
}
/** Every page of an item shows it. */
const hashes = new WeakMap<Edition, string>();
