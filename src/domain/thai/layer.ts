import { fromLatin, fromUtf8, soundness } from "./mojibake.ts";
import { uniformThai } from "./uniform.ts";

/** The text of a page as its file holds it, mended, and whether it can be trusted. */
export interface MendedLayer {
  readonly text: string;
  /** True where too much is lost to say what does not stand on the page. */
  readonly damaged: boolean;
}

/** What fonts without a table of their letters leave: controls, replacement characters, unknown private ones, nothing. */
const LOST = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFD-\uFFFF\uE000-\uF6FF\uF71B-\uF8FF\p{Cn}]/gu;
/** Fonts of PDF draw the same bullet for all bytes that Windows has no sign for: of UTF-8 it may be ก, ญ, ฏ, ฐ, ฝ or ต. */
const lostBytes = (text: string): boolean =>
  /\u00E0[\u00B8\u00B9]\u2022/.test(text) && !/[\u0081\u008D\u008F\u0090\u009D]/.test(text);
/** Words in a font of symbols, which counts its characters from F000 on: a single one is a bullet, a run is text (OpenType, cmap). */
const SYMBOLS = /[\uF020-\uF07E\uF0A1-\uF0FB](?:[ \u00A0-]?[\uF020-\uF07E\uF0A1-\uF0FB]){3,}/g;
const fromSymbol = (sign: string): string => (sign < "\uF000" ? sign : String.fromCharCode(sign.charCodeAt(0) & 0xff));
/** No word ends in a leading vowel. */
const BEHIND_LEADING = /([เ-ไ])[ \u00A0]{1,2}(?=[ก-ฮ])/g;
/** One letter lost in fifty is more than names of bullets and arrows. */
const LOST_SHARE = 0.02;
const SOUND_SHARE = 0.94;
/** Letters that no word of today has: what a font makes of others whose table is shifted. */
const UNUSED = /[ฃฅฦ๚๛]/g;
const UNUSED_SHARE = 0.04;
/** Scripts that no paper in Thailand is written in: what a table that is shifted further makes of Thai. */
const FOREIGN = /[\p{sc=Tibetan}\p{sc=Sinhala}\p{sc=Malayalam}\p{sc=Telugu}\u1E00-\u1E9F]/gu;
/** Fewer letters than these tell nothing of the rest, and of fewer still nothing at all. */
const ENOUGH = 12;
const FEWEST = 4;
/** Letters of which a few words have one at most. */
const RARE = /[ฃฅฆฌฎฏฑฒฤฦฬฺ๎]/g;
/** Places of the block of Thai and of its neighbours that no letter of Thai has. */
const BESIDE_THAI = /[\u0D80-\u0E00\u0E3B-\u0E3E\u0E4F\u0E5A-\u0EFF]/;

/**
 * Mends the text layer of a page (or what was read off its picture): Thai taken for Latin, glyphs of old fonts, gaps,
 * pieces and orders of vowels and tones; what stands for no letter goes.
 */
export function mendLayer(layer: string): MendedLayer {
  const plain = layer.replace(SYMBOLS, (run) => run.replace(/./g, fromSymbol));
  const known = fromUtf8(plain);
  const lost = known.match(LOST)?.length ?? 0;
  const text = uniformThai(fromLatin(known.replace(LOST, "")).replace(BEHIND_LEADING, "$1"));
  return { text, damaged: isDamaged(text, lost) || isShifted(text, plain) || (known !== plain && lostBytes(plain)) };
}

function isDamaged(text: string, lost: number): boolean {
  const visible = text.match(/\S/g)?.length ?? 0;
  if (lost > Math.max(1, LOST_SHARE * visible)) return true;
  const thai = text.match(/[ก-๎]/g)?.length ?? 0;
  const unused = text.match(UNUSED)?.length ?? 0;
  if (unused > 1 && unused > UNUSED_SHARE * thai) return true;
  if ((text.match(FOREIGN)?.length ?? 0) > visible / 2) return true;
  if (thai >= ENOUGH) return soundness(text) < SOUND_SHARE;
  return visible >= 2 * ENOUGH && readsLikeNoise(text, visible);
}

/** Whether what little Thai a page has is what a table that is shifted makes of it: to look at its picture costs little. */
function isShifted(text: string, layer: string): boolean {
  const thai = text.match(/[ก-๎]/g)?.length ?? 0;
  if (thai < FEWEST || thai >= ENOUGH) return false;
  return soundness(text) < SOUND_SHARE || (text.match(RARE)?.length ?? 0) > 1 || BESIDE_THAI.test(layer);
}

/** Letters of a font whose table was made up: signs among letters, capitals within words, Latin with all its accents. */
function readsLikeNoise(text: string, visible: number): boolean {
  const accented = text.match(/[\u00C0-\u00FF\u2018-\u2030\u221A-\u2265]/g)?.length ?? 0;
  const readable = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (accented > visible / 4 || readable < visible / 3) return true;
  const words = text.match(/\S{3,}/g) ?? [];
  const odd = words.filter((word) =>
    /[A-Za-z][^\sA-Za-z'’.,&/@:_\u2010-\u2015-][A-Za-z]|[a-z][A-Z][a-z]*[A-Z]/.test(word),
  );
  return words.length >= 6 && odd.length > words.length / 2;
}
