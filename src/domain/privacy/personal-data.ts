import { bankAccounts, emails, mobilePhones } from "./contacts.ts";
import { DASH, folded, GAP, spelledIn, type Spelled } from "./digits.ts";
import { END, numberFound, START, type Finder, type Found } from "./finder.ts";
import { labelsOf, type Label } from "./labels.ts";
import { isPaper } from "./papers.ts";
import type { PersonalData } from "./kinds.ts";

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
  let covered: Uint8Array | undefined;
  for (const find of [citizenIds, citizenIdsAsAmounts, partlyHiddenIds, bankAccounts, mobilePhones, emails])
    for (const found of find(plain, labelAt)) {
      covered ??= new Uint8Array(plain.length);
      const place = covered.subarray(found.offset, found.offset + found.length);
      if (place.includes(1)) continue;
      place.fill(1);
      taken.push(found);
    }
  const wanted = official ? taken.filter((found) => !isOfficial(found, official)) : taken;
  return withPlaces(plain, wanted);
}

/** Whether the agency itself makes it public: addresses of government are (`.go.th`), and what it has declared. */
export function isOfficial({ kind, value }: Pick<PersonalData, "kind" | "value">, official: OfficialContacts): boolean {
  if (kind !== "email" && kind !== "mobile-phone") return false;
  if (official.declared?.has(value)) return true;
  const host = value.slice(value.indexOf("@") + 1);
  return (
    kind === "email" && [...official.agencyHosts, ...GOVERNMENT].some((own) => host === own || host.endsWith(`.${own}`))
  );
}

/** Where addresses of government end, in both of its spellings: `go.th` and `รัฐบาล.ไทย`. */
const GOVERNMENT = ["go.th", "xn--h3cuzk1di.xn--o3cw4h"];

/** What else may stand between the digits of a citizen's number: cells, the boxes of a form, the end of a line. */
const CITIZEN_GAP = `(?:${GAP}|[ ]?[/_|][ ]?|[ ]?[\\])][ ]?[\\[(][ ]?|\\t|${DASH}?[ \\t]?(?:\\r?\\n[ ]{0,20}){1,2}${DASH}?)`;
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
    const byItself = match.dashed && !digits.startsWith("9") && !isTimestamp(text, match) && !isOfPost(text, offset);
    return byItself && !isPaper(text, offset) && !(label() === "other" && isCell(text, match)) ? found() : undefined;
  });

/** The groups of digits on the card. */
const CARD = "1-4-5-2-1";

/** Thirteen digits that a spreadsheet or a program wrote as an amount: with marks of thousands, or a fraction of nothing. */
const AS_AMOUNT = new RegExp(`${START}[1-8](?:\\d{12}\\.0{1,2}|(?:,\\d{3}){4}(?:\\.00)?)(?![\\d,.])`, "g");
const citizenIdsAsAmounts: Finder = (text, labelAt) =>
  spelledIn(text, AS_AMOUNT, (match) => {
    const digits = match.digits.slice(0, 13);
    const label = labelAt(match.offset);
    const isOne = label === "citizen" || (match.written.endsWith(".0") && label === undefined);
    return isOne && hasCheckDigit(digits) ? numberFound("citizen-id", { ...match, digits }) : undefined;
  });

/** A place of a number of which some are hidden. */
const PLACE = "[\\dxX\u00D7*#_\u2022\u25CF\u2588]";
const PARTLY = new RegExp(
  `(?<![\\w-])(?:${PLACE}${DASH}${PLACE}{4}${DASH}${PLACE}{5}${DASH}${PLACE}{2}${DASH}${PLACE}|[1-8][\\dxX*]{12})(?![\\w*-])`,
  "g",
);
/** So many that are left tell whose it is: of two thousand people one has them. The usual mask leaves eight at most. */
const LEFT = 9;
const partlyHiddenIds: Finder = (text, labelAt) =>
  spelledIn(text, PARTLY, (match) => {
    const { digits, written, offset } = match;
    const isHidden = digits.length >= LEFT && digits.length < 13;
    return isHidden && (written.length > 13 || labelAt(offset) === "citizen")
      ? numberFound("citizen-id", match, written.replace(new RegExp(DASH, "g"), ""))
      : undefined;
  });

/** A number that goes on in the next line: it is said to be one, or its dashes show where it was cut. */
const isOverLines = ({ written, shape }: Spelled, label: () => Label | undefined): boolean => {
  const lines = written.split(/\s*\n\s*/);
  const dashes = (written.match(ALL_DASHES) ?? []).length;
  const isCard = dashes >= 3 && /^1-4-/.test(shape);
  // A number that is cut within one of its groups; the dash at the end of its line may be one that Word set.
  const isWhole = [lines.join(""), lines.map((line) => line.replace(DASH_AT_END, "")).join("")].some((joined) =>
    ON_CARD.test(joined.replace(ALL_DASHES, "-")),
  );
  if (isWhole) return true;
  if (lines.length > MOST_LINES) return label() === "citizen" && (isCard || /^1(-1)+$/.test(shape));
  return label() === "citizen" || (isCard && lines.length === 2);
};
const MOST_LINES = 3;
const ON_CARD = /^\d-\d{4}-\d{5}-\d\d-\d$/;
const ALL_DASHES = new RegExp(DASH, "g");
const DASH_AT_END = new RegExp(`${DASH}$`);

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
  const isNamed = MOMENT.test(text.slice(Math.max(0, offset - 40), offset));
  return inAddress || isNamed || /^[\w-]*\.[a-z]{3,4}\b/i.test(text.slice(offset + digits.length, offset + 60));
}

/** What programs call a moment in the data that they write. */
const MOMENT = /"(?:\w*(?:time|date|stamp|_at)|created|updated|modified|published|expires)"\s*:\s*"?$/i;

/** Posts, films and accounts of social networks have numbers, which stand in their addresses. */
const POST =
  /https?:\/\/(?:[\w-]+\.)*(?:facebook|fb|messenger|line|lin|tiktok|instagram|youtube|twitter|x)\.(?:com|me|ee|watch|gg)\/[^\s"'<>]*$/i;
const isOfPost = (text: string, offset: number): boolean => POST.test(text.slice(Math.max(0, offset - 300), offset));

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
