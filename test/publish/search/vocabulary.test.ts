import { expect, it } from "vitest";
import { Vocabulary } from "../../../src/publish/search/vocabulary.ts";
import { wordRuns, thaiWords } from "../../../src/publish/search/words.ts";

it.each([
  ["การจัดซื้อพัสดุ", ["การ", "จัด", "ซื้อ", "พัสดุ"]],
  ["ตําบลนํ้า\u200Bใส และ จ านวน", ["ตำบล", "น้ำ", "ใส", "และ", "จำนวน"]],
  ["แผน ITA ปี 2566/๒๕๖๗ ดี", ["แผน", "ปี", "ดี"]],
  ["E-Service 2566 – …", []],
])("the Thai words of %j are %j", (text, words) => {
  // Twice: what is known from an earlier text is cut the same.
  for (let time = 0; time < 2; time += 1) expect(thaiWords(text)).toEqual(words);
});

it("the words of a site are sorted by how often they are used, and by letters where that is the same", () => {
  const vocabulary = new Vocabulary();
  vocabulary.add({ title: [], text: wordRuns("ถนน น้ำ ถนน ข่าว") });
  vocabulary.add({ title: [], text: wordRuns("น้ำถนน") });
  expect(vocabulary.words()).toEqual(["ถนน", "น้ำ", "ข่าว"]);
});

it("knows nothing more of a text that is taken away again", () => {
  const [kept, gone] = [
    { title: [["ข่าว", "ด่วน"]], text: [...wordRuns("ถนน น้ำ ถนน")] },
    { title: [["ข่าว", "ด่วน", "มาก"]], text: [...wordRuns("น้ำ ข่าวใหม่")] },
  ];
  const [alone, both] = [new Vocabulary(), new Vocabulary()];
  for (const vocabulary of [alone, both]) vocabulary.add(kept);
  both.add(gone);
  expect(both.counts().length).toBeGreaterThan(alone.counts().length);
  both.add(gone, -1);
  expect(both.counts()).toEqual(alone.counts());
});

it("holds the compounds of titles, but neither single letters nor whole sentences", () => {
  const vocabulary = new Vocabulary();
  vocabulary.add({ title: [["ข่าว", "ด่วน"]], text: [["ก", "ยาว".repeat(20)]] });
  expect(vocabulary.words()).toEqual(["ข่าวด่วน", "ข่าว", "ด่วน"]);
});
