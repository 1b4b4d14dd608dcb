import { stat } from "node:fs/promises";
import { preview } from "astro";
import { loadContent } from "../src/collections/load.ts";
import { agencyDirectory, outputDirectory } from "../src/collections/paths.ts";
import { siteConfig } from "../src/collections/site-config.ts";
import { today } from "../src/collections/today.ts";
import { refuse } from "./flags.ts";

const out = outputDirectory();
if (!(await stat(out).catch(() => undefined))) refuse(`ยังไม่มีเว็บไซต์ที่ ${out} ให้สร้างก่อนด้วยคำสั่ง npm run build`);

const day = today();
await preview({ ...siteConfig(await loadContent(agencyDirectory(), day), day), configFile: false });
