import type { MiddlewareHandler } from "astro";
import { announcePage } from "./pages.ts";

const SHOWN = /^(?:text\/html|image\/svg\+xml)/;

/** Shows every page and picture to the publisher as it is made: the search index grows meanwhile, and both may be kept. */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const response = await next();
  if (!SHOWN.test(response.headers.get("content-type") ?? "")) return response;
  const html = await response.text();
  announcePage({ pathname: url.pathname, html });
  return new Response(html, response);
};
