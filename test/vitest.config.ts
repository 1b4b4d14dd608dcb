/// <reference types="vitest/config" />
import { fileURLToPath } from "node:url";
import { defineConfig, type TestProjectConfiguration } from "vitest/config";
import { DearFirst } from "./tools/dear-first.ts";
import { timesReporter } from "./tools/times-reporter.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const below = (...folders: string[]) => folders.map((folder) => `test/${folder}/**/*.test.ts`);

const PURE = below("domain", "site", "catalogue");
const COMMANDS = below("scripts", "verify", "province", "bench", "package");
const SITE = below("e2e");
const SEARCH = below("search");
/** What tests make, and the agencies of fixtures. */
const NO_TESTS = ["test/.out/**", "test/fixtures/**"];

/**
 * The tests by what they cost: `pure` calls functions, `reading` reads folders of content and documents, `commands`
 * starts processes and servers, `site` visits the built sites, `search` judges what is found on them. A test that
 * stands in no other folder reads.
 */
export default defineConfig({
  root,
  test: {
    // One worker a core, not one less: most tests wait for a process or a browser that they started.
    maxWorkers: "100%",
    sequence: { sequencer: DearFirst },
    reporters: ["default", timesReporter()],
    projects: [
      project("pure", PURE),
      project("reading", ["test/**/*.test.ts"], [...PURE, ...COMMANDS, ...SITE, ...SEARCH]),
      project("commands", COMMANDS),
      project("site", SITE, [], ["test/e2e/setup.ts"]),
      project("search", SEARCH, [], ["test/search/setup.ts"]),
    ],
  },
});

/** A busy computer is no fault, and no file leaves behind what another would mind. */
function project(
  name: string,
  include: readonly string[],
  exclude: readonly string[] = [],
  setup: readonly string[] = [],
): TestProjectConfiguration {
  return {
    root,
    test: {
      name,
      include: [...include],
      exclude: [...NO_TESTS, ...exclude],
      globalSetup: ["test/setup.ts", ...setup],
      testTimeout: 600_000,
      hookTimeout: 600_000,
      expect: { poll: { timeout: 60_000 } },
      isolate: false,
    },
  };
}
