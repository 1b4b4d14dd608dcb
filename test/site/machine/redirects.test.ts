import { expect, it } from "vitest";
import { checkRedirects } from "../../../src/domain/coherence/redirects.ts";
import { redirectsSchema } from "../../../src/domain/model/records/redirects.ts";
import { hostFiles } from "../../../src/site/machine/headers.ts";
import { apacheRedirects, nginxRedirects, redirectFiles, redirectsFile } from "../../../src/site/machine/redirects.ts";
import { sampleContent } from "../sample.ts";

const moving = (redirects: object[]) =>
  sampleContent({
    redirects: { id: "redirects", file: "content/redirects.yaml", data: redirectsSchema.parse({ redirects }) },
    files: {
      "documents/แผน 1.pdf": { size: 1, sha256: "0".repeat(64) },
      "documents/plan.pdf": { size: 1, sha256: "1" },
    },
  });
const content = moving([
  { from: "/old/page", to: "/news/" },
  { from: "/ข่าว/", to: "https://www.other.example/a?b=1&c=2" },
  { from: "/files/a+b.pdf", to: "/documents/แผน 1.pdf" },
]);
const THAI = encodeURIComponent("ข่าว");
const PLAN = `/web/documents/${encodeURIComponent("แผน 1.pdf")}`;

it("is written for Netlify and Cloudflare Pages, with and without the last slash", () => {
  expect(redirectsFile(content).split("\n")).toEqual([
    "/web/old/page /web/news/ 301",
    `/web/${THAI}/ https://www.other.example/a?b=1&c=2 301`,
    `/web/${THAI} https://www.other.example/a?b=1&c=2 301`,
    `/web/files/a%2Bb.pdf ${PLAN} 301`,
    "",
  ]);
});

it("is written for Apache and nginx as patterns that mean themselves", () => {
  const patterns = [...apacheRedirects(content).matchAll(/RedirectMatch 301 "([^"]+)"/g)].map(
    ([, pattern = ""]) => pattern,
  );
  expect(patterns.map((pattern) => new RegExp(pattern).test("/web/old/page"))).toEqual([true, false, false]);
  expect(patterns.map((pattern) => new RegExp(pattern).test("/web/ข่าว"))).toEqual([false, true, false]);
  expect(new RegExp(patterns[0] ?? "").test("/web/old/pages")).toBe(false);
  expect(nginxRedirects(content)).toContain('location ~ "^/web/old/page/?$" { return 301 "/web/news/"; }');
  expect(hostFiles(content)[".htaccess"]).toContain("RedirectMatch 301");
});

it("is a page where the host knows none, but not in the place of a document", () => {
  const files = redirectFiles(content);
  expect(Object.keys(files)).toEqual(["old/page/index.html", "ข่าว/index.html", "_redirects", ".redirects.nginx"]);
  expect(files["ข่าว/index.html"]).toContain('url=https://www.other.example/a?b=1&#38;c=2"');
  expect(files["old/page/index.html"]).toContain('<link rel="canonical" href="https://www.test.example/web/news/">');
});

it("writes nothing for an agency that has none", () => {
  expect(redirectFiles(sampleContent())).toEqual({});
  expect(Object.keys(hostFiles(sampleContent()))).not.toContain("_redirects");
});

it("may not stand where a page or a file stands, whatever its letters and its last slash, nor twice", () => {
  const found = checkRedirects(
    moving([
      { from: "/News", to: "/contact/" },
      { from: "/documents/plan.pdf/", to: "/news/" },
      { from: "/old", to: "/news/" },
      { from: "/old/index.html", to: "/contact/" },
      { from: "/older", to: "/news" },
      { from: "/a", to: "/old" },
      { from: "/b", to: "/documents/none.pdf" },
    ]),
    { addresses: ["/", "/news/", "/contact/"], reserved: [], nearest: () => undefined },
  );
  expect(found.map(({ kind, path }) => [kind, path[1]])).toEqual([
    ["redirect-shadows", 0],
    ["redirect-shadows", 1],
    ["redirect-twice", 3],
    ["page-missing", 5],
    ["page-missing", 6],
  ]);
});

it.each([
  ["/index.php?option=com_content&id=3", "มี ? หรือ #"],
  ["https://www.old.example/a/b", "ไม่มีชื่อเว็บไซต์"],
  ["/", "ไม่ใช่หน้าแรก"],
  ["//evil.example/x", "ขึ้นต้นด้วย /"],
  ["/../x", "ขึ้นต้นด้วย /"],
])("refuses %s as a former address, with the reason", (from, reason) => {
  const { error } = redirectsSchema.safeParse({ redirects: [{ from, to: "/news/" }] });
  expect(error?.issues[0]?.message).toContain(reason);
});
