/** From this size on (bytes) a file is slow to open on a phone. */
export const HEAVY_FILE = 20 * 1024 * 1024;
/** GitHub refuses a file above this size (bytes). */
export const MOST_ON_GITHUB = 100 * 1024 * 1024;
/** Cloudflare Pages refuses a file above this size (bytes), and a site of more files. */
export const MOST_ON_CLOUDFLARE = 25 * 1024 * 1024;
export const MOST_FILES_ON_CLOUDFLARE = 20_000;
/** GitHub Pages serves a site of at most this size (bytes). */
export const MOST_OF_GITHUB_PAGES = 1024 * 1024 * 1024;

/** From this part of a limit on it is told, so that there is time to make room. */
const NEAR = 0.8;

/** A limit of a host that a site has reached or is near. */
export interface LimitMet {
  readonly host: "GitHub Pages" | "Cloudflare Pages";
  readonly what: "bytes" | "files";
  readonly has: number;
  readonly most: number;
}

/** The limits of hosts that a whole site comes near. @param bytes of all files together */
export const limitsMet = ({ files, bytes }: { readonly files: number; readonly bytes: number }): LimitMet[] =>
  (
    [
      { host: "GitHub Pages", what: "bytes", has: bytes, most: MOST_OF_GITHUB_PAGES },
      { host: "Cloudflare Pages", what: "files", has: files, most: MOST_FILES_ON_CLOUDFLARE },
    ] as const
  ).filter(({ has, most }) => has >= most * NEAR);
