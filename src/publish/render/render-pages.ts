import path from "node:path";
import { pathToFileURL } from "node:url";
import { StaticPaths } from "astro/runtime/prerender/static-paths.js";
import { announcePage } from "../search/pages.ts";
import { withWholeResponses } from "./whole-response.ts";
import type { Bundle } from "../bundle/kept-bundle.ts";

/** Astro's renderer inside a bundle, as far as it is used. */
type Renderer = Required<ConstructorParameters<typeof StaticPaths>[0]> & {
  render(request: Request, how: { readonly routeData: Route }): Promise<Response>;
  setInternals(internals: object): void;
  setOptions(options: object): void;
};
type Route = Awaited<ReturnType<StaticPaths["getAll"]>>[number]["route"];

/** How the pages of a site are rendered. */
interface Rendering {
  readonly folder: string;
  readonly address: string;
  readonly isUrgent: (address: string) => boolean;
  readonly renewed: readonly string[];
  readonly room: () => Promise<void>;
  readonly put: (file: string, bytes: Uint8Array) => void;
}

/** Pages, pictures and feeds: shown as they are made to who makes the search index, and to who keeps them. */
const SHOWN = /^(?:text\/html|image\/svg\+xml|application\/(?:rss\+)?xml)/;

/**
 * Renders the pages of a site.
 * @param folder of the bundle, absolute
 * @param address of the site, with a slash at its end
 * @param isUrgent of an address from the root of the site, encoded: whether it is rendered as soon as it is known of
 * @param renewed addresses of pages that were published otherwise, from the root of the site, encoded: others of their
 * kind are asked for first
 * @param room when another page may be rendered
 * @param put is given what was rendered, with its file below the root of the site
 */
export const renderPages = (bundle: Bundle, rendering: Rendering): Promise<void> =>
  withWholeResponses(() => renderAll(bundle, rendering));

async function renderAll(bundle: Bundle, { folder, address, put, isUrgent, renewed, room }: Rendering): Promise<void> {
  const renderer = await openRenderer(bundle, folder);
  const base = new URL(address).pathname;
  const render = async ({ at, file, route }: Asked) => {
    await room();
    const request = new Request(new URL(at, address));
    const response = await renderer.render(request, { routeData: route });
    if (response.status !== 200 && !file.endsWith("404.html"))
      throw new Error(`${at} was answered with ${response.status}`);
    const bytes = await response.bytes();
    if (SHOWN.test(response.headers.get("content-type") ?? "")) {
      announcePage({ pathname: at, html: bytes });
    }
    put(file, bytes);
  };
  const known = new Set<string>();
  const waiting: Asked[] = [];
  // Whoever makes the search index waits for all pages of a kind.
  const isFirst = ({ routeData }: Renderer["manifest"]["routes"][number]) =>
    routeData.params.length > 0 && renewed.some((page) => routeData.pattern.test(page));
  const { routes } = renderer.manifest;
  const [first, others] = [routes.filter(isFirst), routes.filter((route) => !isFirst(route))];
  for (const route of [...first, ...others]) {
    for (const page of await pagesOf(route, renderer, base)) {
      // The first route that has an address is the one that is meant.
      if (known.has(page.file)) continue;
      known.add(page.file);
      if (isUrgent(`/${page.at.slice(base.length)}`)) await render(page);
      else waiting.push(page);
    }
  }
  // A search index of which nothing was published has them in this order.
  for (const page of waiting.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) await render(page);
}

/** A page that is asked for: its path on the host, encoded, and its file below the root of the site. */
interface Asked {
  readonly at: string;
  readonly file: string;
  readonly route: Route;
}

/** The pages of a route that are asked for. */
async function pagesOf(
  route: Renderer["manifest"]["routes"][number],
  renderer: Renderer,
  base: string,
): Promise<Asked[]> {
  const app = {
    routeCache: renderer.routeCache,
    manifest: { ...renderer.manifest, routes: [route] },
    getComponentByRoute: (data: Route) => renderer.getComponentByRoute(data),
  };
  return (await new StaticPaths(app).getAll()).map(({ pathname, route: found }) => ({
    at: encodeURI(pathname.replace(/^\/?/, base).replace(/\/?$/, found.type === "endpoint" ? "" : "/")),
    file: fileOf(pathname, found),
    route: found,
  }));
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
