import { command } from "../src/program/command.ts";
import { sayAddress } from "../src/program/say.ts";
import { today } from "../src/program/today.ts";
import { startDevSite } from "../src/publish/dev-site.ts";

const USAGE = "วิธีใช้: npm run dev\n\n  เปิดหน้าตัวอย่างที่เปลี่ยนตามเมื่อบันทึกไฟล์ พร้อมคู่มือที่ /handbook/ คำสั่งนี้ไม่มีตัวเลือก";

await command({ usage: USAGE }, async ({ directory }) => {
  const { port, base } = await startDevSite(directory, today());
  sayAddress(port, base);
});
