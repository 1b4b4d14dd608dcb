import { describe, expect, it } from "vitest";
import { searchedDocuments } from "../../src/site/search/documents.ts";
import { MINIMAL_AGENCY } from "../agency.ts";
import { pdfOf } from "../planted.ts";
import { load, news, page, shown } from "./faults/broken.ts";

const PLAN = "public/documents/แผน 2570.pdf";

describe("a link with a blank in its address", () => {
  it.each([
    "[แผน](/documents/แผน 2570.pdf)",
    "![รูป](/images/งาน วันเด็ก.jpg)",
    "[แผน](documents/แผน ปี 2570.pdf)",
    "[ก](https://www.test.example/แผน 2570.pdf)",
    "ดู **[แผน](/documents/แผน 2570.pdf)** ได้",
  ])("is refused with the way to write it: %s", async (line) => {
    for (const file of ["content/news/a.md", "content/pages/a.mdx"]) {
      const body = file.endsWith(".md") ? `${news("ข่าว")}\n${line}\n` : page(line);
      const text = shown(await load({ "content/agency.yaml": MINIMAL_AGENCY, [file]: body }));
      expect(text, file).toContain("%20");
    }
  });

  it.each([
    "[แผน](/documents/แผน%202570.pdf)",
    "[แผน](</documents/แผน 2570.pdf>)",
    '[แผน](/documents/แผน%202570.pdf "แผน ปี 2570")',
    "ตำแหน่ง [ว่าง](เริ่ม 1 ตุลาคม)",
    "`[แผน](/documents/แผน 2570.pdf)`",
  ])("is not seen in %s", async (line) => {
    const text = shown(
      await load({
        "content/agency.yaml": MINIMAL_AGENCY,
        [PLAN]: pdfOf(["plan"]),
        "content/news/a.md": `${news("ข่าว")}\n${line}\n`,
      }),
    );
    expect(text).not.toContain("มีเว้นวรรค");
  });
});

it("every document that prose leads to is in the search, once, by the words of its link", async () => {
  const { content } = await load({
    "content/agency.yaml": MINIMAL_AGENCY,
    [PLAN]: pdfOf(["plan"]),
    "public/documents/b.docx": "PK",
    "public/documents/c.pdf": pdfOf(["c"]),
    "public/documents/alone.pdf": pdfOf(["alone"]),
    "content/news/a.md": `${news("ข่าว")}\n[แผนปีหน้า](/documents/แผน%202570.pdf) [อีกครั้ง](</documents/แผน 2570.pdf>)\n`,
    "content/pages/a.mdx": page("[ระเบียบ](/documents/c.pdf)"),
  });
  const found = content && searchedDocuments(content).map(({ file, title }) => [file, title]);
  expect(found?.toSorted()).toEqual([
    ["documents/c.pdf", "ระเบียบ"],
    ["documents/แผน 2570.pdf", "แผนปีหน้า"],
  ]);
});
