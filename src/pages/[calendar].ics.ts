import type { APIRoute } from "astro";
import { EVENTS_CALENDAR } from "../domain/addresses/register-addresses.ts";
import { content } from "../publish/index.ts";
import { comingCalendar } from "../site/municipal/calendar.ts";

/** Stands while there are events. */
export const getStaticPaths = () =>
  content.events.length > 0 ? [{ params: { calendar: EVENTS_CALENDAR.slice(1, -".ics".length) } }] : [];

export const GET: APIRoute = () =>
  new Response(comingCalendar(content), { headers: { "content-type": "text/calendar; charset=utf-8" } });
