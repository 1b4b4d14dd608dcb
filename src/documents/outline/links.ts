import type { OutlineLink } from "../../domain/listing/outline.ts";

/** An address in full; one that cannot be read, or whose base is unknown, stays as it was written. */
export function absolute(address: string, base: string | undefined): string {
  const written = address.trim();
  return URL.parse(written, base)?.href ?? written;
}

/** What a script opens when something is pressed, and what a cell of a sheet makes a link of. */
const OPENED =
  /(?:location(?:\.href)?\s*=|location\.(?:assign|replace)\(|window\.open\(|\b(?:open|show|view|load|go|read|get)\w*\()\s*["'`]((?:https?:\/\/|\.{0,2}\/|[\w%-]+[/.])[^"'`\s]*)["'`]/i;
const FORMULA = /^\s*=?\s*HYPERLINK\(\s*"([^"]+)"\s*(?:[,;]\s*"((?:[^"]|"")*)"\s*)?\)/i;

/** Attributes in which scripts keep where an element leads. */
const DATA = ["data-href", "data-url", "data-link", "data-src", "data-file", "data-pdf", "data-target-url"];

/** The address that an element leads to, also where only a script says so. */
export function hrefOf(attributes: Readonly<Record<string, string>>): string | undefined {
  const { href = "", onclick = "" } = attributes;
  if (leadsAway(href)) return href;
  const data = DATA.map((name) => attributes[name]).find((value) => value !== undefined && ADDRESS.test(value));
  return (OPENED.exec(onclick) ?? OPENED.exec(href))?.[1] ?? data;
}
const ADDRESS = /^(?:https?:\/\/|\.{0,2}\/|[^\s?#]+\.(?:pdf|docx?|xlsx?|pptx?|html?|php|aspx?)(?:[?#]|$))/i;

/** Elements that show another file in their place, and the attribute that names it. */
export const EMBEDDING: Readonly<Record<string, string>> = {
  iframe: "src",
  embed: "src",
  object: "data",
  frame: "src",
};

/**
 * The link that a formula makes, with its words; those of another cell stay unknown.
 * @example formulaLink('=HYPERLINK("https://www.example.go.th/a.pdf","ดู")') // { address: "https://…", caption: "ดู" }
 */
export function formulaLink(formula: string): OutlineLink | undefined {
  const [, address, caption = ""] = FORMULA.exec(formula) ?? [];
  return address === undefined ? undefined : { address, caption: caption.replaceAll('""', '"').trim() };
}

/**
 * Whether a link leads to another page or file: places within the page, scripts, mails and phones do not. One to a file
 * on somebody's own disk is a slip that has to be said.
 */
export const leadsAway = (href: string): boolean => {
  const address = href.trim();
  return address !== "" && !address.startsWith("#") && !/^(?!https?:|file:)[a-z][a-z+.-]*:/i.test(address);
};
