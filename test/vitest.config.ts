/// <reference types="vitest/config" />
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What every project has: a busy computer is no fault, and no file leaves behind what another would mind. */
const shared = { testTimeout: 120_000, hookTimeout: 120_000, isolate: false };

/** `unit` tests plain functions; `site` visits the built sites; `search` judges what is found on them. */
export default defineConfig({
  root,
  test: {
    // One worker a core, not one less: most tests wait for a process or a browser that they started.
    maxWorkers: "100%",
    projects: [
      {
        root,
        test: {
          ...shared,
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/e2e/**", "test/search/**", "test/.out/**", "test/fixtures/**"],
          globalSetup: "test/setup.ts",
        },
      },
      {
        root,
        test: {
          ...shared,
          name: "site",
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: ["test/setup.ts", "test/e2e/setup.ts"],
        },
      },
      {
        root,
        test: {
          ...shared,
          name: "search",
          include: ["test/search/**/*.test.ts"],
          globalSetup: ["test/setup.ts", "test/search/setup.ts"],
        },
      },
    ],
  },
});
