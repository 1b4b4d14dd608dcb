const THAI_ZERO = "๐".charCodeAt(0);

/**
 * Writes every Thai digit as the Arabic digit of the same value; all other characters stay.
 * @example toArabicDigits("พ.ศ. ๒๕๖๗") // "พ.ศ. 2567"
 */
export const toArabicDigits = (text: string): string =>
  text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));

/**
 * Writes every Arabic digit as the Thai digit of the same value; all other characters stay.
 * @example toThaiDigits("ข้อ 11") // "ข้อ ๑๑"
 */
export const toThaiDigits = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(THAI_ZERO + Number(digit)));
