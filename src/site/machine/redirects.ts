import type { Content } from "../../domain/model/content.ts";
import type { Redirect } from "../../domain/model/records/redirects.ts";
import { CONTENT_SECURITY_POLICY, REFERRER_POLICY } from "./csp.ts";
import { escapeXml } from "../frame/xml.ts";
import { urlsOf, type Urls } from "../frame/urls.ts";

/** A former address with the links that hosts and readers need. */
interface Move {
  /** Path on the host, encoded, as it stood. */
  readonly from: string;
  /** Path on the host, or an address of another site. */
  readonly to: string;
}

/** A page or file of this site as a link; the address of another site as it is. */
const targetOf = ({ to }: Redirect, content: Content, urls: Urls): string => {
  if (!to.startsWith("/")) return to;
  const file = to.slice(1);
  return Object.hasOwn(content.files, file) ? urls.file(file) : urls.href(to.replace(/\/?$/, "/"));
};

const movesOf = (content: Content): Move[] => {
  const urls = urlsOf(content.agency.site);
  return (content.redirects?.data.redirects ?? []).map((redirect) => ({
    from: urls.href(redirect.from),
    to: targetOf(redirect, content, urls),
  }));
};

const withoutSlash = (path: string): string => path.replace(/\/$/, "");
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
/** Hosts match what was decoded. */
const decoded = (path: string): string => {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
};

/** For Netlify, Cloudflare Pages and GitLab Pages (`_redirects`): one line each, with and without the slash at its end. */
export const redirectsFile = (content: Content): string =>
  movesOf(content)
    .flatMap(({ from, to }) => [...new Set([from, withoutSlash(from)])].map((address) => `${address} ${to} 301\n`))
    .join("");

/** For Apache, in the `.htaccess` of the root. */
export const apacheRedirects = (content: Content): string => {
  const moves = movesOf(content);
  if (moves.length === 0) return "";
  return [
    "<IfModule mod_alias.c>",
    ...moves.map(({ from, to }) => `  RedirectMatch 301 "^${literal(decoded(withoutSlash(from)))}/?$" "${to}"`),
    "</IfModule>",
    "",
  ].join("\n");
};

/** For nginx, whose owner includes it in the `server` block; the host does not answer its own address. */
export const nginxRedirects = (content: Content): string =>
  movesOf(content)
    .map(
      ({ from, to }) =>
        `location ~ "^${literal(decoded(withoutSlash(from)))}/?$" { return 301 "${to.replaceAll("$", "%24")}"; }\n`,
    )
    .join("");

/** A page for hosts that know no redirect: it leads on at once, and says where to. */
const pageOf = ({ name }: Content["agency"], { to }: Move, canonical: string): string =>
  `<!doctype html>
<html lang="th">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${escapeXml(CONTENT_SECURITY_POLICY)}">
<meta name="referrer" content="${REFERRER_POLICY}">
<meta http-equiv="refresh" content="0; url=${escapeXml(to)}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${escapeXml(canonical)}">
<title>หน้านี้ย้ายแล้ว | ${escapeXml(name)}</title>
</head>
<body>
<main>
<h1>หน้านี้ย้ายแล้ว</h1>
<p><a href="${escapeXml(to)}">ไปหน้าใหม่</a></p>
</main>
</body>
</html>
`;

/** Endings that a host of files sends as something else than a page: there a page would be downloaded, not opened. */
const NO_PAGE = /\.(?!html?$)[a-z0-9]{1,5}$/i;

/** The pages of former addresses, by their path below the published folder. */
export function redirectPages(content: Content): Record<string, string> {
  const { agency, redirects } = content;
  const urls = urlsOf(agency.site);
  return Object.fromEntries(
    (redirects?.data.redirects ?? []).flatMap((redirect) => {
      const path = redirect.from.slice(1);
      if (NO_PAGE.test(path)) return [];
      const to = targetOf(redirect, content, urls);
      const file = /\.html?$/i.test(path) ? path : `${withoutSlash(path)}/index.html`;
      return [[file, pageOf(agency, { from: path, to }, new URL(to, agency.site).href)]];
    }),
  );
}

/** Every file by which hosts and browsers learn of former addresses, by its path below the published folder. */
export const redirectFiles = (content: Content): Record<string, string> =>
  content.redirects
    ? {
        ...redirectPages(content),
        _redirects: redirectsFile(content),
        ".redirects.nginx": nginxRedirects(content),
      }
    : {};
