import { Parser } from "htmlparser2";
import type { PageReading } from "../../domain/verify/reading.ts";

/** Ways in which a style keeps words from whoever reads the page, and leaves them to search engines. */
const OUT_OF_SIGHT =
  /display\s*:\s*none|visibility\s*:\s*hidden|(?:left|top|right|text-indent|margin-(?:left|top))\s*:\s*-\d{3,}|font-size\s*:\s*0|opacity\s*:\s*0(?![.\d])|(?:height|width)\s*:\s*[01](?:px)?\s*(?:;|$)|clip\s*:\s*rect\(\s*[01]/i;
/** Elements without an end. */
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
/** More says nothing new. */
const MOST = 20_000;

/** Words that nobody sees, the addresses of links outside of any text, and whether there are scripts. */
export function readHidden(html: string): Pick<PageReading, "hidden" | "scripted"> {
  let [depth, scripted, length] = [0, false, 0];
  const words: string[] = [];
  const add = (text: string) => {
    if (length > MOST || !/\S/.test(text)) return;
    words.push(text.trim());
    length += text.length;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "script") scripted = true;
      if (
        name === "meta" &&
        /^(?:description|keywords|og:title|og:description)$/i.test(attributes["name"] ?? attributes["property"] ?? "")
      )
        add(attributes["content"] ?? "");
      const isHidden = OUT_OF_SIGHT.test(attributes["style"] ?? "") || attributes["hidden"] !== undefined;
      if ((depth > 0 || isHidden) && !VOID.has(name)) depth += 1;
      if (name === "a" && depth > 0) add(attributes["href"] ?? "");
    },
    ontext(text) {
      if (depth > 0) add(text);
    },
    onclosetag(name) {
      if (depth > 0 && !VOID.has(name)) depth -= 1;
    },
  });
  parser.end(html);
  return { hidden: words.join("\n"), scripted };
}
