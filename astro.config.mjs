import { defineConfig } from "astro/config";
import { loadContent } from "./src/collections/load.ts";
import { agencyDirectory } from "./src/program/paths.ts";
import { siteConfig } from "./src/publish/site-config.ts";
import { today } from "./src/program/today.ts";

export default defineConfig(siteConfig(await loadContent(agencyDirectory(), today()), today()));
