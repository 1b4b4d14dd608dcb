import type { Sign } from "../signs.ts";

/** By what a component is recognised in what others published. */
export interface Marker {
  /** All of them are looked for. */
  readonly signs: readonly Sign[];
  /** What no text tells and a person has to look at. */
  readonly byEye?: string;
  /** True where the component is not shown without it, so that no text is enough. */
  readonly eyeOnly?: true;
}

/** Markers by the id of their component. */
export type Markers = Readonly<Record<string, Marker>>;

/** The same for a paper of its own, which says so in its head. */
export const paper = (name: string, ...words: string[]): Marker => ({ signs: [{ name, words, inHead: true }] });

/** A marker of one sign that any of the words shows. */
export const some = (name: string, ...words: string[]): Marker => ({ signs: [{ name, words }] });
