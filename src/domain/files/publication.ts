/** Why a file of `public/` goes out as it is: content names it, web hosts ask for it, or its folder was allowed. */
export type Publication = "named" | "host" | "folder";

/** Names that web hosts, browsers and search engines ask for by themselves, from the root of the site. */
const HOST_FILES = [
  /^(?:robots|ads|app-ads|humans|security|llms)\.txt$/i,
  /^(?:CNAME|_headers|_redirects|_routes\.json|\.well-known\/.+)$/,
  /^(?:web\.config|crossdomain\.xml|browserconfig\.xml|staticwebapp\.config\.json|vercel\.json|netlify\.toml)$/i,
  /^favicon[\w-]*\.(?:ico|png|svg)$/i,
  /^(?:apple-touch-icon|android-chrome|mstile|safari-pinned-tab)[\w-]*\.(?:png|svg)$/i,
  // What proves to a search engine or another service whose site it is.
  /^(?:google|yandex_|naver|baidu_verify_|pinterest-|zoomverify)[\w-]*\.html?$/i,
  /^BingSiteAuth\.xml$/i,
  /^[a-z0-9]{20,64}\.(?:html?|txt)$/i,
];

/** True for a file that is published because of its name alone. @param file path below `public/` */
export const isHostFile = (file: string): boolean => HOST_FILES.some((name) => name.test(file));

/**
 * Whether a file of `public/` is published as it is, and why. What nothing names stays at home: a draft that was laid
 * there by mistake is no publication.
 * @param named every file that content names
 * @param folders folders and files that the agency allows, from `public/`
 */
export function publicationOf(
  file: string,
  named: ReadonlySet<string>,
  folders: readonly string[],
): Publication | undefined {
  if (named.has(file)) return "named";
  if (isHostFile(file)) return "host";
  return folders.some((folder) => file === folder || file.startsWith(`${folder}/`)) ? "folder" : undefined;
}
