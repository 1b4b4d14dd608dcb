import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { format, resolveConfig } from "prettier";
import { blobName } from "../../src/authoring/project/from-copy.ts";
import shipped from "../../src/authoring/project/demo-files.json" with { type: "json" };
import { command } from "../../src/program/command.ts";
import { filesBelow, ROOT } from "../../src/program/paths.ts";

const FILE = path.join(ROOT, "src/authoring/project/demo-files.json");

await command(
  {
    usage:
      "วิธีใช้: npm run demo-files\n\n  จดชื่อและรอยของไฟล์ตัวอย่างทุกฉบับ เพื่อไม่ให้ตามไปกับหน่วยงานที่เคยคัดลอกโปรแกรม คำสั่งนี้ไม่มีตัวเลือก",
  },
  async () => {
    const known = new Map<string, readonly string[]>(Object.entries(shipped));
    for (const folder of ["content", "public"])
      for (const below of await filesBelow(path.join(ROOT, folder))) {
        const file = `${folder}/${below}`.normalize("NFC");
        const name = blobName(await readFile(path.join(ROOT, folder, below)));
        // What was shipped once stands in somebody's copy for ever.
        known.set(file, [...new Set([...(known.get(file) ?? []), name])]);
      }
    const sorted = [...known].toSorted(([a], [b]) => (a < b ? -1 : 1));
    const text = JSON.stringify(Object.fromEntries(sorted));
    await writeFile(FILE, await format(text, { ...(await resolveConfig(FILE)), filepath: FILE }));
    console.log(`จด ${known.size} ไฟล์แล้ว`);
  },
);
