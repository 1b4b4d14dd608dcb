import path from "node:path";
import { toArabicDigits } from "../../domain/thai/digits.ts";

/** Most bytes of a name that we propose, its ending included. */
const MOST_BYTES = 60;

/** Names that cameras, scanners and chats give: they say nothing. */
const OF_MACHINES =
  /^(?:img|dsc[nf]?|pxl|line|image|photo|picture|screenshot|scan|scanned|document|doc|cam|whatsapp|received|messageimage)(?:-?album)?[\d-]*$/;

/** What is known of a file that is to have a name. */
export interface Named {
  /** As it was called where it came from. */
  readonly original: string;
  /** Beginning of the name where the original one has no Latin letters: `o11-2569`, `news`. */
  readonly stem: string;
  /** Ending with its dot. */
  readonly ending: string;
}

/**
 * A short name in Latin letters that no file of a folder has: longer Thai names stop computers with Linux, and look
 * like noise in an address.
 * @param taken names in the folder
 */
export function shortName({ original, stem, ending }: Named, taken: ReadonlySet<string>): string {
  const latin = toArabicDigits(path.parse(original).name)
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  const base =
    (/[a-z]{3}/.test(latin) && !OF_MACHINES.test(latin) ? latin : stem)
      .slice(0, MOST_BYTES - ending.length - 4)
      .replace(/-+$/, "") || "file";
  const lower = new Set([...taken].map((name) => name.toLowerCase()));
  for (let count = 1; ; count++) {
    const name = `${base}${count === 1 ? "" : `-${count}`}${ending}`;
    if (!lower.has(name)) return name;
  }
}
