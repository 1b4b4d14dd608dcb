import type { Content } from "../domain/model/content.ts";
import type { Entry } from "../domain/model/entry.ts";
import type { DeskKind } from "./record.ts";

/** The files of a kind as the content holds them, in its order; none of kinds that are no records. */
export function entriesOf(content: Content, { name }: DeskKind): Pick<Entry<unknown>, "file" | "data">[] {
  const held: unknown = name in content ? Reflect.get(content, name) : undefined;
  return [held]
    .flat()
    .filter(
      (entry): entry is Entry<unknown> =>
        typeof entry === "object" && entry !== null && "file" in entry && "data" in entry,
    );
}
