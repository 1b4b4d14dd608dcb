import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { timed } from "./tools/times-reporter.ts";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The day on which the tests look at the demo: two days before its answers close. */
export const AS_OF = "2023-04-28";

/** A site that tests visit: the folder of its agency, the day it is built, and where. */
export interface Site {
  readonly name: "demo" | "thung-arun" | "ngiu-rai" | "nong-hai" | "first-day";
  readonly directory: string;
  readonly asOf: string;
  readonly out: string;
}

const site = (name: Site["name"], directory: string, asOf: string): Site => ({
  name,
  directory: path(directory),
  asOf,
  out: path(`.out/${name}`),
});

export const DEMO = site("demo", "..", AS_OF);

/** The demo, and the other agencies after a year of theirs. */
export const SITES: readonly Site[] = [
  DEMO,
  site("thung-arun", "fixtures/agencies/thung-arun", "2025-11-20"),
  site("ngiu-rai", "fixtures/agencies/ngiu-rai", "2025-11-20"),
  site("nong-hai", "fixtures/agencies/nong-hai", "2025-11-20"),
];

/** An agency that has written its name and nothing else: its checklist is not shown yet. */
export const FIRST_DAY = site("first-day", "fixtures/agencies/first-day", "2025-11-20");

/** Where the setups of several projects, each with modules of its own, find what one of them has begun. */
const BEGUN = Symbol.for("prongsai.test.sites");

/** Builds each site once in a run of tests, as a publisher would, two at a time. */
export function buildSites(): Promise<void> {
  const shared = globalThis as { [BEGUN]?: Promise<void> | undefined };
  return (shared[BEGUN] ??= timed(`building ${SITES.length + 1} sites, two at a time, before the tests`, buildAll));
}

async function buildAll(): Promise<void> {
  const waiting = [...SITES, FIRST_DAY];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await build(next);
  };
  await Promise.all([work(), work()]);
}

async function build({ name, directory, asOf, out }: Site): Promise<void> {
  const run = spawn(process.execPath, ["scripts/build.ts"], {
    cwd: path(".."),
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
