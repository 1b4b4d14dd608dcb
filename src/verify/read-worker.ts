import { readBodyText } from "./read.ts";

/** Reads a body in a thread of its own, see `reader.ts`. */
export default readBodyText;
