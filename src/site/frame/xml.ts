/** A text without what XML 1.0 cannot hold at all: one such sign, and no reader opens the file. */
export const xmlText = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");

/**
 * A text inside of XML, in an element or between quotation marks; see `xmlText` for what is left out.
 * @example escapeXml('a < "b"') // "a &#60; &#34;b&#34;"
 */
export const escapeXml = (text: string): string =>
  xmlText(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
