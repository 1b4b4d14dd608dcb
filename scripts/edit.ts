import { command } from "../src/program/command.ts";
import { say } from "../src/program/say.ts";
import { today } from "../src/program/today.ts";
import { openInBrowser } from "../src/desk/browse.ts";
import { openDesk } from "../src/desk/open.ts";

const USAGE = `วิธีใช้: npm run edit [-- --no-open]

  เปิดโต๊ะทำงานในเบราว์เซอร์: เขียนและแก้เนื้อหาด้วยแบบฟอร์ม แล้วเผยแพร่ ใช้ได้เฉพาะในเครื่องนี้
  --no-open  ไม่เปิดเบราว์เซอร์ให้ บอกที่อยู่เท่านั้น`;

await command(
  { usage: USAGE, options: { "no-open": { type: "boolean", default: false } } },
  async ({ flags, directory }) => {
    const { address } = await openDesk(directory, today);
    say(`โต๊ะทำงานเปิดแล้ว ที่อยู่นี้มีกุญแจ อย่าส่งให้ผู้อื่น\n  ${address}\nปิดหน้าต่างนี้หรือกด Ctrl+C เมื่อเลิกใช้`);
    if (!flags["no-open"]) openInBrowser(address);
  },
);
