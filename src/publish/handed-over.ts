import path from "node:path";
import { documentText } from "../collections/files.ts";
import type { Loaded } from "../collections/load.ts";
import { bodyElements } from "../collections/prose.ts";
import { TOOL } from "../program/tool.ts";
import type { PageKeeper } from "./kept/kept-pages.ts";
import { MODULE } from "./bundle/virtual.ts";

/**
 * Gives pages what was read: they are rendered in the same process, and written into a module thousands of records would
 * be read twice.
 * @param keeper takes pages over from an earlier publication
 */
export function handOver({ content, positions, directory }: Loaded, keeper?: PageKeeper): void {
  const textOf = async (file: string) => {
    const facts = content?.files[file];
    return facts && documentText(path.join(directory, "public", file), facts);
  };
  const given = { content: content ?? null, positions, tool: TOOL, keeper, textOf, elementsOf: bodyElements };
  Reflect.set(globalThis, Symbol.for(MODULE), given);
}
