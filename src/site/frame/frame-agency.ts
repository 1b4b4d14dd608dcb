import { crestPictures, headCrest } from "../../domain/files/icons.ts";
import { addresses } from "../../domain/addresses/addresses.ts";
import { ENGLISH } from "../../domain/addresses/english-addresses.ts";
import type { Content } from "../../domain/model/content.ts";
import { englishAddress } from "../english/address.ts";
import { englishPhone } from "../english/figures.ts";
import { inEnglish, type Said } from "../english/said.ts";
import type { Language } from "./frame-words.ts";
import { phoneLink, type PhoneLink } from "./phone.ts";
import { addressLine } from "./postal.ts";
import { socialLinks, type SocialLink } from "./social.ts";
import { urlsOf } from "./urls.ts";

/** Links to the icons of a site. */
export interface SiteIcons {
  readonly tab: string;
  readonly touch: string;
}

/** What head and foot of every page say of the agency. */
export interface FrameAgency {
  readonly name: string;
  /** Its name in the other language. */
  readonly otherName: { readonly text: string; readonly lang: Language } | undefined;
  readonly logo: string | undefined;
  readonly address: Said | undefined;
  readonly phone: PhoneLink | undefined;
  readonly email: string | undefined;
  readonly hours: Said | undefined;
  readonly social: readonly SocialLink[];
  /** Drawn of the crest; `undefined` where there is none. */
  readonly icons: SiteIcons | undefined;
  readonly home: string;
  /** The page that answers a search. */
  readonly search: string;
  readonly siteMap: string;
  readonly rss: string;
  readonly jsonFeed: string;
  readonly manifest: string;
}

/** What head and foot of a page in that language say of the agency. */
export function frameAgency(content: Content, language: Language): FrameAgency {
  const { agency } = content;
  const { nameEnglish } = agency;
  const urls = urlsOf(agency.site);
  const number = agency.phones[0]?.number;
  const address = agency.address && addressLine(agency.address);
  const [crest, logo] = [crestPictures(content), headCrest(content)];
  const common = {
    logo: logo && urls.file(logo),
    email: agency.email,
    social: socialLinks(agency, language),
    icons: crest && { tab: urls.file(crest.tab), touch: urls.file(crest.touch) },
    search: urls.href(addresses.search),
    siteMap: urls.href(addresses.siteMap),
    rss: urls.href(addresses.rss),
    jsonFeed: urls.href(addresses.jsonFeed),
    manifest: urls.href(addresses.manifest),
  };
  return language === "en"
    ? {
        ...common,
        name: nameEnglish ?? agency.name,
        otherName: { text: agency.name, lang: "th" },
        address: englishAddress(agency, address),
        phone: number === undefined ? undefined : englishPhone(number),
        hours: inEnglish(agency.hoursEnglish, agency.hours),
        home: urls.href(ENGLISH.home),
      }
    : {
        ...common,
        name: agency.name,
        otherName: nameEnglish === undefined ? undefined : { text: nameEnglish, lang: "en" },
        address: address === undefined ? undefined : { text: address, lang: undefined },
        phone: number === undefined ? undefined : phoneLink(number),
        hours: agency.hours === undefined ? undefined : { text: agency.hours, lang: undefined },
        home: urls.href(addresses.home),
      };
}
