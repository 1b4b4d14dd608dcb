import { PICTURE_FOLDER, variantsOf } from "../../domain/files/picture.ts";
import { ownPath } from "../../domain/coherence/body-link.ts";
import type { Content } from "../../domain/model/content.ts";
import type { Urls } from "./urls.ts";

/** A picture as a page shows it. */
export interface PictureView {
  /** What every browser can show. */
  readonly src: string;
  /** Of one that is made in several sizes: the same in a modern format and in the plain one. */
  readonly sets?: { readonly modern: string; readonly plain: string };
  /** Its own size in dots, by which the page keeps room for it; left out where nobody knows it. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** Where the version of a picture stands that goes beside a shared link, with protocol and host. */
export function shareImage(file: string | undefined, files: Content["files"], urls: Urls): string | undefined {
  const facts = file !== undefined && Object.hasOwn(files, file) ? files[file] : undefined;
  const shared = facts && variantsOf(facts).find(({ share }) => share);
  return shared && urls.absoluteFile(`${PICTURE_FOLDER}/${shared.name}`);
}

/** The width that a version has at most which stands for all where a browser knows no choice. */
const PLAIN_WIDTH = 800;

/** A picture below `public/` as the site shows it. @param file its path there */
export function pictureView(file: string, files: Content["files"], urls: Pick<Urls, "file">): PictureView {
  const facts = Object.hasOwn(files, file) ? files[file] : undefined;
  const { picture } = facts ?? {};
  const size = picture && picture.width > 0 && { width: picture.width, height: picture.height };
  const variants = facts ? variantsOf(facts).filter(({ share }) => !share) : [];
  const [modern, plain] = [true, false].map((isModern) =>
    variants.filter(({ format }) => (format === "avif") === isModern),
  );
  const link = (name: string) => urls.file(`${PICTURE_FOLDER}/${name}`);
  const set = (versions: typeof variants = []) =>
    versions.map(({ name, width }) => `${link(name)} ${width}w`).join(", ");
  const first = plain?.findLast(({ width }) => width <= PLAIN_WIDTH) ?? plain?.[0];
  return {
    src: first ? link(first.name) : urls.file(file),
    ...(first && { sets: { modern: set(modern), plain: set(plain) } }),
    ...(size && { size }),
  };
}

/**
 * How wide a picture of prose is shown. A phone with three dots a pixel is given two: nobody sees the third, and it
 * doubles what must be loaded.
 */
export const PROSE_SIZES =
  "(max-width: 44rem) and (min-resolution: 2.2dppx) 62vw, (max-width: 44rem) calc(100vw - 2rem), 42rem";

/** A picture of prose by the address that was written; `undefined` for one that is no file of the agency. */
export function prosePicture(written: string, files: Content["files"], urls: Urls): PictureView | undefined {
  const file = ownPath(written)?.slice(1).normalize("NFC");
  return file !== undefined && Object.hasOwn(files, file) ? pictureView(file, files, urls) : undefined;
}

/**
 * Pictures in the HTML of a story in versions for every screen; the first is asked for at once, the others when they
 * come into sight.
 * @param html as Markdown makes it: no tag in it was written by hand
 */
export function withPictures(html: string, files: Content["files"], urls: Urls): string {
  let isFirst = true;
  return html.replace(/<img src="([^"]*)"([^>]*?) ?\/?>/g, (_, src: string, rest: string) => {
    const view = prosePicture(src.replaceAll("&amp;", "&"), files, urls);
    if (!view) return `<img src="${urls.written(src)}"${rest} />`;
    const image = `<img src="${view.src}"${view.sets ? ` srcset="${view.sets.plain}" sizes="${PROSE_SIZES}"` : ""}${rest}${
      view.size ? ` width="${view.size.width}" height="${view.size.height}"` : ""
    } loading="${isFirst ? "eager" : "lazy"}" decoding="async" />`;
    isFirst = false;
    return view.sets
      ? `<picture><source type="image/avif" srcset="${view.sets.modern}" sizes="${PROSE_SIZES}" />${image}</picture>`
      : image;
  });
}
