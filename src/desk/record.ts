import path from "node:path";
import { kindEntries, type KindName } from "../domain/model/kinds.ts";
import type { Kind } from "../domain/model/records/kind.ts";
import { parseSource } from "../collections/parse.ts";
import { namedBy } from "../authoring/new-file.ts";
import { isData, type Data } from "./forms/values.ts";
import { markOf, textOf } from "./saving/write.ts";
import type { Workspace } from "./workspace.ts";

/** A kind that a clerk writes; the others are the program's, or written by its commands. */
export interface DeskKind {
  readonly name: KindName;
  readonly kind: Kind;
}

/** Kinds that commands write, line by line. */
const BY_COMMAND: ReadonlySet<KindName> = new Set(["frozen", "ledgers"]);

/** The kinds that have a form. */
export const deskKinds = (): DeskKind[] =>
  kindEntries
    .filter(([name, { shared, format }]) => !shared && format !== "csv" && !BY_COMMAND.has(name))
    .map(([name, kind]) => ({ name, kind }));

/** The kind of a file; `undefined` for one that has no form. @param file path from the agency's folder, with `/` */
export const kindOf = (file: string): DeskKind | undefined =>
  deskKinds().find(({ kind: { folder, include, exclude } }) => {
    const prefix = folder ? `content/${folder}/` : "content/";
    const rest = file.slice(prefix.length);
    const isPlain = file.startsWith(prefix) && !rest.split("/").some((part) => part.startsWith("."));
    return isPlain && path.posix.matchesGlob(rest, include) && !(exclude && path.posix.matchesGlob(rest, exclude));
  });

/** True for a kind of which there is one file. */
export const isSingle = (kind: Kind): boolean => namedBy(kind) === "nothing";

/** A file as its form opens it. */
export interface Opened extends DeskKind {
  readonly file: string;
  /** The file as it is; `undefined` for one that is to be made. */
  readonly text: string | undefined;
  readonly mark: string;
  readonly data: Data;
  readonly body: string;
  /** Set where the file cannot be taken apart, so that no form can show it. */
  readonly fault?: "unreadable";
}

/** Opens a file of content; one that is not there has no data. @returns `undefined` for what is no file of a kind with a form */
export async function openRecord(workspace: Workspace, file: string): Promise<Opened | undefined> {
  const kind = kindOf(file);
  return kind && openedFrom(kind, file, await textOf(workspace.at(file)));
}

/** Takes the text of a file apart. */
export function openedFrom(kind: DeskKind, file: string, text: string | undefined): Opened {
  const opened = { ...kind, file, text, mark: markOf(text), data: {}, body: "" };
  if (text === undefined) return opened;
  try {
    const { document, body } = parseSource(text, kind.kind.format !== "yaml");
    const data: unknown = document.errors.length > 0 ? undefined : (document.toJS() ?? {});
    return isData(data) && !text.includes("\uFFFD") ? { ...opened, data, body } : { ...opened, fault: "unreadable" };
  } catch {
    return { ...opened, fault: "unreadable" };
  }
}
