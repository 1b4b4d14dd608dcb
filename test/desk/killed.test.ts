import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { ROOT } from "../../src/program/paths.ts";
import { newFolder } from "../folder.ts";

/** Saves one text over the other without end, and says when it has begun. */
const SAVING = `
  const { writeWhole, markOf } = await import(process.argv[1]);
  const [a, b] = ["a", "b"].map((letter) => letter.repeat(3_000_000));
  console.log("begun");
  for (let at = 0; ; at++) await writeWhole(process.argv[2], at % 2 ? a : b, markOf(at % 2 ? b : a));
`;

it("whenever a save is killed, the old text or the new one stands there, whole", async () => {
  const file = path.join(await newFolder(), "a.yaml");
  const module = path.join(ROOT, "src/desk/saving/write.ts");
  for (let tries = 0; tries < 8; tries++) {
    await writeFile(file, "a".repeat(3_000_000));
    const child = spawn(process.execPath, ["--input-type=module", "--eval", SAVING, module, file], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    await new Promise((resolve) => child.stdout.once("data", resolve));
    await wait(7 + tries * 11);
    const ended = new Promise((resolve) => child.once("close", resolve));
    child.kill("SIGKILL");
    await ended;
    const text = await readFile(file, "utf8");
    expect([text.length, new Set(text).size]).toEqual([3_000_000, 1]);
  }
}, 60_000);
