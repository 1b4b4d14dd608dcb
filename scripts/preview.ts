import { stat } from "node:fs/promises";
import { preview } from "astro";
import { loadContent } from "../src/collections/load.ts";
import { agencyDirectory, outputDirectory } from "../src/program/paths.ts";
import { siteConfig } from "../src/publish/site-config.ts";
import { today } from "../src/program/today.ts";
import { readFlags, refuse } from "../src/program/flags.ts";
import { sayAddress } from "../src/program/say.ts";

readFlags({}, "วิธีใช้: npm run preview\n\n  เปิดดูเว็บไซต์ที่สร้างไว้แล้วใน dist/ คำสั่งนี้ไม่มีตัวเลือก");
const out = outputDirectory();
if (!(await stat(out).catch(() => undefined))) refuse(`ยังไม่มีเว็บไซต์ที่ ${out} ให้สร้างก่อนด้วยคำสั่ง npm run build`);

const day = today();
const config = siteConfig(await loadContent(agencyDirectory(), day), day);
const { port } = await preview({ ...config, configFile: false, logLevel: "warn" });
sayAddress(port, config.base);
