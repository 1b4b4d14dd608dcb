import { defineConfig } from "astro/config";
import { loadContent } from "./src/collections/load.ts";
import { agencyDirectory } from "./src/collections/paths.ts";
import { siteConfig } from "./src/collections/site-config.ts";
import { today } from "./src/collections/today.ts";

export default defineConfig(siteConfig(await loadContent(agencyDirectory(), today()), today()));
