/** Pages that only show or pass on what stands at another address, and the parameter that names it. */
const PASSED_ON: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^docs\.google\.com\/(?:a\/[^/]+\/)?g?view(?:er)?$/i, ["url"]],
  [/^drive\.google\.com\/viewer(?:ng\/viewer)?$/i, ["url"]],
  [/^view\.officeapps\.live\.com\/op\/(?:view|embed)\.aspx$/i, ["src"]],
  [/^(?:www\.)?google\.[a-z.]+\/url$/i, ["q", "url"]],
  [/^(?:l|lm)\.facebook\.com\/l\.php$/i, ["u"]],
  [/^(?:[a-z-]+\.)?facebook\.com\/(?:sharer(?:\/sharer)?(?:\.php)?|share\.php|dialog\/share)$/i, ["u", "href"]],
  [/^(?:www\.)?(?:twitter|x)\.com\/(?:intent\/(?:tweet|post)|share)$/i, ["url"]],
  [/^social-plugins\.line\.me\/lineit\/share$/i, ["url"]],
  [/^(?:[a-z\d-]+\.)*safelinks\.protection\.outlook\.com\/$/i, ["url"]],
  [/^translate\.google\.[a-z.]+\/(?:translate|website)$/i, ["u"]],
];
/** A viewer that a site has of its own, such as PDF.js or a flip book. */
const VIEWER =
  /(?:viewer|view-?pdf|pdf-?view|flip-?book|flowpaper|pdfjs|reader|web\/view)[^/]*(?:\.(?:html?|php|aspx?))?\/?$/i;
const VIEWED = ["file", "url", "src", "pdf", "doc"];
const DOCUMENT = /\.(?:pdf|docx?|xlsx?|pptx?|csv|jpe?g|png)(?:$|[?#])/i;

/** Parameters that only tell where a reader came from. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|mc_[ce]id|igshid|_gl|_ga|yclid)$/i;
/** Places in a page that a program links to of itself: the rest of a story, its comments. */
const OF_PROGRAM = /^#(?:more(?:-\d+)?|respond|comments?|disqus_thread|top|page-top|content|main|primary)?$/i;

/** An address that somebody's program shortened for the eye: it leads nowhere. */
export const isCut = (address: string): boolean => /\u2026|\.{3}|%E2%80%A6/i.test(address);

/**
 * The file that a viewer shows or a share link passes on; `undefined` for an address that is itself what it shows.
 * @example viewedFile(new URL("https://a.go.th/pdfjs/web/viewer.html?file=/o1.pdf")) // "https://a.go.th/o1.pdf"
 */
export function viewedFile(url: URL): string | undefined {
  const place = `${url.hostname}${url.pathname}`;
  const passed = PASSED_ON.find(([pattern]) => pattern.test(place));
  const names = passed?.[1] ?? (VIEWER.test(url.pathname) ? VIEWED : []);
  const own = new URLSearchParams(url.hash.replace(/^#/, ""));
  const named = names.map((name) => url.searchParams.get(name) ?? own.get(name)).find((value) => value);
  if (!named) return undefined;
  const target = URL.parse(named, passed ? undefined : url.href);
  if (!target || !/^https?:$/.test(target.protocol)) return undefined;
  return passed || DOCUMENT.test(target.pathname) ? target.href : undefined;
}

/**
 * An address as it is evidence: what a viewer or share link stands for, without what only tells where a reader came
 * from. What cannot be read stays as it was written.
 */
export function evidenceAddress(address: string): string {
  if (isCut(address)) return address;
  const url = /^https?:\/\//i.test(address.trim()) ? URL.parse(address.trim()) : null;
  if (!url) return address;
  const viewed = viewedFile(url);
  if (viewed !== undefined) return viewed === url.href ? viewed : evidenceAddress(viewed);
  const tracking = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  const isProgram = url.hash !== "" && OF_PROGRAM.test(url.hash);
  if (tracking.length === 0 && !isProgram) return address;
  for (const name of tracking) url.searchParams.delete(name);
  return isProgram ? url.href.replace(/#.*$/s, "") : url.href;
}

/** The front page of a site, under the names that servers and systems give it. */
export const isFrontPage = (address: string): boolean => {
  const url = URL.parse(address);
  if (!url || url.hash.length > 1) return false;
  const path = url.pathname.replace(/\/+$/, "");
  return (
    url.search === "" && /^(?:\/(?:home|index|main|default|th|index\/home))?(?:\.(?:php|html?|aspx?|jsp))?$/i.test(path)
  );
};

/** Whether two addresses are the same page of a site, however they are written. */
export const isSamePage = (a: string, b: string): boolean => pageOf(a) !== undefined && pageOf(a) === pageOf(b);

function pageOf(address: string): string | undefined {
  const url = URL.parse(address);
  return url && url.hash.length <= 1
    ? `${url.host.replace(/^www\./, "")}${url.pathname.replace(/\/+$/, "")}${url.search}`.toLowerCase()
    : undefined;
}

/** Frames that are furniture of a page: maps, videos, boxes of networks, counters. */
const FURNITURE =
  /(?:^|\.)(?:google\.[a-z.]+\/maps|maps\.google\.[a-z.]+|youtube(?:-nocookie)?\.com|youtu\.be|facebook\.com\/(?:v\d[\d.]*\/)?plugins|platform\.(?:twitter|x)\.com|googletagmanager\.com|recaptcha\.net|google\.com\/recaptcha|doubleclick\.net|translate\.google\.[a-z.]+|disqus\.com|line\.me|tawk\.to|windy\.com|tmd\.go\.th|stats?\.in\.th|truehits\.\w+)(?:\/|$|\?)/i;

/** Whether a frame shows something beside the matter of its page. */
export const isFurniture = (address: string): boolean => {
  const url = URL.parse(address);
  return url !== null && FURNITURE.test(`${url.hostname}${url.pathname}`);
};
