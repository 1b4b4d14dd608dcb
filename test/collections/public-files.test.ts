import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { loadContent } from "../../src/collections/load.ts";
import { wordsOf } from "../../src/domain/coherence/problem.ts";
import { makeAgency, MINIMAL_AGENCY, type Files } from "../agency.ts";

const DAY = "2023-04-28";
const HEIC = Buffer.concat([Buffer.from([0, 0, 0, 16]), Buffer.from("ftypheic\0\0\0\0")]);
const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#9ab" } })
    .jpeg()
    .toBuffer();

const person = (photo: string) =>
  `name: นายตัวอย่าง ใจดี\nposition: นายกเทศมนตรี\nside: political\norder: 1\nphoto: ${photo}\n`;
const page = (body: string) => `---\ntitle: หน้า\ndescription: คำอธิบาย\nupdated: 2023-04-20\n---\n\n${body}\n`;
const news = (body: string) => `---\ntitle: ข่าว\ndate: 2023-04-20\nsummary: สรุป\n---\n\n${body}\n`;
const answer = (evidence: string) => `item: o11\nfiscalYear: 2566\nevidence:\n  - { title: แผน, ${evidence} }\n`;

const load = async (files: Files) => loadContent(await makeAgency(files), DAY);
const told = async (files: Files) =>
  (await load(files)).problems.map((problem) => ({
    at: `${problem.file}:${problem.position?.line ?? ""}`,
    kind: problem.kind,
    words: wordsOf(problem),
  }));

describe("what stands in the place of a picture", () => {
  it("is told all at once, at the line that shows it, with the way out", async () => {
    const whole = await photo(600, 400);
    const found = await told({
      "content/people/mayor.yaml": person("images/mayor.heic"),
      "content/people/clerk.yaml": person("images/cut.jpg"),
      "content/pages/about.mdx": page("ก\n\n![ข](/images/clip.mp4)\n\n![ค](/images/%E0%B8%A0%E0%B8%B2%E0%B8%9E.jpg)"),
      "content/news/flood.md": news("![ก](</images/a b.tif>)\n\n![ข](/images/good.jpg)"),
      "public/images/mayor.heic": HEIC,
      "public/images/cut.jpg": whole.subarray(0, whole.length - 200),
      "public/images/clip.mp4": Buffer.from("\0\0\0\u0010ftypisom\0\0\0\0"),
      "public/images/ภาพ.jpg": "",
      "public/images/a b.tif": await sharp(whole).tiff().toBuffer(),
      "public/images/good.jpg": whole,
    });
    expect(found.map(({ at, kind }) => `${at} ${kind}`)).toEqual([
      "content/news/flood.md:7 picture-kind",
      "content/pages/about.mdx:9 picture-kind",
      "content/pages/about.mdx:11 picture-kind",
      "content/people/clerk.yaml:5 picture-broken",
      "content/people/mayor.yaml:5 picture-kind",
    ]);
    expect(found.map(({ words }) => words.what + words.remedy).join("\n")).toMatch(/TIFF[^]*วิดีโอ[^]*ว่าง[^]*HEIC/);
  });
});

describe("a file of public/", () => {
  it("goes out if content names it, as a picture in versions, and else stays at home", async () => {
    const { content, problems } = await load({
      "content/agency.yaml": `${MINIMAL_AGENCY}publicFiles:\n  folders: [documents/archive]\n`,
      "content/people/mayor.yaml": person("images/mayor.jpg"),
      "content/disclosures/2566/o11.yaml": answer("file: images/signed.jpg"),
      "content/pages/about.mdx": page("![ป้าย](/images/signed.jpg) [แผน](/documents/แผน.pdf)"),
      "content/news/flood.md": news("[แบบฟอร์ม](</documents/แบบ ฟอร์ม.pdf>) ![ตรา](/images/logo.svg)"),
      "public/images/mayor.jpg": await photo(600, 800),
      "public/images/signed.jpg": await photo(300, 400),
      "public/images/unused.jpg": await photo(30, 40),
      "public/images/logo.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
      "public/documents/แผน.pdf": "x",
      "public/documents/แบบ ฟอร์ม.pdf": "x",
      "public/documents/archive/2560.pdf": "x",
      "public/เอกสาร/ร่าง ลับ.pdf": "x",
      "public/robots.txt": "x",
    });
    expect(problems).toEqual([]);
    const files = Object.entries(content?.files ?? {}).map(([file, { published, picture }]) => [
      file,
      published,
      picture && `${picture.width}×${picture.height}`,
    ]);
    expect(files).toEqual([
      ["documents/archive/2560.pdf", "folder", undefined],
      ["documents/แบบ ฟอร์ม.pdf", "named", undefined],
      ["documents/แผน.pdf", "named", undefined],
      ["images/logo.svg", "named", expect.anything()],
      ["images/mayor.jpg", undefined, "600×800"],
      ["images/signed.jpg", "named", "300×400"],
      ["images/unused.jpg", undefined, undefined],
      ["robots.txt", "host", undefined],
      ["เอกสาร/ร่าง ลับ.pdf", undefined, undefined],
    ]);
  });

  it("is published as it came where the agency wants its originals to be", async () => {
    const { content } = await load({
      "content/agency.yaml": `${MINIMAL_AGENCY}publicFiles:\n  originals: true\n`,
      "content/people/mayor.yaml": person("images/mayor.jpg"),
      "public/images/mayor.jpg": await photo(600, 800),
    });
    expect(content?.files["images/mayor.jpg"]).toMatchObject({ published: "named", picture: { width: 600 } });
  });

  it("that would take the place of what the program makes is told, and no other", async () => {
    const taken = {
      "index.html": "/",
      "default.htm": "/",
      "index.xhtml": "/",
      "index.cgi": "/",
      "iisstart.htm": "/",
      "news/index.php7": "/news/",
      "contact/index.html": "/contact/",
      "People/Index.HTML": "/people/",
      faq: "/faq/",
      "oit/o11/index.php": "/oit/o11/",
      "rss.xml": "/rss.xml",
      "feed.json": "/feed.json",
      "calendar.ics": "/calendar.ics",
      "404.html": "/404.html",
      "sitemap-0.xml": "/sitemap-0.xml",
      "manifest.webmanifest": "/manifest.webmanifest",
      "data/catalog.jsonld": "/data/catalog.jsonld",
      "pagefind/pagefind.js": "/pagefind/",
      "_assets/a.css": "/_assets/",
      "_pictures/a.webp": "/_pictures/",
    };
    const free = [
      "robots.txt",
      "_headers",
      "CNAME",
      "google1234567890abcdef.html",
      "old/index.html",
      "news/a.pdf",
      "contact.html",
    ];
    const { problems } = await load(
      Object.fromEntries([...Object.keys(taken), ...free].map((file) => [`public/${file}`, "x"])),
    );
    const found = problems.map(({ file, kind, args }) => [file.slice(7), kind, "address" in args && args.address]);
    expect(found.toSorted()).toEqual(
      Object.entries(taken)
        .map(([file, address]) => [file, "taken-place", address])
        .toSorted(),
    );
  });
});

const ROWS =
  "งานที่ซื้อหรือจ้าง,วงเงิน,วิธีซื้อหรือจ้าง,ผู้ได้รับคัดเลือก,ราคาที่ตกลง,เลขที่สัญญา,วันที่สัญญา\nจ้างขุดลอกคูน้ำ,98000,เฉพาะเจาะจง,ร้านสมมติ,96500,จ.1/2566,3 ต.ค. 2565\n";

describe("a copy beside its first", () => {
  it("is told once, whatever it is of", async () => {
    const copies: [copy: string, first: string, text: string, kind: string][] = [
      ["procurement/2566/contracts - สำเนา.csv", "procurement/2566/contracts.csv", ROWS, "copied-file"],
      ["procurement/2565/10 แก้ไข.csv", "procurement/2565/10.csv", ROWS.replaceAll("2565", "2564"), "copied-file"],
      ["news/flood (1).md", "news/flood.md", news("ก"), "copied-file"],
      ["people/mayor-DESKTOP-4F7K2.yaml", "people/mayor.yaml", person("a.svg"), "copied-file"],
      ["disclosures/2566/o11 - Copy.yaml", "disclosures/2566/o11.yaml", answer("page: /contact/"), "duplicate-item"],
    ];
    const found = await told({
      ...Object.fromEntries(
        copies.flatMap(([copy, first, text]) => [copy, first].map((file) => [`content/${file}`, text])),
      ),
      "public/a.svg": "<svg/>",
    });
    expect(found.map(({ at, kind }) => `${at.replace(/:1?$/, "")} ${kind}`).toSorted()).toEqual(
      copies.map(([copy, , , kind]) => `content/${copy} ${kind}`).toSorted(),
    );
  });
});
