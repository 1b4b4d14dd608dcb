import { DASH, GAP, NO_ROOM, spelledIn, type Spelled } from "./digits.ts";
import { END, numberFound, START, type Finder } from "./finder.ts";
import type { Label } from "./labels.ts";
import { isPaper } from "./papers.ts";
import { wordedEmails } from "./worded-emails.ts";

const ACCOUNT = new RegExp(`${START}(?<!\\d-)\\d(?:(?:${GAP}|${DASH}\\r?\\n)?\\d){9,11}?${END}(?!-?\\d)`, "g");

/** A bank right before a number whose groups nothing but blanks part. */
const BANK =
  /(?:ธนาคาร|กรุงไทย|กสิกร(?:ไทย)?|ไทยพาณิชย์|กรุงศรี|ออมสิน|อาคารสงเคราะห์|ธ\.?\s?ก\.?\s?ส\.?|ttb|ktb|scb|kbank)[^\d\n]{0,20}$/i;

/** Ten digits in the spelling of banks (xxx-x-xxxxx-x), or ten to twelve that are said to be an account. */
export const bankAccounts: Finder = (text, labelAt) =>
  spelledIn(text, ACCOUNT, (match) => {
    const isParted = match.dashed || BANK.test(text.slice(Math.max(0, match.offset - 40), match.offset));
    const asBanksDo = match.shape === "3-1-5-1" && isParted && !isPaper(text, match.offset);
    return asBanksDo || labelAt(match.offset) === "account" ? numberFound("bank-account", match) : undefined;
  });

const MOBILE = new RegExp(
  `(?<![0-9A-Fa-f]|\\d[.-])(?:\\(?(?:\\+66\\)?${GAP}?(?:\\(0\\)|0)?|0066\\)?${GAP}?(?:\\(0\\))?)${GAP}?|\\(?0${GAP}?)[689](?:\\)?(?:${GAP}|/|${DASH}\\r?\\n|\\r?\\n${DASH})?\\d){8}${END}(?!-\\d{3}|(?:${DASH}| )\\d\\d(?:${DASH}| )\\d(?!\\d))`,
  "g",
);
/** Groups in which people write ten digits; "08.30 16.30" is not among them. */
const MOBILE_SHAPES = new Set(
  "10 3-7 3-3-4 3-4-3 2-4-4 2-8 2-3-5 1-4-5 1-9 1-4-4-1 1-2-3-4 1-2-7 4-6 4-3-3 6-4 3-3-2-2".split(" "),
);
/** Groups as people write them; a stroke or a gap after each digit where it is said to be a telephone. */
const isMobile = ({ shape, written }: Spelled, label: () => Label | undefined): boolean =>
  // A fraction is no number that somebody dials.
  !/^0\.\d{9}$/.test(written) &&
  (written.includes("/") || shape === SINGLE
    ? label() === "phone" && /^(?:[^/]*\/?[^/]*)$/.test(written) && (shape === SINGLE || MOBILE_SHAPES.has(shape))
    : MOBILE_SHAPES.has(shape));
const SINGLE = "1-1-1-1-1-1-1-1-1-1";
/** What a spreadsheet leaves of a number when it takes it for an amount. */
const WITHOUT_ZERO = /(?<=^|\t|(?:โทร(?:ศัพท์)?|มือถือ|เบอร์)[\s.:]{0,2})[689]\d{8}(?=\D|$)/gm;

/** As it is dialled from abroad, without the sign before it. */
const ABROAD = new RegExp(
  `(?<![0-9A-Fa-f+]|\\d[.-])\\(?66\\)?${GAP}?(?:\\(0\\)|0)?${GAP}?[689](?:\\)?${GAP}?\\d){8}${END}(?!-\\d)`,
  "g",
);
const ABROAD_SHAPES = new Set("2-2-3-4 2-1-4-4 2-3-3-4 2-2-4-3".split(" "));
const SAID_SHAPES = new Set("11 12 2-9 2-10 2-1-8 2-2-7 2-1-9".split(" "));
/** What names a number, and no telephone. */
const NAMED = /(?:ที่|เลข|หมายเลข)[\s.:]{0,3}$/;

/** Eleven digits may be anything: it takes the word for a telephone, or brackets or dashes where nobody says that it is another. */
function isFromAbroad(
  text: string,
  { offset, written, shape, dashed }: Spelled,
  label: () => Label | undefined,
): boolean {
  if (isPaper(text, offset)) return false;
  const isParted = ABROAD_SHAPES.has(shape);
  const isBracketed = written.startsWith("(66)") || written.includes("(0)");
  if (!isParted && !isBracketed && !SAID_SHAPES.has(shape)) return false;
  const said = label();
  if (said === "phone") return true;
  const isCell = text[offset - 1] === "\t" || text[offset + written.length] === "\t";
  const isNamed = said !== undefined || NAMED.test(text.slice(Math.max(0, offset - 20), offset));
  return !isCell && !isNamed && (isBracketed || (dashed && isParted));
}

/** Ten digits that begin with 06, 08 or 09 (the ranges of mobile service), at home or with +66. */
export const mobilePhones: Finder = function* (text, labelAt) {
  yield* spelledIn(text, MOBILE, (match) => {
    const abroad = /^\(?(\+|00)/.test(match.written);
    const digits = abroad ? `0${match.digits.replace(/^(00)?660?/, "")}` : match.digits;
    if (!abroad && (!isMobile(match, () => labelAt(match.offset)) || isPaper(text, match.offset))) return undefined;
    return numberFound("mobile-phone", match, digits);
  });
  yield* spelledIn(text, ABROAD, (match) =>
    isFromAbroad(text, match, () => labelAt(match.offset))
      ? numberFound("mobile-phone", match, `0${match.digits.slice(-9)}`)
      : undefined,
  );
  yield* spelledIn(text, WITHOUT_ZERO, (match) =>
    labelAt(match.offset) === "phone" ? numberFound("mobile-phone", match, `0${match.digits}`) : undefined,
  );
};

/** The sign between name and host, and what people write instead of it. */
const AT = String.raw`(?:[${NO_ROOM}]*(?:@|\uFF20)[${NO_ROOM}]*(?:\r?\n)?|%40|[ ]{0,2}[\[({](?:at|@|แอท|แอ็ท)[\])}][ ]{0,2}| @ ?|@ )`;
const DOT = String.raw`(?:[${NO_ROOM}]*[.\uFF0E][${NO_ROOM}]*| ?[\[(](?:dot|จุด)[\])] ?)`;
const EMAIL = new RegExp(
  String.raw`(?<![A-Za-z0-9._%+@-])[A-Za-z0-9][A-Za-z0-9._+-]*${AT}(?:[A-Za-z0-9-]+${DOT})+[A-Za-z]{2,24}(?![A-Za-z0-9-])`,
  "gi",
);
/** At a name below `.ไทย`, in either of its spellings. Between Thai words there are no gaps, so both sides have bounds. */
const THAI_EMAIL =
  /[A-Za-z0-9\u0E01-\u0E4E][A-Za-z0-9\u0E01-\u0E4E._+-]{0,63}[@\uFF20](?:[A-Za-z0-9\u0E01-\u0E4E-]{1,63}\.){1,4}(?:ไทย|xn--o3cw4h)/gi;
const BELOW_THAI = /[@\uFF20][^\s@]{1,200}(?:ไทย|xn--o3cw4h)/i;
const ANY_AT = new RegExp(AT, "i");
const ANY_DOT = new RegExp(DOT, "gi");
const ANY_NO_ROOM = new RegExp(`[${NO_ROOM}]`, "g");
/** "logo@2x.png" is a picture. */
const PICTURE = /\.(?:png|jpe?g|gif|svg|webp|avif|css|js)$/;

/** An address at the end of a line, with what begins the next one. */
const CUT_EMAIL =
  /(?<![A-Za-z0-9._%+@-])([A-Za-z0-9][A-Za-z0-9._+-]{0,63})@([A-Za-z0-9][A-Za-z0-9.-]{0,100})[ \t]{0,5}\r?\n[ \t]{0,20}(\.?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+){0,4})(?![@A-Za-z0-9])/g;
/** How the hosts end that people here write to. */
const KNOWN_END = /\.(?:com|net|org|info|biz|io|me|co|th|invalid|example)$/;
/** Whose names nobody else has: an address may begin in the line before. */
const PROVIDER =
  /(?<![A-Za-z0-9._%+@-])[A-Za-z0-9][A-Za-z0-9._+-]{2,63}[ \t]{0,5}\r?\n[ \t]{0,20}@(?:gmail|hotmail|outlook|yahoo|live|icloud)\.(?:com|co\.th)\b/gi;

/** The host of an address that was cut at one of its signs; nothing where what stands below is another sentence. */
function joinedHost(above: string, below: string): string | undefined {
  const [first, next] = [above.toLowerCase(), below.toLowerCase()];
  if (!/[.-]$/.test(first) && !next.startsWith(".")) return undefined;
  const host = first + next;
  const isWhole = KNOWN_END.test(first.replace(/\.$/, "")) && !/\.(?:co|go|ac|or|in|mi|net)\.th$/.test(host);
  return isWhole || /\.\./.test(host) || !KNOWN_END.test(host) ? undefined : host;
}

type Address = readonly [offset: number, written: string, address?: string];

function* cutEmails(text: string): Generator<Address> {
  for (const { index, 0: written, 2: above = "", 3: below = "" } of text.matchAll(CUT_EMAIL))
    if (joinedHost(above, below) !== undefined) yield [index, written];
  for (const { index, 0: written } of text.matchAll(PROVIDER)) yield [index, written];
}

export const emails: Finder = function* (text) {
  const inThai = BELOW_THAI.test(text) ? text.matchAll(THAI_EMAIL) : [];
  const whole = [...text.matchAll(EMAIL), ...inThai].map(({ index, 0: written }): Address => [index, written]);
  const worded = wordedEmails(text).map(({ offset, written, address }): Address => [offset, written, address]);
  // First those that go on below: their upper line may look like an address of its own.
  for (const [offset, cut, known] of [...cutEmails(text), ...whole, ...worded]) {
    const written = cut.replace(/\s*\n\s*/, "");
    const address = known ?? written.toLowerCase().replace(ANY_AT, "@").replace(ANY_DOT, ".").replace(ANY_NO_ROOM, "");
    if (PICTURE.test(address)) continue;
    const [local = "", host = ""] = address.split("@");
    const shown = local.slice(Math.max(local.length - 2, Math.ceil(local.length / 2)));
    const ends = `${shown}@${host}`;
    yield {
      kind: "email",
      value: `${local}@${hostName(host)}`,
      masked: "x".repeat(local.length - shown.length) + ends,
      ends,
      offset,
      length: cut.length,
    };
  }
};

/** A name of a host in one spelling: a Thai one in the Latin letters that stand for it (RFC 3492). */
export const hostName = (host: string): string => URL.parse(`http://${host}`)?.hostname ?? host;
