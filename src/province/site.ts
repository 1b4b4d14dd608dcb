import { mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import { build } from "../publish/bundle/astro.ts";
import { cachePlace, filesBelow, ROOT, workplace } from "../program/paths.ts";
import { provinceView, type Confirmed } from "../site/province/view.ts";
import type { ProvinceFolder } from "./folder.ts";
import { PLACE } from "./hand-over.ts";
import type { LoadedRuns } from "./load-run.ts";

/**
 * Builds the site of a run beside the one that is there, and swaps them at the end. Its addresses are relative: it works
 * wherever the folder is put.
 * @param confirmed what people decided
 */
export async function buildProvinceSite(
  { site }: ProvinceFolder,
  { current, before }: LoadedRuns,
  confirmed: Confirmed,
): Promise<void> {
  Reflect.set(globalThis, PLACE, provinceView(current, before, confirmed));
  await mkdir(path.dirname(site), { recursive: true });
  const work = await mkdtemp(path.join(path.dirname(site), ".site-"));
  const built = path.join(work, "site");
  const publicDir = path.join(work, "nothing");
  await mkdir(publicDir);
  const stood = process.cwd();
  try {
    // Pages are rendered by modules that stand where we stand, and look for packages from there: anybody's folder has none.
    await symlink(packages(), path.join(work, "node_modules"), "junction");
    process.chdir(work);
    await build({
      root: workplace(),
      srcDir: path.join(ROOT, "src/province"),
      cacheDir: cachePlace("astro-province"),
      outDir: built,
      publicDir,
      configFile: false,
      logLevel: "warn",
      trailingSlash: "always",
      build: { format: "directory", inlineStylesheets: "never", assets: "_assets" },
      devToolbar: { enabled: false },
      vite: {
        cacheDir: cachePlace("vite-province"),
        plugins: [tailwindcss()],
        build: { assetsInlineLimit: 0 },
        resolve: { dedupe: ["astro"] },
        server: { fs: { allow: [ROOT] } },
      },
    });
    await makeRelative(built);
    await rm(`${site}.previous`, { recursive: true, force: true });
    await rename(site, `${site}.previous`).catch(() => undefined);
    await rename(built, site);
    await rm(`${site}.previous`, { recursive: true, force: true });
  } finally {
    process.chdir(stood);
    await rm(work, { recursive: true, force: true });
  }
}

/** The folder of packages that the program itself uses. */
const packages = (): string => fileURLToPath(new URL("..", import.meta.resolve("astro/package.json")));

/** Writes addresses of the site itself as seen from each page and style sheet. */
async function makeRelative(folder: string): Promise<void> {
  for (const file of await filesBelow(folder)) {
    if (!/\.(?:html|css)$/.test(file)) continue;
    const up = "../".repeat(file.split("/").length - 1) || "./";
    const place = path.join(folder, file);
    const text = await readFile(place, "utf8");
    const relative = file.endsWith(".css")
      ? text.replace(/url\((["']?)\/(?!\/)/g, `url($1${up}`)
      : text.replace(/(\s(?:href|src)=")\/(?!\/)/g, `$1${up}`);
    await writeFile(place, relative);
  }
}
