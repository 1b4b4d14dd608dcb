import { stat } from "node:fs/promises";
import path from "node:path";
import { firstText } from "../authoring/draft-values.ts";
import { namedBy, stemOf } from "../authoring/new-file.ts";
import type { Kind } from "../domain/model/records/kind.ts";
import type { Content } from "../domain/model/content.ts";
import { entriesOf } from "./entries.ts";
import type { Field, LineType } from "./forms/field.ts";
import { isData, type Data } from "./forms/values.ts";
import type { DeskKind } from "./record.ts";
import type { Workspace } from "./workspace.ts";

/** What is known of a record before anybody fills it in: today, the year under assessment, the next place in a list. */
export function newData(desk: DeskKind, fields: readonly Field[], content: Content | undefined, today: string): Data {
  const year = content?.agency.currentFiscalYear;
  return Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      if (!field.required) return [];
      if (isLine(field, "date") && TODAY.has(field.key)) return [[field.key, today]];
      if (isLine(field, "year") && field.key === "fiscalYear" && year !== undefined) return [[field.key, year]];
      if (field.key === "order" && content) return [[field.key, nextOrder(content, desk)]];
      return field.type === "list" ? [[field.key, [field.item.type === "group" ? {} : ""]]] : [];
    }),
  );
}

const isLine = (field: Field, line: LineType): boolean => field.type === "line" && field.line === line;

const TODAY = new Set(["date", "updated", "published"]);

const nextOrder = (content: Content, desk: DeskKind): number =>
  Math.max(
    0,
    ...entriesOf(content, desk).map(({ data }) =>
      isData(data) && typeof data["order"] === "number" ? data["order"] : 0,
    ),
  ) + 1;

/**
 * The path of a new record: after its title and, for what is news of a day, its date; no file stands there.
 * @param given a name that the clerk has chosen
 * @returns `undefined` where nothing in it can be a name
 */
export async function newPath(
  workspace: Workspace,
  { kind }: DeskKind,
  data: Data,
  given: string,
): Promise<string | undefined> {
  const year = Number(data["fiscalYear"]);
  const title = firstText(kind.schema);
  const named =
    given.trim() ||
    [data["date"], title === undefined ? "" : data[title]].filter((part) => typeof part === "string").join("-");
  const stem = stemOf(kind, namedBy(kind) === "item" ? String(data["item"]) : named, year);
  if (stem === undefined || (kind.include.includes("/") && !Number.isInteger(year))) return undefined;
  const only = namedBy(kind) !== "name";
  for (let count = 1; count < 1000; count++) {
    const file = pathOf(kind, count === 1 ? stem : `${stem}-${count}`, year);
    if (only || !(await stat(workspace.at(file)).catch(() => undefined))) return file;
  }
  return undefined;
}

function pathOf(kind: Kind, stem: string, year: number): string {
  const last = path.posix.basename(kind.include).replace("*", stem);
  return ["content", kind.folder, kind.include.includes("/") ? String(year) : "", last].filter(Boolean).join("/");
}
