import { Parser } from "htmlparser2";

/** Elements that end a line of text; all others flow within one. */
export const BLOCKS: ReadonlySet<string> = new Set(
  "address article aside blockquote br button caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol option p pre search section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

/** Elements whose text is not for readers. */
export const SILENT: ReadonlySet<string> = new Set(["script", "style", "template", "svg"]);

/** Elements deeper than any page holds them: browsers stop at some hundred, and to go on takes ever longer. */
const DEEPEST = 3000;

/** True for a page whose elements stand in one another beyond all measure. */
export function isTooDeep(html: string): boolean {
  let depth = 0;
  let isDeep = false;
  const parser = new Parser({
    onopentagname() {
      depth += 1;
      isDeep ||= depth > DEEPEST;
      if (isDeep) parser.pause();
    },
    onclosetag() {
      depth -= 1;
    },
  });
  parser.end(html);
  return isDeep;
}
