import fc from "fast-check";

const made = (characters: string) => fc.string({ unit: fc.constantFrom(...Array.from(characters)), maxLength: 30 });

/** Thai as readers of PDF give it at worst: marks, vowels and digits in any order, with spaces and things unseen between. */
export const damagedThai = made("กกตนรวณเแโะัาำๅิฺุู็่้์ํฯๆ฿๑๒ 1,o-\n\u00A0\u200B\u00AD\uF70A");

/** The same with words that read like the code of the index. */
export const mixedText = made("กขเา่ำ๐๑jqxzaoJZ09 ,.-(/é");

/** Whatever Unicode holds, with halves of characters. */
export const anyText = fc.oneof(damagedThai, mixedText, fc.string({ unit: "binary", maxLength: 30 }));
