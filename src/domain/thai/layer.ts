import { fromLatin, soundness } from "./mojibake.ts";
import { uniformThai } from "./uniform.ts";

/** The text of a page as its file holds it, mended, and whether it can be trusted. */
export interface MendedLayer {
  readonly text: string;
  /** True where too much is lost to say what does not stand on the page. */
  readonly damaged: boolean;
}

/** What fonts without a table of their letters leave: controls, replacement characters, unknown private ones, nothing. */
const LOST = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFD-\uFFFF\uE000-\uF6FF\uF71B-\uF8FF]/g;
/** No word ends in a leading vowel. */
const BEHIND_LEADING = /([เ-ไ])[ \u00A0]{1,2}(?=[ก-ฮ])/g;
/** One letter lost in fifty is more than names of bullets and arrows. */
const LOST_SHARE = 0.02;
const SOUND_SHARE = 0.94;
/** Fewer letters than these tell nothing of the rest. */
const ENOUGH = 12;

/**
 * Mends the text layer of a page (or what was read off its picture): Thai taken for Latin, glyphs of old fonts, gaps,
 * pieces and orders of vowels and tones; what stands for no letter goes.
 */
export function mendLayer(layer: string): MendedLayer {
  const lost = layer.match(LOST)?.length ?? 0;
  const text = uniformThai(fromLatin(layer.replace(LOST, "")).replace(BEHIND_LEADING, "$1"));
  return { text, damaged: isDamaged(text, lost) };
}

function isDamaged(text: string, lost: number): boolean {
  const visible = text.match(/\S/g)?.length ?? 0;
  if (lost > Math.max(1, LOST_SHARE * visible)) return true;
  const thai = text.match(/[ก-๎]/g)?.length ?? 0;
  if (thai >= ENOUGH) return soundness(text) < SOUND_SHARE;
  return visible >= 2 * ENOUGH && readsLikeNoise(text, visible);
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
