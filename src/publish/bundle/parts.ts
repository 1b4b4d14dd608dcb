import type { Plugin } from "vite";
import { LOOK, LOOK_RESOLVED, MODULE, RESOLVED } from "./virtual.ts";

/** What pages take from whoever renders them, in the same process. */
const HANDED_OVER = `export const { content, positions, tool, keeper, textOf, elementsOf } = globalThis[Symbol.for(${JSON.stringify(MODULE)})];`;

/**
 * Serves Vite what pages import that is an agency's own.
 * @param look its own look, as a style sheet: asked for whenever Vite reads it anew
 * @param handOver is called before pages take what was read
 */
export const partsPlugin = (look: () => string, handOver: () => void = () => undefined): Plugin => ({
  name: "prongsai:content",
  resolveId: (id) => ({ [MODULE]: RESOLVED, [LOOK]: LOOK_RESOLVED })[id],
  load(id) {
    if (id === LOOK_RESOLVED) return look();
    if (id !== RESOLVED) return undefined;
    handOver();
    return HANDED_OVER;
  },
});
