import { bodies, content, positions, tool } from "virtual:prongsai/content";
import type { Entry } from "../domain/content.ts";
import { locateIn } from "./locate.ts";

export { content, tool };
export { editionHash } from "./tool.ts";

/** The compiled body of a file of prose. */
export const bodyOf = ({ file }: Entry<unknown>) => bodies[file];

/** Where a key of a content file stands. */
export const locate = locateIn(positions);
