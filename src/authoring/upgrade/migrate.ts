import { cp, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { refuse } from "../../program/flags.ts";
import { uncommitted } from "../migrations/guard.ts";
import { migrationsBetween, planMigrations, type Migration } from "../migrations/migration.ts";
import { editorWords } from "../project/editor.ts";
import { writeTogether } from "../write-together.ts";

/** From which version to which content is carried, and where to. */
interface Way {
  /** The agency's folder, absolute. */
  readonly directory: string;
  readonly from: string;
  readonly to: string;
  /** The folder that is written to, absolute: the agency's own, or a copy for a trial. */
  readonly into: string;
}

/**
 * Carries an agency's content over to another version of the program.
 * @returns what was done, in Thai, a line each
 * @throws Refusal where a file would be changed that git cannot bring back; nothing is written then
 */
export async function migrate({ directory, from, to, into }: Way, all: readonly Migration[]): Promise<string[]> {
  const migrations = migrationsBetween(all, from, to);
  const changes = await planMigrations(directory, migrations);
  const files = changes.map(({ file }) => file);
  const open = await uncommitted(directory, files);
  if (open && open.length > 0)
    refuse(
      [
        "รุ่นใหม่ต้องแก้ไฟล์ที่ยังไม่ได้บันทึกใน git จึงไม่เปลี่ยนสิ่งใด ให้ commit ไฟล์เหล่านี้ก่อน แล้วสั่งอีกครั้ง:",
        ...open.map((file) => `  ${file}`),
      ].join("\n"),
    );
  const aside = `.replaced/${from}`;
  if (open === undefined && files.length > 0) for (const file of files) await setAside(directory, into, aside, file);
  await writeTogether(into, changes);
  for (const [file, text] of Object.entries(editorWords())) {
    await mkdir(path.dirname(path.join(into, file)), { recursive: true });
    await writeFile(path.join(into, file), text);
  }
  return [
    ...migrations.map(({ what }) => what),
    ...files.map((file) => `  ${file}`),
    ...(open === undefined && files.length > 0 ? [`ไม่มี git ให้ถาม ไฟล์เดิมจึงเก็บไว้ใน ${aside}/`] : []),
  ];
}

async function setAside(directory: string, into: string, aside: string, file: string): Promise<void> {
  const target = path.join(into, aside, file);
  await mkdir(path.dirname(target), { recursive: true });
  await cp(path.join(directory, file), target, { errorOnExist: true, force: false });
}
