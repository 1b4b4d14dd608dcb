import { stat } from "node:fs/promises";
import path from "node:path";
import { loadContent, type Loaded } from "../collections/load.ts";
import { fingerprint } from "../program/fingerprint.ts";
import { filesBelow } from "../program/paths.ts";

/** The agency's folder as the desk sees it: read anew whenever a file in it has changed, by whomever. */
export class Workspace {
  /** The agency's folder, absolute. */
  readonly directory: string;
  readonly today: () => string;
  #known: { readonly mark: string; readonly loaded: Promise<Loaded> } | undefined;

  constructor(directory: string, today: () => string) {
    this.directory = directory;
    this.today = today;
  }

  /** The agency's content with everything that is wrong with it. */
  async loaded(): Promise<Loaded> {
    const mark = `${this.today()} ${await marksBelow(this.directory)}`;
    if (this.#known?.mark !== mark) this.#known = { mark, loaded: loadContent(this.directory, this.today()) };
    const { loaded } = this.#known;
    // What could not be read is tried again.
    loaded.catch(() => (this.#known = undefined));
    return loaded;
  }

  /** A place in the agency's folder. @param file path with `/` from there */
  at = (file: string): string => path.join(this.directory, ...file.split("/"));
}

/** By what one sees that no file has changed: names, sizes and times. */
async function marksBelow(directory: string): Promise<string> {
  const all = await Promise.all(
    ["content", "public"].map(async (folder) => {
      const files = await filesBelow(path.join(directory, folder));
      return Promise.all(
        files.map(async (file) => {
          const { size, mtimeMs } = await stat(path.join(directory, folder, file)).catch(() => ({
            size: 0,
            mtimeMs: 0,
          }));
          return `${folder}/${file} ${size} ${mtimeMs}`;
        }),
      );
    }),
  );
  return fingerprint(all.flat().join("\n"));
}
