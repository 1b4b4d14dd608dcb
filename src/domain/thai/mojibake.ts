/** Thai of TIS-620 taken for Latin: each byte from A1 to FB became the letter of that number. */
const LATIN = /[\u00A1-\u00FB\u03BC]/g;
const RUN = /[\u00A1-\u00FB\u03BC](?:[\s\d.,()/:\u00A0-]*[\u00A1-\u00FB\u03BC])+/g;

/** Signs that Windows has where Latin-1 has controls, by their bytes from 80 on (windows-1252, WHATWG Encoding). */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009Džÿ";
const TAIL = `[\\u0080-\\u00BF${WINDOWS}]`;
/** Thai letters in UTF-8, each of their three bytes taken for a letter. */
const THREE = new RegExp(`\\u00E0[\\u00B8\\u00B9]${TAIL}`, "g");
/** And what stands beside them: quotation marks, dashes, bullets, blanks. */
const ALL = new RegExp(`${THREE.source}|\\u00E2[\\u0080€]${TAIL}|\\u00C2[\\u00A0-\\u00BF]`, "g");
/** So many of them are no chance. */
const SURE = 3;

/**
 * Reads as Thai what was written in UTF-8 and taken for Latin.
 * @example fromUtf8("à¹€à¸—à¸¨") // "เทศ"
 */
export const fromUtf8 = (text: string): string =>
  (text.match(THREE)?.length ?? 0) < SURE
    ? text
    : text.replace(ALL, (bytes) => utf8.decode(Uint8Array.from(bytes, byteOf)));

const utf8 = new TextDecoder();
const byteOf = (sign: string): number => {
  const index = WINDOWS.indexOf(sign);
  return index < 0 ? sign.charCodeAt(0) : 0x80 + index;
};

const thaiOf = (letter: string): string => {
  const byte = letter === "\u03BC" ? 0xb5 : letter.charCodeAt(0);
  return String.fromCharCode(0x0e00 + byte - 0xa0);
};

/** How much of a Thai text is written as Thai is: marks and following vowels stand on a consonant, 0–1. */
export function soundness(text: string): number {
  const letters = text.match(/[ก-๎]/g)?.length ?? 0;
  if (letters === 0) return 0;
  const astray = text.match(/(?<![ก-ฮัิ-ฺ็-๎])[ัิ-ฺ็-๎]|(?<![ก-ฮ่-๋์ัิ-ู็าๅ])[ะาำ]|[เ-ไ](?![ก-ฮ])/g)?.length ?? 0;
  return 1 - astray / letters;
}

/**
 * Reads as Thai what was taken for Latin. Names such as Café stay: only runs in which such letters are most, and which
 * are sound Thai once read so.
 * @example fromLatin("à·ÈºÒÅ") // "เทศบาล"
 */
export const fromLatin = (text: string): string =>
  text.replace(RUN, (run) => {
    const latin = run.match(LATIN)?.length ?? 0;
    if (latin < 4 || latin < run.replace(/\s/g, "").length / 2) return run;
    const thai = run.replace(LATIN, thaiOf);
    return soundness(thai) > 0.9 && /[ก-ฮ]/.test(thai) ? thai : run;
  });
