import { expect, it } from "vitest";
import { MINIMAL_AGENCY } from "../agency.ts";
import { load, shown } from "./faults/broken.ts";

const NEWS = '---\ntitle: ก\ndate: "2023-04-24"\nsummary: ก\ntopic: กิจกรรม\n---\n\n';
const PAGE = "---\ntitle: ก\n---\n\n";
const md = (body: string): Files => ({ "content/news/a.md": NEWS + body });
const mdx = (body: string): Files => ({ "content/pages/about.mdx": PAGE + body });
const yaml = (text: string): Files => ({ "content/faq/a.yaml": text });
type Files = Record<string, string>;

/** Shapes that took minutes, all memory, or ended in a stack of calls. */
it.each<readonly [says: string, files: Files, message: string]>([
  ["nested quotations", md(">".repeat(100_000) + "ก"), "ซ้อนกัน"],
  ["nested lists", mdx("- ".repeat(50_000) + "ก"), "ซ้อนกัน"],
  ["lists nested by blanks", mdx(Array.from({ length: 150 }, (_, i) => `${"  ".repeat(i)}- ก`).join("\n")), "ซ้อนกัน"],
  ["nested components", mdx("<Callout>".repeat(40_000)), "ซ้อนกัน"],
  ["nested components, one a line", mdx("<Callout>\n\n".repeat(2000) + "\n\n</Callout>".repeat(2000)), "ซ้อนกัน"],
  ["links that are opened", md("[ก](".repeat(50_000)), "เครื่องหมายมาก"],
  ["backslashes without end", mdx("\\".repeat(300_000)), "เครื่องหมายมาก"],
  ["letters as numbers", md("&#3585;".repeat(50_000)), "เครื่องหมายมาก"],
  ["paragraphs of emphasis", mdx(`${"*ก".repeat(80)}\n\n`.repeat(2400)), "เครื่องหมายมาก"],
  ["words struck out and not", md(`${"~~ก ~ข".repeat(600)}\n\n`.repeat(60)), "เครื่องหมายมาก"],
  ["lists in lists, on every line", md(`${"- ".repeat(39)}ก\n`.repeat(4900)), "เครื่องหมายมาก"],
  [
    "items ever further in",
    md(Array.from({ length: 4000 }, (_, i) => `${"  ".repeat(i % 80)}- ก`).join("\n")),
    "เครื่องหมายมาก",
  ],
  [
    "a table of thousands of columns",
    mdx(`${"|ก".repeat(3000)}|\n${"|-".repeat(3000)}|\n${"|ข|\n".repeat(4000)}`),
    "ตารางใหญ่",
  ],
  ["a story without end", md("ก\n".repeat(100_000)), "บรรทัดมาก"],
  ["a list of data without end", yaml("a:\n" + "  - ข้อความ\n".repeat(2_000_000)), "ใหญ่เกินไป"],
  ["comments without end", yaml("# ก\n".repeat(5_000_000)), "ใหญ่เกินไป"],
  ["keys without end", yaml(Array.from({ length: 400_000 }, (_, i) => `k${i}: 1`).join("\n")), "ชื่อข้อมูลมาก"],
  ["backslashes in a value", yaml(`a: "${"\\q".repeat(300_000)}"`), "เครื่องหมายมาก"],
  ["a value of many values", yaml(`a: [${"ก,".repeat(300_000)}ก]`), "เครื่องหมายมาก"],
  ["a quotation without end", yaml(`a: "${"ก\n".repeat(39_000)}`), "ไม่ปิด"],
  ["values that refer to one", yaml(`a: &a 1\nb:\n${"  - *a\n".repeat(20_000)}`), "สงวนไว้"],
  ["values within values, a line each", yaml("a:\n" + " [\n".repeat(5000)), "ซ้อนกัน"],
  ["lists within lists of data", yaml("a:\n  " + "- ".repeat(5000) + "b"), "ซ้อนกัน"],
  ["values within values", yaml("a: " + "[".repeat(100_000)), "ซ้อนกัน"],
])("%s are told, and soon", async (_, files, message) => {
  const before = performance.now();
  const [file] = Object.keys(files);
  const said = shown(await load({ "content/agency.yaml": MINIMAL_AGENCY, ...files }));
  expect(said).toContain(message);
  expect(said).toContain(file);
  const megabytes = Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  // A second a megabyte here, two at most; a busy computer takes its time.
  expect(performance.now() - before).toBeLessThan(30_000 + 6000 * megabytes);
});

it("long stories, deep lists and large tables of everyday are read", async () => {
  const rows = Array.from({ length: 1500 }, (_, i) => `| ${i} | [แผน](/contact/) | ${"ก".repeat(30)} |`).join("\n");
  const list = Array.from({ length: 12 }, (_, i) => `${"  ".repeat(i)}- ก`).join("\n");
  const said = shown(
    await load({
      "content/agency.yaml": MINIMAL_AGENCY,
      ...md(`${"ข้อความยาว ".repeat(200)}\n\n`.repeat(80)),
      "content/news/b.md": `${NEWS}${list}\n\n> > > ก`,
      ...mdx(`| ก | ข | ค |\n| - | - | - |\n${rows}`),
    }),
  );
  expect(said).not.toContain("โปรแกรมจึงไม่อ่าน");
});
