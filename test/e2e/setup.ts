import type { TestProject } from "vitest/node";
import { serve } from "../../src/publish/paper/serve.ts";
import { buildSites, DEMO } from "../sites.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the built demo, with a slash at its end. */
    siteUrl: string;
    /** Folder of the built demo. */
    siteDir: string;
  }
}

/** Serves the built demo until the tests are done. */
export default async function setup(project: TestProject) {
  await buildSites();
  const { url, stop } = await serve(DEMO.out);
  project.provide("siteUrl", url);
  project.provide("siteDir", DEMO.out);
  return stop;
}
