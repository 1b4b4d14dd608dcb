import type { APIRoute } from "astro";
import { content } from "../../publish/index.ts";
import { eventCalendars } from "../../site/municipal/calendar.ts";

interface Props {
  text: string;
}

export const getStaticPaths = () =>
  eventCalendars(content).map(({ id, text }) => ({ params: { id }, props: { text } }));

export const GET: APIRoute<Props> = ({ props: { text } }) =>
  new Response(text, { headers: { "content-type": "text/calendar; charset=utf-8" } });
