import { dev } from "astro";
import { loadContent } from "../src/collections/load.ts";
import { agencyDirectory } from "../src/collections/paths.ts";
import { siteConfig } from "../src/collections/site-config.ts";
import { today } from "../src/collections/today.ts";

const day = today();
const loaded = await loadContent(agencyDirectory(), day);
await dev({ ...siteConfig(loaded, day), configFile: false });
