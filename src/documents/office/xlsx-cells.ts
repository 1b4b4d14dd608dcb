import { builtInFormat, isAmount, shownNumber } from "./number-format.ts";
import { openPackage, type OfficePackage } from "./office-package.ts";
import { TooLarge } from "../archive.ts";
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
  /** Numbers as Excel shows them, where their format says how: "row:column", counted from one → text. */
  readonly shown: ReadonlyMap<string, ShownNumber>;
}

/** A number in its format. */
export interface ShownNumber {
  readonly text: string;
  /** The number as it stands in the file, which may have more digits than are shown. */
  readonly written: string;
  /** Whether the format adds no more than marks of thousands and currency, so that the number itself says as much. */
  readonly isAmount: boolean;
}

/** The sheets of a workbook, in order (ECMA-376 part 1, 18.2.20). @throws when it is no archive */
export const sheetFacts = (bytes: Uint8Array): readonly SheetFacts[] => sheetFactsOf(openPackage(bytes));

/** The same of an archive that is open already. */
export function sheetFactsOf(file: OfficePackage): readonly SheetFacts[] {
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

/** Most cells from the first of a sheet to its last one: the library keeps all between them, empty ones too. */
const MOST_CELLS = 7_000_000;

function cellsOf(xml: string, formats: readonly string[]): Pick<SheetFacts, "hiddenRows" | "isHiddenColumn" | "shown"> {
  const hiddenRows = new Set<number>();
  const hiddenColumns: { from: number; to: number }[] = [];
  const shown = new Map<string, ShownNumber>();
  let row = 0;
  let column = 0;
  let [lastRow, lastColumn] = [0, 0];
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
        [lastRow, lastColumn] = [Math.max(lastRow, row), Math.max(lastColumn, column)];
        if (lastRow * lastColumn > MOST_CELLS) throw new TooLarge("XLSX");
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
      if (text !== undefined)
        shown.set(`${row}:${column}`, { text, written: String(Number(value)), isAmount: isAmount(format) });
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

/** The number format of each style of cells. */
function cellFormats(xml: string): string[] {
  const own = new Map(elementsOf(xml, "numFmt").map((one) => [Number(one["numFmtId"]), one["formatCode"] ?? ""]));
  const formats: string[] = [];
  walkXml(xml, {
    open(name, attributes, ancestors) {
      if (name !== "xf" || ancestors.at(-1) !== "cellXfs") return;
      const id = Number(attributes["numFmtId"] ?? 0);
      formats.push(own.get(id) ?? builtInFormat(id));
    },
  });
  return formats;
}
