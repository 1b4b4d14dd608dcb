import { readFileSync } from "node:fs";
import path from "node:path";
import type { Content } from "../domain/model/content.ts";
import { ROOT } from "../program/paths.ts";
import { baseColours, lookCss } from "../site/frame/look-css.ts";

/** The styles by which an agency's site looks as it wishes, beside those that all have. */
export const lookOf = (content: Pick<Content, "agency" | "today">): string =>
  lookCss(content, baseColours(readFileSync(path.join(ROOT, "src/styles/site.css"), "utf8")));
