import { expect, it } from "vitest";
import { markdownAhead } from "../../src/collections/markdown/markdown-thread.ts";
import { htmlOfMarkdown } from "../../src/collections/markdown/markdown.ts";

const bodyOf = (n: number): string =>
  `# เรื่องที่ ${n}\r\n\n| ปี | บาท |\n|---|---|\n| ${n} | **${n * 7}** |\n\n- [x] <b>\n`;
const text = new Map(
  Array.from({ length: 700 }, (_, n) => [`content/news/${n}.md`, `---\ntitle: ${n}\n---\n${bodyOf(n)}`]),
);
text.set("content/news/3.md", "no front matter");
text.set("content/news/4.md", `---\na: 1\n---\n${">".repeat(100)} deep`);
const textOf = (file: string): string => text.get(file) ?? "";

it("what is made beside all else is what is made of each body alone; what cannot be read is left", async () => {
  const made = await markdownAhead([...text.keys()], textOf)?.finish();
  expect(made?.size).toBe(700);
  expect(
    [...(made ?? [])]
      .filter(([, html]) => html === undefined)
      .map(([file]) => file)
      .toSorted(),
  ).toEqual(["content/news/3.md", "content/news/4.md"]);
  for (const n of [0, 5, 350, 699])
    expect(made?.get(`content/news/${n}.md`)).toBe(htmlOfMarkdown(bodyOf(n).replaceAll("\r\n", "\n")));
});

it("few bodies start no thread", () => {
  expect(markdownAhead([...text.keys()].slice(0, 400), textOf)).toBeUndefined();
});
