import { channel, subscribe, unsubscribe } from "node:diagnostics_channel";

/** A page, a picture in SVG or a feed: as it was rendered, as it stands where it was published before, or that it will come and differ from that. */
export type AnnouncedPage = {
  /** Path of its address with the base path of the site, encoded. */
  readonly pathname: string;
} & ({ readonly html: Uint8Array } | { readonly kept: KeptPage } | { readonly comes: true });

/** A page that is taken over: only who needs its text reads it again. */
export interface KeptPage {
  /** Absolute path. */
  readonly file: string;
  /** Fingerprint of the page. */
  readonly html: string;
}

/** Between the rendering, whose code Astro bundles into a program of its own, and the publisher that runs it. */
const PAGES = "prongsai:page";

/** Tells the publisher of a page. */
export const announcePage = (page: AnnouncedPage): void => {
  channel(PAGES).publish(page);
};

/** Listens to pages while they are rendered; the answer ends it. */
export function onPage(listen: (page: AnnouncedPage) => void): () => void {
  const listener = (message: unknown): void => {
    listen(message as AnnouncedPage);
  };
  subscribe(PAGES, listener);
  return () => void unsubscribe(PAGES, listener);
}
