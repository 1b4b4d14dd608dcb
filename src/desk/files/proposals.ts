import type { FileReading } from "../../documents/read.ts";
import { headOf, windowsOf } from "../../domain/judge/head.ts";
import { judge } from "../../domain/judge/judge.ts";
import { namingsOf } from "../../domain/judge/naming.ts";
import { documentPassages } from "../../domain/judge/passage.ts";
import { currentEdition, publishedEditions } from "../../domain/addresses/pages.ts";
import type { Content } from "../../domain/model/content.ts";
import type { Edition } from "../../domain/model/catalogue/edition.ts";

/** What a document seems to be evidence of; a person decides. */
export interface Proposal {
  readonly item: string;
  readonly name: string;
  readonly fiscalYear: number;
  readonly components: readonly string[];
  /** What the paper calls itself. */
  readonly title: string;
  /** True where the program has read all that the item asks for. */
  readonly reads: boolean;
}

/** So many items are proposed at most. */
const MOST = 3;

/**
 * What a document seems to be evidence of, likeliest first: items whose subject its heading names, in the year that it
 * speaks of. Nothing where it names none.
 * @param name of the file, without its ending
 */
export function proposalsFor({ text, facts }: FileReading, name: string, content: Content): Proposal[] {
  if (!text) return [];
  const passages = documentPassages(text.parts, name, facts.pdf?.title);
  const windows = windowsOf(headOf(passages));
  const { name: agency, shortName } = content.agency;
  const ofYear = (edition: Edition): { readonly proposal: Proposal; readonly rank: number }[] =>
    edition.items.flatMap((item) => {
      // To judge takes long: only items that the paper names at all.
      if (!namingsOf(windows, item, edition).own) return [];
      const judged = judge(passages, { item, edition, agency: { name: agency, shortName } });
      if (judged.topic.state !== "own" || judged.time.state === "wrong" || judged.agency.other) return [];
      const components = judged.components.filter(({ reads, state }) => reads || state === "found").map(({ id }) => id);
      const title = facts.pdf?.title.trim() || judged.topic.found?.text.trim() || "";
      const rank =
        (judged.reads ? 4 : 0) +
        (judged.readsByOcr ? 2 : 0) +
        (judged.time.state === "right" ? 2 : 0) +
        Math.min(1, components.length);
      const { code, name: called } = item;
      const { fiscalYear } = edition;
      return [{ proposal: { item: code, name: called, fiscalYear, components, title, reads: judged.reads }, rank }];
    });
  const current = currentEdition(content);
  const found = ofYear(current);
  const all = found.some(({ rank }) => rank >= 2)
    ? found
    : [
        ...found,
        ...publishedEditions(content)
          .filter((edition) => edition !== current)
          .flatMap(ofYear),
      ];
  return all
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, MOST)
    .map(({ proposal }) => proposal);
}
