import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { cachePlace, CODE } from "../../program/paths.ts";
import type { Bundle } from "./kept-bundle.ts";

/** Garbage is fetched often: what reads content stands beside it meanwhile. */
const FRUGAL = ["--max-semi-space-size=4", "--heap-growing-percent=20"];

/**
 * Has a bundle made in a process of its own: Astro and Vite need as much memory again as all else, and give none of it back.
 * @param to a new folder, absolute; what the process answers stands beside it
 * @param stop ends it before it is done
 * @param quiet keeps to itself what goes wrong
 * @throws Error where it cannot be made
 */
export async function makeApart(
  to: string,
  { stop, quiet = false }: { stop?: AbortSignal; quiet?: boolean } = {},
): Promise<Bundle> {
  const answer = `${to}.json`;
  const program = fileURLToPath(new URL(`process${CODE}`, import.meta.url));
  const said = quiet ? "ignore" : "inherit";
  const child = spawn(process.execPath, [...FRUGAL, program, to, answer], {
    // Astro puts its parts beside the pages only below the folder it runs in; elsewhere two builds would share them.
    cwd: path.dirname(to),
    env: surroundings(),
    stdio: ["ignore", said, said],
  });
  const end = () => child.kill();
  process.once("exit", end);
  stop?.addEventListener("abort", end);
  if (stop?.aborted) end();
  const [code] = (await once(child, "close").finally(() => process.off("exit", end))) as [number | null];
  if (code !== 0) throw new Error(`The pages were not bundled: ${program} ended with ${String(code)}`);
  return JSON.parse(await readFile(answer, "utf8")) as Bundle;
}

/**
 * What the process is told of the computer. Vite writes variables of which it meets the name into the bundle, which is
 * shipped; and whoever develops sees other pages than those that are published.
 */
function surroundings(): NodeJS.ProcessEnv {
  const { SystemRoot, TEMP, TMP, TMPDIR } = process.env;
  return { SystemRoot, TEMP, TMP, TMPDIR, NODE_ENV: "production", CACHE_DIR: cachePlace() };
}
