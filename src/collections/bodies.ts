import { ownPath, type BodyReference, type Destinations } from "../domain/coherence/body-link.ts";
import type { Problem } from "../domain/coherence/problem.ts";
import type { BodyUse } from "../domain/files/linked.ts";
import type { Content } from "../domain/model/content.ts";
import { TO_FILL } from "../domain/model/fields.ts";
import { draftBody } from "./faults/diagnose.ts";
import { checkMarkdown, checkMdx, needsCheck } from "./faults/mdx.ts";
import { mergeConflicts } from "./faults/merge-conflict.ts";
import type { ContentMemory } from "./kept/content-memory.ts";
import type { ContentFolder } from "./folder.ts";

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
  folder: ContentFolder,
  memory: ContentMemory,
  { pages, measures, reports, news }: Content,
  own: Destinations,
): Promise<{ uses: BodyUse[]; problems: Problem[] }> {
  const source = (file: string) => ({
    ...folder.source(file, true),
    conflicts: mergeConflicts(file, folder.text(file)),
  });
  const uses = news.flatMap(({ file, html }) => usesInHtml(file, html));
  const lookAt = async (file: string): Promise<Problem[]> => {
    const { body, bodyLine, conflicts } = source(file);
    if (conflicts.length > 0) return conflicts;
    const met: BodyUse[] = [];
    const meets = (kind: BodyReference, url: string) => void met.push({ file, kind, url });
    const found = [
      ...(await checkMdx(file, body, bodyLine, { ...own, meets })),
      ...draftBody(file, { body, bodyLine }),
    ];
    uses.push(...met);
    memory.add(file, "uses", found.length > 0 ? undefined : met.map(({ kind, url }) => ({ kind, url })));
    return found;
  };
  const checks = [
    ...[...pages, ...measures, ...reports].map(async ({ file }) => {
      const known = memory.known(file).uses;
      // A body with nothing wrong in it but perhaps where it leads is not taken apart again.
      if (!known?.every(({ url }) => leadsSomewhere(url, own))) return await lookAt(file);
      uses.push(...known.map((use) => ({ file, ...use })));
      return [];
    }),
    // News comes in thousands: only what is a draft or leads somewhere odd is read again.
    ...news
      .filter(({ html }) => html.includes(TO_FILL) || html.includes(CONFLICT_HTML) || needsCheck(html, own))
      .map(async ({ file }) => {
        const { body, bodyLine, conflicts } = source(file);
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
