import { strFromU8, unzipSync } from "fflate";
import { Parser } from "htmlparser2";
import { formulaLink } from "./links.ts";

/** The attributes of each element of a name in a part of a workbook. */
function elements(xml: string | undefined, name: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (tag.replace(/^.*:/, "") === name) found.push(attributes);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml ?? "");
  return found;
}

/** Column letters as a number from 1: "A" is 1, "AA" is 27. */
const columnNumber = (letters: string) =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - "A".charCodeAt(0) + 1, 0);

/** A sheet of a workbook as it is packed: its XML, and what its relations lead to. */
interface SheetPart {
  readonly name: string;
  readonly xml: string | undefined;
  readonly targets: ReadonlyMap<string, string>;
}

/** The sheets of a workbook, in order (ECMA-376 part 1, 18.2.20 and 12.3.24). */
function sheetParts(bytes: Uint8Array): SheetPart[] {
  const wanted = /^xl\/(?:workbook\.xml|_rels\/|worksheets\/)/;
  const parts = unzipSync(bytes, { filter: ({ name }) => wanted.test(name) });
  const part = (name: string) => (parts[name] ? strFromU8(parts[name]) : undefined);
  const targets = (name: string) =>
    new Map(elements(part(name), "Relationship").map((one) => [one["Id"] ?? "", one["Target"] ?? ""]));
  const files = targets("xl/_rels/workbook.xml.rels");
  return elements(part("xl/workbook.xml"), "sheet").map((sheet) => {
    const file = `xl/${(files.get(sheet["r:id"] ?? "") ?? "").replace(/^\/?(?:xl\/)?/, "")}`;
    return {
      name: sheet["name"] ?? "",
      xml: part(file),
      targets: targets(file.replace(/([^/]+)$/, "_rels/$1.rels")),
    };
  });
}

const cellAt = (reference: string | undefined): { row: number; column: number } | undefined => {
  const [, letters, row] = /^\$?([A-Z]+)\$?(\d+)$/.exec(reference ?? "") ?? [];
  return letters && row ? { row: Number(row), column: columnNumber(letters) } : undefined;
};

/** The addresses that formulas make: place of the cell and address (ECMA-376 part 1, 18.3.1.4 and 18.3.1.40). */
function formulaLinks(xml: string | undefined): [string, string][] {
  const found: [string, string][] = [];
  let cell: ReturnType<typeof cellAt>;
  let formula: string | undefined;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (/(?:^|:)c$/.test(tag)) cell = cellAt(attributes["r"]);
        if (/(?:^|:)f$/.test(tag)) formula = "";
      },
      ontext(data) {
        if (formula !== undefined) formula += data;
      },
      onclosetag(tag) {
        if (!/(?:^|:)f$/.test(tag)) return;
        const link = formulaLink(formula ?? "");
        if (link && cell) found.push([`${cell.row}:${cell.column}`, link.address]);
        formula = undefined;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml ?? "");
  return found;
}

/**
 * The addresses behind cells, which the library of workbooks does not give: sheet → "row:column" (from 1) → address.
 * Those of the relations of a sheet (ECMA-376 part 1, 18.3.1.47), and those that formulas make; one that a formula puts
 * together from other cells is not among them.
 */
export const hyperlinksOf = (bytes: Uint8Array): ReadonlyMap<string, ReadonlyMap<string, string>> =>
  new Map(
    sheetParts(bytes).map(({ name, xml, targets }) => {
      const links = elements(xml, "hyperlink").flatMap((link): [string, string][] => {
        const [first] = (link["ref"] ?? "").split(":");
        const cell = cellAt(first);
        const target = targets.get(link["r:id"] ?? "");
        return target && cell ? [[`${cell.row}:${cell.column}`, target]] : [];
      });
      return [name, new Map([...formulaLinks(xml), ...links])];
    }),
  );

/** A range of merged cells, rows and columns counted from one, both ends included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The merged ranges of each sheet, which the library does not give either (ECMA-376 part 1, 18.3.1.54). */
export const mergesOf = (bytes: Uint8Array): ReadonlyMap<string, readonly Range[]> =>
  new Map(
    sheetParts(bytes).map(({ name, xml }) => [
      name,
      elements(xml, "mergeCell").flatMap(({ ref = "" }): Range[] => {
        const [first, last] = ref.split(":").map(cellAt);
        return first && last ? [{ top: first.row, left: first.column, bottom: last.row, right: last.column }] : [];
      }),
    ]),
  );
