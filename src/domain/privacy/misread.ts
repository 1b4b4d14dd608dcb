import { folded } from "./digits.ts";
import { labelsOf } from "./labels.ts";
import type { PersonalData } from "./kinds.ts";
import { withPlaces } from "./personal-data.ts";

/**
 * What a reader of pictures takes Thai digits for: its data knows no ๔, ๖, ๗, ๘ and ๙, so it writes other digits, letters
 * and signs of like shape, or two for one.
 */
const PLACE = String.raw`[0-9\u0E01-\u0E4E@&oOIlBS'">*]`;
const DASH = String.raw`[-\u2010-\u2015]`;
/** Between the places: what people write there, and what stains and the boxes of a form are read as. */
const BETWEEN = String.raw`(?:[ ]{0,2}(?:${DASH}|[.|_\t])[ ]{0,2}|[ ]{1,2})`;
/** Thirteen places, some of them lost, some read as two, and what stands behind them. */
const RUN = new RegExp(String.raw`(?<![0-9]|[0-9][-\u2010-\u2015 .])[1-9ฒญซฌณ](?:${BETWEEN}?${PLACE}){9,24}`, "g");
const GROUPS = new RegExp(`${PLACE}+`, "g");
const [FEWEST, MOST] = [10, 18];
/** So many of the places are digits, and such a share of them. */
const [DIGITS, SHARE] = [7, 0.5];
const CARD = [1, 4, 5, 2, 1];
const READABLE = 4;

const digitsOf = (text: string): string => text.replace(/\D/g, "");

/**
 * Runs of places in a text that was read off a picture that may be a citizen's number: it is said to be one, or its
 * dashes part it as the card does. Never certain: a person has to look at the picture.
 */
export function findMisreadNumbers(text: string): PersonalData[] {
  const plain = folded(text);
  const labelAt = labelsOf(plain);
  const found: Omit<PersonalData, "line" | "column">[] = [];
  RUN.lastIndex = 0;
  for (let match = RUN.exec(plain); match; match = RUN.exec(plain)) {
    const { 0: run, index: offset } = match;
    const number = judged(numberOf(run), plain, offset, labelAt);
    // The number of a row may stand before the number.
    RUN.lastIndex = offset + (number?.length ?? 1);
    if (number) found.push(number);
  }
  return withPlaces(plain, found);
}

function judged(written: string, text: string, offset: number, labelAt: ReturnType<typeof labelsOf>) {
  const groups = written.match(GROUPS) ?? [];
  const places = groups.join("");
  const count = digitsOf(places).length;
  if (places.length < FEWEST || places.length > MOST) return undefined;
  if (count < DIGITS || count < SHARE * places.length) return undefined;
  const label = labelAt(offset);
  const isSaid = label === "citizen" && !isOfOthers(text, offset) && isOneNumber(written, groups);
  if (!isSaid && (label !== undefined || !isParted(written, groups))) return undefined;
  const hidden = places.length - READABLE;
  let seen = 0;
  const masked = written.replace(new RegExp(PLACE, "g"), (place) => (seen++ < hidden ? "x" : place));
  return {
    kind: "citizen-id" as const,
    value: places,
    masked: masked.replace(/\s/g, " "),
    ends: places.slice(hidden),
    offset,
    length: written.length,
  };
}

/** Numbers of taxpayers, candidates, officers and pupils are named alike. */
const OF_OTHERS = /เลขประจำตัว(?!\s*(?:ประชาชน|บัตร))\s*[ก-ฮเ-ไ][^\n]{0,40}$/;
const isOfOthers = (text: string, offset: number): boolean =>
  OF_OTHERS.test(text.slice(Math.max(0, offset - 60), offset)) &&
  !/ประชาชน[^\n]{0,20}$/.test(text.slice(Math.max(0, offset - 40), offset));

/** The run up to the first word in it. */
function numberOf(run: string): string {
  const word = [...run.matchAll(GROUPS)].find(
    ({ 0: group }) => group.length > 2 && digitsOf(group).length < 0.4 * group.length,
  );
  return run
    .slice(0, word?.index)
    .replace(/[\s.|_]\D*$/, "")
    .replace(new RegExp(`${DASH}$`), "");
}

/** One piece, pieces of the card's sort, or a box for each digit: not three years, and no sum of money. */
function isOneNumber(written: string, groups: readonly string[]): boolean {
  const lengths = groups.map(({ length }) => length);
  const isYears = lengths.length > 1 && lengths.every((length) => length === 4);
  if (lengths.length === 1) return true;
  // The numbers of columns stand beside each other too.
  if (lengths.every((length) => length <= 2)) return !groups.join("").startsWith("1234");
  return !isYears && ((lengths[0] ?? 0) <= 2 || dashesIn(written) >= 2) && lengths.length <= 7;
}

const dashesIn = (written: string): number => (written.match(new RegExp(DASH, "g")) ?? []).length;

/** Whether dashes part it as the card does, give or take a place. */
const isParted = (written: string, groups: readonly string[]): boolean =>
  groups.length === CARD.length &&
  dashesIn(written) === CARD.length - 1 &&
  groups[0]?.length === 1 &&
  groups.every(({ length }, index) => Math.abs(length - (CARD[index] ?? 0)) <= 1);
