import ical, { ICalEventTransparency, type ICalEventData } from "ical-generator";
import { eventCalendar, recordAddress } from "../../domain/addresses/register-addresses.ts";
import type { Content } from "../../domain/model/content.ts";
import type { Entry } from "../../domain/model/entry.ts";
import { comingEvents, lastDayOf, type Event } from "../../domain/model/municipal/event.ts";
import { shiftDays, type IsoDate } from "../../domain/thai/date.ts";
import { urlsOf } from "../frame/urls.ts";

/** The calendars that the page of events offers: one of each event, and one of all that are to come. */
export const eventCalendars = (content: Content): { id: string; text: string }[] =>
  content.events.map((entry) => ({ id: entry.id, text: calendarOf([entry], entry.data.title, content) }));

/** What is to come, as a calendar that may be subscribed to (RFC 5545). */
export const comingCalendar = (content: Content): string =>
  calendarOf(comingEvents(content.events, content.today), `งานและกิจกรรม ${content.agency.name}`, content);

function calendarOf(events: readonly Entry<Event>[], name: string, content: Content): string {
  const calendar = ical({
    name: name.replace(/\s+/g, " ").replace(/[\\;,]/g, "\\$&"),
    prodId: { company: "prongsai", product: "prongsai", language: "TH" },
    events: events.map((entry) => eventOf(entry, content)),
  });
  // The library leaves out the end of the last line, which RFC 5545 asks for.
  return `${calendar.toString().trimEnd()}\r\n`;
}

/** Whole days: hours are words of the agency, which a program would only guess at. */
function eventOf({ id, data }: Entry<Event>, { agency, today }: Content): ICalEventData {
  const { absolute } = urlsOf(agency.site);
  const page = absolute(recordAddress("events", id));
  return {
    id: absolute(eventCalendar(id)).replace(/^https?:\/\//, ""),
    start: midnight(data.from),
    end: midnight(shiftDays(lastDayOf(data), 1)),
    allDay: true,
    transparency: ICalEventTransparency.TRANSPARENT,
    stamp: midnight(today),
    summary: data.title,
    location: data.place,
    description: [data.time && `เวลา ${data.time}`, data.summary, page].filter(Boolean).join("\n"),
    url: page,
  };
}

const midnight = (date: IsoDate) => new Date(`${date}T00:00:00Z`);
