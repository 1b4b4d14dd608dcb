import type { Content } from "../model/content.ts";
import type { Entry } from "../model/entry.ts";
import type { Person } from "../model/records/person.ts";

/** The agency's people in the order in which the site shows them, whatever the order of their files. */
export const peopleOf = ({ people }: Content): Entry<Person>[] =>
  people.toSorted((a, b) => a.data.order - b.data.order || (a.file < b.file ? -1 : 1));

/** The executives among them. */
export const executivesOf = (content: Content): Entry<Person>[] =>
  peopleOf(content).filter(({ data }) => data.executive);

/** What a person's page does not show: a picture, or any way to reach the person. */
export const lackingDetails = ({ photo, phone, email }: Person): ("photo" | "contact")[] => [
  ...(photo ? [] : (["photo"] as const)),
  ...((phone ?? email) ? [] : (["contact"] as const)),
];
