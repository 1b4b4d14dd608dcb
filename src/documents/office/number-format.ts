import { format as formatNumber, isDateFormat } from "numfmt";
import { toThaiDigits } from "../../domain/thai/digits.ts";

/** Formats that a workbook need not spell out, days aside (ECMA-376 part 1, 18.8.30; the last ones of Thai Office). */
const BUILT_IN: Partial<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  37: "#,##0;(#,##0)",
  38: "#,##0;(#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;(#,##0.00)",
  41: '_-* #,##0_-;-* #,##0_-;_-* "-"_-',
  42: '_-"฿"* #,##0_-;-"฿"* #,##0_-;_-"฿"* "-"_-',
  43: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-',
  44: '_-"฿"* #,##0.00_-;-"฿"* #,##0.00_-;_-"฿"* "-"??_-',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  59: "t0",
  60: "t0.00",
  61: "t#,##0",
  62: "t#,##0.00",
  67: "t0%",
  68: "t0.00%",
  69: "t# ?/?",
  70: "t# ??/??",
};

/** The format that a number stands for where the workbook does not spell it out. */
export const builtInFormat = (id: number): string => BUILT_IN[id] ?? "General";

/** An amount, whatever marks of thousands and currency it is shown with. */
const AMOUNT = /^[#,.?_() *\\฿"$-]*0?(?:\.[0#?]*)?[_() *\\฿-]*(?:"? ?(?:บาท|฿)"?)?$/;

/** Whether a format shows an amount, so that the number itself says as much or more. */
export const isAmount = (code: string): boolean =>
  AMOUNT.test(bareFormat(code)) && !/[#0?]-[#0?]/.test(bareFormat(code));

/** The first form of a format, for numbers over zero, without colours, conditions and languages. */
function bareFormat(code: string): string {
  const [first = ""] = code.split(";");
  return first.replace(/\[(?:\$[^\]]*|[A-Z][a-z]+|[<>=][^\]]*)\]/g, "").replace(THAI_DIGITS, "");
}

/** How Thai Office asks for its own digits. */
const THAI_DIGITS = /^t(?=[#0?])/i;

/** A number as Excel shows it, where a format says how; `undefined` where it says no more, and of days. */
export function shownNumber(value: number, code: string): string | undefined {
  if (!Number.isFinite(value) || code === "@") return undefined;
  if (/^general$/i.test(code)) return asGeneral(value);
  const bare = bareFormat(code);
  if (!isDateFormat(bare)) {
    const text = formatted(code.replace(/(^|;)t(?=[#0?])/gi, "$1"), value);
    return text && (THAI_DIGITS.test(code) || /\[\$[^\]-]*-D/i.test(code)) ? toThaiDigits(text) : text;
  }
  // The library of workbooks reads days; of a time alone it makes one in 1899.
  if (BUDDHIST.test(bare)) return new Date(Math.round((value - EPOCH) * 86_400) * 1000).toISOString().slice(0, 10);
  if (/[dyeb]|mmm|g/i.test(bare.replace(/"[^"]*"|\\./g, ""))) return undefined;
  if (/\[/.test(bare) || !/h/i.test(bare)) return formatted(bare, value);
  return new Date(Math.round((value % 1) * 86_400) * 1000).toISOString().slice(11, 19).replace(/:00$/, "");
}

/** How Excel asks for a year of the Buddhist era, which the library of workbooks takes for no day. */
const BUDDHIST = /b{2,4}/i;
/** The first day of 1970 as workbooks count days. */
const EPOCH = 25_569;

/** So many digits Excel shows of a fraction that has no format; the noise of its sums stands behind them. */
const GENERAL_DIGITS = 10;
const LARGEST = 1e11;
function asGeneral(value: number): string | undefined {
  if (Number.isInteger(value) || Math.abs(value) >= LARGEST) return undefined;
  const text = String(Number(value.toPrecision(GENERAL_DIGITS)));
  return text === String(value) ? undefined : text;
}

function formatted(code: string, value: number): string | undefined {
  try {
    return formatNumber(code, value).replace(/\s+/g, " ").trim();
  } catch {
    return undefined;
  }
}
