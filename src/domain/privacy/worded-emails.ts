/** A name before the sign, and what people write for a full stop of a host. */
const START = String.raw`(?<![A-Za-z0-9._%+@-])`;
const LOCAL = String.raw`${START}[A-Za-z0-9][A-Za-z0-9._+-]{1,63}`;
const DOT = String.raw`(?:[.\uFF0E]|[ ]{0,2}(?:[\[(](?:dot|จุด)[\])]|ดอท|ดอต|จุด)[ ]{0,2}|[ ]{1,2}dot[ ]{1,2})`;
const END = String.raw`(?:com|net|org|info|biz|io|me|th|คอม)(?![A-Za-z0-9-])`;
const HOST = String.raw`(?!www\.)(?:[A-Za-z0-9-]{1,63}${DOT}){1,4}${END}`;
/** Services at which people have their addresses: where one follows, a name with a sign or a digit is an address. */
const SERVICES = "gmail|hotmail|outlook|yahoo|live|icloud";
const SERVICE = String.raw`(?:${SERVICES})${DOT}(?:com|คอม|co${DOT}th)(?![A-Za-z0-9-])`;

const IN_THAI = new RegExp(String.raw`${LOCAL}[ ]{0,2}(?:แอท|แอ็ท|แอ๊ท)[ ]{0,2}${HOST}`, "gi");
const IN_ENGLISH = new RegExp(
  [
    // What stands right behind the word for it.
    String.raw`(?<=(?:อีเมล์?|e-?mail)[ ]{0,2}[:=][ ]{0,2}|อีเมล์?[ ]{0,2})${LOCAL}[ ]{1,2}at[ ]{1,2}${HOST}`,
    String.raw`${START}(?=[A-Za-z][A-Za-z+-]{0,62}[._0-9])${LOCAL}[ ]{1,2}at[ ]{1,2}${SERVICE}`,
    // Nobody writes of a service with its full stop in words.
    String.raw`${LOCAL}[ ]{1,2}at[ ]{1,2}(?:${SERVICES})[ ]{1,2}dot[ ]{1,2}${END}`,
  ].join("|"),
  "gi",
);
const AT = /[ ]{0,2}(?:แอท|แอ็ท|แอ๊ท)[ ]{0,2}|[ ]{1,2}at[ ]{1,2}/i;
const ANY_DOT = new RegExp(DOT, "gi");

/** An address whose sign is a word, at its place, and as it would be typed. */
interface WordedEmail {
  readonly offset: number;
  readonly written: string;
  readonly address: string;
}

/**
 * Finds addresses in which a word stands for the sign between name and host: `somchai แอท gmail.com`,
 * `somchai.j at gmail dot com`. "at" is a word of sentences too: there the words around must make an address of it.
 */
export const wordedEmails = (text: string): WordedEmail[] =>
  [IN_THAI, IN_ENGLISH].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ index, 0: written }) => ({
      offset: index,
      written,
      address: written.toLowerCase().replace(AT, "@").replace(ANY_DOT, ".").replace(/คอม$/, "com"),
    })),
  );
