import { firstText } from "../authoring/draft-values.ts";
import type { DeskKind } from "./record.ts";

/** What an entry is called: its title or name, else its file. */
export function titleOf({ kind }: DeskKind, data: unknown, file: string): string {
  const key = firstText(kind.schema);
  const title: unknown =
    typeof data === "object" && data !== null && key !== undefined ? Reflect.get(data, key) : undefined;
  const year: unknown = typeof data === "object" && data !== null ? Reflect.get(data, "fiscalYear") : undefined;
  if (typeof title === "string") return title;
  return typeof year === "number" ? `${kind.label} ปี ${year}` : (file.split("/").at(-1) ?? file);
}
