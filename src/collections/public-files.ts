import { readFile } from "node:fs/promises";
import path from "node:path";
import { problem, type Problem } from "../domain/coherence/problem.ts";
import { takenPlaces } from "../domain/addresses/taken-places.ts";
import { namedFiles, pictureUses, sharePictures, type BodyUse, type PictureUse } from "../domain/files/linked.ts";
import { paperFiles } from "../domain/files/papers.ts";
import { publicationOf } from "../domain/files/publication.ts";
import type { Content } from "../domain/model/content.ts";
import { unseenInName } from "../domain/thai/invisible.ts";
import type { FileFacts } from "../domain/model/entry.ts";
import { keptInspection, type Inspection } from "../documents/pictures/inspect.ts";
import { cachePlace, filesBelow } from "../program/paths.ts";

/** The files of `public/` with what is to become of them, and everything that keeps one from it. */
interface PublicFiles {
  readonly files: Content["files"];
  readonly problems: readonly Problem[];
}

/** Where what is known of pictures is kept, and their versions for the web. */
export const PICTURE_CACHE = cachePlace("pictures");

/**
 * Says of every file of `public/` whether it is published as it is, and looks at those that are shown as pictures.
 * @param directory the agency's folder, absolute
 * @param bodies every link and picture of prose
 */
export async function publicFiles(
  directory: string,
  content: Content,
  bodies: readonly BodyUse[],
): Promise<PublicFiles> {
  const uses = pictureUses(content, bodies);
  const looked = await lookAt(directory, content.files, new Set(uses.map(({ target }) => target)));
  const named = new Set([...namedFiles(content, bodies), ...paperFiles(content)]);
  const shared = sharePictures(content);
  const { folders = [], originals = false } = content.agency.publicFiles ?? {};
  const files = Object.entries(content.files).map(([file, facts]): [string, FileFacts] => {
    const inspection = looked.get(file);
    const seen = inspection && "picture" in inspection ? inspection.picture : undefined;
    const picture = seen && (shared.has(file) ? { ...seen, share: true } : seen);
    const asPicture = picture && (picture.asIs || originals) ? "named" : undefined;
    const published = publicationOf(file, named, folders) ?? asPicture;
    return [file, { ...facts, ...(published && { published }), ...(picture && { picture }) }];
  });
  const faults = uses.flatMap((use, index) => {
    const inspection = looked.get(use.target);
    const isFirst = uses.findIndex(({ target }) => target === use.target) === index;
    return inspection && !("picture" in inspection) ? pictureProblem(use, inspection, isFirst) : [];
  });
  return {
    files: Object.fromEntries(files),
    problems: [...(await withLines(directory, faults)), ...taken(content, new Map(files)), ...unseen(files)],
  };
}

/** Published files whose names hold a sign that nobody sees. */
const unseen = (files: readonly (readonly [file: string, facts: FileFacts])[]): Problem[] =>
  files.flatMap(([file, { published }]) => {
    const found = published && unseenInName(file);
    return found
      ? [problem("unseen-name", `public/${file}`, [], { code: found.code, better: `public/${found.without}` })]
      : [];
  });

/** Files in the place of what the program makes; those that stay at home too, so that nobody names them later. */
function taken(content: Content, files: ReadonlyMap<string, FileFacts>): Problem[] {
  const known = content.editions.some(({ fiscalYear }) => fiscalYear === content.agency.currentFiscalYear);
  // While the current year's items are not known, which is told, no address is.
  if (!known) return [];
  const placeTaken = takenPlaces(content);
  return [...files.keys()].flatMap((file) => {
    const address = placeTaken(file);
    return address === undefined ? [] : [problem("taken-place", `public/${file}`, [], { address })];
  });
}

/** So many pictures are opened at a time. */
const AT_ONCE = 4;

async function lookAt(
  directory: string,
  files: Content["files"],
  targets: ReadonlySet<string>,
): Promise<Map<string, Inspection>> {
  const found = new Map<string, Inspection>();
  if (targets.size === 0) return found;
  const place = await onDisk(directory);
  const waiting = [...targets].toSorted();
  const work = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const facts = files[file];
      const source = place(file);
      if (facts) found.set(file, await keptInspection(PICTURE_CACHE, facts.sha256, file, () => readFile(source)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}

/** Where files of `public/` stand on this disk, which may keep another order of vowels and tones than NFC. */
export async function onDisk(directory: string): Promise<(file: string) => string> {
  const folder = path.join(directory, "public");
  const names = new Map((await filesBelow(folder)).map((file) => [file.normalize("NFC"), file]));
  return (file) => path.join(folder, names.get(file) ?? file);
}

interface Fault {
  readonly use: PictureUse;
  readonly found: (place?: Problem["position"]) => Problem;
}

function pictureProblem(
  use: PictureUse,
  inspection: Exclude<Inspection, { picture: unknown }>,
  isFirst: boolean,
): Fault[] {
  const { file, at, target } = use;
  const keys = "path" in at ? at.path : [];
  if (inspection.fault === "kind")
    return [{ use, found: (place) => problem("picture-kind", file, keys, { target, kind: inspection.kind }, place) }];
  // To mend the file itself mends every place that shows it.
  if (!isFirst) return [];
  if (inspection.fault === "broken")
    return [{ use, found: (place) => problem("picture-broken", file, keys, { target }, place) }];
  const { width, height } = inspection;
  return [{ use, found: (place) => problem("picture-size", file, keys, { target, width, height }, place) }];
}

/** Where prose shows a picture; of keys the place is known elsewhere. */
const withLines = (directory: string, faults: readonly Fault[]): Promise<Problem[]> =>
  Promise.all(
    faults.map(async ({ use: { file, at }, found }) => {
      if (!("written" in at)) return found();
      const text = await readFile(path.join(directory, file), "utf8");
      const written = [at.written, at.written.replaceAll("&amp;", "&"), decoded(at.written)];
      const index = written.map((url) => text.indexOf(url)).find((position) => position >= 0) ?? 0;
      const before = text.slice(0, index).split("\n");
      return found({ line: before.length, column: (before.at(-1) ?? "").length + 1 });
    }),
  );

function decoded(address: string): string {
  try {
    return decodeURIComponent(address.replaceAll("&amp;", "&"));
  } catch {
    return address;
  }
}
