import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { SITES, type Site } from "./sites.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Builds each site once, as a publisher would, two at a time. */
export default async function setup(): Promise<void> {
  const waiting = [...SITES];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await build(next);
  };
  await Promise.all([work(), work()]);
}

async function build({ name, directory, asOf, out }: Site): Promise<void> {
  const run = spawn(process.execPath, ["scripts/build.ts"], {
    cwd: root,
    // Vitest's own NODE_ENV would make a build for developers.
    env: {
      ...process.env,
      NODE_ENV: "production",
      VITEST: undefined,
      AGENCY_DIR: directory,
      OUT_DIR: out,
      AS_OF: asOf,
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = (await once(run, "close")) as [number | null];
  if (code !== 0) throw new Error(`The site of ${name} was not built: scripts/build.ts ended with ${code}.`);
}
