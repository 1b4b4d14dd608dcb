import { mkdir, rename } from "node:fs/promises";
import path from "node:path";
import type { AstroIntegration } from "astro";
import type { Rolldown } from "vite";
import { posix } from "../../program/paths.ts";
import { build } from "./astro.ts";
import type { Bundle } from "./kept-bundle.ts";
import { astroConfig } from "./astro-config.ts";
import { LOOK_HERE, SITE_HERE } from "./fit-bundle.ts";
import { partsPlugin } from "./parts.ts";

/**
 * Has Astro bundle the program that renders the pages of agencies, without rendering any. It holds nothing of one.
 * @param to a new folder, absolute
 */
export async function makeBundle(to: string): Promise<Bundle> {
  // What an agency publishes beside its pages is no part of the program.
  const nothing = path.join(path.dirname(to), "nothing");
  await mkdir(nothing, { recursive: true });
  const taker = bundleTaker(path.join(to, "server"));
  await build({
    ...astroConfig({ directory: nothing, site: SITE_HERE, integration: taker.integration }),
    outDir: path.join(to, "site"),
    publicDir: nothing,
    configFile: false,
    logLevel: "warn",
  });
  return taker.bundle();
}

const ENTRY = /^prerender-entry\..+\.mjs$/;

/**
 * Takes away what Astro would render with, in the moment in which it would begin.
 * @param to where the modules go, absolute
 */
function bundleTaker(to: string): { integration: AstroIntegration; bundle: () => Bundle } {
  let pages: Bundle["pages"] = [];
  let known: ReadonlyMap<string, { readonly styles: Bundle["pages"][number][1]["styles"] }> = new Map();
  let made: string | undefined;
  let entry: string | undefined;
  let libraries: string[] = [];
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
                partsPlugin(() => LOOK_HERE),
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
                    libraries = librariesIn(chunks);
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
      return { entry, pages, libraries };
    },
  };
}

/** The packages whose modules stand in chunks, by name. */
function librariesIn(chunks: Rolldown.OutputBundle): string[] {
  const modules = Object.values(chunks).flatMap((chunk) => (chunk.type === "chunk" ? chunk.moduleIds : []));
  const names = modules.flatMap((id) => /^.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1] ?? []);
  return [...new Set(names.map(posix))].toSorted();
}
