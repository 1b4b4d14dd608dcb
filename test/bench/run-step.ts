import { spawn } from "node:child_process";
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
const FLAGS = ["--max-semi-space-size=8", "--heap-growing-percent=30"];

/** Measures a step in a process of its own. */
export async function runStep(name: StepName, folders: Folders): Promise<Measured> {
  const child = spawn(process.execPath, [...FLAGS, SCRIPT, name, JSON.stringify(folders)], {
    env: { ...process.env, NODE_ENV: "production", ASTRO_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const peaks = watch(child.pid ?? 0);
  let output = "";
  child.stdout.on("data", (part: Buffer) => (output += part.toString()));
  const code = await new Promise<number | null>((resolve, reject) => child.on("close", resolve).on("error", reject));
  const others = peaks();
  if (code !== 0) throw new Error(`${name} failed: ${output}`);
  const { peak, ...measured } = JSON.parse(output.trim().split("\n").at(-1) ?? "") as Printed;
  return { ...measured, peak: { own: peak, ...others } };
}

type Printed = Omit<Measured, "peak"> & { readonly peak: number };
