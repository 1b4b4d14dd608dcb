import { preview } from "astro";
import { loadContent } from "../src/collections/load.ts";
import { agencyDirectory } from "../src/collections/paths.ts";
import { siteConfig } from "../src/collections/site-config.ts";
import { today } from "../src/collections/today.ts";

const day = today();
await preview({ ...siteConfig(await loadContent(agencyDirectory(), day), day), configFile: false });
