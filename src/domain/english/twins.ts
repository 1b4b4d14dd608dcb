import { z } from "zod";
import { layersOf } from "../coherence/named-fields.ts";
import type { KeyPath } from "../model/proof.ts";

/** What the key of a field in English ends with; before it stands the key of the field that it is the twin of. */
const SUFFIX = "English";
/** Said where there is nothing to pay or to bring: the pages in English know it by themselves. */
export const NONE = "ไม่มี";

/** A part of some data of which some is said in English and some is not. */
export interface HalfTwin {
  /** Leads to the first field that is not. */
  readonly path: KeyPath;
  /** The keys of all of them. */
  readonly missing: readonly string[];
}

/** Whether some data says anything in English. */
export const saysEnglish = (data: unknown): boolean =>
  typeof data === "object" &&
  data !== null &&
  Object.entries(data).some(([key, value]) => (key.endsWith(SUFFIX) && isSaid(value)) || saysEnglish(value));

/** The parts of some data that are in English by half, by its schema: each object by itself, as a list may be translated bit by bit. */
export function halfTwins(schema: z.ZodType, data: unknown, path: KeyPath = []): HalfTwin[] {
  const inner = layersOf(schema).at(-1);
  if (inner instanceof z.ZodArray && Array.isArray(data))
    return data.flatMap((part, index) => halfTwins(inner.element as z.ZodType, part, [...path, index]));
  if (!(inner instanceof z.ZodObject) || typeof data !== "object" || data === null) return [];
  const held = data as Readonly<Record<string, unknown>>;
  const fields = inner.shape as Readonly<Record<string, z.ZodType>>;
  const twins = Object.keys(fields).filter((key) => key.endsWith(SUFFIX));
  const missing = twins.filter((key) => isHalf(held[key.slice(0, -SUFFIX.length)], held[key]));
  const half =
    missing.length > 0 && twins.some((key) => isSaid(held[key]))
      ? [{ path: [...path, missing[0] ?? ""], missing }]
      : [];
  return [...half, ...Object.entries(fields).flatMap(([key, field]) => halfTwins(field, held[key], [...path, key]))];
}

/** A list is whole in English when it has as many entries. */
function isHalf(thai: unknown, english: unknown): boolean {
  if (!isSaid(thai) || thai === NONE) return false;
  return Array.isArray(thai) ? !Array.isArray(english) || thai.length !== english.length : !isSaid(english);
}

const isSaid = (value: unknown): boolean => value !== undefined && !(Array.isArray(value) && value.length === 0);
