/** Signs that nobody sees, and blanks that no keyboard types: they come along when an address is copied off a page or a chat. */
const NO_ROOM = String.raw`\u00AD\u034F\u115F\u1160\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0`;
const ODD_BLANK = String.raw`\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000`;
/** A sign that chooses the look of an emoji stands behind one. */
const LOOK = String.raw`(?<=[!-~\u0E00-\u0E7F])\uFE0F`;
const INVISIBLE = new RegExp(`[${NO_ROOM}${ODD_BLANK}]|${LOOK}`, "u");
const ALL_NO_ROOM = new RegExp(`[${NO_ROOM}]|${LOOK}`, "gu");
const ALL_ODD_BLANKS = new RegExp(`[${ODD_BLANK}]`, "gu");
/** The same signs as browsers write them, at the end of an address: within one they may belong to a page of others. */
const WRITTEN = /(?:%C2%A[0D]|%E2%80%[89A][0-9A-F]|%E2%81%A[0-9A-F]|%E3%80%80|%EF%B8%8F|%EF%BB%BF)+$/i;

/** Where a Thai word may end its line (U+200B), and what joins letters and pictures of some scripts (U+200C, U+200D). */
const LAWFUL = String.raw`\u200B-\u200D`;
/** No sign of words: codes for terminals, marks that turn the direction of what follows, and others that take no room. */
const NO_WORDS = String.raw`\p{Cc}\u00AD\u034F\u061C\u115F\u1160\u180E\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}`;
const ALL_NO_WORDS = new RegExp(`(?![\\t\\n\\r])[${NO_WORDS}]|${LOOK}`, "gu");
const AT_ENDS = new RegExp(`^[${LAWFUL}\\s]+|[${LAWFUL}\\s]+$`, "g");
const ANY_UNSEEN = new RegExp(`[${NO_WORDS}${LAWFUL}\\u2028\\u2029\\uFE0F]`, "u");

/**
 * A text as it was meant, without signs that nobody sees and nobody types, which turn the direction of words, break feeds,
 * and keep them from being found. What lets a Thai line break within a word stays, but at either end.
 * @example legible("\uFEFFข่าว\u202Eดี\u200B") // "ข่าวดี"
 */
export const legible = (text: string): string =>
  ANY_UNSEEN.test(text)
    ? text
        .replace(/[\u2028\u2029]/g, "\n")
        .replace(ALL_NO_WORDS, "")
        .replace(AT_ENDS, "")
    : text.trim();

/** A number, a day or a code without any sign that nobody sees. */
export const withoutUnseen = (text: string): string => legible(text).replace(ALL_NO_ROOM, "");

/** An invisible sign in an address or a name. */
export interface Invisible {
  /** Its number as it is looked up: `U+200B`. */
  readonly code: string;
  /** The address as it was meant. */
  readonly without: string;
}

/**
 * The first invisible sign in an address, if there is one, also where it is written in percent.
 * @example invisibleIn("https://a.go.th/plan.pdf\u200B") // { code: "U+200B", without: "https://a.go.th/plan.pdf" }
 */
export function invisibleIn(address: string): Invisible | undefined {
  const plain = address.replace(WRITTEN, decodeURIComponent);
  const sign = INVISIBLE.exec(plain)?.[0];
  if (sign === undefined) return undefined;
  return { code: codeOf(sign), without: plain.replace(ALL_NO_ROOM, "").replace(ALL_ODD_BLANKS, " ").trim() };
}

/** The first sign in a name of a file that takes no room, and the name without it; blanks of all kinds people may see. */
export function unseenInName(name: string): Invisible | undefined {
  const without = name.replace(ALL_NO_ROOM, "");
  const [sign] = name.match(ALL_NO_ROOM) ?? [];
  return sign === undefined ? undefined : { code: codeOf(sign), without };
}

const codeOf = (sign: string): string => `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;

/** What is said behind a name that holds an invisible sign; nothing of others. */
export function invisibleNote(name: string): string {
  const found = invisibleIn(name);
  return found ? ` (มีอักขระที่มองไม่เห็น ${found.code} ติดมา ให้ลบแล้วพิมพ์ใหม่)` : "";
}
