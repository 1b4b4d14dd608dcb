import { content } from "../publish/index.ts";
import { assessmentCalendar } from "../site/agency/calendar.ts";

export const GET = () =>
  new Response(assessmentCalendar(content), { headers: { "content-type": "text/calendar; charset=utf-8" } });
