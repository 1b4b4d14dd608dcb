import type { Content } from "../../domain/model/content.ts";
import type { Person } from "../../domain/model/records/person.ts";
import { portrait, type Portrait } from "../agency/people.ts";
import type { Frame } from "../frame/frame.ts";
import type { PhoneLink } from "../frame/phone.ts";
import { urlsOf } from "../frame/urls.ts";
import { englishPhone } from "./figures.ts";
import { englishFrame, englishName } from "./page.ts";
import { inEnglish, unitInEnglish, type Said } from "./said.ts";

/** A person as readers of English are shown one. */
export interface EnglishPerson {
  readonly name: Said;
  readonly position: Said;
  readonly unit: Said | undefined;
  readonly photo: Portrait | undefined;
  readonly phone: PhoneLink | undefined;
  readonly email: string | undefined;
}

/** Everything the page of people in English shows. */
export interface EnglishPeople {
  readonly frame: Frame;
  readonly sides: readonly {
    readonly id: Person["side"];
    readonly title: string;
    readonly people: readonly EnglishPerson[];
  }[];
}

const SIDES: readonly (readonly [Person["side"], string])[] = [
  ["political", "Elected and appointed leadership"],
  ["permanent", "Permanent officials"],
];

/** Prepares the page of people in English: all of them, as a list without some would say that nobody holds the post. */
export function englishPeoplePage(content: Content): EnglishPeople {
  const { agency, files } = content;
  const urls = urlsOf(agency.site);
  const people = content.people.map(({ data }) => data).toSorted((a, b) => a.order - b.order);
  const view = (person: Person): EnglishPerson => ({
    name: inEnglish(person.nameEnglish, person.name),
    position: inEnglish(person.positionEnglish, person.position),
    unit: person.unit === undefined ? undefined : unitInEnglish(agency, person.unit),
    photo: person.photo === undefined ? undefined : portrait(person.photo, files, urls),
    phone: person.phone === undefined ? undefined : englishPhone(person.phone),
    email: person.email,
  });
  return {
    frame: englishFrame(content, "people", {
      description: `Who holds which post in ${englishName(content)}, with telephone and e-mail`,
      updated: people.map(({ updated }) => updated),
    }),
    sides: SIDES.map(([id, title]) => ({
      id,
      title,
      people: people.filter(({ side }) => side === id).map(view),
    })).filter((side) => side.people.length > 0),
  };
}
