import path from "node:path";
import type { Plugin } from "vite";
import { isOwnProse } from "../prose.ts";
import { LOOK, LOOK_RESOLVED, MODULE, RESOLVED } from "./virtual.ts";

/** What pages import that is made of an agency: asked for whenever Vite reads it anew. */
interface Parts {
  /** The agency's folder, absolute. */
  readonly directory: string;
  /** Its files of prose, from that folder. */
  readonly prose: () => readonly string[];
  /** Its own look, as a style sheet. */
  readonly look: () => string;
}

/** Serves Vite what pages import that is made of an agency. */
export const partsPlugin = ({ directory, prose, look }: Parts): Plugin => ({
  name: "prongsai:content",
  resolveId: (id) => ({ [MODULE]: RESOLVED, [LOOK]: LOOK_RESOLVED })[id],
  load: (id) => {
    if (id === RESOLVED) return moduleOf(directory, prose());
    if (id === LOOK_RESOLVED) return look();
    // The renderer reads the file itself, so that nobody else takes its front matter apart by rules of their own.
    return isOwnProse(id) ? "" : undefined;
  },
});

function moduleOf(directory: string, prose: readonly string[]): string {
  const imports = prose.map((file, index) => `import Body${index} from ${JSON.stringify(path.join(directory, file))};`);
  const bodies = prose.map((file, index) => `${JSON.stringify(file)}: Body${index}`);
  return [
    ...imports,
    `export const { content, positions, tool, keeper, textOf } = globalThis[Symbol.for(${JSON.stringify(MODULE)})];`,
    `export const bodies = { ${bodies.join(", ")} };`,
  ].join("\n");
}
