import { expect, it } from "vitest";
import { loadContent } from "../../../src/collections/load.ts";
import { wordsOf } from "../../../src/domain/coherence/problem.ts";
import { makeAgency } from "../../agency.ts";

const story = (head: string, body = "เนื้อข่าว") => `---\n${head}\ndate: 2023-04-20\nsummary: สรุป\n---\n\n${body}\n`;
const answer = (evidence: string) => `item: o4\nfiscalYear: 2566\nevidence:\n  - title: แผน\n${evidence}`;
const STORY = "content/news/story.md";
const ANSWER = "content/disclosures/2566/o4.yaml";

/** What is told of a file: line, words and what to type. */
async function told(file: string, text: string): Promise<string[]> {
  const { problems } = await loadContent(await makeAgency({ [file]: text }), "2023-04-28");
  return problems
    .filter((problem) => problem.file === file)
    .map((problem) => {
      const { what, remedy, example } = wordsOf(problem);
      return [problem.position?.line, what, remedy, JSON.stringify(example)].join(" | ");
    });
}

const SLIPS: [slip: string, file: string, text: string, line: number, says: RegExp[]][] = [
  ["quotation marks of Word around a title", STORY, story("title: “ข่าวใหญ่”"), 2, [/แบบโค้งจาก Word/, /"“/]],
  ["a title cut by a sign", STORY, story("title: แผน #1 ของปี"), 2, [/# หลังเว้นวรรค/]],
  ["an address of evidence under another name", ANSWER, answer("    url: https://www.x.example/a\n"), 5, [/“link”/]],
  [
    "the first year of a plan for a day",
    ANSWER,
    answer("    link: https://www.x.example/a\n    period: { from: 2566, to: 2023-09-30 }\n"),
    6,
    [/เป็นปี ไม่ใช่วันที่/, /2022-10-01/],
  ],
  [
    "the last year of a plan for a day",
    ANSWER,
    answer("    link: https://www.x.example/a\n    period: { from: 2022-10-01, to: 2570 }\n"),
    6,
    [/เป็นปี ไม่ใช่วันที่/, /2027-09-30/],
  ],
];
it.each(SLIPS)("%s is told once, where it is, with what to type", async (_, file, text, line, says) => {
  const found = await told(file, text);
  expect(found.length).toBe(1);
  expect(found[0]).toMatch(new RegExp(`^${line} \\|`));
  for (const words of says) expect(found[0]).toMatch(words);
});

it.each([
  ["a word in such marks within a title", story("title: โครงการ “ธารใส” ปีนี้")],
  ["such marks within quotes of YAML's own", story('title: "“ธารใสสะอาด”"')],
  ["two words in such marks", story("title: “ก” กับ “ข”")],
  ["a comparison in the text", story("title: ข่าว", "ถ้า 3 < 5 และ 7 > 2 ให้ติดต่อ")],
  ["a tag in code", story("title: ข่าว", "เขียน `<b>` ในช่อง")],
])("nothing is told of %s", async (_, text) => {
  expect(await told(STORY, text)).toEqual([]);
});
