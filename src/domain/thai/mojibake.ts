/** Thai of TIS-620 taken for Latin: each byte from A1 to FB became the letter of that number. */
const LATIN = /[\u00A1-\u00FB\u03BC]/g;
const RUN = /[\u00A1-\u00FB\u03BC](?:[\s\d.,()/:\u00A0-]*[\u00A1-\u00FB\u03BC])+/g;

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
