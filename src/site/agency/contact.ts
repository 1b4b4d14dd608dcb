import type { Agency } from "../../domain/model/agency.ts";
import type { Content } from "../../domain/model/content.ts";
import { frameOf, type Frame } from "../frame/frame.ts";
import { governmentOrganization } from "../frame/json-ld.ts";
import { pictureView, type PictureView } from "../frame/picture.ts";
import { phoneLink, type PhoneLink } from "../frame/phone.ts";
import { addressLine } from "../frame/postal.ts";
import { TITLES } from "../frame/titles.ts";
import { urlsOf, type Urls } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** How the agency is reached. */
export interface ContactDetails {
  readonly name: string;
  readonly address: string | undefined;
  readonly phones: readonly (PhoneLink & { readonly label: string })[];
  readonly fax: string | undefined;
  readonly email: string | undefined;
  readonly hours: string | undefined;
  readonly social: Agency["social"];
}

/** A way to ask or to report, with a number that can be tapped. */
export interface ChannelView {
  readonly name: string;
  readonly url: string | undefined;
  readonly email: string | undefined;
  readonly phone: PhoneLink | undefined;
  readonly hours: string | undefined;
  /** Who takes the matter up. */
  readonly unit: string | undefined;
  /** How soon there is an answer. */
  readonly duration: string | undefined;
  /** The page that explains the steps. */
  readonly procedure: string | undefined;
}

/** Everything the contact page shows. */
export interface ContactPage extends ContactDetails {
  readonly frame: Frame;
  /** The page that explains how complaints are dealt with; `undefined` while nothing is written of that. */
  readonly complaintsHref: string | undefined;
  readonly map:
    | (Readonly<Record<"link" | "directions", string | undefined>> & { readonly image: PictureView | undefined })
    | undefined;
  readonly questionChannels: readonly ChannelView[];
  readonly corruptionChannels: readonly ChannelView[];
}

/** Address, numbers and hours of the agency. */
export const contactDetailsView = ({ agency }: Content): ContactDetails => ({
  name: agency.name,
  address: agency.address && addressLine(agency.address),
  phones: agency.phones.map(({ label, number }) => ({ label, ...phoneLink(number) })),
  fax: agency.fax,
  email: agency.email,
  hours: agency.hours,
  social: agency.social,
});

/** Prepares the contact page. */
export function contactPage(content: Content): ContactPage {
  const { agency } = content;
  const urls = urlsOf(agency.site);
  return {
    ...contactDetailsView(content),
    frame: frameOf(content, {
      title: TITLES.contact,
      description: `ที่อยู่ โทรศัพท์ อีเมล แผนที่ และช่องทางถามตอบของ${agency.name}`,
      address: addresses.contact,
      updated: [agency.updated],
      structuredData: governmentOrganization(agency),
    }),
    complaintsHref:
      content.complaintProcedure || content.complaints.length > 0 ? urls.href(addresses.complaints) : undefined,
    map: agency.map && {
      image: agency.map.image === undefined ? undefined : pictureView(agency.map.image, content.files, urls),
      link: agency.map.link,
      directions: agency.map.directions,
    },
    questionChannels: agency.questionChannels.map((channel) => channelView(channel, urls)),
    corruptionChannels: agency.corruptionChannels.map((channel) => channelView(channel, urls)),
  };
}

type Channel = Agency["questionChannels"][number] & Partial<Agency["corruptionChannels"][number]>;

/** Prepares a way to ask or to report. */
export const channelView = (
  { name, url, email, phone, hours, unit, duration, procedure }: Channel,
  { href }: Urls,
): ChannelView => ({
  name,
  url,
  email,
  phone: phone === undefined ? undefined : phoneLink(phone),
  hours,
  unit,
  duration,
  procedure: procedure === undefined ? undefined : href(procedure),
});
