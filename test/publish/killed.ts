import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { putBack } from "../../src/program/put-back.ts";
import { withFolder } from "../folder.ts";

const CHILD = fileURLToPath(new URL("swap-child.ts", import.meta.url));
const FILES = 30;

/** What became of the published folder of a publisher that was killed. */
export interface Killed {
  /** Whether there was a site before anything was mended. */
  readonly stood: boolean;
  readonly putBack: boolean;
  /** What is wrong with the site after the next command has begun; `undefined` where it is whole. */
  readonly fault: string | undefined;
}

/** Kills a publisher that publishes again and again, so many milliseconds after its first site stood. */
export const killedAfter = (milliseconds: number): Promise<Killed> =>
  withFolder(async (folder) => {
    const child = spawn(process.execPath, [CHILD, folder, String(FILES)], { stdio: ["ignore", "pipe", "inherit"] });
    await once(child.stdout, "data");
    await setTimeout(milliseconds);
    child.kill("SIGKILL");
    await once(child, "close");
    const out = path.join(folder, "out");
    const stood = existsSync(out);
    return { stood, putBack: putBack(out), fault: faultOf(out) };
  });

function faultOf(out: string): string | undefined {
  if (!existsSync(out)) return "no site";
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const versions = new Set(files.map(({ parentPath, name }) => readFileSync(path.join(parentPath, name), "utf8")));
  if (files.length !== FILES) return `${files.length} files`;
  return versions.size === 1 ? undefined : `of several sites: ${[...versions].join(" ")}`;
}
