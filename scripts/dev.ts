import { dev } from "astro";
import { loadContent } from "../src/collections/load.ts";
import { agencyDirectory } from "../src/program/paths.ts";
import { siteConfig } from "../src/publish/site-config.ts";
import { today } from "../src/program/today.ts";
import { readFlags } from "../src/program/flags.ts";
import { sayAddress } from "../src/program/say.ts";

readFlags({}, "วิธีใช้: npm run dev\n\n  เปิดหน้าตัวอย่างที่เปลี่ยนตามเมื่อบันทึกไฟล์ พร้อมคู่มือที่ /handbook/ คำสั่งนี้ไม่มีตัวเลือก");
const day = today();
const loaded = await loadContent(agencyDirectory(), day);
const config = siteConfig(loaded, day);
const { address } = await dev({ ...config, configFile: false });
sayAddress(address.port, config.base);
