import { readFile } from "node:fs/promises";
import path from "node:path";
import type { AstroUserConfig } from "astro";
import { inOwnWords } from "../site/handbook/own-words.ts";
import { astroConfig } from "./bundle/astro-config.ts";
import { contentIntegration, type ContentOptions } from "./integration.ts";
import { CHAPTERS } from "./bundle/plan.ts";
import type { Loaded } from "../collections/load.ts";

/** Astro's configuration for an agency that has been read. */
export const siteConfig = (
  { content, ...loaded }: Loaded,
  today: string,
  { lead }: Pick<ContentOptions, "lead"> = {},
): AstroUserConfig =>
  astroConfig({
    directory: loaded.directory,
    site: content?.agency.site,
    chapter: async (name) => content && inOwnWords(await readFile(path.join(CHAPTERS, name), "utf8"), content),
    integration: contentIntegration({ loaded: { content, ...loaded }, directory: loaded.directory, today, lead }),
  });
