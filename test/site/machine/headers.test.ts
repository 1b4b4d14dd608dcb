import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../../src/program/paths.ts";
import { headerRules, headersFile, hostFiles, nginxSnippet } from "../../../src/site/machine/headers.ts";
import { sampleContent } from "../sample.ts";

const files = hostFiles(sampleContent());
const file = (name: string) => files[name] ?? expect.fail(name);

/** What Netlify and Cloudflare Pages send for an address: the headers of every rule that fits, joined. */
function sent(path: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  let fits = false;
  for (const line of file("_headers").split("\n")) {
    const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    if (line.startsWith("/")) fits = path.startsWith(line.replace(/\*$/, ""));
    else if (fits && name && value) (found[name] ??= []).push(value);
  }
  return found;
}

it.each(["/web/", "/web/search/", "/web/documents/a.pdf", "/web/data/services.json"])(
  "%s is sent with one policy, and with the headers that no page can say of itself",
  (path) => {
    const headers = sent(path);
    expect(headers["Content-Security-Policy"]).toEqual([expect.stringContaining("frame-ancestors 'none'")]);
    expect(headers["Strict-Transport-Security"]).toEqual([expect.stringMatching(/^max-age=\d{8}/)]);
    expect(headers).toMatchObject({
      "X-Content-Type-Options": ["nosniff"],
      "Referrer-Policy": ["strict-origin-when-cross-origin"],
      "Cross-Origin-Opener-Policy": ["same-origin"],
    });
    expect(JSON.stringify(headers)).not.toContain("unsafe-inline");
  },
);

it.each([
  ["/web/_assets/site.css", true],
  ["/web/pagefind/fragment/th_1.pf_fragment", true],
  ["/web/pagefind/pagefind-entry.json", false],
  ["/web/oit/2566/o1/", false],
])("%s may be kept for ever: %s", (path, kept) => {
  expect(sent(path)["Cache-Control"] !== undefined).toBe(kept);
});

it("lets programs on other sites read open data, but no page", () => {
  expect(sent("/web/data/services.json")["Access-Control-Allow-Origin"]).toEqual(["*"]);
  expect(sent("/web/contact/")["Access-Control-Allow-Origin"]).toBeUndefined();
});

/** Words that an Apache lets a folder say with `AllowOverride FileInfo` (https://httpd.apache.org/docs/2.4/mod/). */
const FILE_INFO = [
  ...["ErrorDocument", "Header", "RedirectMatch", "RewriteEngine", "RewriteCond", "RewriteRule"],
  ...["AddDefaultCharset", "AddType", "AddCharset", "AddOutputFilterByType"],
];
const words = (text: string) => [...text.matchAll(/^ *([A-Z]\w+) /gm)].map(([, word = ""]) => word);

it("asks nothing of an Apache that lacks a module, and lets scripts run on the page of the search alone", () => {
  const apache = Object.keys(files).filter((name) => name.endsWith(".htaccess"));
  for (const name of apache) {
    const outside = file(name).replaceAll(/<IfModule !?[\w.]+>[^]*?<\/IfModule>\n/g, "");
    expect(outside.replaceAll(/ *<\/IfModule>\n/g, ""), name).toMatch(/^((ErrorDocument 40[34] \S+|#.*)\n)*$/);
    expect(
      words(file(name)).filter((word) => !FILE_INFO.includes(word)),
      name,
    ).toEqual([]);
    expect(file(name).includes("script-src"), name).toBe(name === "search/.htaccess");
  }
  expect(file(".htaccess")).toContain("ErrorDocument 404 /web/404.html");
});

describe("the folders of files, which an Apache might list", () => {
  const own = { size: 1, sha256: "", published: "named" } as const;
  const text = hostFiles(
    sampleContent({
      files: {
        "documents/2566/a.pdf": own,
        "ข้อมูล/b.pdf": own,
        "old/index.html": own,
        "oit/c.pdf": own,
        "robots.txt": own,
        "ลับ/draft.pdf": { size: 1, sha256: "" },
      },
    }),
  )[".htaccess"];
  const [, pattern = ""] = /RedirectMatch 404 "(\^[^"]+)"/.exec(text ?? "") ?? expect.fail();

  it.each([
    ["/web/documents/", true],
    ["/web/documents/2566/", true],
    ["/web/ข้อมูล/", true],
    ["/web/_assets/", true],
    ["/web/pagefind/fragment/", true],
    ["/web/data/schemas/", true],
    ["/web/documents/2566/a.pdf", false],
    ["/web/data/", false],
    ["/web/oit/2566/o1/", false],
    ["/web/news/documents/", false],
    ["/web/ลับ/", false],
    ["/web/old/", false],
    ["/web/", false],
    ["/documents/", false],
  ])("answer %s as if nothing were there: %s", (address, hidden) => {
    expect(new RegExp(pattern).test(address)).toBe(hidden);
  });
});

it("withholds the same from an Apache that has mod_rewrite in place of mod_alias", () => {
  const text = file(".htaccess");
  const patterns = (word: string) =>
    [...text.matchAll(new RegExp(`${word} "([^"]+)"`, "g"))].map(([, pattern]) => pattern);
  expect(patterns("RewriteCond %\\{REQUEST_URI\\}")).toEqual(patterns("RedirectMatch 404"));
  expect(text).toMatch(
    /<IfModule !mod_alias\.c>\n +<IfModule mod_rewrite\.c>\n +RewriteEngine On\n.* \[OR\]\n.*\n +RewriteRule \^ - \[R=404,L\]\n/,
  );
});

it("tells nginx the whole set in each folder, for it forgets those around it (npm run docs writes the file)", async () => {
  const snippet = nginxSnippet(headerRules());
  expect(await readFile(`${ROOT}/src/publish/nginx.conf`, "utf8")).toBe(snippet);
  for (const block of snippet.matchAll(/location [^{]+\{([^}]+)\}/g)) {
    expect(block[1]).toContain("X-Content-Type-Options");
    expect(block[1]?.match(/Cache-Control/g)).toHaveLength(1);
  }
});

it("keeps to the limits of Cloudflare Pages for an archive of 30,000 records: 100 rules, 2,000 characters a line", () => {
  const lines = headersFile(headerRules({ parts: 60, recent: 10, near: 14 }), "/a/folder/of/a/host/").split("\n");
  expect(lines.filter((line) => line.startsWith("/")).length).toBeLessThanOrEqual(100);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(2000);
});

describe.each([
  ["Apache", file(".htaccess")],
  ["nginx", nginxSnippet(headerRules(), "/web/")],
])("%s", (_, text) => {
  it("asks for a page anew, so that a correction shows at once", () => {
    expect(text).toMatch(/Cache-Control "no-cache"/);
  });

  it.each(["csv", "ics", "jsonld", "webmanifest"])("knows what a file .%s is, and sends it packed", (ending) => {
    const [, type] = new RegExp(String.raw`(\w+/[\w+-]+) \.?${ending};?$`, "m").exec(text) ?? expect.fail();
    expect(text).toMatch(
      new RegExp(String.raw`^ *(AddOutputFilterByType DEFLATE|gzip_types) .*${type?.replace("+", "\\+")}`, "m"),
    );
  });

  it.each([
    ["/web/.git/config", true],
    ["/web/.env", true],
    ["/web/data/.htaccess", true],
    ["/web/_headers", true],
    ["/web/.well-known/security.txt", false],
    ["/web/documents/a.b/c.pdf", false],
    ["/web/data/people.csv", false],
  ])("hides %s: %s", (address, hidden) => {
    const [, pattern] = /(?:RedirectMatch 404|if \(\$uri ~) "([^"]+)"/.exec(text) ?? expect.fail();
    expect(new RegExp(pattern ?? "").test(address)).toBe(hidden);
  });
});
