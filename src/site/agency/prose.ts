import type { Content } from "../../domain/model/content.ts";
import type { ProseEntry } from "../../domain/model/entry.ts";
import type { Page } from "../../domain/model/records/page.ts";
import { BUILT_IN_PAGES, type BuiltInPage } from "./built-in-pages.ts";
import { frameOf, type Frame } from "../frame/frame.ts";
import { proseSlugs, type BuiltInSlug } from "../../domain/addresses/pages.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** Everything a page of prose shows. Its text is the agency's `entry`, or the built-in `sections` where it wrote none. */
export interface ProsePage {
  readonly frame: Frame;
  readonly title: string;
  readonly entry: ProseEntry<Page> | undefined;
  readonly sections: BuiltInPage["sections"];
}

/** All pages of prose: what the agency has written, and the pages that always stand. */
export const prosePages = (content: Content): { slug: string; page: ProsePage }[] =>
  proseSlugs(content).map((slug) => ({ slug, page: prosePage(content, slug) }));

function prosePage(content: Content, slug: string): ProsePage {
  const entry = content.pages.find(({ id }) => id === slug);
  const builtIn = entry ? undefined : BUILT_IN_PAGES[slug as BuiltInSlug](content.agency);
  const { title, description } = entry?.data ?? builtIn ?? { title: slug, description: "" };
  return {
    frame: frameOf(content, {
      title,
      description,
      address: addresses.page(slug),
      updated: [entry?.data.updated],
    }),
    title,
    entry,
    sections: builtIn?.sections ?? [],
  };
}
