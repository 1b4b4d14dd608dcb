import type { Edition } from "../model/catalogue/edition.ts";
import type { Item } from "../model/catalogue/item.ts";
import type { ClaimedTime } from "../model/catalogue/year-rule.ts";
import { substanceOf } from "./against.ts";
import { agencyIn, type AgencyNames } from "./agency.ts";
import { headOf, windowsOf } from "./head.ts";
import type { JudgedComponent, Judgement } from "./judgement.ts";
import { foldedLine } from "../listing/fold.ts";
import { MARKERS } from "./marker-words.ts";
import { namingsOf } from "./naming.ts";
import type { FoundPassage, Passage } from "./passage.ts";
import { firstSign, piecesOf, type PassageText } from "./pieces.ts";
import type { Sign } from "./signs.ts";
import { coversFirstHalf, timeOf } from "./time.ts";
import { TOPICS } from "./topics.ts";

/** What is asked of a text. */
export interface Question {
  readonly item: Item;
  /** The edition the item is of: its other items are what the paper may be about instead. */
  readonly edition: Pick<Edition, "items" | "fiscalYear">;
  /** Whose paper it should be; without it no name is held against it. */
  readonly agency?: AgencyNames | undefined;
  /** True where the site on which it stands says whose it is, so that it need not say so itself. */
  readonly isSigned?: boolean;
  /** What the clerk says of its time, which it must say itself. */
  readonly claimed?: ClaimedTime;
  /** How many letters of its own a paper must have, where that is not what own evidence needs. */
  readonly least?: number;
}

/** A paper that says less has no content of its own. */
const LEAST = 120;
/** What is said in few words, such as a telephone number. */
const LEAST_SHORT = 30;

/**
 * Judges by its text whether a page or document is evidence for an item: what it calls itself, of which time it is,
 * whose it is, what of each component it shows, and what speaks against it. The one judge of own evidence and of what
 * others publish. Words that were read off a picture give `readsByOcr` at most.
 */
export function judge(passages: readonly Passage[], question: Question): Judgement {
  const all = look(passages, question);
  if (!passages.some(({ isOcr }) => isOcr)) return all;
  const layer = look(
    passages.filter(({ isOcr }) => !isOcr),
    question,
  );
  if (layer.reads) return layer;
  return {
    ...all,
    source: all.source === "none" ? "none" : "ocr",
    components: all.components.map((component) => ({ ...component, reads: false })),
    reads: false,
    readsByOcr: all.reads,
  };
}

function look(passages: readonly Passage[], question: Question): Judgement {
  const { item, edition, agency, isSigned, claimed, least = LEAST } = question;
  const { fiscalYear } = edition;
  const head = headOf(passages);
  // The title inside a document is seen by nobody who reads it; that of a page stands in the browser's head.
  const isPage = passages.some(({ where }) => where.kind === "heading");
  const pieces = piecesOf(passages.filter(({ where: { kind } }) => kind !== "name" && (isPage || kind !== "title")));
  const top = piecesOf(head.map(({ plain, where }) => ({ text: plain, where })));
  const { own, other } = namingsOf(windowsOf(head), item, edition);
  const isOwn = own !== undefined && (other === undefined || own.score >= other.score);
  const naming = isOwn ? own : other;
  const titled = naming?.start ?? 0;
  const time = timeOf(head, pieces, titled, {
    rule: item.yearRule.rule,
    fiscalYear,
    concepts: item.concepts,
    ...(claimed && { claimed }),
  });
  const about = conceptsOf(item, own?.as);
  const found = agency ? agencyIn(head, pieces, agency) : {};
  const isUnnamed = agency && !isSigned && !found.own && !found.other && !about.every((id) => TOPICS[id]?.anyones);
  const whose = { ...found, ...(isUnnamed && { unnamed: true as const }) };
  const substance = substanceOf(passages, edition, {
    ofNames: item.concepts.some((id) => TOPICS[id]?.ofNames ?? TOPICS[id]?.short),
  });
  // The words of a heading alone are no sign that something stands below it.
  const titles = naming ? head.slice(naming.start, naming.start + naming.lines).map(({ plain }) => plain) : [];
  const below = piecesOf(
    passages.filter(
      ({ text, where: { kind } }) => kind !== "name" && kind !== "title" && !titles.includes(foldedLine(text)),
    ),
  );
  const body = bodySigns(about).map((sign) => signIn(sign, pieces));
  const isFilled = body.length === 0 || bodySigns(about).some((sign) => firstSign(sign, below) !== undefined);
  const isSound =
    isOwn &&
    (time.state === "right" || time.state === "not-asked") &&
    whose.other === undefined &&
    !isUnnamed &&
    substance.against.length === 0 &&
    substance.letters >= (isShort(item) ? LEAST_SHORT : least);
  const components = item.components
    .map(({ id }) => componentIn(id, pieces, top))
    .map((component): JudgedComponent => ({
      ...component,
      reads:
        isSound &&
        component.state === "found" &&
        !MARKERS[component.id]?.eyeOnly &&
        (!isProgress(component.id) || coversFirstHalf(head, pieces, titled, fiscalYear).state === "right"),
    }));
  // Of what has one form, such as a telephone number, the absence is known; other words can be put otherwise.
  const lacksForm = bodySigns(about).some((sign) => sign.decisive && firstSign(sign, pieces) === undefined);
  const isAnswered =
    isFilled &&
    (body.every(({ found }) => found !== undefined) || (!lacksForm && components.some(({ reads }) => reads)));
  return {
    letters: substance.letters,
    source: pieces.length === 0 ? "none" : "layer",
    topic: { state: isOwn ? "own" : other ? "other" : "unseen", ...(naming && { as: naming.as, found: naming.found }) },
    time,
    agency: whose,
    body,
    components,
    against: substance.against,
    reads: isSound && isAnswered,
    readsByOcr: false,
  };
}

/** A report on progress speaks of the half year, also where the item asks for the plan of the year besides. */
const isProgress = (id: string): boolean => id.split("-").includes("progress");

const isShort = ({ concepts }: Item): boolean => concepts.every((concept) => TOPICS[concept]?.short);

/** The concept that the heading names; all of the item's concepts where it bears the item's own name. */
const conceptsOf = ({ concepts }: Item, as: string | undefined): readonly string[] =>
  as !== undefined && concepts.includes(as) ? [as] : concepts;

/** What a paper on concepts cannot do without. */
function bodySigns(concepts: readonly string[]): readonly Sign[] {
  const signs = concepts.flatMap((concept) => TOPICS[concept]?.body ?? []);
  return [...new Map(signs.map((sign) => [sign.name, sign])).values()];
}

const signIn = (sign: Sign, pieces: readonly PassageText[]): { name: string; found?: FoundPassage } => {
  const found = firstSign(sign, pieces);
  return { name: sign.name, ...(found && { found }) };
};

function componentIn(
  id: string,
  pieces: readonly PassageText[],
  top: readonly PassageText[],
): Omit<JudgedComponent, "reads"> {
  const marker = MARKERS[id];
  if (!marker) return { id, state: "by-eye", signs: [] };
  const signs = marker.signs.map((sign) => signIn(sign, sign.inHead ? top : pieces));
  const count = signs.filter(({ found }) => found !== undefined).length;
  return { id, state: count === signs.length ? "found" : count > 0 ? "partly" : "absent", signs };
}
