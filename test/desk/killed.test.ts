import { spawn } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { filesBelow, ROOT } from "../../src/program/paths.ts";
import { newFolder } from "../folder.ts";

/** What each way of writing does without end, in a folder that holds `content/a.yaml` full of the letter a. */
const WRITES: readonly { what: string; module: string; code: string; whole: (file: string) => boolean }[] = [
  {
    what: "a form, a document or a picture",
    module: "src/desk/saving/write.ts",
    code: "for (let at = 0; ; at++) await it.writeWhole(file, at % 2 ? a : b, it.markOf(at % 2 ? b : a));",
    whole: (file) => file === "content/a.yaml",
  },
  {
    what: "rows of a workbook, a new agency",
    module: "src/authoring/write-together.ts",
    code: `for (let at = 0; ; at++) await it.writeTogether(folder, [
      { file: "content/a.yaml", text: at % 2 ? a : b, before: at % 2 ? b : a },
      { file: "content/" + at + ".yaml", text: b },
    ]);`,
    whole: (file) => /^content\/(?:a|\d+)\.yaml$/.test(file),
  },
  {
    what: "the trash",
    module: "src/desk/saving/trash.ts",
    code: `for (;;) await it.bringBack(folder, await it.throwAway(folder, "content/a.yaml", new Date()));`,
    whole: (file) => /^(?:content|\.trash\/[^/]+\/content)\/a\.yaml$/.test(file),
  },
];

const program = (code: string) => `
  const it = await import(process.argv[1]);
  const folder = process.argv[2];
  const file = folder + "/content/a.yaml";
  const [a, b] = ["a", "b"].map((letter) => letter.repeat(${SIZE}));
  console.log("begun");
  ${code}
`;
const SIZE = 2_000_000;
const TRIES = 4;

it.each(WRITES)(
  "whenever $what is killed, each file is the old one or the new one, whole",
  async ({ module, code, whole }) => {
    for (let tries = 0; tries < TRIES; tries++) {
      const folder = await newFolder();
      await mkdir(path.join(folder, "content"));
      await writeFile(path.join(folder, "content/a.yaml"), "a".repeat(SIZE));
      const words = ["--input-type=module", "--eval", program(code), path.join(ROOT, module), folder];
      const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "ignore"] });
      await new Promise((resolve) => child.stdout.once("data", resolve));
      await wait(5 + tries * 13);
      const ended = new Promise((resolve) => child.once("close", resolve));
      child.kill("SIGKILL");
      await ended;
      const all = await readdir(folder, { recursive: true, withFileTypes: true });
      const files = all
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"));
      // What is read of a folder holds no half; what is left of one has a name that nobody reads.
      for (const file of await filesBelow(folder)) expect(whole(file), file).toBe(true);
      const kept = files.filter(whole);
      expect(kept.filter((file) => file.endsWith("/a.yaml"))).toHaveLength(1);
      for (const file of kept) {
        const text = await readFile(path.join(folder, file), "utf8");
        expect([file, text.length, new Set(text).size]).toEqual([file, SIZE, 1]);
      }
    }
  },
);
