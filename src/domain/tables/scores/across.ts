import { isBlankCell, rowPlace, singleLine, type DocumentTable } from "../table.ts";
import { codeIn, indicatorWords, namedIndicator } from "./codes.ts";
import type { ReadScore, ScoreKey } from "./keys.ts";
import { valueIn } from "./values.ts";

/** So many neighbouring codes over figures are a table that lies on its side. */
const ENOUGH = 2;

/**
 * The scores of a table that lies on its side: a row of codes or of indicators, and their scores in the row below.
 * `undefined` where the row is no such one.
 */
export function acrossScores(table: DocumentTable, index: number): ReadScore[] | undefined {
  const [heads, scores] = [table.rows[index], table.rows[index + 1]];
  if (!heads || !scores) return undefined;
  const keys = heads.cells.map(({ text, merged }) => (merged === undefined ? bareKey(text) : undefined));
  const isHead = keys.every(
    (key, place) => key !== undefined || place === 0 || isBlankCell(heads.cells[place]?.text ?? ""),
  );
  if (!isHead || keys.filter((key) => key !== undefined).length < ENOUGH) return undefined;
  const read = keys.flatMap((key, place): ReadScore[] => {
    const reading = valueIn(scores.cells[place]?.text ?? "");
    if (!key || reading.kind !== "value" || scores.cells[place]?.merged !== undefined) return [];
    const text = `${singleLine(heads.cells[place]?.text ?? "")} | ${singleLine(scores.cells[place]?.text ?? "")}`;
    return [{ ...key, value: reading.value, place: rowPlace(table, scores), text }];
  });
  return read.length === keys.filter((key) => key !== undefined).length ? read : undefined;
}

function bareKey(cell: string): ScoreKey | undefined {
  const text = singleLine(cell);
  const code = codeIn(text);
  if (code && "code" in code && /^\D{0,12}\d{1,2}\)?$/.test(text)) return { of: "question", code: code.code };
  const words = indicatorWords(text);
  if (words?.number === undefined || words.number > 10 || !/ตัวชี้วัด|ตชว/.test(text)) return undefined;
  const isNamed = words.name === "" || namedIndicator(words.name) === words.number;
  return isNamed ? { of: "indicator", number: words.number } : undefined;
}
