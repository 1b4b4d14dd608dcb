import type { MiddlewareHandler } from "astro";
import { announcePage } from "./pages.ts";

/** Shows every page to the publisher as it is rendered, so that the search index grows at the same time. */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const response = await next();
  if (!response.headers.get("content-type")?.startsWith("text/html")) return response;
  const html = await response.text();
  announcePage({ pathname: url.pathname, html });
  return new Response(html, response);
};
