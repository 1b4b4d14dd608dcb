import type { Content } from "../domain/content.ts";
import { CONTENT_SECURITY_POLICY, REFERRER_POLICY, SEARCH_SECURITY_POLICY } from "./csp.ts";
import { divide, INDEX_FOLDER, partFolder } from "./search/parts.ts";
import { addresses, urlsOf } from "./urls.ts";

/** What a web host sends along with every file below a folder of the site; a deeper folder's word stands over a higher one's. */
export interface HeaderRule {
  /** From the root of the site, without slashes around it; empty for the root itself. */
  readonly folder: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Only a header can forbid other sites to show a page of ours inside theirs; a policy in the page cannot. */
const FRAMES = "frame-ancestors 'none'";

/** No page uses any of these. */
const DENIED = ["camera", "microphone", "geolocation", "payment", "usb", "browsing-topics"];

const EVERYWHERE: HeaderRule["headers"] = {
  "Content-Security-Policy": `${CONTENT_SECURITY_POLICY}; ${FRAMES}`,
  // The names below the agency's are not ours to speak for: some may still be reached without encryption.
  "Strict-Transport-Security": "max-age=31536000",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": REFERRER_POLICY,
  "Permissions-Policy": DENIED.map((feature) => `${feature}=()`).join(", "),
  "Cross-Origin-Opener-Policy": "same-origin",
};

/** The names of files in these folders change with what is in them. */
const FOREVER = { "Cache-Control": "public, max-age=31536000, immutable" };
const OPEN = { "Access-Control-Allow-Origin": "*" };
/**
 * Everything else is asked for anew, so that a correction shows at once. Netlify and Cloudflare Pages do so of
 * themselves, and would join this word to that of a deeper folder.
 */
const ASKED_ANEW = { "Cache-Control": "no-cache" };

/** The media types that common web hosts do not know, by the ending of a file's name. */
const MEDIA_TYPES = {
  csv: "text/csv",
  ics: "text/calendar",
  jsonld: "application/ld+json",
  webmanifest: "application/manifest+json",
} as const;

/** Files of text, which are sent as UTF-8 and packed. */
const TEXT_TYPES = [
  "text/css",
  "text/javascript",
  "text/plain",
  "text/xml",
  "application/javascript",
  "application/json",
  "application/xml",
  "image/svg+xml",
  ...Object.values(MEDIA_TYPES),
];

/** Every rule, the root's first. @param parts how many parts the search index has */
export const headerRules = (parts = 1): HeaderRule[] => [
  { folder: "", headers: EVERYWHERE },
  { folder: "search", headers: { "Content-Security-Policy": `${SEARCH_SECURITY_POLICY}; ${FRAMES}` } },
  { folder: "_assets", headers: FOREVER },
  ...Array.from({ length: parts }, (_, part) => [INDEX_FOLDER, partFolder(part)].filter(Boolean).join("/")).flatMap(
    (index) => ["index", "fragment", "filter"].map((kind) => ({ folder: `${index}/${kind}`, headers: FOREVER })),
  ),
  // Programs on other sites may read what is published as open data.
  { folder: "data", headers: OPEN },
  { folder: "oit", headers: OPEN },
];

/** The files by which common web hosts learn the headers, by their path below the published folder. */
export function hostFiles(content: Content): Record<string, string> {
  const base = urlsOf(content.agency.site).href(addresses.home);
  const rules = headerRules(divide(content).parts);
  return {
    _headers: headersFile(rules, base),
    // Without it GitHub Pages takes folders with an underscore for its own when it publishes a branch.
    ".nojekyll": "",
    ...Object.fromEntries(
      rules.map(({ folder, headers }) => [
        folder ? `${folder}/.htaccess` : ".htaccess",
        folder ? apacheHeaders(headers) : apacheHeaders({ ...headers, ...ASKED_ANEW }) + apacheRoot(base),
      ]),
    ),
  };
}

/**
 * For Netlify and Cloudflare Pages. They join the policies of all rules that fit, and a browser keeps to each of them:
 * the one policy here allows what the search needs, and the pages' own narrow it for all others.
 */
export function headersFile(rules: readonly HeaderRule[], base: string): string {
  const joined = rules
    .filter(({ folder }) => folder !== "search")
    .map(({ folder, headers }) => ({
      path: `${base}${folder}${folder ? "/" : ""}*`,
      headers: folder ? headers : { ...headers, "Content-Security-Policy": `${SEARCH_SECURITY_POLICY}; ${FRAMES}` },
    }));
  return joined
    .map(({ path, headers }) => [path, ...lines(headers, (name, value) => `  ${name}: ${value}`), ""].join("\n"))
    .join("\n");
}

/** For Apache and its like; a host without mod_headers serves the site all the same. */
const apacheHeaders = (headers: HeaderRule["headers"]): string =>
  [
    "<IfModule mod_headers.c>",
    ...lines(headers, (name, value) => `  Header always set ${name} "${value}"`),
    "</IfModule>",
    "",
  ].join("\n");

const apacheRoot = (base: string): string =>
  [
    `ErrorDocument 403 ${base}404.html`,
    `ErrorDocument 404 ${base}404.html`,
    "<IfModule mod_alias.c>",
    "  # .git, .env and their like, should somebody upload them",
    String.raw`  RedirectMatch 404 "/(\.(?!well-known(/|$))|_headers$)"`,
    "</IfModule>",
    "<IfModule mod_mime.c>",
    "  AddDefaultCharset utf-8",
    ...Object.entries(MEDIA_TYPES).map(([ending, type]) => `  AddType ${type} .${ending}`),
    "  AddType font/woff2 .woff2",
    "  AddType image/svg+xml .svg",
    "  AddType application/wasm .wasm",
    "  AddCharset utf-8 .css .csv .ics .js .json .jsonld .svg .txt .xml",
    "</IfModule>",
    "<IfModule mod_deflate.c>",
    "  <IfModule mod_filter.c>",
    `    AddOutputFilterByType DEFLATE text/html ${TEXT_TYPES.join(" ")}`,
    "  </IfModule>",
    "</IfModule>",
    "",
  ].join("\n");

/** For nginx, whose owner puts it into the `server` block. A location with headers of its own forgets those around it. */
export function nginxSnippet(rules: readonly HeaderRule[], base = "/"): string {
  const [root, ...folders] = rules;
  const everywhere = { ...root?.headers, ...ASKED_ANEW };
  const adds = (headers: HeaderRule["headers"], indent: string) =>
    lines(headers, (name, value) => `${indent}add_header ${name} "${value}" always;`);
  return [
    "# For the server block that serves the site. Made by: npm run docs",
    "index index.html;",
    `error_page 403 404 =404 ${base}404.html;`,
    "# .git, .env and their like, should somebody upload them",
    String.raw`if ($uri ~ "/(\.(?!well-known(/|$))|_headers$)") { return 404; }`,
    "include mime.types;",
    "types {",
    ...Object.entries(MEDIA_TYPES).map(([ending, type]) => `  ${type} ${ending};`),
    "}",
    "charset utf-8;",
    `charset_types ${TEXT_TYPES.join(" ")};`,
    "gzip on;",
    "gzip_vary on;",
    `gzip_types ${TEXT_TYPES.join(" ")};`,
    ...adds(everywhere, ""),
    "",
    ...folders.flatMap(({ folder, headers }) => [
      `location ^~ ${base}${folder}/ {`,
      ...adds({ ...everywhere, ...headers }, "  "),
      "}",
      "",
    ]),
  ].join("\n");
}

const lines = (headers: HeaderRule["headers"], line: (name: string, value: string) => string): string[] =>
  Object.entries(headers).map(([name, value]) => line(name, value));
