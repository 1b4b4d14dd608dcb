import { dev } from "astro";
import { loadContent } from "../src/collections/load.ts";
import { command } from "../src/program/command.ts";
import { sayAddress } from "../src/program/say.ts";
import { today } from "../src/program/today.ts";
import { siteConfig } from "../src/publish/site-config.ts";

const USAGE = "วิธีใช้: npm run dev\n\n  เปิดหน้าตัวอย่างที่เปลี่ยนตามเมื่อบันทึกไฟล์ พร้อมคู่มือที่ /handbook/ คำสั่งนี้ไม่มีตัวเลือก";

await command({ usage: USAGE }, async ({ directory }) => {
  const day = today();
  const config = siteConfig(await loadContent(directory, day), day);
  const { address } = await dev({ ...config, configFile: false });
  sayAddress(address.port, config.base);
});
