import type { Outcome } from "../../src/domain/model/gravity.ts";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { VerifyReport } from "../../src/domain/verify/verify-report.ts";
import { EDITIONS, editionOf } from "../domain/listing/editions.ts";
import { withFolder } from "../folder.ts";
import { look } from "./look.ts";
import { writeFile } from "node:fs/promises";

type Pages = Readonly<Record<string, string | Uint8Array>>;

/** A site of others for the length of a test. */
async function serving<T>(pages: Pages, use: (site: string) => Promise<T>): Promise<T> {
  const server = createServer((request, response) => {
    const page = pages[decodeURIComponent(request.url ?? "/")];
    if (page === undefined) {
      response.writeHead(404, { "content-type": "text/html" }).end("not there");
      return;
    }
    const isPdf = typeof page !== "string";
    response.writeHead(200, { "content-type": isPdf ? "application/pdf" : "text/html; charset=utf-8" }).end(page);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Checks a list of items at addresses of such a site. */
const checked = (pages: Pages, list: Readonly<Record<string, string>>, year: number): Promise<VerifyReport> =>
  serving(pages, (site) =>
    withFolder(async (folder) => {
      const file = path.join(folder, "list.csv");
      const rows = Object.entries(list).map(([code, at]) => `${code},,${site}${at}`);
      await writeFile(file, ["ข้อ,รายการ,ที่อยู่", ...rows].join("\n"));
      return look(file, year, site.replace("http://", ""));
    }),
  );

const outcomes = ({ items }: VerifyReport): Record<string, Outcome> =>
  Object.fromEntries(items.filter(({ addresses }) => addresses.length > 0).map(({ code, outcome }) => [code, outcome]));

const NAME = editionOf(2568).items.find(({ code }) => code === "o17")?.name ?? "";
const RISK = editionOf(2568).items.find(({ code }) => code === "o23")?.name ?? "";
const PLAN = editionOf(2568).items.find(({ code }) => code === "o25")?.name ?? "";
const BODY =
  "<p>ขั้นตอนที่หนึ่ง เจ้าหน้าที่รับเรื่องและลงทะเบียน ขั้นตอนที่สอง เสนอผู้บริหารแต่งตั้งผู้ตรวจสอบข้อเท็จจริง</p><p>ระยะเวลาตอบกลับผู้ร้องภายใน 15 วันทำการ ส่วนงานที่รับผิดชอบคือสำนักปลัด</p>";
const page = (body: string, title = "เทศบาลตำบลทดสอบ") =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
const SOUND = page(`<h1>${NAME}</h1>${BODY}`);
const menu = (count: number) =>
  Array.from({ length: count }, (_, index) => `<div><a href="/m${index}">เรื่องที่ ${index + 1} ของเว็บไซต์</a></div>`).join(
    "",
  );

/** Kind, what it is, the page, the outcomes that are right. */
type Row = readonly [string, string, string | Pages, readonly Outcome[], string?];
const CASES: readonly Row[] = [
  ["sound", "text below its name", SOUND, ["fine"]],
  [
    "sound",
    "few words that say all",
    page(`<h1>${NAME}</h1><p>มีขั้นตอนการรับเรื่อง ระยะเวลา 15 วันทำการ ส่วนงานที่รับผิดชอบ สำนักปลัด</p>`),
    ["fine"],
  ],
  [
    "sound",
    "a box for signing in beside it",
    page(`<h1>${NAME}</h1>${BODY}<form>เข้าสู่ระบบ ชื่อผู้ใช้ <input> รหัสผ่าน <input type="password"></form>`),
    ["fine"],
  ],
  [
    "sound",
    "a sentence that holds the words of an error",
    page(`<h1>${NAME}</h1>${BODY}<p>หากคณะกรรมการไม่พบเอกสารหลักฐาน ให้ยุติเรื่อง</p>`),
    ["fine"],
  ],
  [
    "sound",
    "a table that arranges the page",
    page(`<table><tr><td>${menu(3)}</td><td><h1>${NAME}</h1>${BODY}</td></tr></table>`),
    ["fine"],
  ],
  [
    "sound",
    "a warning of gambling beside it",
    page(`<h1>${NAME}</h1>${BODY}<p>ขอเตือนภัยเว็บพนันออนไลน์ สล็อต บาคาร่า ผิดกฎหมาย</p>`),
    ["fine"],
  ],
  [
    "sound",
    "what is done one after the other, without the word for it",
    page(
      `<h2>${NAME}</h2><ol><li>รับเรื่องและลงทะเบียน</li><li>ตรวจสอบข้อเท็จจริงการทุจริตภายใน 15 วัน</li><li>แจ้งผลผู้ร้องภายใน 7 วัน</li></ol><p>หน่วยงานที่รับผิดชอบ สำนักปลัดเทศบาล</p>`,
    ),
    ["fine"],
  ],

  ["heading only", "in h1", page(`<h1>${NAME}</h1>`), ["look"]],
  ["heading only", "in h2 and the title", page(`<h2>${NAME}</h2>`, NAME), ["look"]],
  ["heading only", "as a paragraph", page(`<p>${NAME}</p>`), ["look"]],
  [
    "heading only",
    "with the agency and a day",
    page(`<h1>${NAME}</h1><p>เทศบาลตำบลทดสอบ</p><p>วันที่ 3 มีนาคม 2568</p>`),
    ["look"],
  ],
  ["heading only", "with buttons", page(`<h1>${NAME}</h1><button>แชร์</button><button>พิมพ์</button>`), ["look"]],
  [
    "heading only",
    "with a foot",
    page(`<h1>${NAME}</h1><div class="footer">เทศบาลตำบลทดสอบ โทร 0 2000 0000 สงวนลิขสิทธิ์</div>`),
    ["look"],
  ],

  [
    "frame",
    "the name in a menu of divs",
    page(
      `<div><a href="/1">${NAME}</a></div>${menu(5)}<h2>แข่งขันกีฬาตำบล</h2><p>มีการแข่งขันกีฬาประชาชนเมื่อวันที่ 3 มีนาคม 2568 ณ สนามกลาง</p>`,
    ),
    ["look"],
  ],
  [
    "frame",
    "the name in crumbs",
    page(
      `<div class="breadcrumb"><a href="/">หน้าแรก</a> / <a href="/1">${NAME}</a></div><h2>แข่งขันกีฬาตำบล</h2><p>มีการแข่งขันกีฬาประชาชนเมื่อวันที่ 3 มีนาคม 2568</p>`,
    ),
    ["look"],
  ],
  [
    "frame",
    "the name among related stories",
    page(
      `<h2>แข่งขันกีฬาตำบล</h2><p>มีการแข่งขันกีฬาประชาชนเมื่อวันที่ 3 มีนาคม 2568</p><div class="related-posts"><p>${NAME}</p>${BODY}</div>`,
    ),
    ["look"],
  ],
  [
    "frame",
    "the name in the foot",
    page(`<h2>แข่งขันกีฬาตำบล</h2><p>มีการแข่งขันกีฬา</p><div id="footer"><p>${NAME}</p>${BODY}</div>`),
    ["look"],
  ],
  [
    "frame",
    "the name in a side column",
    page(`<div class="sidebar"><h3>${NAME}</h3>${BODY}</div><h2>แข่งขันกีฬาตำบล</h2><p>มีการแข่งขันกีฬา</p>`),
    ["look"],
  ],
  [
    "frame",
    "a menu that leads to the right page",
    { "/p": page(`<div><a href="/1">${NAME}</a></div>${menu(5)}<h2>แข่งขันกีฬาตำบล</h2><p>แข่งขันกีฬา</p>`), "/1": SOUND },
    ["look"],
  ],

  [
    "not there",
    "in a table",
    page(`<table><tr><td>${menu(8)}</td><td><h1>404 - ไม่พบหน้าเว็บ</h1></td></tr></table>`),
    ["failed"],
  ],
  [
    "not there",
    "in a cell without a heading",
    page(`<table><tr><td>${menu(8)}</td><td>ไม่พบหน้าที่ท่านต้องการ</td></tr></table>`),
    ["failed"],
  ],
  [
    "not there",
    "of Joomla",
    page(`<h1>404 Article not found</h1><p>You may not be able to visit this page because of:</p>`),
    ["failed"],
  ],
  [
    "not there",
    "of WordPress",
    page(`<h1>Oops! That page can’t be found.</h1><p>It looks like nothing was found at this location.</p>`),
    ["failed"],
  ],
  ["not there", "in the title", page(`<h2>${NAME}</h2>`, "404 Not Found"), ["failed"]],
  [
    "not there",
    "in nested tables",
    page(`<table><tr><td><table><tr><td>${menu(8)}</td></tr></table></td><td><b>ขออภัย ไม่พบไฟล์</b></td></tr></table>`),
    ["failed"],
  ],

  [
    "year",
    "below the heading",
    page(`<h1>${RISK}</h1><p>ปีงบประมาณ พ.ศ. 2565</p><p>ตารางประเมินความเสี่ยง โอกาส ผลกระทบ ระดับสูง</p>`),
    ["failed"],
    "o23",
  ],
  [
    "year",
    "in the heading",
    page(`<h1>${RISK} 2565</h1><p>ตารางประเมินความเสี่ยง โอกาส ผลกระทบ ระดับสูง</p>`),
    ["failed"],
    "o23",
  ],
  [
    "year",
    "in the title alone",
    page(`<h1>${RISK}</h1><p>ตารางประเมินความเสี่ยง โอกาส ผลกระทบ ระดับสูง</p>`, "ประเมินความเสี่ยง ปี 2565"),
    ["failed"],
    "o23",
  ],
  [
    "year",
    "in crumbs alone",
    page(
      `<ul class="breadcrumb"><li>ITA ปี 2565</li></ul><h1>${RISK}</h1><p>ตารางประเมินความเสี่ยง โอกาส ผลกระทบ ระดับสูง</p>`,
    ),
    ["failed", "look"],
    "o23",
  ],
  [
    "year",
    "in Thai digits",
    page(`<h1>${RISK}</h1><p>ประจำปีงบประมาณ พ.ศ. ๒๕๖๕</p><p>ตารางประเมินความเสี่ยง โอกาส ผลกระทบ ระดับสูง</p>`),
    ["failed"],
    "o23",
  ],
  [
    "year",
    "none",
    page(`<h1>${RISK}</h1><p>ตารางประเมินความเสี่ยง โอกาส ผลกระทบ ระดับสูง ของทุกภารกิจในหน่วยงาน</p>`),
    ["look"],
    "o23",
  ],
  [
    "year",
    "last year's title below the new one",
    page(
      `<h1>${PLAN} ปี 2568</h1><h2>${PLAN} ประจำปีงบประมาณ พ.ศ. 2564</h2><p>เทศบาลตำบลทดสอบ</p><p>อบรมคุณธรรมจริยธรรมพนักงาน งบประมาณ 20,000 บาท ไตรมาส 2 เผยแพร่ข้อมูลการจัดซื้อจัดจ้างให้ประชาชนตรวจสอบตลอดปี</p>`,
    ),
    ["failed", "look"],
    "o25",
  ],
  [
    "year",
    "the right one",
    page(
      `<h1>${RISK} 2568</h1><p>ประเมินความเสี่ยงการให้หรือรับสินบนของทุกภารกิจ พิจารณาโอกาส ผลกระทบ และระดับความเสี่ยงสูงหรือปานกลาง</p>`,
    ),
    ["fine"],
    "o23",
  ],

  ...[
    "ยังไม่มีข้อมูล",
    "ไม่พบรายการ",
    "แสดง 0 ถึง 0 จาก 0 รายการ",
    "อยู่ระหว่างปรับปรุง",
    "Coming Soon",
    "ไม่พบข้อมูล",
    "No data available in table",
    "Under construction",
    "Warning: mysqli_connect(): (HY000/1045): Access denied for user 'root'@'localhost' in /var/www/html/db.php on line 3",
    "You have an error in your SQL syntax; check the manual",
  ].map((said): Row => ["empty", said, page(`<h1>${NAME}</h1><p>${said}</p>`), ["look", "unknown", "failed"]]),

  [
    "offered",
    "a document that is gone",
    page(`<h1>${NAME}</h1><p><a href="/gone.pdf">ดาวน์โหลดเอกสาร</a></p>`),
    ["look"],
  ],
  ["offered", "a frame that is gone", page(`<h1>${NAME}</h1><iframe src="/gone.pdf"></iframe>`), ["look"]],
  ["offered", "an embedded file that is gone", page(`<h1>${NAME}</h1><embed src="/gone.pdf">`), ["look"]],
  ["offered", "an object that is gone", page(`<h1>${NAME}</h1><object data="/gone.pdf"></object>`), ["look"]],
  [
    "offered",
    "a document that is gone, beside words",
    page(`<h1>${NAME}</h1>${BODY}<p><a href="/gone.pdf">${NAME}.pdf</a></p>`),
    ["look"],
  ],
  [
    "offered",
    "a frame that holds it",
    { "/p": page(`<h1>${NAME}</h1><iframe src="/inner"></iframe>`), "/inner": SOUND },
    ["fine"],
  ],
  [
    "offered",
    "a category whose page is one deeper",
    { "/p": page(`<h1>${NAME}</h1><ul><li><a href="/inner">${NAME}</a></li></ul>`), "/inner": SOUND },
    ["fine"],
  ],
  [
    "offered",
    "a frame about something else",
    {
      "/p": page(`<h1>${NAME}</h1><iframe src="/inner"></iframe>`),
      "/inner": page(`<h1>แผนปฏิบัติการป้องกันการทุจริต</h1>${BODY}`),
    },
    ["look"],
  ],

  [
    "drive",
    "in a frame",
    page(`<h1>${NAME}</h1><iframe src="https://drive.google.com/file/d/1abc/preview"></iframe>`),
    ["failed"],
  ],
  ["drive", "embedded", page(`<h1>${NAME}</h1><embed src="https://drive.google.com/file/d/1abc/preview">`), ["failed"]],
  [
    "drive",
    "as the document",
    page(`<h1>${NAME}</h1><p><a href="https://drive.google.com/file/d/1abc/view">ดาวน์โหลด</a></p>`),
    ["failed"],
  ],
  [
    "drive",
    "as a document of an office on the web",
    page(`<h1>${NAME}</h1><iframe src="https://docs.google.com/document/d/1abc/preview"></iframe>`),
    ["failed"],
  ],
  [
    "drive",
    "beside words",
    page(`<h1>${NAME}</h1>${BODY}<iframe src="https://drive.google.com/file/d/1abc/preview"></iframe>`),
    ["look"],
  ],

  [
    "spam",
    "out of sight",
    page(
      `<h1>${NAME}</h1>${BODY}<div style="position:absolute;left:-9999px"><a href="https://x.example/">สล็อตเว็บตรง บาคาร่า เครดิตฟรี</a></div>`,
    ),
    ["look"],
  ],
  [
    "spam",
    "not displayed",
    page(`<h1>${NAME}</h1>${BODY}<div style="display:none"><a href="https://x.example/">แทงบอล คาสิโน โบนัส</a></div>`),
    ["look"],
  ],
  ["spam", "in plain sight", page(`<h1>${NAME}</h1>${BODY}<p>สมัครสมาชิก สล็อต เว็บตรง แตกง่าย ฝากถอนออโต้</p>`), ["look"]],
  ["spam", "in the title", page(`<h1>${NAME}</h1>${BODY}`, "สล็อต PG SLOT เว็บตรง"), ["look"]],
  [
    "spam",
    "goods from abroad in links of no height",
    page(
      `<h1>${NAME}</h1>${BODY}<div style="height:0;overflow:hidden"><a href="https://x.example/1">スーパーコピー 時計 激安</a> <a href="https://x.example/2">ブランド 財布 コピー</a></div>`,
    ),
    ["look"],
  ],
  [
    "sound",
    "a choice of languages",
    page(`<h1>${NAME}</h1>${BODY}<a href="https://cn.example/">简体中文</a> <a href="https://jp.example/">日本語</a>`),
    ["fine"],
  ],
  [
    "spam",
    "in addresses only",
    page(
      `<h1>${NAME}</h1>${BODY}<p><a href="https://x.example/slot-casino-bonus">.</a> <a href="https://y.example/baccarat-sbobet">.</a></p>`,
    ),
    ["look"],
  ],
  [
    "spam",
    "in the words for search engines",
    page(`<meta name="description" content="judi slot gacor bonus daftar"><h1>${NAME}</h1>${BODY}`),
    ["look"],
  ],

  [
    "other agency",
    "below the heading",
    page(`<h1>${NAME}</h1><p>องค์การบริหารส่วนตำบลบ้านอื่น อำเภออื่น</p>${BODY}<p>นายกองค์การบริหารส่วนตำบลบ้านอื่น</p>`),
    ["look"],
  ],
  ["other agency", "in the heading", page(`<h1>${NAME} เทศบาลเมืองอื่น</h1>${BODY}`), ["look"]],
  [
    "other agency",
    "in a sign at the end",
    page(`<h1>${NAME}</h1>${BODY}<p>ประกาศโดยเทศบาลนครอื่นไกล</p><p>เทศบาลนครอื่นไกล</p>`),
    ["look"],
  ],
  ["other agency", "short", page(`<h1>${NAME}</h1><p>อบต.บ้านอื่น</p>${BODY}<p>อบต.บ้านอื่น</p>`), ["look"]],
  [
    "other agency",
    "its own beside another",
    page(`<h1>${NAME}</h1><p>เทศบาลตำบลทดสอบ</p>${BODY}<p>ร่วมกับองค์การบริหารส่วนจังหวัดใกล้เคียง</p>`),
    ["fine"],
  ],

  [
    "other agency",
    "nobody's words below another's crest",
    page(`<p><img src="/crest.png" alt="ตราสัญลักษณ์เทศบาลตำบลท่างาม"></p><h1>${NAME}</h1>${BODY}`),
    ["look"],
  ],
  [
    "heading",
    "an address and where to share it",
    page(
      `<h1>${RISK} ปีงบประมาณ 2568</h1><p>เทศบาลตำบลทดสอบ อำเภอบางระจัน จังหวัดสิงห์บุรี โทรศัพท์ 0-3659-0000 โทรสาร 0-3659-0001</p><p>แชร์หน้านี้ Facebook Line Twitter</p>`,
    ),
    ["look"],
  ],
  [
    "sound",
    "a sentence that nothing of the sort was found",
    page(`<h1>${NAME}</h1>${BODY}<p>ในรอบปีที่ผ่านมาไม่พบข้อมูลการทุจริต</p>`),
    ["fine"],
  ],

  [
    "form",
    "its own instructions",
    page(
      `<h1>${NAME}</h1><p>องค์ประกอบด้านข้อมูล</p><p>ให้หน่วยงานแสดงขั้นตอนการจัดการเรื่องร้องเรียน</p><p>ให้หน่วยงานระบุระยะเวลา</p>`,
    ),
    ["look"],
  ],
  [
    "form",
    "words in place of words",
    page(`<h1>${NAME}</h1><p>Lorem ipsum dolor sit amet ขั้นตอน ระยะเวลา</p><p>ใส่ข้อความที่นี่</p>`),
    ["look"],
  ],
  [
    "form",
    "blanks in brackets",
    page(`<h1>${NAME}</h1><p>[ชื่อหน่วยงาน] ขั้นตอน [ระบุขั้นตอน] ระยะเวลา [ระบุวัน]</p>`),
    ["look"],
  ],

  [
    "form",
    "how to fill it in, with the item's signs",
    page(
      `<h1>${NAME}</h1><p>คำชี้แจงการกรอกแบบ</p><p>ให้หน่วยงานแสดงขั้นตอนและระยะเวลา</p><p>ให้ระบุส่วนงานที่รับผิดชอบ</p><p>โปรดแนบเอกสารประกอบ</p>`,
    ),
    ["look"],
  ],
  [
    "form",
    "dots to write on",
    page(
      `<h1>${NAME}</h1><p>ขั้นตอนที่ ................ ระยะเวลา ................ วัน</p><p>ส่วนงานที่รับผิดชอบ ................................</p>`,
    ),
    ["look"],
  ],

  ["script", "a page that a script makes", page(`<div id="root"></div><script src="/app.js"></script>`), ["unknown"]],
  ["script", "a door for robots", page(`<p>Just a moment...</p><script src="/c.js"></script>`), ["unknown"]],
  ["script", "a puzzle", page(`<h1>I'm not a robot</h1><p>complete the captcha</p>`), ["unknown"]],
  ["script", "a guard", page(`<p>Access denied by Imunify360 bot-protection.</p>`), ["unknown"]],
  ["script", "a wall of cookies", page(`<p>กรุณายอมรับคุกกี้ก่อนเข้าใช้งานเว็บไซต์</p>`), ["unknown", "look"]],

  [
    "viewer",
    "without a file",
    page(
      `<button>Find</button><div>Enter the password to open this PDF file: <input type="password"></div><script src="v.js"></script>`,
      "PDF.js viewer",
    ),
    ["look"],
  ],
  [
    "viewer",
    "with a file that is gone",
    { "/viewer.html?file=/gone.pdf": page("<button>Find</button>", "PDF.js viewer") },
    ["look", "failed"],
  ],

  ...[
    "/viewer.html?file=/inner",
    "/web/viewer.php?url=/inner",
    "/pdfjs/web/viewer.html?file=%2Finner",
    "/flip?pdf=/inner",
  ].map((at): Row => [
    "viewer",
    `${at} of a text that is right`,
    { [decodeURIComponent(at)]: page("<button>Find</button>", "PDF.js viewer"), "/inner": SOUND },
    ["fine", "look"],
  ]),
  ...["/viewer.html?file=/inner", "/web/viewer.html?file=/inner", "/view.php?url=/inner"].map((at): Row => [
    "viewer",
    `${at} of another text`,
    {
      [at]: page("<button>Find</button>", "PDF.js viewer"),
      "/inner": page(`<h1>แผนปฏิบัติการป้องกันการทุจริต</h1>${BODY}`),
    },
    ["look", "failed"],
  ]),

  [
    "sends on",
    "by a script, to the data",
    { "/p": page(`<script>window.location.href="/inner"</script>`), "/inner": SOUND },
    ["fine"],
  ],
  [
    "sends on",
    "by replacing",
    { "/p": page(`<script>location.replace('/inner')</script>`), "/inner": SOUND },
    ["fine"],
  ],
  [
    "sends on",
    "by itself, to the data",
    { "/p": page(`<meta http-equiv="refresh" content="0; url=/inner">`), "/inner": SOUND },
    ["fine"],
  ],
  [
    "sends on",
    "by a script, to the front page",
    { "/p": page(`<script>location="/"</script>`), "/": page("<h1>ยินดีต้อนรับ</h1>") },
    ["failed"],
  ],
];

describe("what a page of others shows", () => {
  it.each(CASES.map(([kind, what, pages, right, code = "o17"]) => ({ says: `${kind}: ${what}`, pages, right, code })))(
    "$says",
    async ({ pages, right, code }) => {
      const all: Pages = typeof pages === "string" ? { "/p": pages } : pages;
      const [address = "/p"] = Object.keys(all);
      const report = await checked(all, { [code]: address }, 2568);
      const item = report.items.find((one) => one.code === code);
      expect(right, JSON.stringify(item?.findings.map(({ id, weight, message }) => [weight, id, message]))).toContain(
        item?.outcome,
      );
    },
  );

  it("a declaration that there was nothing does not fail", async () => {
    const stats = editionOf(2568).items.find((item) => item.code === "o19")?.name ?? "";
    for (const said of ["ไม่มีข้อมูล", "ไม่มีเรื่องร้องเรียน", "- ไม่มี -", "ไม่พบเรื่องร้องเรียนการทุจริต", "จำนวน 0 เรื่อง"]) {
      const body = `<h1>${stats} ประจำปี 2567</h1><p>${said}</p><p>ในปีงบประมาณ พ.ศ. 2567 ไม่มีเรื่องร้องเรียนการทุจริต</p>`;
      const { o19 } = outcomes(await checked({ "/p": page(body) }, { o19: "/p" }, 2568));
      expect(["fine", "look"]).toContain(o19);
    }
  });

  it("what stands on the other pages of a site is frame, whatever its tags", async () => {
    const frame = `<div>ข้อมูลเผยแพร่</div><p>${NAME}</p>${BODY}`;
    const story = (text: string) => page(`${frame}<h2>${text}</h2><p>${text} เมื่อวันที่ 3 มีนาคม 2568</p>`);
    const pages = { "/a": story("แข่งขันกีฬา"), "/b": story("ลอยกระทง"), "/c": story("อบรมอาชีพ"), "/d": SOUND };
    const report = await checked(pages, { o17: "/a", o18: "/b", o20: "/c" }, 2568);
    expect(outcomes(report)["o17"]).toBe("look");
  });
});

it("a site whose pages are one heading each passes nothing, in any edition", async () => {
  let passed = 0;
  let asked = 0;
  for (const { fiscalYear, items } of EDITIONS) {
    const pages = Object.fromEntries(items.map(({ code, name }) => [`/${code}`, page(`<h1>${name}</h1>`)]));
    const report = await checked(pages, Object.fromEntries(items.map(({ code }) => [code, `/${code}`])), fiscalYear);
    passed += report.totals.items.fine;
    asked += items.length;
  }
  expect([passed, asked]).toEqual([0, 261]);
});
