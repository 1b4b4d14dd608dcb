/** Turns addresses and file paths into links. */
export interface Urls {
  /** Link from one page of the site to another, with the base path of the site. */
  readonly href: (address: string) => string;
  /** The same for an address as prose writes it, which may have a query and may lead to another site. */
  readonly written: (address: string) => string;
  /** As `href`, with protocol and host: canonical links, feeds, JSON. */
  readonly absolute: (address: string) => string;
  /** Link to a file below `public/`. */
  readonly file: (path: string) => string;
  /** The same with protocol and host. */
  readonly absoluteFile: (path: string) => string;
}

/**
 * The links of a site that stands at `site`, which may be a folder of a host.
 * @example urlsOf("https://a.go.th/web").file("เอกสาร/แผน 1.pdf") // "/web/%E0%B9%80…/%E0%B9%81…%201.pdf"
 */
export function urlsOf(site: string): Urls {
  if (last?.site !== site) last = { site, urls: newUrlsOf(site) };
  return last.urls;
}

/** Thousands of pages ask for the same site, and many of them link to the same pages. */
let last: { readonly site: string; readonly urls: Urls } | undefined;

function newUrlsOf(site: string): Urls {
  const root = new URL(site.endsWith("/") ? site : `${site}/`);
  const links = new Map<string, string>();
  const href = (address: string) => {
    const link = links.get(address) ?? root.pathname + encodeAddress(address.replace(/^\//, ""));
    links.set(address, link);
    return link;
  };
  // A file name may hold "#" and "%", which mean something in an address but nothing on a disk.
  const file = (path: string) => root.pathname + path.split("/").map(encodeURIComponent).join("/");
  return {
    href,
    written: (address) => address.replace(/^\/(?![/\\])/, () => root.pathname),
    file,
    absolute: (address) => root.origin + href(address),
    absoluteFile: (path) => root.origin + file(path),
  };
}

/** Encodes an address once, also one that was copied from an address bar and is encoded already. */
function encodeAddress(address: string): string {
  const [path = "", ...fragment] = decoded(address).split("#");
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  return fragment.length ? `${encoded}#${encodeURIComponent(fragment.join("#"))}` : encoded;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
