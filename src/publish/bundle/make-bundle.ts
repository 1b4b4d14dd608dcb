import { mkdir, rename } from "node:fs/promises";
import path from "node:path";
import type { AstroIntegration } from "astro";
import { build } from "./astro.ts";
import type { Plugin } from "vite";
import type { Bundle } from "./kept-bundle.ts";
import type { BundlePlan } from "./plan.ts";
import { astroConfig } from "./astro-config.ts";
import { partsPlugin } from "./parts.ts";

/**
 * Has Astro bundle the program that renders an agency's pages, without rendering any.
 * @param to a new folder, absolute
 */
export async function makeBundle({ look, prose, chapters, directory, site }: BundlePlan, to: string): Promise<Bundle> {
  // Astro would follow links out of the folder and take what systems leave behind; we copy what is meant.
  const publicDir = path.join(path.dirname(to), "nothing");
  await mkdir(publicDir, { recursive: true });
  const parts = partsPlugin({ directory, prose: () => prose, look: () => look });
  const taker = bundleTaker(path.join(to, "server"), parts);
  await build({
    ...astroConfig({ directory, site, chapter: (name) => chapters[name], integration: taker.integration }),
    outDir: path.join(to, "site"),
    publicDir,
    configFile: false,
    logLevel: "warn",
  });
  return taker.bundle();
}

const ENTRY = /^prerender-entry\..+\.mjs$/;

/**
 * Takes away what Astro would render with, in the moment in which it would begin.
 * @param to where the modules go, absolute
 * @param parts brings what is made of the agency
 */
function bundleTaker(to: string, parts: Plugin): { integration: AstroIntegration; bundle: () => Bundle } {
  let pages: Bundle["pages"] = [];
  let known: ReadonlyMap<string, { readonly styles: Bundle["pages"][number][1]["styles"] }> = new Map();
  let made: string | undefined;
  let entry: string | undefined;
  const take = async () => {
    if (made === undefined) throw new Error("Astro has written no program that renders");
    await rename(made, to);
    pages = [...known].map(([key, { styles }]) => [key, { styles }]);
  };
  return {
    integration: {
      name: "prongsai:bundle",
      hooks: {
        "astro:config:setup": ({ updateConfig }) => {
          updateConfig({
            vite: {
              // It runs wherever the caches stand: no packages are found from there.
              environments: { prerender: { resolve: { noExternal: true } } },
              plugins: [
                parts,
                {
                  name: "prongsai:bundle",
                  applyToEnvironment: ({ name }) => name === "prerender",
                  // It never runs in an older browser. What is given back would only be one browser more.
                  configEnvironment(name, { build }) {
                    if (name === "prerender" && build) build.target = "esnext";
                  },
                  writeBundle({ dir }, chunks) {
                    made = dir;
                    entry = Object.keys(chunks).find((name) => ENTRY.test(name));
                  },
                },
              ],
            },
          });
        },
        "astro:build:setup": ({ pages }) => {
          known = pages;
        },
        "astro:build:start": ({ setPrerenderer }) => {
          setPrerenderer({
            name: "prongsai",
            setup: take,
            getStaticPaths: () => Promise.resolve([]),
            render: () => Promise.reject(new Error("Pages are rendered by the bundle")),
          });
        },
      },
    },
    bundle() {
      if (entry === undefined) throw new Error("Astro's program that renders has no beginning");
      return { entry, pages };
    },
  };
}
