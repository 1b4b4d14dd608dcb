import { channel, subscribe, unsubscribe } from "node:diagnostics_channel";

/** A page, or a picture in SVG, as it was rendered. */
export interface RenderedPage {
  /** Path of its address with the base path of the site, encoded. */
  readonly pathname: string;
  readonly html: string;
}

/** Between the rendering, whose code Astro bundles into a program of its own, and the publisher that runs it. */
const PAGES = "prongsai:page";

/** Tells the publisher of a page. */
export const announcePage = (page: RenderedPage): void => {
  channel(PAGES).publish(page);
};

/** Listens to pages while they are rendered; the answer ends it. */
export function onPage(listen: (page: RenderedPage) => void): () => void {
  const listener = (message: unknown): void => {
    listen(message as RenderedPage);
  };
  subscribe(PAGES, listener);
  return () => void unsubscribe(PAGES, listener);
}
