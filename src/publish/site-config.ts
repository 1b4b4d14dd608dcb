import { readFile } from "node:fs/promises";
import path from "node:path";
import mdx from "@astrojs/mdx";
import tailwindcss from "@tailwindcss/vite";
import type { AstroUserConfig } from "astro";
import { inOwnWords } from "../site/handbook/own-words.ts";
import type { Content } from "../domain/model/content.ts";
import { contentIntegration, type ContentOptions } from "./integration.ts";
import { proseProcessor } from "./prose.ts";
import type { Loaded } from "../collections/load.ts";
import { cachePlace, outputDirectory, ROOT, workplace } from "../program/paths.ts";

/**
 * Styles and script are written for browsers of 2021 and 2022, which phones and computers are left with that get no newer
 * ones: the first that know `@layer`. What is older gets the pages without most of their styles.
 */
const OLDEST_BROWSERS = ["chrome99", "edge99", "firefox97", "safari15"];

/** Chapters of the handbook in the agency's own year and edition, before anything is made of them. */
const ownHandbook = (
  content: Content,
): { name: string; enforce: "pre"; load: (id: string) => Promise<string | undefined> } => ({
  name: "prongsai:handbook",
  enforce: "pre",
  load: async (id) =>
    /^\d+-[\w-]+\.mdx$/.test(path.basename(id)) && path.dirname(id) === path.join(ROOT, "src/handbook")
      ? inOwnWords(await readFile(id, "utf8"), content)
      : undefined,
});

/**
 * Astro's configuration for an agency that has been read.
 * An agency without an address of its own, which only a broken `agency.yaml` has, is shown by `npm run dev` alone.
 */
export function siteConfig(
  loaded: Loaded,
  today: string,
  { lead }: Pick<ContentOptions, "lead"> = {},
): AstroUserConfig {
  const { content, directory } = loaded;
  const address = content && new URL(content.agency.site);
  return {
    root: workplace(),
    srcDir: path.join(ROOT, "src"),
    cacheDir: cachePlace("astro"),
    ...(address ? { site: address.origin, base: address.pathname } : {}),
    outDir: outputDirectory(),
    publicDir: path.join(directory, "public"),
    server: { port: Number(process.env["PORT"] ?? 4321) },
    trailingSlash: "always",
    build: { format: "directory", inlineStylesheets: "never", assets: "_assets" },
    devToolbar: { enabled: false },
    markdown: { syntaxHighlight: false, processor: proseProcessor() },
    integrations: [contentIntegration({ loaded, directory, today, lead }), mdx()],
    vite: {
      cacheDir: cachePlace("vite"),
      plugins: [tailwindcss(), ...(content ? [ownHandbook(content)] : [])],
      // Pages of an agency elsewhere on the disk find their packages here.
      build: { target: OLDEST_BROWSERS, cssTarget: OLDEST_BROWSERS },
      resolve: { dedupe: ["astro", "@astrojs/mdx"] },
      server: { fs: { allow: [ROOT, directory] } },
    },
  };
}
