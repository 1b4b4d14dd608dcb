/**
 * Thai words as a list in a sentence.
 * @example thaiList(["ขั้นตอน", "ระยะเวลา", "เอกสาร"]) // "ขั้นตอน ระยะเวลา และเอกสาร"
 */
export const thaiList = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(" ")} และ${words.at(-1) ?? ""}`;
