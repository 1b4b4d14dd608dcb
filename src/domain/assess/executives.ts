import type { Content } from "../model/content.ts";
import type { Entry } from "../model/entry.ts";
import { extensionOf } from "../model/files.ts";
import type { Person } from "../model/records/person.ts";

/** The agency's people in the order in which the site shows them, whatever the order of their files. */
export const peopleOf = ({ people }: Content): Entry<Person>[] =>
  people.toSorted((a, b) => a.data.order - b.data.order || (a.file < b.file ? -1 : 1));

/** The executives among them. */
export const executivesOf = (content: Content): Entry<Person>[] =>
  peopleOf(content).filter(({ data }) => data.executive);

/** Formats that browsers show as a picture; a PDF of a portrait is none. */
const PICTURES = ["jpg", "jpeg", "png", "webp", "avif", "gif", "svg"];
/** “ตำแหน่งว่าง” in the place of a name is an answer: nobody is to be shown or reached. */
const VACANT = /^\(?\s*(?:-\s*)?(?:ตำแหน่ง)?ว่าง(?:\s*-)?\s*\)?$/;

/** What a person's page does not show: a picture, or any way to reach the person. A vacant post lacks nothing. */
export const lackingDetails = ({ name, photo, phone, email }: Person): ("photo" | "contact")[] =>
  VACANT.test(name)
    ? []
    : [
        ...(photo !== undefined && PICTURES.includes(extensionOf(photo)) ? [] : (["photo"] as const)),
        ...((phone ?? email) ? [] : (["contact"] as const)),
      ];
