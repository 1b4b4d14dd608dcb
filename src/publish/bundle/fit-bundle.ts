import path from "node:path";
import { fingerprint } from "../../program/fingerprint.ts";
import { IS_TEXT, type StoredBundle } from "./kept-bundle.ts";

/** The address that a bundle is made for, in place of an agency's. */
export const SITE_HERE = "https://agency.invalid/prongsai-base/";
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
  const { origin, pathname } = new URL(site);
  const here = new URL(SITE_HERE);
  const addressed = (text: string): string =>
    text
      .replaceAll(here.origin, origin)
      .replaceAll(here.pathname, pathname)
      .replaceAll(here.pathname.slice(0, -1), pathname.slice(0, -1));
  const texts = new Map(
    [...files]
      .filter(([file]) => IS_TEXT.test(file))
      .map(([file, bytes]) => [file, addressed(String(Buffer.from(bytes)))]),
  );
  const sheets = [...texts].filter(([file, text]) => file.endsWith(".css") && text.includes(LOOK_MINIFIED));
  if (sheets.length === 0) throw new Error("The bundle has no place for the look of an agency");
  const names = sheets.map(([file, text]) => {
    const own = text.replace(LOOK_MINIFIED, () => look);
    texts.set(file, own);
    // A browser keeps a sheet as long as its name stands.
    const [stem = ""] = path.posix.basename(file).split(".");
    return [path.posix.basename(file), `${stem}.${fingerprint(own).slice(0, 8)}.css`] as const;
  });
  const named = (text: string): string => names.reduce((whole, [old, own]) => whole.replaceAll(old, own), text);
  return {
    bundle: JSON.parse(named(addressed(JSON.stringify(bundle)))) as StoredBundle["bundle"],
    files: new Map(
      [...files].map(([file, bytes]) => {
        const text = texts.get(file);
        return [named(file), text === undefined ? bytes : Buffer.from(named(text))];
      }),
    ),
  };
}
