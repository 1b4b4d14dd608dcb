import { ENGLISH } from "../../domain/addresses/english-addresses.ts";
import { standingEnglish } from "../../domain/addresses/english.ts";
import type { Content } from "../../domain/model/content.ts";
import type { Frame } from "../frame/frame.ts";
import type { PhoneLink } from "../frame/phone.ts";
import { pictureView, type PictureView } from "../frame/picture.ts";
import { addressLine } from "../frame/postal.ts";
import { socialLinks, type SocialLink } from "../frame/social.ts";
import { urlsOf } from "../frame/urls.ts";
import { englishAddress } from "./address.ts";
import { englishPhone } from "./figures.ts";
import { englishFrame, englishName } from "./page.ts";
import { inEnglish, type Said } from "./said.ts";

/** How the agency is reached, for readers of English. */
export interface EnglishContact {
  readonly name: string;
  readonly address: Said | undefined;
  readonly hours: Said | undefined;
  readonly email: string | undefined;
  readonly phones: readonly { readonly label: Said; readonly number: PhoneLink }[];
  readonly fax: string | undefined;
}

/** Everything the page shows. */
export interface EnglishContactPage extends EnglishContact {
  readonly frame: Frame;
  readonly map:
    | {
        readonly image: PictureView | undefined;
        readonly link: string | undefined;
        readonly directions: Said | undefined;
      }
    | undefined;
  readonly social: readonly SocialLink[];
  /** The page of complaints, where it stands. */
  readonly complaintsHref: string | undefined;
}

/** Address, numbers and hours of the agency. */
export function englishContact(content: Pick<Content, "agency">): EnglishContact {
  const { agency } = content;
  return {
    name: englishName(content),
    address: englishAddress(agency, agency.address && addressLine(agency.address)),
    hours: inEnglish(agency.hoursEnglish, agency.hours),
    email: agency.email,
    phones: agency.phones.map(({ label, labelEnglish, number }) => ({
      label: inEnglish(labelEnglish, label),
      number: englishPhone(number),
    })),
    fax: agency.fax === undefined ? undefined : englishPhone(agency.fax).text,
  };
}

/** Prepares the page of contact in English. */
export function englishContactPage(content: Content): EnglishContactPage {
  const { agency } = content;
  const { map } = agency;
  const urls = urlsOf(agency.site);
  const contact = englishContact(content);
  return {
    ...contact,
    frame: englishFrame(content, "contact", {
      description: `Address, telephone numbers, e-mail, office hours and map of ${contact.name}`,
      updated: [agency.updated],
    }),
    map: map && {
      image: map.image === undefined ? undefined : pictureView(map.image, content.files, urls),
      link: map.link,
      directions: inEnglish(map.directionsEnglish, map.directions),
    },
    social: socialLinks(agency, "en"),
    complaintsHref: standingEnglish(content).includes("complaints") ? urls.href(ENGLISH.complaints) : undefined,
  };
}
