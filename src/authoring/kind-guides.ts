import { stringify } from "yaml";
import { z } from "zod";
import { COLUMN_TITLES } from "../domain/procurement/columns.ts";
import { layersOf } from "../domain/coherence/named-fields.ts";
import { purchaseSchema } from "../domain/procurement/purchase.ts";
import { csvCell } from "../site/oit/checklist-csv.ts";
import type { FieldGuide, KindGuide } from "../site/handbook/kinds.ts";
import { kindEntries } from "../domain/model/kinds.ts";
import type { Kind } from "../domain/model/records/kind.ts";
import { namedBy } from "./new-file.ts";
import { exampleOf, fieldWords } from "../collections/faults/schema-words.ts";
import { commentedTemplate } from "./template.ts";

/** What the handbook tells of every kind of content: read off the kind's own schema, so that it cannot say anything else. */
export const kindGuides = (): KindGuide[] =>
  kindEntries.map(([name, kind]) => ({
    name,
    label: kind.label,
    description: kind.schema.description ?? kind.label,
    format: kind.format,
    place: placeOf(kind),
    command: commandOf(name, kind),
    shared: kind.shared ?? false,
    fields: kind.format === "csv" ? columns() : fieldsOf(kind.schema),
    sample: sampleOf(kind),
    pages: kind.shownAt ?? (kind.page ? [kind.page.address] : []),
    concepts: kind.concepts ?? (kind.byItself ? [kind.byItself.concept] : []),
  }));

/** What stands for the name of a file, by what its kind is named by. */
const NAMES = { nothing: "", item: "‹รหัสข้อ›", year: "‹ปี›", name: "‹ชื่อ›" };

/** Where files of a kind stand, with what is to be put in: `content/disclosures/‹ปี›/‹รหัสข้อ›.yaml`. */
function placeOf(kind: Kind): string {
  const [last = "", ...folders] = kind.include.split("/").reverse();
  const file = last.replace("*", last.endsWith(".csv") ? NAMES.name : NAMES[namedBy(kind)]);
  return ["content", kind.folder, ...folders.map((folder) => folder.replace("*", NAMES.year)), file]
    .filter(Boolean)
    .join("/");
}

/** The command that writes a file of a kind, with names that may be typed as they stand. */
function commandOf(name: string, kind: Kind): string {
  const given = { nothing: "", year: " --year 2566", item: " o11 --year 2566", name: " ตัวอย่าง" }[namedBy(kind)];
  return `npm run new -- ${name}${given}`;
}

/** Every field of a group and of the groups in it, those of a list under the field of the list. */
function fieldsOf(schema: z.ZodObject, above: readonly string[] = []): FieldGuide[] {
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, field]) => {
    const path = [...above, key];
    const inner = groupIn(field);
    const { description = "", example } = fieldWords(field, []);
    return [
      {
        path,
        description,
        required: !field.safeParse(undefined).success,
        values: choicesOf(field),
        list: layersOf(field).at(-1) instanceof z.ZodArray,
        // The example of a group is that of its fields.
        example: example === undefined || inner ? undefined : stringify({ [key]: example }, { lineWidth: 0 }).trimEnd(),
      },
      ...(inner ? fieldsOf(inner, path) : []),
    ];
  });
}

/** The group that a field holds, alone or as the entries of a list. */
function groupIn(field: z.ZodType): z.ZodObject | undefined {
  const inner = layersOf(field).at(-1);
  if (inner instanceof z.ZodArray) return groupIn(inner.element as z.ZodType);
  return inner instanceof z.ZodObject ? inner : undefined;
}

/** The words among which a field lets choose. */
function choicesOf(field: z.ZodType): string[] {
  const inner = layersOf(field).at(-1);
  if (inner instanceof z.ZodArray) return choicesOf(inner.element as z.ZodType);
  return inner instanceof z.ZodEnum ? inner.options.map(String) : [];
}

/** The fields of a purchase under the headings that they have in the table. */
const columns = (): FieldGuide[] =>
  fieldsOf(purchaseSchema).map(({ path: [key = ""], ...field }) => ({
    ...field,
    path: [COLUMN_TITLES[key as keyof typeof COLUMN_TITLES]],
    example: String(exampleOf(purchaseSchema.shape[key as keyof typeof COLUMN_TITLES])),
  }));

/** A whole file of a kind: every field with its description and its example. */
function sampleOf({ format, schema }: Kind): string {
  if (format === "csv") {
    const cells = Object.values(purchaseSchema.shape).map((field) => String(exampleOf(field)));
    return [Object.values(COLUMN_TITLES), cells].map((row) => `${row.map(csvCell).join(",")}\n`).join("");
  }
  const yaml = commentedTemplate(schema, exampleOf(schema, true) as Record<string, unknown>);
  return format === "yaml"
    ? yaml
    : `---\n${yaml}---\n\nเขียนเนื้อหาตรงนี้ เว้นหนึ่งบรรทัดว่างระหว่างย่อหน้า\n\n## หัวข้อย่อย\n\n- รายการ\n`;
}
