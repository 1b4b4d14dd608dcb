import type { CollectedDocument } from "../collected.ts";

/** What a run of content-collections is given, and what it hands over. */
export interface Reading {
  /**
   * The data of a file. @param file its path from where content begins
   * @throws Error for what the library is to turn away
   */
  readonly dataOf: (file: string, hasBody: boolean) => Record<string, unknown>;
  /** Takes a document. @param collection its name */
  readonly take: (collection: string, document: CollectedDocument) => void;
}

/** The library imports its configuration by a loader of its own, which may know this module as another than we do. */
const shared = globalThis as { prongsaiReadings?: Map<string, Reading> };
const readings = (shared.prongsaiReadings ??= new Map());

/** Begins a run. @returns what ends it */
export function beginReading(name: string, reading: Reading): () => void {
  readings.set(name, reading);
  return () => readings.delete(name);
}

/** A run that has begun, by its name. */
export function readingOf(name: string): Reading {
  const reading = readings.get(name);
  if (!reading) throw new Error(`no reading ${name} has begun`);
  return reading;
}
