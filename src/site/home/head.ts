import { addresses } from "../../domain/addresses/addresses.ts";
import type { Content } from "../../domain/model/content.ts";
import type { Person } from "../../domain/model/records/person.ts";
import { agencyHead, portrait, type Portrait } from "../agency/people.ts";
import { phoneLink, type PhoneLink } from "../frame/phone.ts";
import { urlsOf } from "../frame/urls.ts";

/** The head of the agency as the home page shows them. */
export interface HeadView extends Pick<Person, "name" | "position"> {
  readonly photo: Portrait | undefined;
  readonly phone: PhoneLink | undefined;
  /** In their own words; only the agency can write them. */
  readonly message: string | undefined;
  /** The page of all people. */
  readonly href: string;
}

/** The head of the agency for the home page. */
export function headView(content: Content): HeadView | undefined {
  const head = agencyHead(content);
  if (!head) return undefined;
  const urls = urlsOf(content.agency.site);
  const { name, position, photo, phone } = head;
  return {
    name,
    position,
    photo: photo === undefined ? undefined : portrait(photo, content.files, urls),
    phone: phone === undefined ? undefined : phoneLink(phone),
    message: content.agency.home?.message,
    href: urls.href(addresses.people),
  };
}
