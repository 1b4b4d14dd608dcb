import path from "node:path";
import { satteri } from "@astrojs/markdown-satteri";
import mdx from "@astrojs/mdx";
import tailwindcss from "@tailwindcss/vite";
import type { AstroIntegration, AstroUserConfig } from "astro";
import { cachePlace, outputDirectory, ROOT, workplace } from "../../program/paths.ts";

/**
 * Styles and script are written for browsers of 2021 and 2022, which phones and computers are left with that get no newer
 * ones: the first that know `@layer`. What is older gets the pages without most of their styles.
 */
const OLDEST_BROWSERS = ["chrome99", "edge99", "firefox97", "safari15"];

/** What Astro is set up for. */
interface SiteSetting {
  /** The agency's folder, absolute. */
  readonly directory: string;
  /** Its address; only a broken `agency.yaml` has none, which `npm run dev` alone shows. */
  readonly site: string | undefined;
  /** Brings what pages import of the agency. */
  readonly integration: AstroIntegration;
}

/** Astro's configuration. */
export function astroConfig({ directory, site, integration }: SiteSetting): AstroUserConfig {
  const address = site === undefined ? undefined : new URL(site);
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
    markdown: { syntaxHighlight: false, processor: satteri() },
    integrations: [integration, mdx()],
    vite: {
      cacheDir: cachePlace("vite"),
      plugins: [tailwindcss()],
      build: { target: OLDEST_BROWSERS, cssTarget: OLDEST_BROWSERS },
      // What is published meanwhile is thousands of files that no page of the preview shows.
      server: { fs: { allow: [ROOT, directory] }, watch: { ignored: (file: string) => isMade(file, directory) } },
    },
  };
}

/** True for what the program makes; the folder that is shown may itself stand among the caches. */
function isMade(file: string, directory: string): boolean {
  const asked = path.resolve(file);
  return (
    [cachePlace(), outputDirectory()].some((made) => asked.startsWith(made)) &&
    !isWithin(asked, directory) &&
    !isWithin(directory, asked)
  );
}

const isWithin = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(outer + path.sep);
