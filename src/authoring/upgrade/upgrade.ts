import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { refuse, CommandRefusal } from "../../program/flags.ts";
import { cachePlace, filesBelow } from "../../program/paths.ts";
import { TOOL } from "../../program/tool.ts";
import { compareVersions } from "../migrations/migration.ts";
import { changedStatuses, newNotices, readChecked, type ItemStatuses } from "./statuses.ts";

/** How a command of an installed program ended. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What an upgrade does outside of the agency's files. */
export interface Tools {
  /** Installs a version of the program in a folder. @throws Refusal with npm's reason */
  readonly install: (folder: string, spec: string) => Promise<void>;
  /** Runs the program that is installed in a folder. */
  readonly run: (folder: string, words: readonly string[], agency: string) => Promise<Ran>;
}

/** What is asked for. */
interface UpgradeOptions {
  /** The agency's folder, absolute. */
  readonly directory: string;
  /** Fiscal years (B.E.) that the site publishes. */
  readonly years: readonly number[];
  /** A version, or the file of a package (absolute). */
  readonly to: string;
  readonly dryRun: boolean;
}

/** What npm writes; both are put back where an upgrade ends before its time. */
const MANIFESTS = ["package.json", "package-lock.json"];

/**
 * Brings another version of the program into an agency's folder, or tries it out in a folder of its own.
 * @returns what happened, in Thai, a line each; `ok` is false where the content must be mended by hand
 * @throws Refusal; the agency's files are then as they were
 */
export async function upgrade(wish: UpgradeOptions, tools: Tools): Promise<{ lines: string[]; ok: boolean }> {
  const { directory, years, to, dryRun } = wish;
  const before = await checked(directory, directory, years, tools);
  const stage = await makeStage();
  const saved = await Promise.all(
    MANIFESTS.map(async (file) => [file, await readFile(path.join(directory, file)).catch(() => undefined)] as const),
  );
  const place = dryRun ? stage : directory;
  const agency = dryRun ? path.join(stage, "agency") : directory;
  const restore = async () => {
    if (dryRun) return;
    for (const [file, bytes] of saved)
      await (bytes ? writeFile(path.join(directory, file), bytes) : rm(path.join(directory, file), { force: true }));
  };
  try {
    if (dryRun) await copyAgency(directory, agency);
    await tools.install(place, to);
    const version = await installedVersion(place);
    if (compareVersions(version, TOOL.version) < 0)
      refuse(`รุ่น ${version} เก่ากว่ารุ่น ${TOOL.version} ที่ใช้อยู่ เนื้อหาอาจเขียนด้วยรูปแบบที่รุ่นเก่าอ่านไม่ได้ จึงไม่เปลี่ยน`);
    const migrated = await tools.run(
      place,
      ["upgrade", "--migrate-from", TOOL.version, ...(dryRun ? ["--into", agency] : [])],
      directory,
    );
    if (migrated.code !== 0) refuse(migrated.stderr.trim() || migrated.stdout.trim());
    const lines = [
      `${dryRun ? "ลองใช้รุ่น" : "เปลี่ยนจากรุ่น"} ${TOOL.version} → ${version}`,
      ...migrated.stdout.trim().split("\n").filter(Boolean),
    ];
    return await compared(lines, before, { place, agency, years, dryRun }, tools);
  } catch (error) {
    await restore();
    if (error instanceof CommandRefusal && !dryRun)
      throw new CommandRefusal(`${error.message}\n\nคืน package.json เป็นอย่างเดิมแล้ว สั่ง npm install เพื่อกลับไปใช้รุ่นเดิม`, {
        cause: error,
      });
    throw error;
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

interface After {
  readonly place: string;
  readonly agency: string;
  readonly years: readonly number[];
  readonly dryRun: boolean;
}

/** Checks with the new version, and says what it judges otherwise. */
async function compared(lines: string[], before: readonly ItemStatuses[], after: After, tools: Tools) {
  const { place, agency, years, dryRun } = after;
  const end = dryRun ? "ยังไม่ได้เปลี่ยนสิ่งใด สั่งโดยไม่มี --dry-run เมื่อพร้อม" : "ดูผลด้วย npm run dev แล้ว commit ทุกไฟล์ที่เปลี่ยน";
  let now: ItemStatuses[];
  try {
    now = await checked(place, agency, years, tools);
  } catch (error) {
    if (!(error instanceof CommandRefusal)) throw error;
    return {
      lines: [
        ...lines,
        "รุ่นใหม่ยังสร้างเว็บไซต์จากเนื้อหานี้ไม่ได้ แก้สิ่งต่อไปนี้ หรือกลับไปรุ่นเดิมโดยยกเลิกการแก้ไข (Discard) ใน git แล้วสั่ง npm install",
        error.message,
      ],
      ok: false,
    };
  }
  const changes = now.flatMap((year) => {
    const old = before.find(({ edition }) => edition.fiscalYear === year.edition.fiscalYear);
    return old ? changedStatuses(old, year) : [];
  });
  const heading = changes.length > 0 ? "ข้อที่สถานะเปลี่ยน:" : "ไม่มีข้อใดเปลี่ยนสถานะ";
  const notices = newNotices(before, now);
  const told = notices.length > 0 ? ["ทั้งเว็บไซต์ รุ่นใหม่ให้ดู:", ...notices.map((line) => `  ${line}`)] : [];
  return { lines: [...lines, heading, ...changes.map((line) => `  ${line}`), ...told, end], ok: true };
}

/** What the program that is installed in a folder says of an agency, year by year. @throws Refusal where it cannot be read */
async function checked(place: string, agency: string, years: readonly number[], tools: Tools): Promise<ItemStatuses[]> {
  const found: ItemStatuses[] = [];
  for (const year of years) {
    const words = ["check", "--format", "json", "--fail-on", "never", "--year", String(year)];
    const { stdout, stderr } = await tools.run(place, words, agency);
    found.push(readChecked(stdout) ?? refuse(stderr.trim() || stdout.trim()));
  }
  return found;
}

/** A folder for a trial, away from the agency's files. */
async function makeStage(): Promise<string> {
  await mkdir(cachePlace(), { recursive: true });
  const stage = await mkdtemp(cachePlace("upgrade-"));
  await writeFile(path.join(stage, "package.json"), '{ "private": true }\n');
  return stage;
}

/** Copies what a trial reads. */
async function copyAgency(from: string, to: string): Promise<void> {
  for (const folder of ["content", "public"]) {
    for (const file of await filesBelow(path.join(from, folder))) {
      const target = path.join(to, folder, file);
      await mkdir(path.dirname(target), { recursive: true });
      await cp(path.join(from, folder, file), target, { preserveTimestamps: true });
    }
  }
}

async function installedVersion(place: string): Promise<string> {
  const text = await readFile(path.join(place, "node_modules", TOOL.name, "package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
