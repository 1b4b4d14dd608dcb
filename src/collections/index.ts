import { bodies, content, keeper, positions, tool } from "virtual:prongsai/content";
import type { Entry } from "../domain/content.ts";
import { locateIn } from "./locate.ts";

export { content, tool };
export { editionHash } from "./tool.ts";

/**
 * Leaves out the pages that show the same as when they were last published; they are taken over from there.
 * Only for pages that are a pure function of their props.
 */
export const changed = <
  Path extends { readonly props: { readonly page: { readonly frame: { readonly address: string } } } },
>(
  paths: readonly Path[],
): Path[] => paths.filter(({ props }) => !keeper?.keeps(props.page.frame.address, props));

/** The compiled body of a file of prose. */
export const bodyOf = ({ file }: Entry<unknown>) => bodies[file];

/** Where a key of a content file stands. */
export const locate = locateIn(positions);
