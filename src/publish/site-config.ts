import type { AstroUserConfig } from "astro";
import { astroConfig } from "./bundle/astro-config.ts";
import { contentIntegration, type ContentOptions } from "./integration.ts";
import type { Loaded } from "../collections/load.ts";

/** Astro's configuration for an agency that has been read. */
export const siteConfig = (
  loaded: Loaded,
  today: string,
  { lead }: Pick<ContentOptions, "lead"> = {},
): AstroUserConfig =>
  astroConfig({
    directory: loaded.directory,
    site: loaded.content?.agency.site,
    integration: contentIntegration({ loaded, directory: loaded.directory, today, lead }),
  });
