import { agencyIn, type AgencyNames } from "../judge/agency.ts";
import { headOf } from "../judge/head.ts";
import type { Passage } from "../judge/passage.ts";
import { piecesOf } from "../judge/pieces.ts";
import { AGENCY_KINDS } from "../model/agency.ts";
import { foldedLine } from "../listing/fold.ts";
import { excerptOf, addressFinding } from "./findings/finding.ts";
import type { PageReading, BodyReading } from "./reading.ts";
import type { AddressFinding } from "./verdict.ts";

const KINDS = Object.values(AGENCY_KINDS).map(({ label }) => label);
const NAMED = new RegExp(`(?:${KINDS.join("|")})\\s?[ก-๙]{2,40}`);

/** What a site calls itself: the agency that its title or its frame names. */
export function ownerOf(reading: BodyReading): AgencyNames | undefined {
  if (reading.kind !== "page") return undefined;
  const places = [reading.title ?? "", ...reading.lines.filter(({ menu }) => menu).map(({ text }) => text)];
  const name = places.map((text) => NAMED.exec(foldedLine(text))?.[0]).find((called) => called !== undefined);
  return name === undefined ? undefined : { name };
}

/**
 * What is said of a page or document that names another agency than the one whose site it stands on.
 * @param agency as it is known; else the page's own title and frame tell
 */
export function whoseFindings(
  reading: BodyReading | undefined,
  passages: readonly Passage[],
  agency: AgencyNames | undefined,
): AddressFinding[] {
  const owner = agency ?? (reading && ownerOf(reading));
  if (!owner) return [];
  const content = passages.filter(({ where }) => where.kind !== "title" && where.kind !== "name");
  const { own, other } = agencyIn(headOf(content), piecesOf(content), owner);
  if (!other && !own && reading?.kind === "page") return crestFindings(reading, owner);
  if (!other || own) return [];
  return [addressFinding("other-name", { called: other.called }, excerptOf(other.text, other.where))];
}

/** A page that names nobody and shows the crest of another agency; what stands on the whole site is no crest of it. */
function crestFindings({ pictures = [] }: PageReading, owner: AgencyNames): AddressFinding[] {
  const crests = pictures.map((alt) => ({ plain: foldedLine(alt), where: { kind: "page" as const } }));
  const { own, other } = agencyIn(crests, piecesOf(crests.map(({ plain, where }) => ({ text: plain, where }))), owner);
  return other && !own
    ? [addressFinding("other-name", { called: other.called }, excerptOf(other.text, other.where))]
    : [];
}
