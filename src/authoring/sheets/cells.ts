import { z } from "zod";
import { fieldWords } from "../../collections/faults/schema-words.ts";
import { layersOf } from "../../domain/coherence/named-fields.ts";
import { FISCAL_YEAR_FORM, ISO_DATE_FORM } from "../../domain/model/input-forms.ts";
import { dayOf } from "../../domain/procurement/figures.ts";
import { formatThaiDate, isIsoDate } from "../../domain/thai/date.ts";
import { toArabicDigits } from "../../domain/thai/digits.ts";

/** What a person wrote in a cell cannot be read as what belongs there. */
export interface Unread {
  readonly why: string;
}

/** How a value stands in a cell, and what is read from one. */
export interface CellForm {
  readonly width: number;
  /** What may be chosen, as it stands in the cell. */
  readonly choices?: readonly string[];
  readonly show: (value: unknown) => string | number;
  /** @param text not blank */
  readonly read: (text: string) => { readonly value: unknown } | Unread;
}

export const isUnreadCell = (read: object): read is Unread => "why" in read;

/** Words as they are. */
export const WORDS: CellForm = { width: 30, show: (value) => textOf(value), read: (text) => ({ value: text }) };

/** A day, shown in Thai with its year of the Buddhist era; any spelling is read that the reader of dates knows. */
export const DAY: CellForm = {
  width: 15,
  show: (value) => (typeof value === "string" && isIsoDate(value) ? formatThaiDate(value, "short") : textOf(value)),
  read: (text) => {
    const value = dayOf(text);
    return value === undefined
      ? { why: `อ่าน “${text}” เป็นวันที่ไม่ได้ ให้เขียน วัน/เดือน/ปี พ.ศ. เช่น 20/4/2569 หรือ 20 เม.ย. 2569` }
      : { value };
  },
};

const YEAR: CellForm = {
  width: 9,
  show: (value) => textOf(value),
  read: (text) => {
    const year = Number(
      toArabicDigits(text)
        .replace(/^พ\.?ศ\.?/, "")
        .trim(),
    );
    return year >= 2500 && year < 2700 ? { value: year } : { why: `“${text}” ไม่ใช่ปี พ.ศ. สี่หลัก` };
  },
};

const NUMBER: CellForm = {
  width: 9,
  show: (value) => (typeof value === "number" ? value : textOf(value)),
  read: (text) => {
    const number = Number(toArabicDigits(text).replaceAll(",", ""));
    return Number.isFinite(number) ? { value: number } : { why: `“${text}” ไม่ใช่ตัวเลข` };
  },
};

/** Several values, each on a line of its own. */
const linesOf = (one: CellForm): CellForm => ({
  width: Math.max(one.width, 24),
  show: (value) => (Array.isArray(value) ? value.map((each) => one.show(each)).join("\n") : one.show(value)),
  read: (text) => {
    const lines = text.split(/\r?\n/).map((line) => line.trim());
    const read = lines.filter((line) => line !== "").map((line) => one.read(line));
    const unread = read.find(isUnreadCell);
    return unread ?? { value: read.map((each) => ("value" in each ? each.value : undefined)) };
  },
});

/** One of a few values by what people call them. */
export function chosenValue(names: ReadonlyMap<unknown, string>): CellForm {
  const choices = [...names.values()];
  return {
    width: Math.max(10, ...choices.map(({ length }) => length)),
    choices,
    show: (value) => names.get(value) ?? textOf(value),
    read: (text) => {
      const [found] = [...names].find(([value, name]) => name === text || String(value) === text) ?? [];
      return found === undefined ? { why: `“${text}” ไม่อยู่ในรายการ เลือกได้: ${choices.join(", ")}` } : { value: found };
    },
  };
}

const YES_NO = chosenValue(
  new Map<unknown, string>([
    [true, "ใช่"],
    [false, "ไม่ใช่"],
  ]),
);

/** How a field of a schema stands in a cell; `undefined` for a group, and for a list of groups. */
export function cellFormOf(field: z.ZodType): CellForm | undefined {
  const layers = layersOf(field);
  const inner = layers.at(-1);
  const pattern = layers.map((layer) => z.globalRegistry.get(layer)?.["pattern"]).find((known) => known !== undefined);
  if (pattern === ISO_DATE_FORM.pattern) return DAY;
  if (pattern === FISCAL_YEAR_FORM.pattern) return YEAR;
  if (inner instanceof z.ZodEnum) return chosenValue(namesIn(inner.options, fieldWords(field, []).description ?? ""));
  if (inner instanceof z.ZodBoolean) return YES_NO;
  if (inner instanceof z.ZodNumber) return NUMBER;
  if (inner instanceof z.ZodArray) {
    const element = inner.element as z.ZodType;
    const one = layersOf(element).at(-1) instanceof z.ZodArray ? undefined : cellFormOf(element);
    return one && linesOf(one);
  }
  return inner instanceof z.ZodObject || inner instanceof z.ZodRecord ? undefined : WORDS;
}

/** Values with the names that a description gives them: "political (ฝ่ายการเมือง) หรือ …". */
const namesIn = (values: readonly (string | number)[], description: string): Map<unknown, string> =>
  new Map(
    values.map((value) => {
      const at = description.indexOf(`${value} (`);
      const name = at < 0 ? undefined : /\(([^)]+)\)/.exec(description.slice(at))?.[1];
      return [value, name?.split(" หรือ ")[0] ?? String(value)];
    }),
  );

/** The title of a column: a description up to where it begins to explain. */
export const titleOf = (description: string): string =>
  description.split(/\s*(?:[(:]|\sถ้า|\sเช่น|\sเขียน|\sพร้อม|\sเลขน้อย|\sตามที่)/)[0]?.trim() ?? description;

/** Words of a cell as they are compared: line ends and blanks at the ends make no difference. */
export const bareCell = (cell: string | number | undefined): string =>
  String(cell ?? "")
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t\u00A0]+(?=\n|$)/g, "")
    .trim();

/** A value in words; what is nothing has none. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
