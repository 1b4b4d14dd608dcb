import { ownPath, type BodyReference, type Destinations } from "../domain/coherence/body-link.ts";
import type { Problem } from "../domain/coherence/problem.ts";
import type { BodyUse } from "../domain/files/linked.ts";
import type { Content } from "../domain/model/content.ts";
import { TO_FILL } from "../domain/model/fields.ts";
import { draftBody } from "./faults/diagnose.ts";
import { checkMarkdown, checkMdx, needsCheck } from "./faults/mdx.ts";
import { mergeConflicts } from "./faults/merge-conflict.ts";
import type { AgencyFolder } from "./folder.ts";
import type { KeepingReader } from "./kept-texts.ts";
import type { ParsedFile } from "./parse.ts";

type Body = Pick<ParsedFile, "body" | "bodyLine">;

const leadsSomewhere = (url: string, { stands }: Destinations): boolean => {
  const path = ownPath(url);
  return path === undefined || stands(path);
};

/** How the mark of a conflict stands in a story that became HTML. */
const CONFLICT_HTML = "&lt;".repeat(7);

/**
 * Looks at what an agency wrote as prose: whether it can be rendered, and where it leads.
 * @returns what is wrong, and what prose leads to and shows
 */
export async function checkBodies(
  folder: AgencyFolder,
  reader: KeepingReader,
  { pages, measures, reports, news }: Content,
  own: Destinations,
): Promise<{ uses: BodyUse[]; problems: Problem[] }> {
  const source = async (file: string) => ({
    ...(await folder.source(file, true)),
    conflicts: mergeConflicts(file, await folder.text(file)),
  });
  const uses = news.flatMap(({ file, html }) => usesInHtml(file, html));
  /** A body with nothing wrong in it but perhaps where it leads is not taken apart again. */
  const checkProse = async (file: string, { body, bodyLine }: Body, own: Destinations): Promise<Problem[]> => {
    const known = await reader.uses(body, async () => {
      const met: { kind: BodyReference; url: string }[] = [];
      const anywhere = { stands: () => true, nearest: () => undefined };
      const meets: Destinations["meets"] = (kind, url) => void met.push({ kind, url });
      return (await checkMdx(file, body, bodyLine, { ...anywhere, meets })).length > 0 ? null : met;
    });
    if (known?.every(({ url }) => leadsSomewhere(url, own))) {
      uses.push(...known.map((use) => ({ file, ...use })));
      return [];
    }
    const meets: Destinations["meets"] = (kind, url) => void uses.push({ file, kind, url });
    return checkMdx(file, body, bodyLine, { ...own, meets });
  };
  const checks = [
    ...[...pages, ...measures, ...reports].map(async ({ file }) => {
      const { body, bodyLine, conflicts } = await source(file);
      if (conflicts.length > 0) return conflicts;
      return [...(await checkProse(file, { body, bodyLine }, own)), ...draftBody(file, { body, bodyLine })];
    }),
    // News comes in thousands: only what is a draft or leads somewhere odd is read again.
    ...news
      .filter(({ html }) => html.includes(TO_FILL) || html.includes(CONFLICT_HTML) || needsCheck(html, own))
      .map(async ({ file }) => {
        const { body, bodyLine, conflicts } = await source(file);
        return [
          ...conflicts,
          ...(await checkMarkdown(file, body, bodyLine, own)),
          ...draftBody(file, { body, bodyLine }),
        ];
      }),
  ];
  return { problems: (await Promise.all(checks)).flat(), uses };
}

/** Links and pictures of a story that became HTML: no tag in it was written by hand. */
const usesInHtml = (file: string, html: string): BodyUse[] =>
  [...html.matchAll(/<(a|img) (?:href|src)="([^"]*)"/g)].map(([, tag, encoded = ""]) => ({
    file,
    kind: tag === "img" ? "image" : "link",
    url: encoded.replaceAll("&amp;", "&"),
  }));
