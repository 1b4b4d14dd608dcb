import { INDICATORS, INSTRUMENT_WORDS, type Instrument } from "../../model/catalogue/ita-frame.ts";
import { foldedText, isBlankCell, singleLine } from "../table.ts";
import { bareNumber, codeIn, indicatorWords, instrumentIn, likeIndicator, namedIndicator } from "./codes.ts";
import type { ScoreColumn } from "./columns.ts";
import { instrumentOf, type DoubtReason, type ScoreKey } from "./keys.ts";

/** A cell of a row that may say what its score is of. */
export interface LabelCell {
  readonly text: string;
  readonly column: ScoreColumn | undefined;
  /** True where the words stand in a row above, or reach down into the next one. */
  readonly isShared: boolean;
}

/** What a row's score is of; a doubt with all it could be; or that it is none of the scores of a result. */
export type About =
  | { readonly kind: "sure"; readonly key: ScoreKey; readonly name?: string }
  | { readonly kind: "doubt"; readonly couldBe: readonly string[]; readonly why: DoubtReason }
  | { readonly kind: "none"; readonly why: "issue" | "sub-indicator" | "no-label" };

/** What is known of the place of a row. */
export interface RowContext {
  /** The instrument that a heading above the row names. */
  readonly instrument: Instrument | undefined;
  /** Questions and items that the year's edition knows; empty where it knows none. */
  readonly known: ReadonlySet<string>;
}

/**
 * Says what the score of a row is of. A row with a code of a question, or the number of an indicator, is that or
 * nothing; the column of the instrument names the instrument of the row, never its score.
 */
export function aboutOf(cells: readonly LabelCell[], context: RowContext): About {
  const filled = placed(cells.filter(({ text }) => !isBlankCell(text)));
  const ownInstrument = filled.filter(({ column }) => column === "instrument").map(({ text }) => instrumentIn(text))[0];
  const instrument = ownInstrument ?? context.instrument;
  const labels = filled.filter(({ column }) => column !== "instrument");
  return (
    question(labels, instrument, ownInstrument, context) ??
    indicator(labels, instrument) ??
    question(labels, instrument, ownInstrument, context, true) ??
    whole(filled, labels, ownInstrument, cells) ?? { kind: "none", why: "no-label" }
  );
}

/** An instrument stands in whatever column; the issue of a row is only where it stands, unless nothing else is said. */
function placed(filled: readonly LabelCell[]): LabelCell[] {
  const cells = filled.map((cell): LabelCell => {
    const named = cell.column === "issue" || cell.column === undefined ? instrumentIn(cell.text) : undefined;
    const isInstrument = named !== undefined && isOnlyInstrument(foldedText(cell.text), named);
    return isInstrument && filled.length > 1 ? { ...cell, column: "instrument" } : cell;
  });
  const says = ({ column }: LabelCell) => column === "indicator" || column === "label" || column === undefined;
  return cells.some(says) ? cells.filter(({ column }) => column !== "issue") : cells;
}

const sure = (key: ScoreKey, name?: string): About => ({ kind: "sure", key, ...(name === undefined ? {} : { name }) });
const doubt = (why: DoubtReason, couldBe: readonly string[]): About => ({ kind: "doubt", why, couldBe });
const letterOf = (instrument: Instrument) => instrument.slice(0, 1);

/** A question or item, by its code; `isBare`: by a number without its letter. */
function question(
  labels: readonly LabelCell[],
  instrument: Instrument | undefined,
  ownInstrument: Instrument | undefined,
  { known }: RowContext,
  isBare = false,
): About | undefined {
  const readings = labels.flatMap(({ text, column, isShared }) => {
    const reading = codeIn(text);
    return reading ? [{ reading, column, isShared }] : [];
  });
  if (readings.some(({ reading }) => "several" in reading)) return doubt("codes-differ", []);
  const codes = [...new Set(readings.flatMap(({ reading }) => ("code" in reading ? reading.code : [])))];
  const [code, ...more] = codes;
  if (!isBare && code !== undefined) {
    if (more.length > 0) return doubt("codes-differ", codes);
    if (readings.some(({ isShared }) => isShared)) return doubt("more-words", codes);
    const own = instrumentOf(code);
    // A code says more than a heading somewhere above; the column beside it must agree.
    if (ownInstrument !== undefined && own !== ownInstrument)
      return doubt("instrument-differs", [code, `${letterOf(ownInstrument)}${code.slice(1)}`]);
    return sure({ of: "question", code });
  }
  const zero = readings.find(({ reading, column }) => "isZero" in reading && column !== "number");
  if (zero && "isZero" in zero.reading) {
    const { number } = zero.reading;
    if (instrument === "oit") return sure({ of: "question", code: `o${number}` });
    if (!isBare && indicatorByNumber(labels) !== undefined) return undefined;
    const other = instrument === undefined ? [] : [`${letterOf(instrument)}${number}`];
    return doubt("number-alone", [`o${number}`, ...other]);
  }
  return isBare ? byNumber(labels, instrument, known) : undefined;
}

/** `ข้อ 3` in a row of the IIT: the question, where the column is one of questions and the edition knows it. */
function byNumber(labels: readonly LabelCell[], instrument: Instrument | undefined, known: ReadonlySet<string>) {
  const found = labels
    .filter(({ column }) => column === "label" || column === undefined)
    .map(({ text }) => bareNumber(text))
    .find((reading) => reading !== undefined);
  if (!found) return undefined;
  if (instrument === undefined)
    return doubt(
      "number-alone",
      ["i", "e", "o"].map((letter) => `${letter}${found.number}`),
    );
  const code = `${letterOf(instrument)}${found.number}`;
  return found.hasPrefix && known.has(code) ? sure({ of: "question", code }) : doubt("number-alone", [code]);
}

const indicatorByNumber = (labels: readonly LabelCell[]) =>
  labels.map(({ text }) => indicatorWords(text)).find((reading) => reading?.number !== undefined)?.number;

/** An indicator, by its number in words or in the column of numbers, or by its name. */
function indicator(labels: readonly LabelCell[], instrument: Instrument | undefined): About | undefined {
  const read = labels.flatMap((cell) => {
    const words = cell.column === "number" ? undefined : indicatorWords(cell.text);
    return words ? [{ ...words, cell }] : [];
  });
  if (read.some(({ isSub }) => isSub)) return { kind: "none", why: "sub-indicator" };
  const [first, ...others] = read;
  const rest = labels.filter(({ column, text }) => column !== "number" && !read.some(({ cell }) => cell.text === text));
  const names = [first?.name ?? "", ...rest.map(({ text }) => singleLine(text))].filter((name) => !isBlankCell(name));
  const inColumn = labels.flatMap(({ column, text }) =>
    column === "number" ? (bareNumber(text)?.number ?? []) : [],
  )[0];
  const named = names.map(namedIndicator).find((number) => number !== undefined);
  if (first?.number !== undefined) return byWords(first.number, others, names, labels, instrument);
  if (labels.some(({ isShared, column }) => isShared && column === "indicator"))
    return rest.length > 1 ? doubt("more-words", named === undefined ? [] : [String(named)]) : undefined;
  return byName(named, inColumn, names, labels, instrument);
}

function byWords(
  number: number,
  others: readonly { readonly number: number | undefined }[],
  names: readonly string[],
  labels: readonly LabelCell[],
  instrument: Instrument | undefined,
): About {
  const known = INDICATORS.find((one) => one.number === number);
  if (!known) return doubt("unknown-code", []);
  const token = String(number);
  if (others.some((other) => other.number !== number)) return doubt("codes-differ", [token]);
  // Where its cell reaches over several rows, or other words stand beside it, the score is that of those words.
  const isShared = labels.some(({ isShared: own, text }) => own && indicatorWords(text)?.number === number);
  if (isShared || names.length > 1) return doubt("more-words", [token]);
  const [name] = names;
  const other = name === undefined ? undefined : (namedIndicator(name) ?? likeIndicator(name));
  if (other !== undefined && other !== number) return doubt("name-differs", [token, String(other)]);
  if (name !== undefined && namedIndicator(name) === number) return sure({ of: "indicator", number });
  if (instrument !== undefined && known.instrument !== instrument) return doubt("instrument-differs", [token]);
  if (name === undefined) return sure({ of: "indicator", number });
  // The words are another's if they are unlike: a question's, an issue's.
  if (other !== number && name.length > 60) return doubt("more-words", [token]);
  return sure({ of: "indicator", number }, name);
}

function byName(
  named: number | undefined,
  inColumn: number | undefined,
  names: readonly string[],
  labels: readonly LabelCell[],
  instrument: Instrument | undefined,
): About | undefined {
  const [name, ...more] = names;
  if (name === undefined) return undefined;
  const like = named ?? likeIndicator(name);
  const isOfIndicators = labels.some(({ column }) => column === "indicator");
  if (like === undefined) {
    const isCounted = isOfIndicators && inColumn !== undefined && !TOTAL.test(foldedText(name)) && !instrumentIn(name);
    return isCounted ? doubt("number-alone", [String(inColumn)]) : undefined;
  }
  const token = String(like);
  const own = INDICATORS.find(({ number }) => number === like)?.instrument;
  if (instrument !== undefined && own !== instrument) return doubt("instrument-differs", [token]);
  // In a list that begins anew for each instrument the number is only the place of the row.
  if (more.length > 0) return doubt("more-words", [token]);
  if (named !== undefined) return sure({ of: "indicator", number: named });
  return inColumn === like ? sure({ of: "indicator", number: like }, name) : doubt("name-differs", [token]);
}

const TOTAL =
  /^(?:ผล)?คะแนน(?:เฉลี่ย|รวม|ita|ภาพรวม|การประเมิน|ผลการประเมิน)|^(?:รวม|เฉลี่ย|ค่าเฉลี่ย|ผลรวม|ภาพรวม)|^ผลคะแนน|^ผลการประเมิน(?:ita|ภาพรวม|รวม|$)|^ita(?:$|รวม|ภาพรวม)/;
/** A mean of less than the whole. */
const OF_A_PART = /ประเด็น|ตัวชี้วัด(?!ทั้ง)|หัวข้อ|ด้าน|รายข้อ|ข้อที่|ข้อ\d|ทั้งประเทศ|จังหวัด|ระดับอำเภอ|กลุ่ม|เป้าหมาย|เต็ม/;

/** The score of an instrument that the row itself names, or the total. */
function whole(
  filled: readonly LabelCell[],
  labels: readonly LabelCell[],
  ownInstrument: Instrument | undefined,
  cells: readonly LabelCell[],
): About | undefined {
  const words = labels.filter(({ column }) => column !== "number" || labels.length === 1);
  const text = words.map((cell) => singleLine(cell.text)).join(" ");
  const folded = foldedText(text);
  if (OF_A_PART.test(folded)) return { kind: "none", why: "issue" };
  const named = instrumentIn(text);
  if (named !== undefined) {
    if (!isOnlyInstrument(folded, named)) return doubt("more-words", [named]);
    if (ownInstrument !== undefined && ownInstrument !== named)
      return doubt("instrument-differs", [named, ownInstrument]);
    return sure({ of: "instrument", instrument: named });
  }
  if (TOTAL.test(folded)) {
    if (labels.some(({ isShared }) => isShared)) return doubt("more-words", ["total"]);
    return ownInstrument === undefined ? sure({ of: "total" }) : doubt("total-of-instrument", [ownInstrument, "total"]);
  }
  return words.length === 0 ? instrumentAlone(filled, ownInstrument, cells) : undefined;
}

/** Only in a table that has no column for anything smaller is the instrument's what the score is of. */
function instrumentAlone(
  filled: readonly LabelCell[],
  ownInstrument: Instrument | undefined,
  cells: readonly LabelCell[],
): About | undefined {
  const text = filled.map((cell) => singleLine(cell.text)).join(" ");
  const folded = foldedText(text);
  if (ownInstrument === undefined) return TOTAL.test(folded) ? sure({ of: "total" }) : undefined;
  const isOnly = cells.every(({ column, isShared }) => (column === "instrument" || column === "number") && !isShared);
  if (isOnly && isOnlyInstrument(folded, ownInstrument)) return sure({ of: "instrument", instrument: ownInstrument });
  return doubt("instrument-alone", [ownInstrument]);
}

/** True where nothing but the names of an instrument, and words of scores, is written. */
const isOnlyInstrument = (folded: string, instrument: Instrument): boolean =>
  folded
    .replace(foldedText(INSTRUMENT_WORDS[instrument].name), "")
    .replaceAll(instrument, "")
    .replace(/opendata|internal|external|integrityandtransparencyassessment/g, "")
    .replace(
      /แบบวัดการรับรู้|แบบวัด|แบบตรวจ|แบบสำรวจ|เครื่องมือ|การรับรู้|ของ|ผู้มีส่วนได้(?:ส่วน)?เสีย(?:ภายใน|ภายนอก)|การเปิดเผยข้อมูลสาธารณะ/g,
      "",
    )
    .replace(/ผลการประเมิน|ผลคะแนน|คะแนน|ค่าเฉลี่ย|เฉลี่ย|รวม|ผล|แบบ|เครื่องมือที่|ส่วนที่|^\d{1,2}/g, "") === "";
