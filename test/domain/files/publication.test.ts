import { describe, expect, it } from "vitest";
import { namedFiles, pictureUses, type BodyUse } from "../../../src/domain/files/linked.ts";
import { limitsMet } from "../../../src/domain/files/limits.ts";
import { fileNotices } from "../../../src/domain/files/notices.ts";
import { publicationOf } from "../../../src/domain/files/publication.ts";
import { evidence, makeContent, makeDisclosure, makePerson } from "../make.ts";

const fact = { size: 1, sha256: "0" };
const files = Object.fromEntries(
  ["a.pdf", "แผน 1.pdf", "b.pdf", "c.pdf", "d.pdf", "e.jpg", "f.jpg", "draft.pdf"].map((file) => [file, fact]),
);
const body = (kind: BodyUse["kind"], url: string): BodyUse => ({ file: "content/pages/a.mdx", kind, url });

describe("content names a file", () => {
  const content = makeContent({
    files,
    agency: { site: "https://www.test.example/web/" },
    disclosures: [
      makeDisclosure({
        evidence: [evidence({ file: "a.pdf" }), { title: "แผน", link: "https://www.test.example/web/b.pdf" }],
      }),
    ],
    people: [makePerson({ photo: "e.jpg" })],
    frozen: [
      {
        id: "2566",
        file: "content/frozen/2566.yaml",
        data: { fiscalYear: 2566, frozen: "2023-04-30", targets: [{ item: "o1", kind: "file", target: "d.pdf" }] },
      },
    ],
  });
  const bodies = [
    body("link", "/%E0%B9%81%E0%B8%9C%E0%B8%99%201.pdf#page=2"),
    body("image", "/f.jpg"),
    body("link", "https://www.test.example/web/c.pdf"),
    body("link", "https://other.example/draft.pdf"),
  ];

  it("in fields, in links of prose, by its whole address, and by what was entered elsewhere", () => {
    expect([...namedFiles(content, bodies)].toSorted()).toEqual(["a.pdf", "b.pdf", "c.pdf", "d.pdf", "แผน 1.pdf"]);
  });

  it("or shows it as a picture, which is another thing", () => {
    expect(pictureUses(content, bodies).map(({ target }) => target)).toEqual(["e.jpg", "f.jpg"]);
  });
});

it.each([
  ["a.pdf", "named"],
  ["เอกสาร/ร่าง ลับ.pdf", undefined],
  ["documents/archive/2560.pdf", "folder"],
  ["documents/archive-2/2560.pdf", undefined],
  ["robots.txt", "host"],
  ["CNAME", "host"],
  ["_headers", "host"],
  ["_redirects", "host"],
  ["favicon.ico", "host"],
  [".well-known/security.txt", "host"],
  ["google1234567890abcdef.html", "host"],
  ["BingSiteAuth.xml", "host"],
  ["secret.html", undefined],
  ["documents/robots.txt", undefined],
])("publishes %s as %s", (file, expected) => {
  expect(publicationOf(file, new Set(["a.pdf"]), ["documents/archive"])).toBe(expected);
});

const MB = 1024 * 1024;
it.each([
  [{ "x/draft.pdf": { size: 1 }, "x/b.pdf": { size: 1 } }, [["unlinked-files", "public/x/", "draft.pdf, b.pdf"]]],
  [{ "a.pdf": { size: 20 * MB, published: "named" } }, []],
  [{ "x/a.jpg": { size: 1, published: "named", place: true } }, [["picture-place", "public/x/a.jpg", "a.jpg"]]],
  [{ "a.pdf": { size: 20 * MB + 1, published: "named" } }, [["heavy-file", "public/a.pdf", "20.1"]]],
  [{ "a.pdf": { size: 26 * MB, published: "named" } }, [["cloudflare-refuses", "public/a.pdf", "26.0"]]],
  [
    { "a.pdf": { size: 101 * MB } },
    [
      ["unlinked-files", "public/", "a.pdf"],
      ["github-refuses", "public/a.pdf", "101.0"],
    ],
  ],
  [{ "a.jpg": { size: 1, picture: { width: 1, height: 1, alpha: false, asIs: false } } }, []],
] as const)("of %j says %j", (given, expected) => {
  const all = Object.fromEntries(Object.entries(given).map(([file, facts]) => [file, { sha256: "0", ...facts }]));
  expect(fileNotices({ files: all }).map(({ id, file, args }) => [id, file, args[0]])).toEqual(expected);
});

it.each([
  [{ files: 15_999, bytes: 800 * MB }, []],
  [{ files: 16_000, bytes: 820 * MB }, ["GitHub Pages", "Cloudflare Pages"]],
])("of a site of %j names the limits that are near: %j", (site, hosts) => {
  expect(limitsMet(site).map(({ host }) => host)).toEqual(hosts);
});
