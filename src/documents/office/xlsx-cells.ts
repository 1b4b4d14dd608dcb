import { format as formatNumber, isDateFormat } from "numfmt";
import { openPackage, type OfficePackage } from "./office-package.ts";
import { elementsOf, isOn, walkXml } from "./xml.ts";

/** A sheet of a workbook as its parts tell it, beside the values that the library reads. */
export interface SheetFacts {
  readonly name: string;
  readonly part: string;
  /** A sheet that Excel does not show. */
  readonly isHidden: boolean;
  /** Rows and columns that Excel does not show, counted from one. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly isHiddenColumn: (column: number) => boolean;
  /** Numbers as Excel shows them where that is more than the number: "row:column", counted from one → text. */
  readonly shown: ReadonlyMap<string, string>;
}

/** The sheets of a workbook, in order (ECMA-376 part 1, 18.2.20). @throws when it is no archive */
export const sheetFacts = (bytes: Uint8Array): readonly SheetFacts[] => factsOf(openPackage(bytes));

/** The same of an archive that is open already. */
export function factsOf(file: OfficePackage): readonly SheetFacts[] {
  const workbook = workbookPart(file);
  const targets = new Map(file.relations(workbook).map(({ id, target }) => [id, target]));
  const formats = cellFormats(file.take(workbook.replace(/[^/]+$/, "styles.xml")));
  return elementsOf(file.take(workbook), "sheet").map(({ name = "", id = "", state }) => {
    const part = targets.get(id) ?? "";
    const isHidden = state === "hidden" || state === "veryHidden";
    return { name, part, isHidden, ...cellsOf(file.take(part), formats) };
  });
}

/** The part that names the sheets. */
export const workbookPart = (file: OfficePackage): string =>
  file.relations("").find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";

function cellsOf(xml: string, formats: readonly string[]): Pick<SheetFacts, "hiddenRows" | "isHiddenColumn" | "shown"> {
  const hiddenRows = new Set<number>();
  const hiddenColumns: { from: number; to: number }[] = [];
  const shown = new Map<string, string>();
  let row = 0;
  let column = 0;
  let format: string | undefined;
  let value = "";
  walkXml(xml, {
    open(name, attributes) {
      if (name === "row") {
        row = Number(attributes["r"] ?? row + 1);
        column = 0;
        if (isHiddenSize(attributes["hidden"], attributes["ht"])) hiddenRows.add(row);
      } else if (name === "col" && isHiddenSize(attributes["hidden"], attributes["width"]))
        hiddenColumns.push({ from: Number(attributes["min"]), to: Number(attributes["max"]) });
      else if (name === "c") {
        column = attributes["r"] === undefined ? column + 1 : columnNumber(attributes["r"]);
        const own = formats[Number(attributes["s"] ?? 0)];
        format = (attributes["t"] ?? "n") === "n" ? own : undefined;
        value = "";
      }
    },
    text(data, ancestors) {
      if (format !== undefined && ancestors.at(-1) === "v") value += data;
    },
    close(name) {
      if (name !== "c" || format === undefined || value === "") return;
      const text = shownNumber(Number(value), format);
      if (text !== undefined) shown.set(`${row}:${column}`, text);
    },
  });
  const isHiddenColumn = (number: number) => hiddenColumns.some(({ from, to }) => from <= number && number <= to);
  return { hiddenRows, isHiddenColumn, shown };
}

const isHiddenSize = (hidden: string | undefined, size: string | undefined): boolean =>
  (hidden !== undefined && isOn(hidden)) || (size !== undefined && Number(size) === 0);

const columnNumber = (reference: string): number => {
  let number = 0;
  for (const letter of /^[A-Z]+/.exec(reference)?.[0] ?? "") number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
};

/** Formats that a workbook need not spell out, of those that show more than a number (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: Partial<Record<number, string>> = {
  9: "0%",
  10: "0.00%",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
};

/** The number format of each style of cells. */
function cellFormats(xml: string): string[] {
  const own = new Map(elementsOf(xml, "numFmt").map((one) => [Number(one["numFmtId"]), one["formatCode"] ?? ""]));
  const formats: string[] = [];
  walkXml(xml, {
    open(name, attributes, ancestors) {
      if (name !== "xf" || ancestors.at(-1) !== "cellXfs") return;
      const id = Number(attributes["numFmtId"] ?? 0);
      formats.push(own.get(id) ?? BUILT_IN[id] ?? "General");
    },
  });
  return formats;
}

/** An amount, whatever marks of thousands and currency it is shown with: the number itself says more. */
const AMOUNT = /^[#,.?_() *\\฿$-]*0?(?:\.[0#?]*)?[_() *\\฿-]*(?:"? ?(?:บาท|฿)"?)?$/;

/** A number as Excel shows it, where it shows more than the number: a time, a share, zeros in front, words. */
function shownNumber(value: number, code: string): string | undefined {
  if (!Number.isFinite(value) || /^general$/i.test(code)) return undefined;
  const [first = ""] = code.split(";");
  const bare = first.replace(/\[(?:\$[^\]]*|[A-Z][a-z]+|[<>=][^\]]*)\]/g, "");
  if (AMOUNT.test(bare)) return undefined;
  if (!isDateFormat(bare)) return formatted(bare, value);
  // The library of workbooks reads days; of a time alone it makes one in 1899.
  if (/[dyeb]|mmm|g/i.test(bare.replace(/"[^"]*"|\\./g, ""))) return undefined;
  if (/\[/.test(bare) || !/h/i.test(bare)) return formatted(bare, value);
  return new Date(Math.round((value % 1) * 86_400) * 1000).toISOString().slice(11, 19).replace(/:00$/, "");
}

function formatted(code: string, value: number): string | undefined {
  try {
    return formatNumber(code, value).trim();
  } catch {
    return undefined;
  }
}
