import { expect, it } from "vitest";
import { loadContent } from "../../src/collections/load.ts";
import { checkMarkdown, checkMdx } from "../../src/collections/mdx.ts";
import { makeAgency } from "../agency.ts";

const REFUSED: [body: string, line: number, says: string][] = [
  ["import x from 'y'", 1, "import / export"],
  ["export const a = 1", 1, "import / export"],
  ["ก {alert(1)}", 1, "{ … }"],
  ["{/* ก */}", 1, "{ … }"],
  ["<script>alert(1)</script>", 1, "<script>"],
  ["<img src='/a.png' onerror='alert(1)' />", 1, "<img>"],
  ["<Callout title={alert(1)}>ก</Callout>", 1, "<Callout {…}>"],
  ["<Callout {...globalThis}>ก</Callout>", 1, "<Callout {…}>"],
  ['ก\n\n<Callout set:html="<script>alert(1)</script>" />', 3, "<Callout set:html>"],
  ['<Contact client:load="x" />', 1, "<Contact client:load>"],
  ["<toString />", 1, "<toString>"],
  ["<a.b />", 1, "<a.b>"],
  ["<>ก</>", 1, "<>"],
];
it.each(REFUSED)("refuses the code in %j", async (body, line, says) => {
  expect(await checkMdx("a.mdx", body, 1)).toMatchObject([
    { kind: "mdx-code", position: { line }, args: { code: says } },
  ]);
});

const LINKS: [body: string, line: number, fault: string][] = [
  ["[ก](javascript:alert(1))", 1, "scheme"],
  ["ก\n\n[ก](JAVASCRIPT&colon;alert(1))", 3, "scheme"],
  ["[ก](java&#9;script:alert(1))", 1, "scheme"],
  ["[ก][a]\n\n[a]: <data:text/html,a>", 3, "scheme"],
  ["[![ก](/a.png)](vbscript:a)", 1, "scheme"],
  ["| ก |\n| - |\n| [ก](javascript:a) |", 1, "scheme"],
  ["![ก](https://pictures.example/a.png)", 1, "foreign-image"],
  ["![ก][a]\n\n[a]: //pictures.example/a.png", 3, "foreign-image"],
];
it.each(LINKS)("refuses where %j leads, in both kinds of body", async (body, line, fault) => {
  const expected = [{ kind: "body-link", args: { fault } }];
  const [mdx, markdown] = [await checkMdx("a.mdx", body, 1), await checkMarkdown("a.md", body, 1)];
  expect(mdx).toMatchObject(expected);
  expect(markdown).toMatchObject(expected);
  if (!body.startsWith("|")) expect([mdx[0]?.position?.line, markdown[0]?.position?.line]).toEqual([line, line]);
});

it("lets plain prose be, also where it is full of signs", async () => {
  const body =
    '[ก](/contact/) [ข](https://a.example "ค") ![แผนที่](/images/map.svg) `<script>` \\{ข\\}\n\n<Callout title="ก">ข</Callout>';
  expect(await checkMdx("a.mdx", body, 1)).toEqual([]);
  expect(await checkMarkdown("a.md", "<b onclick=x>{1}</b> <javascript:a b>", 1)).toEqual([]);
});

it("stops a story that leads to a command, with its line, and publishes the tags of another as text", async () => {
  const story = (body: string) => `---\ntitle: ข่าว\ndate: 2023-04-20\nsummary: สรุป\n---\n\n${body}\n`;
  const directory = await makeAgency({
    "content/news/bad.md": story("ก\n\n[กดที่นี่](javascript:alert(1)) <javascript:alert(2)>"),
    "content/news/odd.md": story("<script>alert(1)</script> [ก]()"),
  });
  const { problems, content } = await loadContent(directory, "2023-04-28");
  expect(problems.map(({ kind, file, position }) => [kind, file, position?.line])).toEqual([
    ["body-link", "content/news/bad.md", 9],
    ["body-link", "content/news/bad.md", 9],
  ]);
  expect(content?.news.find(({ id }) => id === "odd")?.html).toContain("&lt;script&gt;");
});
