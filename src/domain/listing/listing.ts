import type { OutlineLine } from "./outline.ts";
import type { FiscalYear } from "../thai/fiscal-year.ts";
import type { ItemCode } from "../thai/item-code.ts";

/** What made us take a list for the list of one edition: the command, or what stands in the list. A `part` is one of several lists of the page, each of a year. */
export type ChosenBy = "given" | "part" | "title" | "names" | "years" | "count" | "default";

/** What made us take a line for an item. A position is the weakest: the line fills the one gap in a list. */
export type RecognisedBy = "code-and-name" | "code" | "name" | "position";

/** An address that an agency gave for an item. */
export interface ListedAddress {
  readonly address: string;
  readonly caption: string;
  readonly line: number;
  /** The way to it from the home page, one step each, where the agency wrote it down. */
  readonly steps?: readonly string[];
}

/** Something about an item that a person should know before relying on it. */
export type ListingRemark =
  /** Its code says one item, its name another; we took the one more speaks for. */
  | { readonly kind: "code-name-disagree"; readonly code: ItemCode; readonly named: ItemCode; readonly written: string }
  /** It stands where another number was due. */
  | { readonly kind: "out-of-order" }
  /** The agency points to the answer of another item. */
  | { readonly kind: "same-as"; readonly code: ItemCode }
  /** It stands on several lines. */
  | { readonly kind: "repeated"; readonly lines: readonly number[] };

/** An item of an edition, found in what others published. */
export interface ListedItem {
  readonly code: ItemCode;
  /** What the edition calls it. */
  readonly name: string;
  /** What the agency calls it. */
  readonly written: string;
  readonly by: RecognisedBy;
  /** From 0 to 1: how sure the code is. */
  readonly confidence: number;
  readonly line: number;
  readonly sheet?: string;
  readonly addresses: readonly ListedAddress[];
  /** What stands there as an address and can be no evidence, with why. */
  readonly rejected?: readonly (ListedAddress & { readonly why: NoEvidence })[];
  readonly explanation?: string;
  readonly remarks: readonly ListingRemark[];
  /** Indices of the lines of everything that belongs to the item, its own line first. */
  readonly lines: readonly number[];
}

/** Why an address of an item is no evidence. */
export type NoEvidence = "cut" | "front-page" | "own-page";

/** What speaks against the whole reading, so that a person has to say what the list is. */
export type ListingDoubt =
  /** The list says a year that has no edition. */
  | { readonly kind: "no-such-year"; readonly year: FiscalYear }
  /** Its codes are those of items that are called otherwise here: another family's list. */
  | { readonly kind: "other-names"; readonly named: number; readonly agree: number }
  /** It says itself that it is of another assessment or of another sort of agency. */
  | { readonly kind: "other-list"; readonly said: string }
  /** Codes beyond the last item. */
  | { readonly kind: "beyond"; readonly codes: readonly ItemCode[] };

/** Why a line of an outline became no item and no part of one. */
export type UnmatchedReason =
  | "no-item"
  | "menu"
  | "table-header"
  | "several-codes"
  | "unknown-code"
  | "number-in-text"
  | "likeness"
  | "page-address"
  | "other-year";

/** A line that no item has, with the item it may have meant. */
export interface UnmatchedLine {
  readonly line: number;
  readonly sheet?: string;
  readonly text: string;
  readonly reason: UnmatchedReason;
  /** The item whose name it resembles; never more than a hint. */
  readonly hint?: ItemCode;
  readonly index: number;
}

/** A list of OIT items as recognised. Every line with words is in exactly one of items, headings and unmatched. */
export interface Listing {
  /** The lines that indices point into: those of the outline, rows of links taken apart. */
  readonly lines: readonly OutlineLine[];
  readonly edition: { readonly family: string; readonly fiscalYear: FiscalYear };
  readonly chosenBy: ChosenBy;
  /** Other years that fit the list as well by what was looked at. */
  readonly couldBe: readonly FiscalYear[];
  /** A year that stands in the title, where the list itself says another. */
  readonly titleYear?: FiscalYear;
  /** What speaks against all of it; empty where nothing does. */
  readonly doubts: readonly ListingDoubt[];
  readonly items: readonly ListedItem[];
  readonly headings: readonly {
    readonly line: number;
    readonly sheet?: string;
    readonly text: string;
    readonly index: number;
  }[];
  readonly unmatched: readonly UnmatchedLine[];
}
