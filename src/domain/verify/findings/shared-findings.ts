import type { ItemCode } from "../../thai/item-code.ts";
import { compareItemCodes } from "../../thai/item-code.ts";
import { thaiList } from "../../thai/list.ts";
import { excerptOf, addressFinding, type AddressFacts } from "./finding.ts";
import { fragmentOf, openingOf, readableFragment, type FragmentOutcome } from "../fragment.ts";
import { bodyLines } from "../phrases.ts";
import type { Excerpt } from "../../judge/passage.ts";
import type { BodyReading } from "../reading.ts";
import type { AddressFinding } from "../verdict.ts";

/**
 * What is said of an address that several items share, and of the place in a page that it names. An assessor opens one
 * address for each item: items that open at the same place share it, while places of their own in one page are sound.
 */
export function sharedFindings({ target, reading }: AddressFacts): AddressFinding[] {
  const fragment = fragmentOf(target.address);
  const own = openingOf(fragment, reading);
  return [...placeFindings(fragment, own), ...(target.sharedOpenly ? [] : together(target, fragment, reading))];
}

function placeFindings(fragment: string, { kind }: FragmentOutcome): AddressFinding[] {
  const args = { fragment: readableFragment(fragment) };
  if (kind === "missing") return [addressFinding("anchor-missing", args)];
  return kind === "script" ? [addressFinding("script-route", args)] : [];
}

function together({ items, places = [] }: AddressFacts["target"], fragment: string, reading: BodyReading | undefined) {
  const opens = (written: string) => placeKey(written, openingOf(written, reading));
  const own = opens(fragment);
  const isRead = reading !== undefined && reading.kind !== "unreadable";
  const ofPlaces = (isHere: boolean) =>
    places.filter((place) => (opens(place.fragment) === own) === isHere).flatMap((place) => place.items);
  const here = distinct([...items, ...ofPlaces(true)]);
  const there = distinct(ofPlaces(false)).filter((code) => !here.includes(code));
  return [
    ...(here.length > 1 ? [addressFinding("shared-address", { items: thaiList(here) })] : []),
    ...(there.length > 0 && isRead
      ? [addressFinding("same-page", { items: thaiList(there) }, wordsAt(fragment, reading))]
      : []),
  ];
}

/** Two fragments with the same key open at the same place. */
const placeKey = (fragment: string, opening: FragmentOutcome): string =>
  ({
    top: "",
    missing: "",
    place: `#${"id" in opening ? opening.id : ""}`,
    script: `#${fragment}`,
    unknown: `#${fragment}`,
  })[opening.kind];

/** The words that stand at the place, for whoever wants to know what is there. */
function wordsAt(fragment: string, reading: BodyReading | undefined): Excerpt | undefined {
  const opening = openingOf(fragment, reading);
  if (reading?.kind !== "page" || opening.kind !== "place" || opening.line === undefined) return undefined;
  const from = opening.line;
  const line = bodyLines(reading).find((one) => one.line >= from && /\S/.test(one.text));
  return line && excerptOf(line.text, { kind: line.heading ? "heading" : "line", number: line.line });
}

const distinct = (codes: readonly ItemCode[]): ItemCode[] => [...new Set(codes)].toSorted(compareItemCodes);
