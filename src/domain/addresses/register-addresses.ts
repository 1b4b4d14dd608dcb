import { keysOf } from "../keyed.ts";
/** The addresses of the pages of municipal life, in the order in which they are listed. */
export const REGISTERS = {
  announcements: "/announcements/",
  events: "/events/",
  albums: "/albums/",
  taxes: "/taxes/",
  forms: "/forms/",
  emergency: "/emergency/",
  council: "/council/",
  ordinances: "/ordinances/",
  informationCentre: "/information-centre/",
  locality: "/locality/",
  places: "/places/",
  links: "/links/",
} as const;
export type RegisterName = keyof typeof REGISTERS;

export const REGISTER_NAMES = keysOf(REGISTERS);

/** The address of an entry's own page. */
export const recordAddress = (register: RegisterName, id: string): string => `${REGISTERS[register]}${id}/`;

/** The calendar of an event, and of all that are to come. */
export const eventCalendar = (id: string): string => `${REGISTERS.events}${id}.ics`;
export const EVENTS_CALENDAR = "/events.ics";
/** What is announced, for programs that read feeds. */
export const ANNOUNCEMENTS_FEED = "/announcements.xml";
