import { stat } from "node:fs/promises";
import { preview } from "astro";
import { loadContent } from "../src/collections/load.ts";
import { command } from "../src/program/command.ts";
import { refuse } from "../src/program/flags.ts";
import { outputDirectory } from "../src/program/paths.ts";
import { sayAddress } from "../src/program/say.ts";
import { today } from "../src/program/today.ts";
import { siteConfig } from "../src/publish/site-config.ts";

const USAGE = "วิธีใช้: npm run preview\n\n  เปิดดูเว็บไซต์ที่สร้างไว้แล้วใน dist/ คำสั่งนี้ไม่มีตัวเลือก";

await command({ usage: USAGE }, async ({ directory }) => {
  const out = outputDirectory();
  if (!(await stat(out).catch(() => undefined))) refuse(`ยังไม่มีเว็บไซต์ที่ ${out} ให้สร้างก่อนด้วยคำสั่ง npm run build`);
  const day = today();
  const config = siteConfig(await loadContent(directory, day), day);
  const { port } = await preview({ ...config, configFile: false, logLevel: "warn" });
  sayAddress(port, config.base);
});
