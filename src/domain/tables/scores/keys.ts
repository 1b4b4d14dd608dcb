import { INDICATORS, INSTRUMENT_WORDS, INSTRUMENTS, type Instrument } from "../../model/catalogue/ita-frame.ts";
import type { RowPlace } from "../table.ts";

/** What a score is of. */
export type ScoreKey =
  | { readonly of: "indicator"; readonly number: number }
  | { readonly of: "question"; readonly code: string }
  | { readonly of: "instrument"; readonly instrument: Instrument }
  | { readonly of: "total" };

/** A score that was read surely, with the place it was read at and the words of its row. */
export type ReadScore = ScoreKey & {
  readonly value: number;
  readonly place: RowPlace;
  readonly text: string;
  /** The name of an indicator as the paper writes it, where it is not the one of the frame. */
  readonly name?: string;
};

/** Why nobody can tell from the paper alone what a score is of. */
export type DoubtReason =
  | "codes-differ"
  | "instrument-differs"
  | "name-differs"
  | "number-alone"
  | "more-words"
  | "instrument-alone"
  | "total-of-instrument"
  | "score-shared"
  | "score-unclear"
  | "out-of-range"
  | "two-scores"
  | "unknown-code"
  | "other-year"
  | "from-picture";

/** A row that a person has to look at: nothing of it is taken for true. */
export interface ScoreDoubt {
  readonly place: RowPlace;
  /** What was seen: the words of the row. */
  readonly text: string;
  readonly value?: number;
  /** What it could be, as it is answered: `i3`, `7`, `iit`, `total`. */
  readonly couldBe: readonly string[];
  readonly why: DoubtReason;
}

/** A key as it is answered in the file: `i3`, `7`, `iit`, `total`. */
export function tokenOf(key: ScoreKey): string {
  switch (key.of) {
    case "indicator":
      return String(key.number);
    case "question":
      return key.code;
    case "instrument":
      return key.instrument;
    case "total":
      return "total";
  }
}

/** What a score is of, in words. */
export function scoreName(key: ScoreKey): string {
  switch (key.of) {
    case "indicator":
      return `ตัวชี้วัดที่ ${key.number} ${INDICATORS.find(({ number }) => number === key.number)?.name ?? ""}`;
    case "question":
      return `ข้อ ${key.code}`;
    case "instrument":
      return INSTRUMENT_WORDS[key.instrument].label;
    case "total":
      return "คะแนนรวม";
  }
}

/** The instrument that asks a question, by the letter of its code. */
export const instrumentOf = (code: string): Instrument | undefined => INSTRUMENTS.find((one) => one[0] === code[0]);
