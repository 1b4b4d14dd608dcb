import { copyFile, mkdir, mkdtemp, readdir, rm, stat, symlink } from "node:fs/promises";
import path from "node:path";
import { cachePlace, filesBelow } from "../../program/paths.ts";
import { replaceWhole, textOf } from "../saving/write.ts";

/**
 * The agency's folder with one file as it is being written, for the preview alone: nothing that is not saved ever stands
 * in the folder itself. Content is copied, documents are looked at where they are.
 */
export class DraftFolder {
  readonly directory: string;
  readonly #source: string;
  /** What was copied, by size and time of the original. */
  readonly #marks = new Map<string, string>();
  #draft: string | undefined;

  private constructor(source: string, directory: string) {
    this.#source = source;
    this.directory = directory;
  }

  /** Makes the folder beside the program's other caches. @param source the agency's folder, absolute */
  static async make(source: string): Promise<DraftFolder> {
    await mkdir(cachePlace(), { recursive: true });
    await clearLeft();
    const directory = await mkdtemp(cachePlace("draft-"));
    await symlink(path.join(source, "public"), path.join(directory, "public"), "junction");
    return new DraftFolder(source, directory);
  }

  /** The file that is being written, with what it holds here. @returns what brings back what it held before */
  async write(file: string, text: string): Promise<() => Promise<void>> {
    await this.follow(file);
    const target = path.join(this.directory, ...file.split("/"));
    const before = await textOf(target);
    await replaceWhole(target, text);
    return () => (before === undefined ? rm(target, { force: true }) : replaceWhole(target, before));
  }

  /** Takes over what was saved meanwhile. @param draft the one file that stays as it is being written */
  async follow(draft?: string): Promise<void> {
    if (this.#draft !== undefined && this.#draft !== draft) {
      this.#marks.delete(this.#draft);
      await rm(path.join(this.directory, ...this.#draft.split("/")), { force: true });
    }
    this.#draft = draft;
    const files = (await filesBelow(path.join(this.#source, "content"))).map((file) => `content/${file}`);
    const there = new Set(files);
    for (const file of [...this.#marks.keys()].filter((known) => !there.has(known) && known !== draft)) {
      await rm(path.join(this.directory, ...file.split("/")), { force: true });
      this.#marks.delete(file);
    }
    for (const file of files) {
      const from = path.join(this.#source, ...file.split("/"));
      const { size, mtimeMs } = await stat(from);
      const mark = `${size} ${mtimeMs}`;
      if (this.#marks.get(file) === mark || (file === draft && this.#marks.has(file))) continue;
      const to = path.join(this.directory, ...file.split("/"));
      await mkdir(path.dirname(to), { recursive: true });
      await copyFile(from, to);
      this.#marks.set(file, mark);
    }
  }

  remove = (): Promise<void> => rm(this.directory, { recursive: true, force: true });
}

/** So old (ms) is what a program left behind that was ended in the middle. */
const OLD = 86_400_000;

async function clearLeft(): Promise<void> {
  for (const name of (await readdir(cachePlace())).filter((entry) => entry.startsWith("draft-"))) {
    const left = await stat(cachePlace(name)).catch(() => undefined);
    if (left && Date.now() - left.mtimeMs > OLD) await rm(cachePlace(name), { recursive: true, force: true });
  }
}
