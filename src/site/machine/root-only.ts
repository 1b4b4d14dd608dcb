import type { Agency } from "../../domain/model/agency.ts";
import { addresses } from "../../domain/addresses/addresses.ts";
import { urlsOf } from "../frame/urls.ts";

/**
 * What to tell the webmaster of a site that stands in a folder of its host: robots.txt (RFC 9309, 2.3) and security.txt
 * (RFC 9116, 3) are looked for at the root of the host alone. `undefined` for a site at the root.
 */
export function rootOnlyNotice({ site, security }: Pick<Agency, "site" | "security">): string | undefined {
  const base = urlsOf(site).href(addresses.home);
  if (base === "/") return undefined;
  const { origin } = new URL(site);
  const files = ["robots.txt", ...(security ? [addresses.securityTxt.slice(1)] : [])];
  const below = (root: string) => files.map((file) => root + file).join(" และ ");
  return `เว็บไซต์อยู่ในโฟลเดอร์ ${base} ของโดเมน ไม่มีใครอ่าน ${below(`${origin}${base}`)} ให้ผู้ดูแลโดเมนวางไว้ที่ ${below(`${origin}/`)}`;
}
