import { expect, it } from "vitest";
import { loadContent } from "../../../src/collections/load.ts";
import { checkMarkdown, checkMdx } from "../../../src/collections/faults/mdx.ts";
import type { Destinations } from "../../../src/domain/coherence/body-link.ts";
import { wordsOf } from "../../../src/domain/coherence/problem.ts";
import { makeAgency, MINIMAL_AGENCY } from "../../agency.ts";

const STANDING = ["/contact/", "/images/map.svg", "/a.png", "/documents/แผน 1.pdf"];
const OWN: Destinations = {
  stands: (path) => STANDING.includes(path),
  nearest: (path) => (path === "/contacts/" ? "/contact/" : undefined),
};

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
  expect(await checkMdx("a.mdx", body, 1, OWN)).toMatchObject([
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
  ["ก\n[ข](www.a.example)", 2, "relative"],
  ["ก\n\n[ข](/contacts/#top)", 3, "missing"],
  ["![ก](/images/no.png)", 1, "missing"],
  ["[ก](/documents/%E0%B9%81%E0%B8%9C%E0%B8%99%202.pdf)", 1, "missing"],
];
it.each(LINKS)("refuses where %j leads, in both kinds of body", async (body, line, fault) => {
  const expected = [{ kind: "body-link", args: { fault } }];
  const [mdx, markdown] = [await checkMdx("a.mdx", body, 1, OWN), await checkMarkdown("a.md", body, 1, OWN)];
  expect(mdx).toMatchObject(expected);
  expect(markdown).toMatchObject(expected);
  if (!body.startsWith("|")) expect([mdx[0]?.position?.line, markdown[0]?.position?.line]).toEqual([line, line]);
});

it("names the page that a misspelt address most likely stood for", async () => {
  const [found] = await checkMarkdown("a.md", "[ก](/contacts/)", 1, OWN);
  expect(wordsOf(found ?? expect.fail())).toMatchObject({
    what: "“/contacts/” ไม่ตรงกับหน้าหรือไฟล์ใดในเว็บไซต์นี้",
    remedy: "แก้เป็น /contact/",
  });
});

it("lets plain prose be, also where it is full of signs", async () => {
  const body =
    '[ก](/contact/) [ข](https://a.example "ค") ![แผนที่](/images/map.svg) [ค](/documents/แผน%201.pdf#page=2) `<script>` \\{ข\\}\n\n<Callout title="ก">ข</Callout>';
  expect(await checkMdx("a.mdx", body, 1, OWN)).toEqual([]);
  expect(await checkMarkdown("a.md", "<b onclick=x>{1}</b> <javascript:a b>", 1, OWN)).toEqual([]);
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

it("tells of dead links in every kind of prose at once, and knows every page and file of the site", async () => {
  const alive = [
    ...["/", "/news/2566/", "/news/other/", "/oit/2566/o1/", "/oit/o1/", "/contact/?a=b#questions", "/privacy/"],
    ...["/documents/แผน%201.pdf#page=2", "/rss.xml", "/data/catalog.jsonld", "/oit/2566/checklist.csv"],
    ...["https://other.example/x", "mailto:a@test.example", "#top"],
  ].map((address) => `[ก](${address})`);
  const dead = ["[ก](/news)", "[ก](/data/none.json)", "![ก](/images/none.png)"];
  const body = (lines: string[]) => `${lines.join("\n")}\n`;
  const page = (text: string) => `---\ntitle: หน้า\ndescription: ก\nupdated: 2023-04-20\n---\n${text}`;
  const story = (text: string) => `---\ntitle: ข่าว\ndate: 2023-04-20\nsummary: สรุป\n---\n${text}`;
  const directory = await makeAgency({
    "content/agency.yaml": `${MINIMAL_AGENCY}checklist: public\n`,
    "content/pages/about.mdx": page(body([...alive, ...dead])),
    "content/news/other.md": story(body(alive)),
    "content/news/dead.md": story(body(dead)),
    "public/documents/แผน 1.pdf": "x",
  });
  const { problems } = await loadContent(directory, "2023-04-28");
  const at = (file: string, first: number) => dead.map((_, index) => ["body-link", file, first + index]);
  expect(problems.map(({ kind, file, position }) => [kind, file, position?.line])).toEqual([
    ...at("content/news/dead.md", 6),
    ...at("content/pages/about.mdx", 6 + alive.length),
  ]);
});
