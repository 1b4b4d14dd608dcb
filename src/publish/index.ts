import { content, elementsOf, keeper, positions, textOf, tool } from "virtual:prongsai/content";
import { locateIn } from "../collections/locate.ts";
import type { ProseEntry } from "../domain/model/entry.ts";
import { proseComponent } from "./prose.ts";

export { content, textOf, tool };
export { editionHash } from "../program/tool.ts";
export { proseState } from "./prose-state.ts";
export { kindGuides } from "../authoring/kind-guides.ts";
export { syntaxFaults } from "../collections/faults/syntax-faults.ts";

/** Where the props of a page or picture tell its address, with the base path of the site. */
type Addressed = { readonly page: { readonly frame: { readonly address: string } } } | { readonly address: string };

/**
 * Leaves out the pages and pictures that show the same as when they were last published; they are taken over from there.
 * Only for those that are a pure function of their props: pages with prose carry its state with them.
 */
export const changed = <Path extends { readonly props: Addressed }>(paths: readonly Path[]): Path[] =>
  paths.filter(({ props }) => !keeper?.keeps("page" in props ? props.page.frame.address : props.address, props));

/**
 * The page as it is published, where it would show the same: Astro asks for every page without parameters, which then
 * gives this back before it draws anything.
 * @param page all that the page shows
 */
export function standing(page: { readonly frame: { readonly address: string } }): Response | undefined {
  const html = keeper?.published(page.frame.address, page);
  return html === undefined ? undefined : new Response(html, { headers: { "content-type": "text/html" } });
}

/** The body of a file of prose. */
export const bodyOf = async ({ text }: ProseEntry<unknown>) => proseComponent(await elementsOf(text));

/** Where a key of a content file stands. */
export const locate = locateIn(positions);
