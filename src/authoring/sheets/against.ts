import path from "node:path";
import { nearest } from "../../collections/nearest.ts";
import { checkCoherence } from "../../domain/coherence/coherence.ts";
import type { Problem } from "../../domain/coherence/problem.ts";
import { pageAddresses, RESERVED_SLUGS } from "../../domain/addresses/pages.ts";
import type { Content } from "../../domain/model/content.ts";
import { slugOf } from "../../domain/model/slug.ts";
import type { SheetForm } from "./form.ts";
import type { Done } from "./work.ts";

/** What files would say wrongly of each other, and do not today. */
export function newProblems(form: SheetForm, content: Content, done: readonly Done[]): Problem[] {
  const after = done
    .filter(({ faults }) => faults.length === 0)
    .reduce((whole, one) => withEntry(whole, form, one), content);
  const keyOf = ({ kind, file, path: keys, args }: Problem) => JSON.stringify([kind, file, keys, args]);
  const before = new Set(problemsOf(content).map(keyOf));
  return problemsOf(after).filter((problem) => !before.has(keyOf(problem)));
}

const problemsOf = (content: Content): Problem[] =>
  checkCoherence(
    content,
    { editions: [], own: [], facts: [] },
    { addresses: pageAddresses(content), reserved: RESERVED_SLUGS, nearest },
  );

/** Content with a file in it as it will be read. */
function withEntry(
  content: Content,
  { kind, place }: SheetForm,
  { file, data: { content: body = "", ...typed } }: Done,
): Content {
  const data = kind.schema.safeParse(typed).data;
  const all: unknown = content[place];
  if (!data || !Array.isArray(all)) return content;
  const entries = all as readonly { readonly file: string }[];
  const entry = { id: slugOf(path.parse(file).name), file, data, text: body, html: "" };
  const at = entries.findIndex((known) => known.file === file);
  return { ...content, [place]: at < 0 ? [...entries, entry] : entries.with(at, entry) };
}
