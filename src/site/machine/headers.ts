import type { Content } from "../../domain/model/content.ts";
import { CONTENT_SECURITY_POLICY, REFERRER_POLICY, SEARCH_SECURITY_POLICY } from "./csp.ts";
import { PICTURE_FOLDER } from "../../domain/files/picture.ts";
import { divide, olderParts, type Division } from "../search/parts.ts";
import { INDEX_FOLDER, partFolder } from "../../domain/addresses/index-files.ts";
import { pageAddresses } from "../../domain/addresses/pages.ts";
import { apacheRedirects, redirectFiles } from "./redirects.ts";
import { urlsOf } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

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

/** Addresses that a host should not answer, as a regular expression that Apache, nginx and JavaScript read alike. */
const HIDDEN = String.raw`/(\.(?!well-known(/|$))|_(?:headers|redirects)$)`;

/** Folders of a part of the search index whose files are named by what they hold: of those that are packed the first has all but the texts. */
const indexFolders = ({ parts, recent, near }: Omit<Division, "partOf">): string[] => {
  const packed = olderParts({ parts, recent, near });
  const folder = (part: number): string => [INDEX_FOLDER, partFolder(part)].filter(Boolean).join("/");
  const kinds = (part: number): string[] => {
    if (part < recent) return ["index", "fragment", "filter"];
    return packed.some(([first]) => first === part) ? ["index", "fragment"] : ["fragment"];
  };
  return Array.from({ length: parts }, (_, part) => kinds(part).map((kind) => `${folder(part)}/${kind}`)).flat();
};

/** Every rule, the root's first. @param division how the search index is divided */
export const headerRules = (division: Omit<Division, "partOf"> = { parts: 1, recent: 1, near: 1 }): HeaderRule[] => [
  { folder: "", headers: EVERYWHERE },
  { folder: "search", headers: { "Content-Security-Policy": `${SEARCH_SECURITY_POLICY}; ${FRAMES}` } },
  { folder: "_assets", headers: FOREVER },
  { folder: PICTURE_FOLDER, headers: FOREVER },
  ...indexFolders(division).map((folder) => ({ folder, headers: FOREVER })),
  // Programs on other sites may read what is published as open data.
  { folder: "data", headers: OPEN },
  { folder: "oit", headers: OPEN },
];

/** The files by which common web hosts learn the headers, by their path below the published folder. */
export function hostFiles(content: Content): Record<string, string> {
  const base = urlsOf(content.agency.site).href(addresses.home);
  const rules = headerRules(divide(content));
  return {
    _headers: headersFile(rules, base),
    // Without it GitHub Pages takes folders with an underscore for its own when it publishes a branch.
    ".nojekyll": "",
    ...redirectFiles(content),
    ...Object.fromEntries(
      rules.map(({ folder, headers }) => [
        folder ? `${folder}/.htaccess` : ".htaccess",
        folder
          ? apacheHeaders(headers)
          : apacheRedirects(content) +
            apacheHeaders({ ...headers, ...ASKED_ANEW }) +
            apacheRoot(base, listable(content)),
      ]),
    ),
  };
}

/** Folders that hold files and no page. Of the agency's, one that is named as no plain folder is left as it is. */
function listable(content: Content): string[] {
  const names = Object.entries(content.files).flatMap(([name, { published }]) =>
    published && name.includes("/") ? [name] : [],
  );
  const pages = [
    ...pageAddresses(content),
    ...names.filter((name) => /\/index\.html?$/i.test(name)).map((name) => `/${name}`),
  ];
  const own = [...new Set(names.map((name) => name.slice(0, name.indexOf("/"))))].filter(
    (folder) => /^[^."\\\p{Cc}][^"\\\p{Cc}]*$/u.test(folder) && !pages.some((page) => page.startsWith(`/${folder}/`)),
  );
  return [
    "_assets",
    PICTURE_FOLDER,
    INDEX_FOLDER,
    "data/schemas",
    "data/disclosures",
    "data/procurement",
    ...own.toSorted(),
  ];
}

/** A text as a part of a regular expression that means itself. */
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

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

/**
 * What only the root says. Each word must be one that a host allows with `AllowOverride FileInfo`, the least that headers
 * need: another, such as `Options -Indexes`, would answer every address with error 500 on a host that forbids it.
 */
const apacheRoot = (base: string, folders: readonly string[]): string => {
  const withheld = [HIDDEN, `^${literal(base)}(${folders.map(literal).join("|")})/(.+/)?$`];
  return [
    `ErrorDocument 403 ${base}404.html`,
    `ErrorDocument 404 ${base}404.html`,
    "# .git, .env and their like, should somebody upload them; then the folders of files, which a server might list",
    "<IfModule mod_alias.c>",
    ...withheld.map((pattern) => `  RedirectMatch 404 "${pattern}"`),
    "</IfModule>",
    "<IfModule !mod_alias.c>",
    "  <IfModule mod_rewrite.c>",
    "    RewriteEngine On",
    ...withheld.map((pattern, index) => `    RewriteCond %{REQUEST_URI} "${pattern}"${index === 0 ? " [OR]" : ""}`),
    "    RewriteRule ^ - [R=404,L]",
    "  </IfModule>",
    "</IfModule>",
    "<IfModule mod_mime.c>",
    "  AddDefaultCharset utf-8",
    ...Object.entries(MEDIA_TYPES).map(([ending, type]) => `  AddType ${type} .${ending}`),
    "  AddType font/woff2 .woff2",
    "  AddType image/svg+xml .svg",
    "  AddType image/avif .avif",
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
};

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
    `if ($uri ~ "${HIDDEN}") { return 404; }`,
    "include mime.types;",
    "types {",
    ...Object.entries(MEDIA_TYPES).map(([ending, type]) => `  ${type} ${ending};`),
    "  image/avif avif;",
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
