/** Suffixes below which anybody may register a name: `example.go.th` is one owner, `go.th` is not. */
const SHARED_SUFFIXES = [
  ...["go", "or", "ac", "co", "in", "mi", "net"].map((kind) => `${kind}.th`),
  ...["รัฐบาล", "องค์กร", "ศึกษา", "ธุรกิจ", "ทหาร", "เน็ต"].map((kind) => `${kind}.ไทย`),
  // Hosting services on which every customer has a name or a folder of their own.
  ...["github.io", "gitlab.io", "pages.dev", "netlify.app", "vercel.app", "web.app", "firebaseapp.com"],
  ...["blogspot.com", "wordpress.com", "weebly.com", "wixsite.com", "sites.google.com"],
];

const CLOUD_DRIVES = [
  ...["drive.google.com", "docs.google.com", "drive.usercontent.google.com", "photos.google.com", "photos.app.goo.gl"],
  ...["onedrive.live.com", "1drv.ms", "onedrive.com", "sharepoint.com"],
  ...["dropbox.com", "dropboxusercontent.com", "db.tt", "mega.nz", "mega.io", "icloud.com", "box.com"],
  ...["mediafire.com", "4shared.com", "wetransfer.com", "we.tl", "pcloud.com", "terabox.com", "1024terabox.com"],
];

const SOCIAL_NETWORKS = [
  ...["facebook.com", "fb.com", "fb.me", "fb.watch", "messenger.com", "m.me", "instagram.com", "threads.net"],
  ...["threads.com", "line.me", "lin.ee", "youtube.com", "youtu.be", "tiktok.com", "x.com", "twitter.com"],
  ...["t.me", "whatsapp.com", "wa.me", "linkedin.com", "blockdit.com"],
];

const LINK_SHORTENERS = [
  ...["bit.ly", "bitly.ws", "tinyurl.com", "goo.gl", "t.co", "cutt.ly", "shorturl.at", "shorturl.asia", "me2.do"],
  ...["ow.ly", "is.gd", "v.gd", "rb.gy", "t.ly", "tiny.cc", "s.id", "buff.ly", "rebrand.ly", "gg.gg", "url.in.th"],
  ...["lnkd.in", "qrco.de", "qr.io", "qr.ae", "me-qr.com", "scan.page"],
];

/** What a host is known for; most are known for nothing. */
export type HostKind = "cloud-drive" | "social-network" | "link-shortener";

/** What the host of an address is known for. A form on Google is a form, not a drive. */
export function hostKind(url: URL): HostKind | undefined {
  const standsIn = (hosts: readonly string[]) => hosts.some((host) => isBelow(url.hostname, host));
  if (standsIn(CLOUD_DRIVES)) return /^\/forms\//.test(url.pathname) ? undefined : "cloud-drive";
  if (standsIn(SOCIAL_NETWORKS)) return "social-network";
  return standsIn(LINK_SHORTENERS) ? "link-shortener" : undefined;
}

/**
 * The part of a host that one owner registers.
 * @example registrableDomain("eservice.example.go.th") // "example.go.th"
 */
export function registrableDomain(host: string): string {
  if (/^[\d.]+$|:/.test(host)) return host;
  const labels = host.split(".");
  const suffix = ASCII_SUFFIXES.find((shared) => isBelow(host, shared));
  return labels.slice(-((suffix?.split(".").length ?? 1) + 1)).join(".");
}

/** Names that belong to nobody, for examples and tests (RFC 2606, RFC 6761). */
const RESERVED = ["example", "test", "invalid", "localhost", "example.com", "example.net", "example.org"];

/** True for a host that no one can reach on the net, as it is made up or this very machine. */
export const isReservedName = (host: string): boolean => RESERVED.some((name) => isBelow(host, name));

/** True for a host itself and for whatever stands below it. */
const isBelow = (host: string, parent: string): boolean => host === parent || host.endsWith(`.${parent}`);

/** Hosts as they stand in an address, where Thai letters are written in ASCII. */
const ASCII_SUFFIXES = SHARED_SUFFIXES.map((suffix) => URL.parse(`https://${suffix}/`)?.hostname ?? suffix);
