import { DASH, folded, GAP, spelledIn, type Spelled } from "./digits.ts";
import { labelsOf, type Label } from "./labels.ts";
import { isPaper } from "./papers.ts";
import { keysOf } from "../keyed.ts";

/** What of a person must not stand on a public site unasked, with what a clerk calls it. */
export const PERSONAL_DATA = {
  "citizen-id": "เลขประจำตัวประชาชน",
  "mobile-phone": "หมายเลขโทรศัพท์มือถือ",
  "bank-account": "เลขที่บัญชีธนาคาร",
  email: "อีเมลนอกโดเมนของหน่วยงาน",
} as const;
export type PersonalDataKind = keyof typeof PERSONAL_DATA;
export const PERSONAL_DATA_KINDS = keysOf(PERSONAL_DATA);

/** Personal data at its place in a text. */
export interface PersonalData {
  readonly kind: PersonalDataKind;
  /** Digits alone, or the address in small letters. Compared, never shown. */
  readonly value: string;
  /** As it is written, with all but its end made unreadable: what a message may show. */
  readonly masked: string;
  /** The readable end, by which an exception names it: the last four digits, or `ai@gmail.com`. */
  readonly ends: string;
  readonly offset: number;
  readonly length: number;
  /** Counted from one. */
  readonly line: number;
  readonly column: number;
}

/** Contact data that the agency itself makes public. */
export interface OfficialContacts {
  /** Domains of the agency: whatever stands at or below them is official. */
  readonly agencyHosts: readonly string[];
  /** Numbers and addresses that it has declared, as `PersonalData.value`. */
  readonly declared?: ReadonlySet<string>;
}

/**
 * Finds personal data in a text, in its order. Pure spelling: it knows no names, and no list of real numbers.
 * @param official what is not reported; without it everything is
 */
export function findPersonalData(text: string, official?: OfficialContacts): PersonalData[] {
  const plain = folded(text);
  const labelAt = labelsOf(plain);
  const taken: Found[] = [];
  for (const find of [citizenIds, bankAccounts, mobilePhones, emails])
    for (const found of find(plain, labelAt)) if (!taken.some((other) => overlap(found, other))) taken.push(found);
  const wanted = official ? taken.filter((found) => !isOfficial(found, official)) : taken;
  return withPlaces(plain, wanted);
}

/** Whether the agency itself makes it public: addresses of government are (`.go.th`), and what it has declared. */
export function isOfficial({ kind, value }: Pick<PersonalData, "kind" | "value">, official: OfficialContacts): boolean {
  if (kind !== "email" && kind !== "mobile-phone") return false;
  if (official.declared?.has(value)) return true;
  const host = value.slice(value.indexOf("@") + 1);
  return kind === "email" && [...official.agencyHosts, "go.th"].some((own) => host === own || host.endsWith(`.${own}`));
}

type Found = Omit<PersonalData, "line" | "column">;
type Finder = (text: string, labelAt: (offset: number) => Label | undefined) => Iterable<Found>;

/** A sign of a name made by a machine, such as a hash, rather than of a number that somebody wrote. */
const START = String.raw`(?:(?<![0-9A-Fa-f]|\d[.])|(?<=\bID))`;
const END = String.raw`(?![0-9A-Fa-f]|\.\d)`;

/** What else may stand between the digits of a citizen's number: cells, the boxes of a form, the end of a line. */
const CITIZEN_GAP = `(?:${GAP}|[ ]?[/_|][ ]?|[ ]?[\\])][ ]?[\\[(][ ]?|\\t|${DASH}?[ ]?\\n[ ]{0,20})`;
const CITIZEN_ID = new RegExp(`${START}(?<!\\d-)[1-9](?:${CITIZEN_GAP}?\\d){12}${END}(?!-\\d)`, "g");

/**
 * Thirteen digits that end in the right check digit, in one piece, with dashes, or in the groups of the card (1-4-5-2-1).
 * A first digit 0 marks juristic persons: the Department of Business Development gives companies such a number, the
 * Revenue Department agencies, and it is their tax id (python-stdnum `th.moa`, after DBD's busin_2542-48.pdf).
 * No person's number begins with 9 (`th.pin`), but books (ISBN) and pages of newspapers have such numbers: there it
 * takes more than the check digit. So it does where a number stands in several cells or lines.
 */
const citizenIds: Finder = (text, labelAt) =>
  spelledIn(text, CITIZEN_ID, (match) => {
    const { digits, offset } = match;
    if (!hasCheckDigit(digits)) return undefined;
    const found = () => numberFound("citizen-id", match);
    const label = once(() => labelAt(offset));
    if (match.written.includes("\n")) return isOverLines(match, label) ? found() : undefined;
    if (match.written.includes("\t")) return isInCells(match, label) ? found() : undefined;
    if (match.shape === CARD || label() === "citizen") return found();
    const byItself = match.dashed && !digits.startsWith("9") && !isTimestamp(text, match);
    return byItself && !isPaper(text, offset) && !(label() === "other" && isCell(text, match)) ? found() : undefined;
  });

/** The groups of digits on the card. */
const CARD = "1-4-5-2-1";

/** A number that goes on in the next line: it is said to be one, or its dashes show where it was cut. */
const isOverLines = ({ written, shape }: Spelled, label: () => Label | undefined): boolean => {
  const dashes = (written.match(new RegExp(DASH, "g")) ?? []).length;
  return written.split("\n").length === 2 && (label() === "citizen" || (dashes >= 3 && /^1-4-/.test(shape)));
};

/** A number in the cells of a form: a digit in each, or the groups of the card, and it is said to be one. */
const isInCells = ({ written, shape }: Spelled, label: () => Label | undefined): boolean =>
  (/^1(-1)+$/.test(shape) || shape === CARD || written.split("\t").length === 2) && label() === "citizen";

/** Whether a number fills a cell of a table, whose head then says what it is. */
function isCell(text: string, { offset, written }: Spelled): boolean {
  const [before, behind] = [text[offset - 1] ?? "\n", text[offset + written.length] ?? "\n"];
  return /[\t\n]/.test(before) && /[\t\n]/.test(behind) && (before === "\t" || behind === "\t");
}

function once<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => (known ??= { value: compute() }).value;
}

/** The last of thirteen digits as the Department of Provincial Administration computes it: weights 13 to 2, modulo 11. */
export function hasCheckDigit(digits: string): boolean {
  const sum = Array.from(digits.slice(0, 12), (digit, index) => Number(digit) * (13 - index)).reduce(
    (a, b) => a + b,
    0,
  );
  return digits.length === 13 && (11 - (sum % 11)) % 10 === Number(digits[12]);
}

/** Programs name files by the milliseconds since 1970: thirteen digits that begin with 1 until 2033. */
const SITES_BEGAN = String(Date.UTC(2010, 0));
function isTimestamp(text: string, { offset, digits, shape }: Spelled): boolean {
  if (shape !== "13" || !digits.startsWith("1") || digits < SITES_BEGAN) return false;
  const inAddress = /https?:\/\/[^\s"'<>]*$/i.test(text.slice(Math.max(0, offset - 300), offset));
  return inAddress || /^[\w-]*\.[a-z]{3,4}\b/i.test(text.slice(offset + digits.length, offset + 60));
}

const ACCOUNT = new RegExp(`${START}(?<!\\d-)\\d(?:${GAP}?\\d){9,11}?${END}(?!-?\\d)`, "g");

/** Ten digits in the spelling of banks (xxx-x-xxxxx-x), or ten to twelve that are said to be an account. */
const bankAccounts: Finder = (text, labelAt) =>
  spelledIn(text, ACCOUNT, (match) => {
    const asBanksDo = match.shape === "3-1-5-1" && match.dashed && !isPaper(text, match.offset);
    return asBanksDo || labelAt(match.offset) === "account" ? numberFound("bank-account", match) : undefined;
  });

const MOBILE = new RegExp(
  `(?<![0-9A-Fa-f]|\\d[.-])(?:(?:\\+|00)66${GAP}?(?:\\(0\\))?${GAP}?|\\(?0${GAP}?)[689](?:\\)?(?:${GAP}|${DASH}\\n)?\\d){8}${END}(?!-\\d{3})`,
  "g",
);
/** Groups in which people write ten digits; "08.30 16.30" is not among them. */
const MOBILE_SHAPES = new Set(
  "10 3-7 3-3-4 3-4-3 2-4-4 2-8 2-3-5 1-4-5 1-9 1-4-4-1 1-2-3-4 1-2-7 4-6 4-3-3 6-4 3-3-2-2".split(" "),
);
/** What a spreadsheet leaves of a number when it takes it for an amount. */
const WITHOUT_ZERO = /(?<=^|\t)[689]\d{8}(?=\t|$)/gm;

/** Ten digits that begin with 06, 08 or 09 (the ranges of mobile service), at home or with +66. */
const mobilePhones: Finder = function* (text, labelAt) {
  yield* spelledIn(text, MOBILE, (match) => {
    const abroad = /^(\+|00)/.test(match.written);
    const digits = abroad ? `0${match.digits.replace(/^(00)?660?/, "")}` : match.digits;
    if (!abroad && (!MOBILE_SHAPES.has(match.shape) || isPaper(text, match.offset))) return undefined;
    return numberFound("mobile-phone", match, digits);
  });
  yield* spelledIn(text, WITHOUT_ZERO, (match) =>
    labelAt(match.offset) === "phone" ? numberFound("mobile-phone", match, `0${match.digits}`) : undefined,
  );
};

const EMAIL = /(?<![A-Za-z0-9._%+@-])[A-Za-z0-9][A-Za-z0-9._%+-]*@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,24}(?![A-Za-z0-9-])/g;
/** "logo@2x.png" is a picture. */
const PICTURE = /\.(?:png|jpe?g|gif|svg|webp|avif|css|js)$/;

const emails: Finder = function* (text) {
  for (const { index: offset, 0: written } of text.matchAll(EMAIL)) {
    const value = written.toLowerCase();
    if (PICTURE.test(value)) continue;
    const [local = "", host = ""] = value.split("@");
    const shown = local.slice(Math.max(local.length - 2, Math.ceil(local.length / 2)));
    const ends = `${shown}@${host}`;
    yield {
      kind: "email",
      value,
      masked: "x".repeat(local.length - shown.length) + ends,
      ends,
      offset,
      length: written.length,
    };
  }
};

function numberFound(kind: PersonalDataKind, { written, offset, digits }: Spelled, value = digits): Found {
  const hidden = digits.length - READABLE;
  let seen = 0;
  const masked = written.replace(/\d/g, (digit) => (seen++ < hidden ? "x" : digit)).replace(/\s/g, " ");
  return { kind, value, masked, ends: digits.slice(hidden), offset, length: written.length };
}

/** So many digits are enough to find a number again, and too few to know it. */
const READABLE = 4;

const overlap = (a: Found, b: Found): boolean => a.offset < b.offset + b.length && b.offset < a.offset + a.length;

/** What was found in a text, in its order, with lines and columns. */
export function withPlaces(text: string, found: readonly Omit<PersonalData, "line" | "column">[]): PersonalData[] {
  let [line, start] = [1, 0];
  return found
    .toSorted((a, b) => a.offset - b.offset)
    .map((entry) => {
      for (let next = text.indexOf("\n", start); next >= 0 && next < entry.offset; next = text.indexOf("\n", start))
        [line, start] = [line + 1, next + 1];
      return { ...entry, line, column: entry.offset - start + 1 };
    });
}
