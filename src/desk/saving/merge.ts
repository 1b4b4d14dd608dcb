import { isDeepStrictEqual } from "node:util";
import type { Data } from "../forms/values.ts";

/** A field that two people changed in two ways. */
export interface Clash {
  readonly key: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** Which of two values each field in dispute is to have. */
export type Choice = Readonly<Record<string, "ours" | "theirs">>;

/**
 * Puts two changes of one record together, field by field: what only one of them changed is taken from it.
 * @param choice for fields that both changed; without one for a field it is a clash, and their value stands
 */
export function mergedData(
  base: Data,
  ours: Data,
  theirs: Data,
  choice: Choice = {},
): { data: Data; clashes: Clash[] } {
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(ours)])];
  const clashes: Clash[] = [];
  const entries = keys.flatMap((key): [string, unknown][] => {
    const [was, our, their] = [base[key], ours[key], theirs[key]];
    const isOurs = isDeepStrictEqual(their, was) || choice[key] === "ours";
    const clash = !isDeepStrictEqual(our, was) && !isDeepStrictEqual(their, was) && !isDeepStrictEqual(our, their);
    if (clash && choice[key] === undefined) clashes.push({ key, ours: our, theirs: their });
    const value = isOurs ? our : their;
    return value === undefined ? [] : [[key, value]];
  });
  return { data: Object.fromEntries(entries), clashes };
}

/** The body of a record as a field among the others. */
export const BODY = "@body";
export const withBody = (data: Data, body: string): Data => ({ ...data, [BODY]: body.replaceAll("\r\n", "\n").trim() });
