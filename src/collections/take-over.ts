import { copyFile, link, mkdir } from "node:fs/promises";
import path from "node:path";

/**
 * Takes files of one folder over into another without writing them again: the first is thrown away when the second takes
 * its place. Where the disk cannot give a file two names, it is copied.
 * @param files paths below both folders
 */
export async function takeOver(from: string, to: string, files: readonly string[]): Promise<void> {
  for (const folder of new Set(files.map((file) => path.dirname(file)))) {
    await mkdir(path.join(to, folder), { recursive: true });
  }
  for (const file of files) {
    const [source, target] = [path.join(from, file), path.join(to, file)];
    await link(source, target).catch(() => copyFile(source, target));
  }
}
