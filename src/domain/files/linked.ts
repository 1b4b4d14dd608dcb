import { fileReferences } from "../coherence/references.ts";
import { ownPath } from "../coherence/body-link.ts";
import type { Content } from "../model/content.ts";
import { albumPhotos } from "../model/municipal/album.ts";
import type { KeyPath } from "../model/proof.ts";

/** A file that content shows as a picture, and where it says so. */
export interface PictureUse {
  /** The content file. */
  readonly file: string;
  /** The keys that lead there; in prose the address as it is written. */
  readonly at: { readonly path: KeyPath } | { readonly written: string };
  /** Path of the picture below `public/`. */
  readonly target: string;
}

/** A link or picture of prose. */
export interface BodyUse {
  readonly file: string;
  readonly kind: "link" | "image";
  /** The address as it is written. */
  readonly url: string;
}

/** Fields whose file is shown as a picture, not offered as a file. */
const SHOWN_KEYS: ReadonlySet<string> = new Set(["photo", "image", "cover"]);

/** Every place that shows a file of `public/` as a picture; one that is not there is told elsewhere. */
export function pictureUses(content: Content, bodies: readonly BodyUse[]): PictureUse[] {
  const fields = fileReferences(content)
    .filter(({ path }) => SHOWN_KEYS.has(String(path.at(-1))) || path.at(-1) === "logo")
    .map(({ file, path, target }) => ({ file, at: { path }, target }));
  const inProse = bodies.flatMap(({ file, kind, url }) => {
    const target = kind === "image" ? ownPath(url)?.slice(1) : undefined;
    return target === undefined ? [] : [{ file, at: { written: url }, target: target.normalize("NFC") }];
  });
  const inAlbums = content.albums.flatMap(({ file, data }) =>
    albumPhotos(data, content.files).map(({ photo }) => ({ file, at: { path: ["folder"] }, target: photo })),
  );
  return [...fields, ...inAlbums, ...inProse].filter(({ target }) => Object.hasOwn(content.files, target));
}

/** Pictures that stand for their page where a link to it is shared. */
export const sharePictures = ({ news, albums, events, places, files }: Content): Set<string> =>
  new Set(
    [
      ...news.map(({ data }) => data.cover?.photo),
      ...albums.map(({ data }) => data.cover ?? albumPhotos(data, files)[0]?.photo),
      ...events.map(({ data }) => data.photo),
      ...places.map(({ data }) => data.photos[0]?.photo),
    ].filter((photo) => photo !== undefined),
  );

/** What of the content no agency writes, or what is looked through otherwise. */
const NOT_WRITTEN: ReadonlySet<string> = new Set<keyof Content>([
  "editions",
  "concepts",
  "sources",
  "abbreviations",
  "files",
  "judgements",
  "purchases",
]);

/**
 * The files of `public/` that content names as files: evidence, forms, attachments, links of prose, what was entered
 * into the NACC's system. Whatever text is a file's address names it, in whatever field it stands.
 */
export function namedFiles(content: Content, bodies: readonly BodyUse[]): Set<string> {
  const { files, agency } = content;
  const home = agency.site.replace(/\/*$/, "/");
  const named = new Set<string>();
  const look = (text: string) => {
    const address = text.startsWith(home) ? `/${text.slice(home.length)}` : text;
    for (const file of [text, ownPath(address)?.slice(1)])
      if (file && Object.hasOwn(files, file.normalize("NFC"))) named.add(file.normalize("NFC"));
  };
  const walk = (value: unknown, key = ""): void => {
    if (typeof value === "string") {
      if (!SHOWN_KEYS.has(key)) look(value);
    } else if (Array.isArray(value)) for (const part of value as unknown[]) walk(part, key);
    else if (value !== null && typeof value === "object")
      for (const [name, part] of Object.entries(value)) walk(part, name);
  };
  for (const [name, part] of Object.entries(content)) if (!NOT_WRITTEN.has(name)) walk(part);
  // Tables of purchases come in thousands of rows; only remarks hold an address.
  for (const { data } of content.purchases) for (const { note } of data.purchases) if (note) look(note);
  for (const { kind, url } of bodies) if (kind === "link") look(url);
  return named;
}
