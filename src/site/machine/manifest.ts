import { crestPictures, ICON_SIZES } from "../../domain/files/icons.ts";
import { coloursOf } from "../../domain/look/look.ts";
import type { Content } from "../../domain/model/content.ts";
import { urlsOf } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/**
 * What a phone needs to keep the site on its home screen.
 * @param icon link to the sign of sites whose agency has no crest
 */
export function webManifest(content: Pick<Content, "agency" | "files">, icon: string): object {
  const { agency } = content;
  const urls = urlsOf(agency.site);
  const home = urls.href(addresses.home);
  const crest = crestPictures(content);
  const png = (file: string, size: number) => ({ src: urls.file(file), sizes: `${size}x${size}`, type: "image/png" });
  return {
    name: agency.name,
    short_name: agency.shortName ?? agency.name,
    lang: "th",
    start_url: home,
    scope: home,
    display: "browser",
    background_color: "#faf8f3",
    theme_color: coloursOf(agency.look).band,
    icons: crest
      ? [png(crest.small, ICON_SIZES.small), png(crest.large, ICON_SIZES.large)]
      : [{ src: icon, sizes: "any", type: "image/svg+xml" }],
  };
}
