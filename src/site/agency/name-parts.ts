import { AGENCY_KINDS } from "../../domain/model/agency.ts";

/** What the longest of the kinds is made of. */
const HALVES = /^(องค์การบริหาร)(ส่วน.+)$/;

/** Letters that stand in one line beside a crest and a button on the smallest phones. */
const ONE_LINE = 16;

const lettersOf = (text: string): number => text.replace(/\p{M}/gu, "").length;

/**
 * Cuts an agency's long name where a line of it may end: behind what it is, and within that only where nothing else is
 * left. A name that fits into one line is a single part.
 * @returns the parts, each with the parts of its own
 * @example nameParts("องค์การบริหารส่วนตำบลวันแรก") // [["องค์การบริหาร", "ส่วนตำบล"], ["วันแรก"]]
 */
export function nameParts(name: string): readonly (readonly string[])[] {
  const kind = Object.values(AGENCY_KINDS).find(({ label }) => name.startsWith(label) && name !== label)?.label;
  if (kind === undefined || lettersOf(name) <= ONE_LINE) return [[name]];
  const [, first, second] = HALVES.exec(kind) ?? [];
  return [first && second ? [first, second] : [kind], [name.slice(kind.length)]];
}
