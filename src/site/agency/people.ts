import { AGENCY_KINDS } from "../../domain/model/agency.ts";
import type { Content } from "../../domain/model/content.ts";
import { SIDES, type Person } from "../../domain/model/records/person.ts";
import { frameOf, type Frame } from "../frame/frame.ts";
import { pictureView, type PictureView } from "../frame/picture.ts";
import { phoneLink, type PhoneLink } from "../frame/phone.ts";
import { TITLES } from "../frame/titles.ts";
import { unitChart, type UnitChart } from "./unit-chart.ts";
import { urlsOf, type Urls } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** A photo that is wider than its frame is asked for no wider than this (px) on phones: a page shows a dozen of them. */
const FINEST = 100;

/** A portrait and how wide it is shown. */
export interface Portrait {
  readonly picture: PictureView;
  readonly sizes: string;
}

/** A person as the page shows one. */
export interface PersonView extends Pick<Person, "name" | "position" | "unit" | "email"> {
  readonly photo: Portrait | undefined;
  readonly phone: PhoneLink | undefined;
}

/** Everything the page of people shows: each side with its executives before the others. */
export interface PeoplePage {
  readonly frame: Frame;
  readonly chart: UnitChart | undefined;
  readonly sides: readonly {
    readonly id: Person["side"];
    readonly title: string;
    /** The head of the agency, who stands alone. */
    readonly head: PersonView | undefined;
    readonly executives: readonly PersonView[];
    /** What the others are called. */
    readonly othersTitle: string;
    readonly others: readonly PersonView[];
  }[];
}

/** Below the executives of the permanent side stand the heads of offices and divisions. */
const OTHERS: Record<Person["side"], string> = { political: "บุคลากร", permanent: "หัวหน้าส่วนราชการ" };

/** Prepares the page of people. */
export function peoplePage(content: Content): PeoplePage {
  const { agency } = content;
  const urls = urlsOf(agency.site);
  const people = content.people.map(({ data }) => data).toSorted((a, b) => a.order - b.order);
  const head = agencyHead(content);
  const sides = Object.entries(SIDES) as [Person["side"], string][];
  return {
    frame: frameOf(content, {
      title: TITLES.people,
      description: `ผู้บริหารและบุคลากรของ${agency.name} ฝ่ายการเมืองและฝ่ายประจำ พร้อมตำแหน่งและช่องทางติดต่อ`,
      address: addresses.people,
      search: content.people.length > 0 ? { kind: "page" } : false,
      updated: people.map(({ updated }) => updated),
    }),
    chart: unitChart(people),
    sides: sides
      .map(([id, title]) => {
        const members = people.filter((person) => person.side === id && person !== head);
        const first = head?.side === id ? head : undefined;
        return {
          id,
          title,
          head: first && personView(first, content.files, urls),
          executives: members
            .filter(({ executive }) => executive)
            .map((person) => personView(person, content.files, urls)),
          othersTitle: OTHERS[id],
          others: members
            .filter(({ executive }) => !executive)
            .map((person) => personView(person, content.files, urls)),
        };
      })
      .filter(({ head: first, executives, others }) => first || executives.length + others.length > 0),
  };
}

const personView = (
  { name, position, unit, email, photo, phone }: Person,
  files: Content["files"],
  urls: Urls,
): PersonView => ({
  name,
  position,
  unit,
  email,
  photo: photo === undefined ? undefined : portrait(photo, files, urls),
  phone: phone === undefined ? undefined : phoneLink(phone),
});

/**
 * Who holds the highest post, known by its name; `undefined` while nobody does: a deputy or whoever acts for the head is
 * not made the head.
 */
export const agencyHead = ({ agency, people }: Pick<Content, "agency" | "people">): Person | undefined =>
  people.map(({ data }) => data).find(({ side, position }) => side === "political" && isHead(position, agency.kind));

const isHead = (position: string, kind: Content["agency"]["kind"]): boolean =>
  position.startsWith(AGENCY_KINDS[kind].head) || /^นายก(?:อบต|อบจ|ฯ|เทศ|องค์การ)/.test(position);

/** The frame of a portrait (px): on a phone beside the name, else above it. */
const FRAMES = { phone: { width: 96, height: 120 }, screen: { width: 120, height: 152 } };

/**
 * A portrait fills its frame whatever its own shape is: a broad one is shown broader and cut.
 * @param photo its path below `public/`
 */
export function portrait(photo: string, files: Content["files"], urls: Urls): Portrait {
  const picture = pictureView(photo, files, urls);
  const shown = ({ width, height }: { width: number; height: number }) =>
    Math.ceil(Math.max(width, picture.size ? (height * picture.size.width) / picture.size.height : 0));
  const phone = shown(FRAMES.phone);
  // As in prose, the third dot of a phone's pixel is not worth its bytes.
  const fine = Math.min(FINEST, Math.ceil((phone * 2) / 3));
  return {
    picture,
    sizes: `(max-width: 40rem) and (min-resolution: 2.2dppx) ${fine}px, (max-width: 40rem) ${phone}px, ${shown(FRAMES.screen)}px`,
  };
}
