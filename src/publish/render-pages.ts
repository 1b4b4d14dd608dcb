import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { StaticPaths } from "astro/runtime/prerender/static-paths.js";
import { announcePage } from "./search/pages.ts";
import type { Bundle } from "./bundle/kept-bundle.ts";

/** Astro's renderer inside a bundle, as far as it is used. */
type Renderer = ConstructorParameters<typeof StaticPaths>[0] & {
  render(request: Request, how: { readonly routeData: Route }): Promise<Response>;
  setInternals(internals: object): void;
  setOptions(options: object): void;
};
type Route = Awaited<ReturnType<StaticPaths["getAll"]>>[number]["route"];

/** How the pages of a site are rendered. */
interface Rendering {
  readonly folder: string;
  readonly address: string;
  readonly to: string;
  readonly isFirst: (address: string) => boolean;
  readonly room: () => Promise<void>;
}

/** Pages, pictures and feeds: shown as they are made to who makes the search index, and to who keeps them. */
const SHOWN = /^(?:text\/html|image\/svg\+xml|application\/(?:rss\+)?xml)/;

/**
 * Renders the pages of a site.
 * @param folder of the bundle, absolute
 * @param address of the site, with a slash at its end
 * @param to the folder of the site, absolute
 * @param isFirst of an address from the root of the site, encoded: whether it is wanted before others
 * @param room when another page may be announced
 */
export async function renderPages(bundle: Bundle, { folder, address, to, isFirst, room }: Rendering): Promise<void> {
  const renderer = await openRenderer(bundle, folder);
  const base = new URL(address).pathname;
  const made = new Set<string>();
  const put = writer(to);
  const asked = (await new StaticPaths(renderer).getAll()).map(({ pathname, route }) => {
    const at = encodeURI(pathname.replace(/^\/?/, base).replace(/\/?$/, route.type === "endpoint" ? "" : "/"));
    return { at, file: fileOf(pathname, route), route };
  });
  const sorted = asked.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const { true: first = [], false: others = [] } = Object.groupBy(sorted, ({ at }) =>
    isFirst(`/${at.slice(base.length)}`) ? "true" : "false",
  );
  // Each part of the index of the search has its pages in this order.
  for (const { at, file, route } of [...first, ...others]) {
    // The first route that has an address is the one that is meant.
    if (made.has(file)) continue;
    made.add(file);
    await room();
    const request = new Request(new URL(at, address));
    const response = await renderer.render(request, { routeData: route });
    if (response.status !== 200 && !file.endsWith("404.html"))
      throw new Error(`${at} was answered with ${response.status}`);
    const bytes = await response.bytes();
    if (SHOWN.test(response.headers.get("content-type") ?? "")) {
      announcePage({ pathname: at, html: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8") });
    }
    put(file, bytes);
  }
}

/** Writes files below a folder at once: thousands of small ones take longer to ask for than to write. */
function writer(to: string): (file: string, bytes: Uint8Array) => void {
  const folders = new Set<string>();
  return (file, bytes) => {
    const target = path.join(to, file);
    const folder = path.dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(target, bytes);
  };
}

/** Where a page stands below the root of the site. */
function fileOf(pathname: string, { type }: Route): string {
  const inside = pathname.replace(/^\/|\/$/g, "");
  if (type === "endpoint") return inside;
  return inside === "404" ? "404.html" : path.join(inside, "index.html");
}

async function openRenderer({ entry, pages }: Bundle, folder: string): Promise<Renderer> {
  const url = pathToFileURL(path.join(folder, "server", entry)).href;
  const { app } = (await import(/* @vite-ignore */ url)) as { readonly app: Renderer };
  app.setInternals({ pagesByKeys: new Map(pages), entrySpecifierToBundleMap: new Map() });
  const write = ({ message }: { readonly message: string }) => {
    console.error(message);
  };
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write } } } });
  return app;
}
