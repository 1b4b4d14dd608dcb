import { REGISTERS, type RegisterName } from "../../domain/addresses/register-addresses.ts";
import type { Content } from "../../domain/model/content.ts";
import type { IsoDate } from "../../domain/thai/date.ts";
import { frameOf } from "../frame/frame.ts";
import { urlsOf, type Urls } from "../frame/urls.ts";
import { registerTitle } from "./titles.ts";
import type { Card, CardGroup, RecordPage, RegisterPage } from "./view.ts";

/** What a list of entries consists of, beside its frame. */
type Body = Partial<Omit<RegisterPage, "kind" | "frame" | "groups">> & {
  readonly groups: readonly CardGroup[];
  readonly updated: readonly (IsoDate | undefined)[];
};

/** A page that lists what the agency wrote of one matter, and the pages of its entries. */
export interface Register {
  readonly description: (content: Content) => string;
  readonly body: (content: Content, urls: Urls) => Body;
  readonly records?: (content: Content, urls: Urls) => readonly { readonly id: string; readonly page: RecordPage }[];
}

/** The page of a register, without groups that have no entry. */
export function registerPage(name: RegisterName, { description, body }: Register, content: Content): RegisterPage {
  const { updated, groups, ...parts } = body(content, urlsOf(content.agency.site));
  return {
    intro: [],
    facts: [],
    photos: [],
    files: [],
    steps: [],
    choices: [],
    actions: [],
    ...parts,
    kind: "register",
    frame: frameOf(content, {
      title: registerTitle(name, content),
      description: description(content),
      address: REGISTERS[name],
      updated,
    }),
    groups: groups.filter(({ cards }) => cards.length > 0),
  };
}

/** How many of the cards are of each kind, in the order of the kinds. */
export const choicesAmong = (
  labels: Readonly<Record<string, string>>,
  cards: readonly Card[],
): RegisterPage["choices"] =>
  Object.entries(labels).map(([id, label]) => ({
    id,
    label,
    count: cards.filter(({ kind }) => kind === id).length,
  }));
