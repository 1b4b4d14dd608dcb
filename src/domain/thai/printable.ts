/** Signs that a terminal obeys instead of showing: control codes, and those that turn the direction of what follows. */
const OBEYED = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/** What may stay: new lines, tabs, and the few colours that the program itself writes. */
const OWN = /\r?\n|\t|\u001B\[(?:1|22|3[1269])m/;

const EITHER = new RegExp(`(${OWN.source})|${OBEYED.source}`, "gu");

/**
 * A text as a terminal may print it, whoever wrote what is quoted in it: an escape sequence in a file could otherwise
 * hide a line, set the clipboard, or let a fault look mended.
 * @example printable("\u001B[2Jแผน") // "␛[2Jแผน"
 */
export const printable = (text: string): string =>
  text.replace(EITHER, (sign, own: string | undefined) => own ?? picture(sign.charCodeAt(0)));

/** Unicode has pictures of the old control codes; of the others we write the number. */
function picture(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return "\u2421";
  return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}
