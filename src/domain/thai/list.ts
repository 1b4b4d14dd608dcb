/**
 * Thai words as a list in a sentence. Thai is set close to “และ”, figures and Latin words are not.
 * @example thaiList(["ขั้นตอน", "ระยะเวลา", "เอกสาร"]) // "ขั้นตอน ระยะเวลา และเอกสาร"
 * @example thaiList(["4", "10"]) // "4 และ 10"
 */
export const thaiList = (words: readonly string[]): string => {
  const last = words.at(-1) ?? "";
  const gap = /^[ก-๎“]/.test(last) ? "" : " ";
  return words.length < 2 ? last : `${words.slice(0, -1).join(" ")} และ${gap}${last}`;
};
