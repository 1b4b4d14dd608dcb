import { PART_SIZE } from "../../site/search/parts.ts";

/** How large a part of the index is: `INDEX_PART_SIZE` for whoever tries a small site with several parts. */
export const partSize = (): number => Number(process.env["INDEX_PART_SIZE"]) || PART_SIZE;
