import type { OutlineLink } from "../../domain/listing/outline.ts";

/** Addresses as people type them among words. Thai letters may stand in one, and right behind it. */
const BARE = /(?:https?:\/\/|(?<![\w.@/-])www\.)[^\s<>"'“”‘’„()[\]{}|\\]+/gi;
/** A file ends where its ending does: what follows without a space is the next sentence. */
const AFTER_FILE = /(\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|html?|php|aspx?|jpe?g|png))[\u0E00-\u0E7F].*$/i;

/** An address in full; one that cannot be read, or whose base is unknown, stays as it was written. */
export function absolute(address: string, base: string | undefined): string {
  const written = address.trim();
  return URL.parse(written, base)?.href ?? written;
}

/** The addresses that stand bare in a text, in order, those of `known` links left out. One without protocol is taken for https. */
export function bareLinks(text: string, known: readonly OutlineLink[] = []): OutlineLink[] {
  const found = [...text.matchAll(BARE)].map(([match]) => {
    const address = match.replace(AFTER_FILE, "$1").replace(/[.,;:!?…]+$/, "");
    return absolute(/^www\./i.test(address) ? `https://${address}` : address, undefined);
  });
  const taken = new Set(known.map(({ address }) => address));
  const captions = known.map(({ caption }) => caption).join("\n");
  return [...new Set(found)]
    .filter((address) => URL.canParse(address) && !taken.has(address) && !captions.includes(address))
    .map((address) => ({ address, caption: "" }));
}

/** What a script opens when a link is pressed, and what a cell of a sheet makes a link of. */
const OPENED = /(?:location(?:\.href)?\s*=|window\.open\()\s*["']([^"'\s]+)["']/;
const FORMULA = /^\s*=?\s*HYPERLINK\(\s*"([^"]+)"\s*(?:[,;]\s*"((?:[^"]|"")*)"\s*)?\)/i;

/** The address that an element leads to, also where only a script says so. */
export const hrefOf = ({ href = "", onclick = "" }: Readonly<Record<string, string>>): string | undefined =>
  leadsAway(href) ? href : (OPENED.exec(onclick) ?? OPENED.exec(href))?.[1];

/**
 * The link that a formula makes, with its words; those of another cell stay unknown.
 * @example formulaLink('=HYPERLINK("https://www.example.go.th/a.pdf","ดู")') // { address: "https://…", caption: "ดู" }
 */
export function formulaLink(formula: string): OutlineLink | undefined {
  const [, address, caption = ""] = FORMULA.exec(formula) ?? [];
  return address === undefined ? undefined : { address, caption: caption.replaceAll('""', '"').trim() };
}

/** Whether a link leads to another page or file: places within the page, scripts, mails and phones do not. */
export const leadsAway = (href: string): boolean => {
  const address = href.trim();
  return address !== "" && !address.startsWith("#") && !/^(?!https?:)[a-z][a-z+.-]*:/i.test(address);
};
