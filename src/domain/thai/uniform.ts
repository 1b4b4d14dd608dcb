import { mendMarks, undouble } from "./mended-marks.ts";

/** What takes no room and says nothing: soft hyphens, zero-width characters, marks of direction, byte-order marks. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

/**
 * What older Thai fonts call the characters that they draw elsewhere than usual, from U+F700 on. Papers made with them
 * hold these in the place of the letters and marks.
 */
const PLACED =
  "\u0E10\u0E34\u0E35\u0E36\u0E37\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E48\u0E49\u0E4A\u0E4B\u0E4C" +
  "\u0E0D\u0E31\u0E4D\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E38\u0E39\u0E3A";

/** The vowels and marks behind a consonant, where there are several. */
const RUN = /[ะ-ฺ็-๎]{2,}/g;
/** A run as it should be. Most are, so that this saves time. */
const SOUND = /^[ัิ-ู็]?[่-๋]?์?[ะาำ]?$/;

/** In one order: what stands below (as Unicode wants it), vowels, tones, what silences. */
const rank = (mark: string): number => (mark === "ฺ" ? 0 : /[่-๋]/.test(mark) ? 2 : /[์๎]/.test(mark) ? 3 : 1);

function uniformRun(run: string): string {
  if (SOUND.test(run)) return run;
  const marks = [...new Set(run.replace(/[ะาำ]/g, ""))].toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const vowels = run
    .replace(/[^ะาำ]/g, "")
    .replace(/ำ[าำ]+/g, "ำ")
    .replace(/(.)\1+/g, "$1");
  const isAm = marks.includes("ํ") && /^[าำ]/.test(vowels);
  return isAm ? marks.filter((mark) => mark !== "ํ").join("") + vowels.replace(/^[าำ]+/, "ำ") : marks.join("") + vowels;
}

/**
 * Writes Thai text in one spelling where several look alike: vowels and tones in one order, ํ + า as ำ, เเ as แ, ๅ as า,
 * no vowel twice, nothing invisible; what readers of PDF make of marks and of ำ (`ต าบล`) is mended.
 * Written once more, a text stays as it is.
 * @example uniformThai("น้ํา เเละ ต าบล") // "น้ำ และ ตำบล"
 */
export const uniformThai = (text: string): string =>
  mendMarks(
    undouble(
      text
        .replace(INVISIBLE, "")
        .replace(/[\uF700-\uF71A]/g, (character) => PLACED[character.charCodeAt(0) - 0xf700] ?? "")
        .normalize("NFC"),
    )
      .replaceAll("ๅ", "า")
      .replace(RUN, uniformRun),
  )
    .replaceAll("เเ", "แ")
    .replace(/([เ-ไ])\1+/g, "$1")
    .replace(RUN, uniformRun);
