import type { Content } from "../model/content.ts";
import type { Entry } from "../model/entry.ts";
import {
  ANNOUNCEMENTS_FEED,
  eventCalendar,
  EVENTS_CALENDAR,
  recordAddress,
  REGISTER_NAMES,
  REGISTERS,
  type RegisterName,
} from "./register-addresses.ts";

/** Registers whose entries have a page of their own each. */
const ENTRIES: Partial<Record<RegisterName, (content: Content) => readonly Entry<unknown>[]>> = {
  announcements: ({ announcements }) => announcements,
  events: ({ events }) => events,
  albums: ({ albums }) => albums,
  council: ({ councilMeetings }) => councilMeetings,
  places: ({ places }) => places,
};

/** Whether the agency has written something for a register: a page with nothing on it does not stand. */
const STANDS: Record<RegisterName, (content: Content) => boolean> = {
  announcements: ({ announcements }) => announcements.length > 0,
  events: ({ events }) => events.length > 0,
  albums: ({ albums }) => albums.length > 0,
  taxes: ({ taxes }) => taxes.length > 0,
  forms: ({ services, taxes, informationCentre }) =>
    [...services, ...taxes, ...(informationCentre ? [informationCentre] : [])].some(
      ({ data }) => data.forms.length > 0,
    ),
  emergency: ({ emergency }) => emergency !== undefined,
  council: ({ councilTerms, councilMeetings }) => councilTerms.length + councilMeetings.length > 0,
  ordinances: ({ ordinances }) => ordinances.length > 0,
  informationCentre: ({ informationCentre }) => informationCentre !== undefined,
  locality: ({ profile, villages }) => profile !== undefined || villages.length > 0,
  places: ({ places }) => places.length > 0,
  links: ({ links }) => links !== undefined,
};

/** The registers that stand, in their order. */
export const standingRegisters = (content: Content): RegisterName[] =>
  REGISTER_NAMES.filter((name) => STANDS[name](content));

/** The address of every page of municipal life that stands. */
export const registerAddresses = (content: Content): string[] =>
  standingRegisters(content).flatMap((name) => [
    REGISTERS[name],
    ...(ENTRIES[name]?.(content) ?? []).map(({ id }) => recordAddress(name, id)),
  ]);

/** Files that the pages of municipal life offer. */
export const registerFiles = (content: Content): string[] => [
  ...(content.events.length > 0 ? [EVENTS_CALENDAR, ...content.events.map(({ id }) => eventCalendar(id))] : []),
  ...(content.announcements.length > 0 ? [ANNOUNCEMENTS_FEED] : []),
];

/** The entries of each register that have pages of their own: their names must differ. */
export const registerEntries = (content: Content): (readonly Entry<unknown>[])[] =>
  Object.values(ENTRIES).map((entries) => entries(content));
