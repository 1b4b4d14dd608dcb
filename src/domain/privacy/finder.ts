import type { PersonalData, PersonalDataKind } from "./kinds.ts";
import type { Label } from "./labels.ts";
import type { Spelled } from "./digits.ts";

/** What was found, before its line is counted. */
export type Found = Omit<PersonalData, "line" | "column">;
/** Finds one kind of personal data in a text with Arabic digits. */
export type Finder = (text: string, labelAt: (offset: number) => Label | undefined) => Iterable<Found>;

/** Letters that are all digits of sixteen: a name made by a machine, such as a hash, not a number that somebody wrote. */
export const START = String.raw`(?<![0-9]|\d[.]|(?<![A-Za-z])[A-Fa-f]{1,40})`;
/** No number goes on behind it. */
export const END = String.raw`(?![0-9A-Fa-f]|\.\d)`;

/** A number as it may be shown: all but its last digits made unreadable. */
export function numberFound(kind: PersonalDataKind, { written, offset, digits }: Spelled, value = digits): Found {
  const hidden = digits.length - READABLE;
  let seen = 0;
  const masked = written.replace(/\d/g, (digit) => (seen++ < hidden ? "x" : digit)).replace(/\s/g, " ");
  return { kind, value, masked, ends: digits.slice(hidden), offset, length: written.length };
}

/** So many digits are enough to find a number again, and too few to know it. */
const READABLE = 4;
