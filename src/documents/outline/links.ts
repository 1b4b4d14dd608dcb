import type { OutlineLink } from "../../domain/listing/outline.ts";

/** An address in full; one that cannot be read, or whose base is unknown, stays as it was written. */
export function absolute(address: string, base: string | undefined): string {
  const written = address.trim();
  return URL.parse(written, base)?.href ?? written;
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

/**
 * Whether a link leads to another page or file: places within the page, scripts, mails and phones do not. One to a file
 * on somebody's own disk is a slip that has to be said.
 */
export const leadsAway = (href: string): boolean => {
  const address = href.trim();
  return address !== "" && !address.startsWith("#") && !/^(?!https?:|file:)[a-z][a-z+.-]*:/i.test(address);
};
