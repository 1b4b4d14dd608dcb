import { kindEntries } from "../../domain/model/kinds.ts";
import { formatThaiDate } from "../../domain/thai/date.ts";
import { fieldsOf, isPlace, type Field } from "./field.ts";
import { choiceLabel } from "./labels.ts";

/**
 * A remedy as it is said to whoever fills in forms: fields by their labels and kinds of content by their names, where
 * it speaks of keys, of values in braces and of files.
 */
export const inForms = (text: string): string =>
  text
    .replace(/(?:เพิ่ม(?:ใต้หลักฐานนี้)? )?confirmed: \{[^}]*\}/g, "กดยืนยันที่หลักฐานนี้")
    .replace(/component: [a-z][\w-]*/g, "component")
    .replace(/ใน (?:content\/disclosures\/\S+\.yaml|public\/documents\/)(?!\S)/g, "ในแบบฟอร์มนี้")
    .replace(/content\/([\w-]+)(?:\.yaml|\/[\w*.-]*)*/g, (path, name: string) => kindCalled(name) ?? path)
    .replace(/"(\d{4}-\d\d-\d\d)"/g, (_, day: string) => formatThaiDate(day))
    .replace(/ \(เขียนปีเป็น ค\.ศ\.\)/g, "")
    .replace(/เขียน (?=[a-z])/g, "กรอก ")
    .replace(/(?<![\w/.@<:“-])([a-z][A-Za-z]+)(?![\w/.@-])(?::(?= ))?/g, (word, key: string) => {
      const label = labels().get(key);
      return label === undefined ? word : `“${label}”`;
    })
    .replace(/” true(?![\w-])/g, "”")
    .replace(/” ([a-z][a-z-]+)(?![\w/.-])/g, (all, value: string) => {
      const choice = choices.get(value);
      return choice === undefined ? all : `” เป็น “${choice}”`;
    })
    .replace(/\s*[{}]\s*/g, " ")
    .replace(/\[([^\]]*)\](?!\()/g, "$1")
    .trim();

/** What stands in a folder of content, or in a file of its own there. */
const kindCalled = (name: string): string | undefined =>
  kindEntries
    .find(([, { folder, include }]) => folder === name || (folder === "" && include === `${name}.yaml`))?.[1]
    .label.replace(/^.*$/, "“$&”");

/** Keys that mean the same in several kinds, and are called otherwise in each. */
const COMMON: readonly (readonly [key: string, label: string])[] = [
  ["email", "อีเมล"],
  ["unit", "หน่วยงานย่อย"],
  ["component", "ส่วนของข้อที่หลักฐานนี้แสดง"],
];

/** What the values are called among which fields let choose. */
const choices = new Map<string, string>();

let known: ReadonlyMap<string, string> | undefined;

/** What each key is called in the forms; the answers' own come first. */
function labels(): ReadonlyMap<string, string> {
  if (known) return known;
  const found = new Map(COMMON);
  const add = (field: Field): void => {
    if (field.key !== "" && field.label !== field.key && !found.has(field.key))
      found.set(field.key, isPlace(field.key) ? choiceLabel("", field.key) : field.label.replace(/หรือไม่$/, ""));
    if (field.type === "choice") for (const { value, label } of field.choices) choices.set(value, label);
    if (field.type === "group") field.fields.forEach(add);
    if (field.type === "list") add(field.item);
  };
  // Kinds that are not named come last.
  const first = (name: string) => -["people", "agencies", "disclosures"].indexOf(name);
  for (const [, { schema }] of kindEntries.toSorted(([a], [b]) => first(a) - first(b))) fieldsOf(schema).forEach(add);
  return (known = found);
}
