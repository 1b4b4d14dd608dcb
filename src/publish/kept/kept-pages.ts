import { readFileSync } from "node:fs";
import path from "node:path";
import type { BuildManifest, PageManifest } from "./build-manifest.ts";
import { pageFile } from "./page-file.ts";
import type { PlacedFiles } from "./place-worker.ts";
import { sizeAndTime } from "./stamp.ts";
import { fingerprint } from "../../program/fingerprint.ts";
import { announcePage, onPage } from "../search/pages.ts";

/**
 * Takes pages over from what is published: of an archive of thousands of stories, only those are rendered that have
 * changed. Only pages that are a pure function of their props can be kept.
 */
export interface PageKeeper {
  /** True for a page that is taken over as it stands. @param pathname with the base path of the site, encoded */
  readonly keeps: (pathname: string, props: unknown) => boolean;
  /**
   * The page as it is published, where it shows the same, for one that is asked for whether it has changed or not.
   * @param pathname with the base path of the site, encoded
   */
  readonly published: (pathname: string, props: unknown) => string | undefined;
  /** Ends the keeping. @param written what was rendered, by its file @returns what to remember */
  readonly finish: (written: PlacedFiles) => BuildManifest["pages"];
}

/**
 * @param out the published folder
 * @param base path of the site on its host, with a slash at its end
 * @param take is told of each file that is taken over, as a path below the folder
 */
export function pageKeeper(
  out: string,
  base: string,
  memory: BuildManifest["pages"],
  take: (file: string) => void,
): PageKeeper {
  const kept: Record<string, PageManifest> = {};
  const wanted = new Map<string, string>();
  const rendered = new Map<string, string>();
  const stop = onPage((page) => {
    const props = wanted.get(page.pathname);
    if (props && "html" in page) rendered.set(page.pathname, props);
  });
  const knownOf = (pathname: string) => (Object.hasOwn(memory, pathname) ? memory[pathname] : undefined);
  const printOf = printer();
  const fileOf = (pathname: string): string => pageFile(pathname.slice(base.length));
  return {
    keeps(pathname, props) {
      const now = printOf(props);
      if (now === undefined) return false;
      const known = knownOf(pathname);
      const name = fileOf(pathname);
      const file = path.join(out, name);
      // What somebody has changed or lost in the published folder is made anew.
      const stamp = known?.props === now ? stampIfSame(file, known) : undefined;
      if (!known || stamp === undefined) {
        wanted.set(pathname, now);
        if (known) announcePage({ pathname, comes: true });
        return false;
      }
      kept[pathname] = { ...known, file: stamp };
      take(name);
      announcePage({ pathname, kept: { file, html: known.html } });
      return true;
    },
    published(pathname, props) {
      const now = printOf(props);
      if (now === undefined) return undefined;
      // It is written again in any case, and remembered as what is rendered.
      wanted.set(pathname, now);
      const known = knownOf(pathname);
      const file = path.join(out, fileOf(pathname));
      if (known?.props !== now || sizeAndTime(file) === undefined) return undefined;
      const html = readFileSync(file, "utf8");
      return fingerprint(html) === known.html ? html : undefined;
    },
    finish(written) {
      stop();
      const made = [...rendered].flatMap(([pathname, props]) => {
        const now = written.get(fileOf(pathname));
        return now ? [[pathname, { props, html: now.print, file: now.stamp }] as const] : [];
      });
      return { ...kept, ...Object.fromEntries(made) };
    },
  };
}

/** So deep in the props stands what pages share: the menu of the frame of the page. */
const SHARED = 3;
/** Longer texts are named instead: what thousands of pages share is read once. */
const LONG = 64;

/** Names props, `undefined` for what JSON does not tell apart. */
function printer(): (props: unknown) => string | undefined {
  const written = new WeakMap<object, string>();
  const textOf = (value: unknown, depth: number): string | undefined => {
    if (typeof value !== "object" || value === null) return isPlain(value) ? JSON.stringify(value) : undefined;
    const known = written.get(value);
    if (known !== undefined) return known;
    if (depth < SHARED && isRecord(value)) {
      let text = "{";
      for (const [key, inner] of Object.entries(value)) {
        if (inner === undefined) continue;
        const innerText = textOf(inner, depth + 1);
        if (innerText === undefined) return undefined;
        text += `${JSON.stringify(key)}:${innerText},`;
      }
      return `${text}}`;
    }
    if (!isPlain(value)) return undefined;
    const text = JSON.stringify(value);
    const short = text.length > LONG ? `#${fingerprint(text)}` : text;
    written.set(value, short);
    return short;
  };
  return (props) => {
    const text = textOf(props, 0);
    return text === undefined ? undefined : fingerprint(text);
  };
}

/** Tells values that JSON says all of. */
function isPlain(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return typeof value !== "function" && typeof value !== "symbol";
  if (value instanceof Date) return true;
  return (Array.isArray(value) || isRecord(value)) && Object.values(value).every(isPlain);
}

function isRecord(value: object): boolean {
  const kind: unknown = Object.getPrototypeOf(value);
  return kind === Object.prototype || kind === null;
}

/**
 * The stamp of a page that stands as it was published. Whoever carries a folder from one computer to another may lose
 * its times.
 */
function stampIfSame(file: string, { file: stamp, html }: PageManifest): string | undefined {
  const now = sizeAndTime(file);
  if (now === undefined || now === stamp) return now;
  const isSame = now.split(" ")[0] === stamp.split(" ")[0] && fingerprint(readFileSync(file, "utf8")) === html;
  return isSame ? now : undefined;
}
