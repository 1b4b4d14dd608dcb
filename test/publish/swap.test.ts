import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { putBack } from "../../src/program/put-back.ts";
import { putInPlace } from "../../src/publish/swap.ts";
import { streams } from "../bench/random.ts";
import { withFolder } from "../folder.ts";
import { killedAfter } from "./killed.ts";

/** A disk that does not let a folder be renamed. */
const refusing = (code: string) => () => {
  throw Object.assign(new Error(code), { code, syscall: "rename" });
};

/** Writes files with their text below a folder. */
function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}

const read = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name))
      .map((file) => [path.relative(folder, file), readFileSync(file, "utf8")] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

const OLD = { "index.html": "old", "gone/page.html": "old", "kept.css": "same", ".well-known/a.txt": "old" };
const NEW = { ".well-known/a.txt": "new", "index.html": "new", "kept.css": "same", "oit/index.html": "new" };

const placesIn = (folder: string) =>
  [path.join(folder, "built"), path.join(folder, "out.next"), path.join(folder, "out")] as const;

describe("a built site", () => {
  it.each([
    ["by renaming", undefined],
    ["file by file on a disk of its own", "EBUSY"],
    ["file by file where a program that copies to the cloud holds it", "EPERM"],
  ])("takes the place of the old one %s, and leaves nothing beside it", (_, code) =>
    withFolder(async (folder) => {
      const [built, next, out] = placesIn(folder);
      write(built, NEW);
      write(out, OLD);
      await putInPlace(built, next, out, code === undefined ? undefined : refusing(code));
      expect(read(out)).toEqual(NEW);
      expect(existsSync(path.join(out, "gone"))).toBe(false);
      expect(existsSync(`${out}.previous`)).toBe(false);
    }),
  );

  it("changes nothing where the disk says something else", () =>
    withFolder(async (folder) => {
      const [built, next, out] = placesIn(folder);
      write(built, NEW);
      write(out, OLD);
      await expect(putInPlace(built, next, out, refusing("ENOSPC"))).rejects.toThrow("ENOSPC");
      expect(read(out)).toEqual(Object.fromEntries(Object.entries(OLD).toSorted(([a], [b]) => (a < b ? -1 : 1))));
    }));

  it("is put back by the next command where the computer went off between two renames", () =>
    withFolder((folder) => {
      const out = path.join(folder, "out");
      write(`${out}.previous`, OLD);
      expect(putBack(out)).toBe(true);
      expect(read(out)["index.html"]).toBe("old");
      expect(putBack(out)).toBe(false);
      return Promise.resolve();
    }));

  it("is whole at a dozen moments of killing", async () => {
    const [moments] = streams(1129, 1);
    const fates: (string | undefined)[] = [];
    for (let moment = 0; moment < 12; moment += 1) fates.push((await killedAfter(moments?.int(0, 60) ?? 0)).fault);
    expect(fates).toEqual(Array(12).fill(undefined));
  });
});
