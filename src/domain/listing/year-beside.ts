import type { FiscalYear } from "../thai/fiscal-year.ts";
import { foldedLine } from "./fold.ts";

const BESIDE =
  /(?:ita|oit|ปีงบประมาณ|ประจำปี|ปี)[\s\-_:.]*(?:ประจำปี|ปีงบประมาณ|ปี)?[\s\-_]*(?:พ\.?\s*ศ\.?\s*)?(25[5-9]\d|20[12]\d|[67]\d)(?!\d)/i;

/**
 * The year (B.E.) that a text names beside ITA, OIT or ปี, however it is written.
 * @example yearBeside("ITA 66") // 2566
 */
export function yearBeside(text: string): FiscalYear | undefined {
  const digits = BESIDE.exec(decoded(foldedLine(text)))?.[1];
  if (digits === undefined) return undefined;
  const year = Number(digits);
  return year > 2400 ? year : year > 1900 ? year + 543 : year + 2500;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
