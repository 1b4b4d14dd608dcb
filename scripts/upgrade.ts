import { cp, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { MIGRATIONS } from "../src/authoring/migrations/index.ts";
import { migrate } from "../src/authoring/upgrade/migrate.ts";
import { tools } from "../src/authoring/upgrade/tools.ts";
import { upgrade } from "../src/authoring/upgrade/upgrade.ts";
import { readAgency } from "../src/collections/read-agency.ts";
import { command } from "../src/program/command.ts";
import { refuse } from "../src/program/flags.ts";
import { INSTALLED } from "../src/program/paths.ts";
import { say } from "../src/program/say.ts";
import { TOOL } from "../src/program/tool.ts";

const USAGE = `วิธีใช้: npm run upgrade -- [--to รุ่นหรือไฟล์] [--dry-run]

  เปลี่ยนไปใช้โปรแกรมรุ่นใหม่ ปรับเนื้อหาให้เข้ากับรุ่นนั้น แล้วบอกว่าข้อใดเปลี่ยนสถานะเพราะอะไร
  ไฟล์ที่ต้องปรับต้อง commit ไว้ก่อน ถ้ายัง โปรแกรมจะหยุดโดยไม่เปลี่ยนสิ่งใด
  --to       เลขรุ่น เช่น 1.2.0 หรือไฟล์ .tgz ของโปรแกรม ถ้าไม่บอกคือรุ่นล่าสุด
  --dry-run  ลองในโฟลเดอร์ชั่วคราว แล้วบอกผลโดยไม่เปลี่ยนสิ่งใด`;

const options = {
  to: { type: "string" },
  "dry-run": { type: "boolean", default: false },
  // The new version is asked by the old one to carry the content over.
  "migrate-from": { type: "string" },
  into: { type: "string" },
} as const;

/** What npm is to install: the file of a package, or a version of ours. */
async function specOf(directory: string, to: string | undefined): Promise<string> {
  if (to === undefined) {
    const text = await readFile(path.join(directory, "package.json"), "utf8");
    const { dependencies = {} } = JSON.parse(text) as { dependencies?: Record<string, string> };
    // Whoever has installed a file gets no package of that name from elsewhere.
    if (dependencies[TOOL.name]?.startsWith("file:"))
      refuse("โปรแกรมนี้ติดตั้งจากไฟล์ ให้บอกไฟล์ .tgz ของรุ่นใหม่ด้วย --to", USAGE);
    return `${TOOL.name}@latest`;
  }
  const file = path.resolve(to.replace(/^file:/, ""));
  if (await stat(file).catch(() => undefined)) return file;
  if (to.endsWith(".tgz")) refuse(`ไม่พบไฟล์ ${to}`, USAGE);
  if (!/^(?:\d+\.\d+\.\d+)$/.test(to)) refuse(`--to ต้องเป็นเลขรุ่น เช่น 1.2.0 หรือไฟล์ .tgz แต่เขียนว่า ${to}`, USAGE);
  return `${TOOL.name}@${to}`;
}

/** The file of a package goes with the agency's folder, or no other machine could install it. */
async function broughtIn(directory: string, spec: string): Promise<string> {
  if (!path.isAbsolute(spec) || !path.relative(directory, spec).startsWith("..")) return spec;
  const file = path.join(directory, path.basename(spec));
  await cp(spec, file);
  return file;
}

await command({ usage: USAGE, options }, async ({ flags, directory }) => {
  const from = flags["migrate-from"];
  if (from !== undefined) {
    const into = path.resolve(flags.into ?? directory);
    for (const line of await migrate({ directory, from, to: TOOL.version, into }, MIGRATIONS)) say(line);
    return 0;
  }
  if (!INSTALLED) refuse("คำสั่งนี้ใช้ในโฟลเดอร์ของหน่วยงานที่ติดตั้งโปรแกรมเป็นแพ็กเกจ ที่นี่คือชุดโปรแกรมเอง");
  const { content } = await readAgency({ heading: "ยังเปลี่ยนรุ่นไม่ได้ แก้สิ่งต่อไปนี้ก่อน ไม่มีไฟล์ใดเปลี่ยน" });
  const { currentFiscalYear, archivedFiscalYears } = content.agency;
  const dryRun = flags["dry-run"];
  const spec = await specOf(directory, flags.to);
  const to = dryRun ? spec : await broughtIn(directory, spec);
  const { lines, ok } = await upgrade(
    { directory, years: [currentFiscalYear, ...archivedFiscalYears], to, dryRun },
    tools,
  );
  for (const line of lines) say(line);
  return ok ? 0 : 1;
});
