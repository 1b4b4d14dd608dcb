import { realpathSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { satteri } from "@astrojs/markdown-satteri";
import type { AstroUserConfig } from "astro";
import { parseSource } from "../collections/parse.ts";
import { renderedBody } from "../collections/prose.ts";
import { posix, ROOT } from "../program/paths.ts";

type Processor = NonNullable<NonNullable<AstroUserConfig["markdown"]>["processor"]>;

/** The program's own prose, which may hold code. */
const HANDBOOK = [ROOT, realpathSync(ROOT)].map((root) => posix(path.join(root, "src/handbook/")));

/** True for a file of prose that an agency wrote. @param id a module of Vite */
export const isOwnProse = (id: string): boolean => {
  const [file = ""] = posix(id).split("?");
  return file.endsWith(".mdx") && !HANDBOOK.some((folder) => file.startsWith(folder));
};

/**
 * How Astro renders prose: the handbook by its own processor, an agency's by the grammar that it was checked with, from
 * the body that the check has seen. Two grammars would disagree somewhere about what is text and what is code.
 */
export function proseProcessor(): Processor {
  const handbook = satteri();
  return {
    name: "prongsai",
    options: {},
    createRenderer: (shared) => handbook.createRenderer(shared),
    async createMdxRenderer(shared, options) {
      const renderer = await handbook.createMdxRenderer?.(shared, options);
      if (!renderer) throw new Error("The processor of the handbook renders no MDX");
      return {
        process: (text, file, frontmatter) =>
          isOwnProse(file) ? ownModule(file) : renderer.process(text, file, frontmatter),
      };
    },
  };
}

async function ownModule(file: string) {
  const { body } = parseSource(await readFile(file, "utf8"), true);
  const code = await renderedBody(body);
  return {
    code: `${code}\nexport const frontmatter = {};\nexport function getHeadings() { return []; }`,
    map: null,
    astroMetadata: NO_ISLANDS,
  };
}

/** What Astro wants to know of components that run in browsers: there are none. */
const NO_ISLANDS = {
  hydratedComponents: [],
  clientOnlyComponents: [],
  serverComponents: [],
  scripts: [],
  propagation: "none" as const,
  containsHead: false,
  pageOptions: {},
};
