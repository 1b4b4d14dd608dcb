import { readFile } from "node:fs/promises";
import path from "node:path";
import { filesBelow } from "../../program/paths.ts";
import type { FileChange } from "../write-together.ts";

/** How content that was written for an earlier version is written for a later one. One migration, one file. */
export interface Migration {
  /** The first version (`major.minor.patch`) that reads content in the new form. */
  readonly version: string;
  /** What it does, in Thai, for whoever reads what an upgrade has changed. */
  readonly what: string;
  /** Rewrites a file. @param file its path from the agency's folder @returns the same text where nothing is to change */
  readonly change: (file: string, text: string) => string;
}

/** Orders versions (`major.minor.patch`), oldest first. */
export const compareVersions = (a: string, b: string): number => a.localeCompare(b, "en", { numeric: true });

/** The migrations that lie between two versions, in the order in which they must run. */
export const migrationsBetween = (all: readonly Migration[], from: string, to: string): Migration[] =>
  all
    .filter(({ version }) => compareVersions(from, version) < 0 && compareVersions(version, to) <= 0)
    .toSorted((a, b) => compareVersions(a.version, b.version));

/** Files of content that are text. */
const TEXT = /\.(?:ya?ml|mdx?|csv)$/;

/**
 * What migrations would write; nothing is written yet.
 * @param directory the agency's folder, absolute
 */
export async function planMigrations(directory: string, migrations: readonly Migration[]): Promise<FileChange[]> {
  if (migrations.length === 0) return [];
  const files = (await filesBelow(path.join(directory, "content"))).map((file) => `content/${file}`);
  const changes = files
    .filter((file) => TEXT.test(file))
    .map(async (file): Promise<FileChange[]> => {
      const before = await readFile(path.join(directory, file), "utf8");
      const text = migrations.reduce((now, { change }) => change(file, now), before);
      return text === before ? [] : [{ file, before, text }];
    });
  return (await Promise.all(changes)).flat();
}
