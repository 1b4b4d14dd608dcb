import type { BrowserContext } from "playwright-core";

/**
 * What a style sheet may say that engines of 2021 to 2023 do not know: each is given a name that today's does not know
 * either, so that it drops exactly what they drop, and a colour of a variable becomes none at all.
 */
const STYLES: readonly (readonly [RegExp, string])[] = [
  [/\b(light-dark|color-mix|oklch|oklab|lab|lch)\(/g, "unknown-$1("],
  [/:has\(/g, ":unknown-has("],
  [/::details-content/g, "::unknown-details-content"],
  [/@(container|property|starting-style)\b/g, "@unknown-$1"],
  [/(@media[^{]*)\((\w+)\s*[<>]/g, "$1(unknown-$2>"],
  [/\bscripting:/g, "unknown-scripting:"],
  [/\b(text-wrap|content-visibility|word-break:auto-phrase|field-sizing)\b/g, "unknown-$1"],
  [/\b(\d+)(dvh|svh|lvh|cqw|cqi)\b/g, "$1unknown"],
];

/** How old an engine is taken for: one of 2021 to 2023, or one that does not know `@layer` (iOS 12, Android 5). */
export type Age = "older" | "oldest";

/** A style sheet as an engine of that age understands it. */
export function asOlderEngine(css: string, age: Age): string {
  const known = STYLES.reduce((text, [feature, unknown]) => text.replace(feature, unknown), css);
  return age === "older" ? known : known.replace(/@layer\b/g, "@unknown-layer").replace(/\baccent-color\b/g, "unknown");
}

/** Makes every page that is opened from now on meet an engine of that age, its script too. */
export async function makeOlder(context: BrowserContext, age: Age = "older"): Promise<void> {
  const known = new Map<string, Promise<string>>();
  await context.route("**/*.css", async (route) => {
    const url = route.request().url();
    const style = known.get(url) ?? fetch(url).then(async (response) => asOlderEngine(await response.text(), age));
    known.set(url, style);
    await route.fulfill({ contentType: "text/css", body: await style });
  });
  await context.addInitScript(forgetNewFunctions);
}

/** Takes away what Chrome 109, Safari 15 and Firefox 114 do not have, all at once. Runs in the browser, before the page's script. */
function forgetNewFunctions(): void {
  const list = ["toSorted", "toReversed", "toSpliced", "with", "findLast", "findLastIndex", "at"];
  const forget = (owner: object, names: readonly string[]) => {
    for (const name of names) Reflect.deleteProperty(owner, name);
  };
  forget(Array.prototype, list);
  forget(Object.getPrototypeOf(Uint8Array.prototype) as object, list);
  forget(String.prototype, ["at", "isWellFormed", "toWellFormed"]);
  forget(Array, ["fromAsync"]);
  forget(Object, ["groupBy", "hasOwn"]);
  forget(Map, ["groupBy"]);
  forget(Promise, ["withResolvers", "try"]);
  forget(RegExp, ["escape"]);
  forget(URL, ["parse", "canParse"]);
  forget(Set.prototype, ["union", "intersection", "difference", "isSubsetOf", "isSupersetOf", "isDisjointFrom"]);
  forget(globalThis, ["structuredClone", "Iterator"]);
  // Firefox has it since 125.
  forget(Intl, ["Segmenter"]);
}
