import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { watch, type Peak } from "./memory.ts";
import type { Folders, StepName } from "./steps.ts";

/** What a step took. */
export interface Measured {
  readonly seconds: number;
  /** In bytes; what was made ready for the step counts too, as it does when a site is published. */
  readonly peak: Peak;
  /** Records that can be found, where the step makes any. */
  readonly records?: number;
}

const SCRIPT = fileURLToPath(new URL("step.ts", import.meta.url));
/** As `npm run build` starts Node. */
const FLAGS = ["--heap-growing-percent=60", "--min-semi-space-size=32", "--initial-old-space-size=200"];

/**
 * Measures a step in a process of its own.
 * @param cache a folder for what the step keeps, absolute; else that of the project
 */
export async function runStep(name: StepName, folders: Folders, cache?: string): Promise<Measured> {
  const words = [...FLAGS, SCRIPT, name, JSON.stringify(folders)];
  const { output, others } = await watched(process.execPath, words, cache === undefined ? {} : { CACHE_DIR: cache });
  const { peak, ...measured } = JSON.parse(output.trim().split("\n").at(-1) ?? "") as Printed;
  return { ...measured, peak: { own: peak, ...others } };
}

/** Measures another's program, from its start to its end. */
export async function runProgram(program: string, words: readonly string[]): Promise<Measured> {
  const started = performance.now();
  const { others } = await watched(program, words, {});
  return { seconds: (performance.now() - started) / 1000, peak: { own: NaN, ...others } };
}

async function watched(program: string, words: readonly string[], env: Readonly<Record<string, string>>) {
  const child = spawn(program, words, {
    env: { ...process.env, NODE_ENV: "production", ASTRO_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const peaks = watch(child.pid ?? 0);
  let output = "";
  child.stdout.on("data", (part: Buffer) => (output += part.toString()));
  const code = await new Promise<number | null>((resolve, reject) => child.on("close", resolve).on("error", reject));
  const others = peaks();
  if (code !== 0) throw new Error(`${path.basename(program)} ${words.slice(0, 4).join(" ")} failed: ${output}`);
  return { output, others };
}

type Printed = Omit<Measured, "peak"> & { readonly peak: number };
