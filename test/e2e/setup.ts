import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { serve } from "../../scripts/serve.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the built demo, with a slash at its end. */
    siteUrl: string;
    /** Folder of the built demo. */
    siteDir: string;
  }
}

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The day on which the tests look at the demo: two days before its answers close. */
export const AS_OF = "2023-04-28";

/** Builds the demo once, as a publisher would, and serves it until the tests are done. */
export default async function setup(project: TestProject) {
  const siteDir = path("../.out/demo");
  const build = spawnSync(process.execPath, [path("../../scripts/build.ts")], {
    cwd: path("../.."),
    // Vitest's own NODE_ENV would make a build for developers; a publisher's AGENCY_DIR would build another agency.
    env: { ...process.env, NODE_ENV: "production", VITEST: undefined, AGENCY_DIR: undefined, OUT_DIR: siteDir, AS_OF },
    stdio: "inherit",
  });
  if (build.status !== 0) throw new Error(`The demo was not built: scripts/build.ts ended with ${build.status}.`);

  const { url, stop } = await serve(siteDir);
  project.provide("siteUrl", url);
  project.provide("siteDir", siteDir);
  return stop;
}
