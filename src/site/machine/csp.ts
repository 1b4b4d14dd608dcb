const NOTHING_RUNS = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  // Nothing on the page asks for anything; without this Lighthouse cannot read robots.txt from the page and says it is bad.
  "connect-src 'self'",
];

/**
 * What a page of the site may load: its own styles, pictures and fonts, and nothing that runs.
 * Production pages carry it as <meta>; a host that can send headers may send the same line.
 */
export const CONTENT_SECURITY_POLICY = NOTHING_RUNS.join("; ");

/** The page of the search alone also runs the site's own script, which reads the index; part of it is WebAssembly. */
export const SEARCH_SECURITY_POLICY = [...NOTHING_RUNS, "script-src 'self' 'wasm-unsafe-eval'"].join("; ");

/** Other sites learn from which site a visitor comes, not from which page. */
export const REFERRER_POLICY = "strict-origin-when-cross-origin";
