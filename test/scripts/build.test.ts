import { readdir, readFile, symlink } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { makeAgency, MINIMAL_AGENCY, writeAgency } from "../agency.ts";
import { useFolder } from "../folder.ts";
import { run } from "./run.ts";

const O13 = "content/disclosures/2566/o13.yaml";
const ABOUT = "content/pages/about.mdx";
const PAGE = "---\ntitle: หน้า\ndescription: คำอธิบาย\nupdated: 2023-04-20\n---\n\n";

/** Links and a picture as a clerk writes them, from the root of the site. */
const LINKS = "[ข่าว](/news/?a=1#b) [แผน](/documents/แผน.pdf) [อื่น](https://a.example/) ![แผนที่](/images/แผนที่.svg)";
/** Where they lead on a site that stands at `/town/`. */
const LED = [
  "/town/news/?a=1#b",
  "/town/documents/%E0%B9%81%E0%B8%9C%E0%B8%99.pdf",
  "https://a.example/",
  "/town/images/%E0%B9%81%E0%B8%9C%E0%B8%99%E0%B8%97%E0%B8%B5%E0%B9%88.svg",
];

// What can be wrong in a file, and the words for it, is tested where content is read.
it.each([
  ["YAML that cannot be read", O13, "item: o13\nfiscalYear: 2566\nevidence: [\n", `${O13}:3:`],
  ["a value that is none", O13, "item: o13\nfiscalYear: ๒๕๖x\n", `${O13}:2:1`],
  ["MDX that does not compile", ABOUT, `${PAGE}<Callout>\n`, `${ABOUT}:7:1`],
])("%s stops the build with its place, and what was published stays", async (_, file, text, place) => {
  const agency = await makeAgency({ [file]: text, "dist/index.html": "published", "dist/documents/a.pdf": "a" });
  const out = path.join(agency, "dist");

  const { code, output } = await run("build", [], { AGENCY_DIR: agency, OUT_DIR: out });

  expect(output).toContain(place);
  expect(output).toContain("พบ 1 จุดที่ต้องแก้ใน 1 ไฟล์");
  expect(code).toBe(1);
  expect((await readdir(out, { recursive: true })).toSorted()).toEqual(["documents", "documents/a.pdf", "index.html"]);
  expect(await readFile(path.join(out, "index.html"), "utf8")).toBe("published");
  expect((await readdir(agency)).toSorted()).toEqual(["content", "dist"]);
});

describe("another agency's site under a path of its own", () => {
  const agency = useFolder();
  let out: string;
  let files: readonly string[];
  const read = (file: string) => readFile(path.join(out, file), "utf8");

  beforeAll(async () => {
    await writeAgency(agency.current, {
      "content/agency.yaml": `${MINIMAL_AGENCY.replace("https://www.test.example/", "https://pages.example/town")}checklist: public\n`,
      "content/pages/about.mdx": `${PAGE}<Callout>ประวัติของเรา ${LINKS}</Callout>\n\n${LINKS}\n`,
      "content/news/ข่าว ประชุม.md":
        "\uFEFF---\r\ntitle: ประชุมสภา\r\ndate: 2023-01-31\r\nsummary: สรุป\r\n---\r\n\r\nเนื้อข่าว " + `${LINKS}\r\n`,
      "public/images/แผนที่.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
      [O13]: "item: o13\nfiscalYear: 2566\nnil: { statement: ไม่มี, date: 2023-04-20, unit: สำนักปลัด }\n",
      "content/desktop.ini": "x",
      "content/people/~$mayor.yaml": "x",
      "public/documents/แผน.pdf": "x",
      "public/documents/~$แผน.docx": "x",
      "public/Thumbs.db": "x",
      "public/.env": "secret",
      "public/.well-known/security.txt": "x",
      "dist/images/logo.svg": "what was published before",
    });
    out = path.join(agency.current, "dist");
    const { code, output } = await run("build", [], { AGENCY_DIR: agency.current, OUT_DIR: out, AS_OF: "2023-04-28" });
    expect(code, output).toBe(0);
    const entries = await readdir(out, { recursive: true, withFileTypes: true });
    files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(out, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"));
  });

  it("holds the agency's files, and nothing that systems leave beside them or that was published before", () => {
    expect(files).toEqual(expect.arrayContaining(["documents/แผน.pdf", ".well-known/security.txt"]));
    expect(files.filter((name) => /Thumbs|env|~\$|desktop|logo/.test(name))).toEqual([]);
  });

  it("holds no trace of the demo", async () => {
    for (const file of files) expect(await read(file), file).not.toMatch(/ธารใส|tharnsai/);
    expect(files.filter((name) => name.endsWith(".pdf"))).toEqual(["documents/แผน.pdf"]);
  });

  it("leads from page to page below its path, and says where it stands", async () => {
    const home = await read("index.html");
    expect(home).toContain('href="/town/checklist/"');
    expect(home).toContain('rel="canonical" href="https://pages.example/town/"');
  });

  it("shows the prose and the news that the agency wrote, however the file was saved", async () => {
    expect(await read("about/index.html")).toContain("ประวัติของเรา");
    expect(await read("news/ข่าว-ประชุม/index.html")).toContain("เนื้อข่าว");
  });

  it.each([
    ["about/index.html", 2],
    ["news/ข่าว-ประชุม/index.html", 1],
  ])("leads the links and pictures of prose in %s below its path too", async (file, times) => {
    const main = (await read(file)).split("<main")[1]?.split("</main>")[0] ?? "";
    const prose = main.slice(main.indexOf('class="prose'));
    const addresses = [...prose.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, address]) => address);
    expect(addresses.slice(0, LED.length * times)).toEqual(Array.from({ length: times }, () => LED).flat());
    expect(prose).toMatch(/>ข่าว<\/a>/);
  });

  it("says the same of its answers, the news and the nil declaration, on the home page and in the JSON", async () => {
    const json = JSON.parse(await read("oit/2566/checklist.json")) as Checklist;
    expect(json.items.find(({ code }) => code === "o13")?.status).toBe("to-confirm");
    expect(json.totals).toMatchObject({ complete: 1, toConfirm: 1, missing: 41 });
    expect((await read("index.html")).replace(/<[^>]+>/g, "")).toMatch(/ครบ\s+1\s+จาก\s+43\s+ข้อ\s+รอยืนยัน\s+1/);
  });

  it("is not built where a file leads out of the folder", async () => {
    await symlink("/etc/hostname", path.join(agency.current, "public/documents/leak.txt"));
    const { code, output } = await run("build", [], { AGENCY_DIR: agency.current, OUT_DIR: out });
    expect(output).toContain("public/documents/leak.txt:1:1");
    expect(code).toBe(1);
  });
});

interface Checklist {
  readonly items: readonly { readonly code: string; readonly status: string }[];
  readonly totals: Readonly<Record<string, number>>;
}
