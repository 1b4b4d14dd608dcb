import type { Agency } from "../../domain/model/agency.ts";
import { urlsOf } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** What a phone needs to keep the site on its home screen. */
export function webManifest(agency: Agency, icon: string): object {
  const home = urlsOf(agency.site).href(addresses.home);
  return {
    name: agency.name,
    short_name: agency.shortName ?? agency.name,
    lang: "th",
    start_url: home,
    scope: home,
    display: "browser",
    background_color: "#faf8f3",
    theme_color: "#173055",
    icons: [{ src: icon, sizes: "any", type: "image/svg+xml" }],
  };
}
