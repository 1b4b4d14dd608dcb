/** What comes after it is written in letters and digits that mail lets pass (RFC 2045, 6). */
const ENCODED =
  /^Content-Transfer-Encoding:[ \t]*(base64|quoted-printable)[^]{0,2000}?\r?\n\r?\n([^]*?)(?=\r?\n--|$(?![^]))/gim;

/**
 * A mail, or a page that was saved as one, with what its parts say in plain: a line more for every line that was folded, so
 * that its lines keep their numbers up to the first such part.
 */
export const plainMail = (text: string): string =>
  text.replace(ENCODED, (whole, encoding: string, body: string) =>
    whole
      .slice(0, whole.length - body.length)
      .concat(encoding.toLowerCase() === "base64" ? fromBase64(body) : unquoted(body)),
  );

const fromBase64 = (body: string): string => Buffer.from(body, "base64").toString("utf8");

/** Each byte that is no plain letter as `=E0`; a line goes on behind `=` (RFC 2045, 6.7). */
const unquoted = (body: string): string =>
  body
    .replace(/=[ \t]*\r?\n/g, "")
    .replace(/(?:=[\dA-F]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll("=", ""), "hex").toString("utf8"));
