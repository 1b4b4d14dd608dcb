import path from "node:path";
import { fingerprint } from "../../program/fingerprint.ts";
import { IS_TEXT, type StoredBundle } from "./kept-bundle.ts";

/** The address that a bundle is made for, in place of an agency's. */
export const SITE_HERE = "https://prongsai-site.invalid/prongsai-base/";
/** What stands in its style sheet in place of an agency's look. */
export const LOOK_HERE = ".prongsai-look { --prongsai-look: here; }";
/** The same as Vite writes it. */
const LOOK_MINIFIED = ".prongsai-look{--prongsai-look:here}";

/** What of an agency stands in the program that renders its pages. */
export interface OwnParts {
  /** Its address, with a slash at its end. */
  readonly site: string;
  /** Its own look, as a style sheet. */
  readonly look: string;
}

/**
 * A bundle for one agency.
 * @throws Error where there is no place for its look
 */
export function fitted({ bundle, files }: StoredBundle, { site, look }: OwnParts): StoredBundle {
  const sheets = [...files].filter(([file, bytes]) => file.endsWith(".css") && holds(bytes, [LOOK_MINIFIED]));
  if (sheets.length === 0) throw new Error("The bundle has no place for the look of an agency");
  const addressed = addressOf(site);
  const ownSheets = new Map(
    sheets.map(([file, bytes]) => [file, addressed(textOf(bytes)).replace(LOOK_MINIFIED, () => look)]),
  );
  // A browser keeps a sheet as long as its name stands.
  const names = [...ownSheets].map(([file, text]) => {
    const [stem = ""] = path.posix.basename(file).split(".");
    return [path.posix.basename(file), `${stem}.${fingerprint(text).slice(0, 8)}.css`] as const;
  });
  const named = (text: string): string => names.reduce((whole, [old, own]) => whole.replaceAll(old, own), text);
  const marks = [HERE.host, HERE_PATH, ...names.map(([old]) => old)];
  const own = (file: string, bytes: Uint8Array): Uint8Array => {
    const sheet = ownSheets.get(file);
    if (sheet !== undefined) return Buffer.from(sheet);
    return IS_TEXT.test(file) && holds(bytes, marks) ? Buffer.from(named(addressed(textOf(bytes)))) : bytes;
  };
  return {
    bundle: JSON.parse(named(addressed(JSON.stringify(bundle)))) as StoredBundle["bundle"],
    files: new Map([...files].map(([file, bytes]) => [named(file), own(file, bytes)])),
  };
}

const HERE = new URL(SITE_HERE);
const HERE_PATH = HERE.pathname.slice(0, -1);

/** Puts an agency's address in place of that of bundles. */
function addressOf(site: string): (text: string) => string {
  const { origin, pathname } = new URL(site);
  return (text) =>
    text
      .replaceAll(HERE.origin, origin)
      .replaceAll(HERE.pathname, pathname)
      .replaceAll(HERE_PATH, pathname.slice(0, -1));
}

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const textOf = (bytes: Uint8Array): string => bufferOf(bytes).toString("utf8");
const holds = (bytes: Uint8Array, marks: readonly string[]): boolean =>
  marks.some((mark) => bufferOf(bytes).includes(mark));
