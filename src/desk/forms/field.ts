import { z } from "zod";
import { EVIDENCE_PLACES } from "../../domain/model/evidence.ts";
import {
  EMAIL_FORM,
  FISCAL_YEAR_FORM,
  ISO_DATE_FORM,
  ITEM_CODE_FORM,
  PHONE_FORM,
  PUBLIC_FILE_FORM,
  SITE_PATH_FORM,
  WEB_ADDRESS_FORM,
} from "../../domain/model/input-forms.ts";
import { fieldWords } from "../../collections/faults/schema-words.ts";
import { layersOf } from "../../domain/coherence/named-fields.ts";
import { choiceLabel, labelOf } from "./labels.ts";
import { isOneOf } from "../../domain/keyed.ts";

/** What is typed into one line, by what it is. */
export type LineType =
  "text" | "long" | "number" | "date" | "year" | "item" | "file" | "page" | "address" | "phone" | "email";

interface Common {
  /** The key in the data; empty for an entry of a list. */
  readonly key: string;
  readonly label: string;
  readonly help: string | undefined;
  readonly example: string | undefined;
  readonly required: boolean;
}

export interface LineField extends Common {
  readonly type: "line";
  readonly line: LineType;
}
export interface YesField extends Common {
  readonly type: "yes";
  readonly standard: boolean;
}
export interface ChoiceField extends Common {
  readonly type: "choice";
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** What holds where nothing is chosen. */
  readonly standard: string | undefined;
}
export interface GroupField extends Common {
  readonly type: "group";
  readonly fields: readonly Field[];
  /** Fields of which exactly one is filled in, each called by its kind. */
  readonly oneOf: readonly string[];
  /** The field that stands for the whole, where the file may hold it alone. */
  readonly alone: string | undefined;
}
export interface ListField extends Common {
  readonly type: "list";
  readonly item: Field;
}
export interface RecordField extends Common {
  readonly type: "record";
  readonly value: Field;
}
/** What no form changes: commands write it. */
export interface KeptField extends Common {
  readonly type: "kept";
}

/** A field of a form, made from the schema of a kind. */
export type Field = LineField | YesField | ChoiceField | GroupField | ListField | RecordField | KeptField;

/** The form of a kind: every field that its schema has, in its order. */
export const fieldsOf = (schema: z.ZodObject): Field[] =>
  Object.entries(schema.shape as Record<string, z.ZodType>).map(([key, field]) => fieldOf(field, key));

function fieldOf(schema: z.ZodType, key: string): Field {
  const layers = layersOf(schema);
  const { description = "", example } = fieldWords(schema, []);
  const common: Common = {
    key,
    ...labelOf(description, key),
    example: typeof example === "string" || typeof example === "number" ? String(example) : undefined,
    required: !schema.safeParse(undefined).success,
  };
  const known = layers.map((layer) => LINES.get(z.globalRegistry.get(layer)?.["pattern"])).find(Boolean);
  if (known) return { ...common, type: "line", line: known };
  const inner = layers.at(-1);
  if (inner instanceof z.ZodObject) return groupOf(common, inner, layers);
  if (inner instanceof z.ZodArray) return { ...common, type: "list", item: fieldOf(inner.element as z.ZodType, "") };
  if (inner instanceof z.ZodRecord) return recordOf(common, inner.valueType as z.ZodType);
  if (inner instanceof z.ZodUnion) return unionOf(common, inner.options as z.ZodType[], key);
  if (inner instanceof z.ZodBoolean)
    return { ...common, type: "yes", standard: schema.safeParse(undefined).data === true };
  if (inner instanceof z.ZodEnum) {
    const choices = inner.options.map((value) => ({
      value: String(value),
      label: choiceLabel(description, String(value)),
    }));
    const standard: unknown = schema.safeParse(undefined).data;
    return { ...common, type: "choice", choices, standard: typeof standard === "string" ? standard : undefined };
  }
  if (inner instanceof z.ZodNumber) return { ...common, type: "line", line: "number" };
  return { ...common, type: "line", line: LONG.has(thaiKey(key)) ? "long" : "text" };
}

function groupOf(common: Common, schema: z.ZodObject, layers: readonly z.ZodType[]): GroupField {
  const told = layers.map((layer) => z.globalRegistry.get(layer)?.["oneOf"]).find(Boolean) as
    readonly { readonly required: readonly string[] }[] | undefined;
  const oneOf = told?.flatMap(({ required }) => required) ?? [];
  return { ...common, type: "group", fields: fieldsOf(schema), oneOf, alone: undefined };
}

function recordOf(common: Common, value: z.ZodType): Field {
  const field = fieldOf(value, "");
  return isPlain(field) ? { ...common, type: "record", value: field } : { ...common, type: "kept" };
}

/** A value alone or a list of them is a list; a value alone or a group is the group. */
function unionOf(common: Common, options: readonly z.ZodType[], key: string): Field {
  const fields = options.map((option) => fieldOf(option, key));
  const list = fields.find((field) => field.type === "list");
  if (list) return { ...list, ...common, type: "list" };
  const group = fields.find((field) => field.type === "group");
  if (group) {
    const label = common.label === key ? group.label : common.label;
    return { ...group, ...common, label, type: "group", alone: group.fields.find(({ required }) => required)?.key };
  }
  return fields.every(isPlain) ? { ...common, type: "line", line: "text" } : { ...common, type: "kept" };
}

/** True for a number, or for words of which nothing more is known. */
const isPlain = (field: Field): boolean => field.type === "line" && (field.line === "number" || field.line === "text");

/** What is typed in, by the form that its schema tells editors. */
const LINES = new Map<unknown, LineType>([
  [ISO_DATE_FORM.pattern, "date"],
  [FISCAL_YEAR_FORM.pattern, "year"],
  [ITEM_CODE_FORM.pattern, "item"],
  [PUBLIC_FILE_FORM.pattern, "file"],
  [SITE_PATH_FORM.pattern, "page"],
  [WEB_ADDRESS_FORM.pattern, "address"],
  [PHONE_FORM.pattern, "phone"],
  [EMAIL_FORM.pattern, "email"],
]);

/** The key of the field that a field in English is the twin of. */
const thaiKey = (key: string): string => key.replace(/English$/, "");

/** Fields in which people write more than a line. */
const LONG = new Set([
  "summary",
  "description",
  "note",
  "statement",
  "explanation",
  "reason",
  "answer",
  "opinion",
  "directions",
  "text",
]);

/** The words of a place of evidence. */
export const isPlace = (key: string): boolean => isOneOf(EVIDENCE_PLACES, key);
