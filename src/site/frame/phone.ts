/** A telephone number as it is written and as a link that dials it. */
export interface PhoneLink {
  readonly text: string;
  readonly href: string;
}

/**
 * Makes a number tappable; an extension is dialled after a pause.
 * @example phoneLink("0 2000 0000 ต่อ 12").href // "tel:020000000,12"
 */
export function phoneLink(number: string): PhoneLink {
  const [main = "", extension = ""] = number.split(/ต่อ|ext\.?/i);
  const dialled = main.replace(/[^\d+]/g, "");
  // Of "12–14" or "12, 13" only the first can be dialled.
  const pause = /\d+/.exec(extension)?.[0];
  return { text: number, href: `tel:${dialled}${pause ? `,${pause}` : ""}` };
}
