import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import {
  EDITOR_SETTINGS,
  jsonSchemaOf,
  SCHEMA_FOLDER,
  schemaFile,
  yamlSchemas,
} from "../../src/authoring/json-schema.ts";
import { kindEntries } from "../../src/domain/model/kinds.ts";
import { ROOT } from "../../src/program/paths.ts";
import { SNIPPET_FILE, snippets } from "../../src/authoring/snippets.ts";
import { command } from "../../src/program/command.ts";

await command({ usage: "วิธีใช้: npm run schemas\n\n  เขียนแบบของไฟล์ทุกชนิดให้ VS Code ใหม่ คำสั่งนี้ไม่มีตัวเลือก" }, async () => {
  const write = (file: string, data: object) =>
    writeFile(path.join(ROOT, file), `${JSON.stringify(data, undefined, 2)}\n`);

  await rm(path.join(ROOT, SCHEMA_FOLDER), { recursive: true, force: true });
  await mkdir(path.join(ROOT, SCHEMA_FOLDER), { recursive: true });
  for (const [name, kind] of kindEntries) await write(schemaFile(name), jsonSchemaOf(kind));
  await write(SNIPPET_FILE, snippets());

  const settings = JSON.parse(await readFile(path.join(ROOT, EDITOR_SETTINGS), "utf8")) as Record<string, unknown>;
  await write(EDITOR_SETTINGS, { ...settings, "yaml.schemas": yamlSchemas() });
  console.log(`เขียน ${kindEntries.length} แบบไว้ใน ${SCHEMA_FOLDER}/ และผูกกับโฟลเดอร์ใน ${EDITOR_SETTINGS}`);
});
