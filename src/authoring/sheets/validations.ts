import type { Blob } from "node:buffer";
import type Stream from "node:stream";
import type { Feature } from "write-excel-file/node";
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from "write-excel-file/utility";
import { SPARE, type BookSheet } from "./shape.ts";

/** What the library may keep in a part of a workbook. */
type Content = Stream | Buffer | Blob;

/** The hidden sheet with the lists of a workbook, a list a column. Its name is Latin: formulas need no quotation marks. */
interface Lists {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Where a list stands, as formulas name it; `undefined` for an empty one. */
  readonly place: (values: readonly string[]) => string | undefined;
}

const keyOf = (values: readonly string[]): string => JSON.stringify(values);

/** Every list of the sheets, each once. */
export function listsSheet(sheets: readonly BookSheet[]): Lists {
  const all = sheets.flatMap(({ columns, rows }) => [
    ...columns.flatMap(({ choices }) => (choices ? [choices.values] : [])),
    ...rows.flatMap(({ choices }) => Object.values(choices ?? {})),
  ]);
  const lists = [...new Map(all.filter(({ length }) => length > 0).map((values) => [keyOf(values), values])).values()];
  const longest = Math.max(1, ...lists.map(({ length }) => length));
  const name = "lists";
  return {
    name,
    rows: Array.from({ length: longest }, (_, row) => lists.map((values) => values[row] ?? "")),
    place: (values) => {
      const column = lists.findIndex((list) => keyOf(list) === keyOf(values));
      if (column < 0) return undefined;
      return `${name}!${fixed(0, column)}:${fixed(values.length - 1, column)}`;
    },
  };
}

const fixed = (row: number, column: number): string => getCellAddress(row, column).replace(/^([A-Z]+)/, "$$$1$$");

/**
 * Writes the lists and the help of cells into a workbook, and hides what is not for people.
 * A list stands on a sheet: one that is typed into the rule itself makes Excel repair the file from 255 characters on.
 */
export function validations(sheets: readonly BookSheet[], lists: Lists, head: number): Feature<Content> {
  return {
    files: {
      transform: {
        "xl/workbook.xml": {
          transform: (xml) => xml.replace(`name="${lists.name}"`, `name="${lists.name}" state="hidden"`),
        },
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            if (!sheet) return xml;
            return withRules(withHidden(xml, sheet), rulesOf(sheet, lists, head));
          },
        },
      },
    },
  };
}

function withHidden(xml: string, { columns }: BookSheet): string {
  return columns.reduce(
    (whole, { hidden }, index) =>
      hidden ? whole.replace(`<col min="${index + 1}" `, `<col min="${index + 1}" hidden="1" `) : whole,
    xml,
  );
}

function withRules(xml: string, rules: readonly string[]): string {
  if (rules.length === 0) return xml;
  const markup = `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`;
  const order = getOrderOfSiblings("xl/worksheets/sheet{id}.xml", "worksheet") ?? ORDER;
  return insertElementMarkupAccordingToOrderOfSiblings(
    xml,
    markup,
    order.includes("dataValidations") ? order : ORDER,
    "worksheet",
  );
}

/** The parts of a sheet in the order in which they must stand (ECMA-376 part 1, 18.3.1.99). */
const ORDER =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing picture oleObjects controls webPublishItems tableParts extLst".split(
    " ",
  );

function rulesOf({ columns, rows }: BookSheet, lists: Lists, head: number): string[] {
  const last = head + rows.length + SPARE;
  return columns.flatMap(({ title, help, choices, fixed: isFixed, hidden }, column) => {
    if (hidden || isFixed) return [];
    const own = rows.flatMap((row, index) => {
      const values = row.choices?.[column];
      const place = values && lists.place(values);
      return place ? [{ row: head + index, place }] : [];
    });
    const cell = (row: number) => getCellAddress(row, column);
    const taken = new Set(own.map(({ row }) => row));
    const rest = spans(head, last, taken).map(([from, to]) => `${cell(from)}:${cell(to)}`);
    const common = choices && lists.place(choices.values);
    const rule = (cells: string, place: string | undefined, strict: boolean): string => {
      const about = `promptTitle="${attribute(title, 32)}" prompt="${attribute(help, 255)}"`;
      const type = place ? `type="list" errorStyle="${strict ? "stop" : "warning"}" ` : "";
      const wrong = strict ? "เลือกจากรายการ" : "ไม่อยู่ในรายการ ใช้ค่านี้หรือไม่";
      const error = place
        ? ` showErrorMessage="${strict ? 1 : 0}" errorTitle="${attribute(title, 32)}" error="${wrong}"`
        : "";
      const formula = place ? `<formula1>${sanitizeTextContent(place)}</formula1>` : "";
      return `<dataValidation ${type}allowBlank="1" showInputMessage="1"${error} ${about} sqref="${cells}">${formula}</dataValidation>`;
    };
    return [
      ...own.map(({ row, place }) => rule(cell(row), place, false)),
      ...(rest.length > 0 ? [rule(rest.join(" "), common, choices?.strict ?? false)] : []),
    ];
  });
}

/** The spans of rows without those that are taken. */
function spans(from: number, to: number, taken: ReadonlySet<number>): [number, number][] {
  const found: [number, number][] = [];
  for (let row = from; row <= to; row++) {
    const last = found.at(-1);
    if (taken.has(row)) continue;
    if (last?.[1] === row - 1) last[1] = row;
    else found.push([row, row]);
  }
  return found;
}

/** Text for an attribute, cut where Excel would repair the file. */
const attribute = (words: string, most: number): string =>
  sanitizeAttributeValue(words.length > most ? `${words.slice(0, most - 1)}…` : words).replaceAll("\n", "&#10;");
