import { describe, expect, it } from "vitest";
import { readOutline } from "../../../src/documents/outline/index.ts";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import { editionOf, recognised } from "./editions.ts";
import type { Wanted } from "../../../src/domain/listing/edition-choice.ts";

const BASE = "https://www.a.go.th/ita";
const at = (path: string) => `https://www.a.go.th/${path}`;
const page = (body: string, title = "ITA") => `<!doctype html><meta charset="utf-8"><title>${title}</title>${body}`;
const link = (path: string, words: string) => `<a href="${at(path)}">${words}</a>`;
const nameOf = (year: number, code: string) => editionOf(year).items.find((item) => item.code === code)?.name ?? "";

async function listed(text: string, wanted: Wanted = {}, name = "ita.html"): Promise<Listing> {
  return recognised(await readOutline(Buffer.from(text), name, BASE), wanted);
}
/** What stands under each item, shortened to what stands behind the host. */
const found = ({ items }: Listing) =>
  Object.fromEntries(
    items.map(({ code, addresses }) => [
      code,
      addresses.map(({ address }) => address.replace("https://www.a.go.th/", "")),
    ]),
  );
const own = (codes: readonly string[]) => Object.fromEntries(codes.map((code) => [code, [code]]));
const codesOf = (year: number) => editionOf(year).items.map(({ code }) => code);
const posts = (year: number, codes: readonly string[], form: (code: string) => string) =>
  codes.map((code) => `<article><h2>${link(code, form(code))}</h2></article>`).join("") +
  `<p>${String(year).slice(0, 0)}</p>`;

describe("order is a hint", () => {
  it.each<[string, number, readonly string[], (code: string) => string]>([
    [
      "newest first, code and name",
      2566,
      codesOf(2566).toReversed(),
      (code) => `${code.toUpperCase()}- ${nameOf(2566, code)}`,
    ],
    [
      "newest first, some only",
      2566,
      ["o41", "o37", "o34", "o17", "o10", "o3"],
      (code) => `${code} ${nameOf(2566, code)}`,
    ],
    ["newest first of another year", 2565, codesOf(2565).toReversed(), (code) => `${code}: ${nameOf(2565, code)}`],
    ["newest first, names alone", 2567, codesOf(2567).toReversed(), (code) => nameOf(2567, code)],
    ["names alone in any order", 2567, ["o34", "o26", "o33", "o28", "o32", "o35"], (code) => nameOf(2567, code)],
    [
      "codes and names in any order",
      2566,
      ["o20", "o3", "o41", "o12", "o7", "o34", "o10", "o26"],
      (code) => `${code} ${nameOf(2566, code)}`,
    ],
    ["as always", 2568, codesOf(2568), (code) => `${code} ${nameOf(2568, code)}`],
  ])("%s", async (_, year, codes, form) => {
    const listing = await listed(page(`<h1>ITA ปี ${year}</h1>${posts(year, codes, form)}`));
    expect(listing.edition.fiscalYear).toBe(year);
    expect(found(listing)).toEqual(own(codes));
  });

  it("the year of a list without one is that whose codes and names agree", async () => {
    for (const year of [2566, 2564]) {
      const codes = codesOf(year).toReversed();
      const listing = await listed(page(posts(year, codes, (code) => `${code.toUpperCase()} ${nameOf(year, code)}`)));
      expect(listing.edition.fiscalYear).toBe(year);
      expect(Object.keys(found(listing))).toHaveLength(codes.length);
    }
  });

  it("a name that stands out of the order of its neighbours gets no code", async () => {
    const listing = await listed(
      page(
        ["o41", "o40", "o37", "o35"]
          .map((code) => `<h2>${link(code, `${code} ${nameOf(2566, code)}`)}</h2>`)
          .join(`<h2>${link("x", "รายงานผลการดำเนินงาน")}</h2>`),
      ),
    );
    expect(found(listing)).toEqual(own(["o41", "o40", "o37", "o35"]));
  });
});

const three = (folder: string) =>
  ["o1", "o2", "o3"]
    .map((code) => `<p>${code.toUpperCase()} ${link(`${folder}/${code}`, nameOf(2566, code))}</p>`)
    .join("");

describe("tabs of years", () => {
  it.each<[string, string]>([
    [
      "by the bare year",
      `<ul><li><a href="#a">2565</a></li><li><a href="#b">2566</a></li></ul><div id="a">${three("2565")}</div><div id="b">${three("2566")}</div>`,
    ],
    [
      "by ปี",
      `<ul><li><a href="#a">ปี 2565</a></li><li><a href="#b">ปี 2566</a></li></ul><div id="a">${three("2565")}</div><div id="b">${three("2566")}</div>`,
    ],
    [
      "by Thai digits",
      `<ul><li><a href="#a">๒๕๖๕</a></li><li><a href="#b">๒๕๖๖</a></li></ul><div id="a">${three("2565")}</div><div id="b">${three("2566")}</div>`,
    ],
    [
      "newest first",
      `<ul><li><a href="#b">2566</a></li><li><a href="#a">2565</a></li></ul><div id="b">${three("2566")}</div><div id="a">${three("2565")}</div>`,
    ],
    [
      "of buttons",
      `<button data-bs-target="#a">2565</button><button data-bs-target="#b">2566</button><div id="a">${three("2565")}</div><div id="b">${three("2566")}</div>`,
    ],
    ["as headings", `<h3>2565</h3>${three("2565")}<h3>2566</h3>${three("2566")}`],
    [
      "as headings that open",
      `<h3><a href="#a">ITA 2565</a></h3><div id="a">${three("2565")}</div><h3><a href="#b">ITA 2566</a></h3><div id="b">${three("2566")}</div>`,
    ],
  ])("%s", async (_, body) => {
    for (const year of [2565, 2566])
      expect(found(await listed(page(body), { fiscalYear: year }))).toEqual(
        Object.fromEntries(["o1", "o2", "o3"].map((code) => [code, [`${year}/${code}`]])),
      );
  });
});

describe("an address wherever it stands", () => {
  const table = (head: string, cells: (code: string) => string) =>
    `<table><tr><th>ข้อ</th><th>ข้อมูล</th><th>${head}</th></tr>${["o1", "o2"].map((code) => `<tr><td>${code}</td><td>${nameOf(2566, code)}</td><td>${cells(code)}</td></tr>`).join("")}</table>`;
  const each = (form: (code: string, name: string) => string) =>
    ["o1", "o2"].map((code) => form(code, nameOf(2566, code))).join("");
  it.each<[string, string]>([
    ["in a column of notes", table("หมายเหตุ", (code) => link(code, "เปิด"))],
    ["typed into a column of notes", table("หมายเหตุ", (code) => at(code))],
    ["in a column of answers", table("คำตอบ", (code) => link(code, "มี"))],
    ["in the column of who is in charge", table("ผู้รับผิดชอบ", (code) => link(code, "สำนักปลัด"))],
    ["in a column without a name", table("", (code) => link(code, "ดู"))],
    ["in a frame", each((code, name) => `<h3>${code} ${name}</h3><iframe src="${at(code)}"></iframe>`)],
    ["in a frame that waits", each((code, name) => `<h3>${code} ${name}</h3><iframe data-src="${at(code)}"></iframe>`)],
    ["embedded", each((code, name) => `<h3>${code} ${name}</h3><embed src="${at(code)}">`)],
    ["as an object", each((code, name) => `<h3>${code} ${name}</h3><object data="${at(code)}"></object>`)],
    [
      "behind a viewer",
      each(
        (code, name) =>
          `<h3>${code} ${name}</h3><iframe src="https://docs.google.com/gview?embedded=true&url=${encodeURIComponent(at(code))}"></iframe>`,
      ),
    ],
    [
      "behind a viewer of Office",
      each(
        (code, name) =>
          `<p>${code} ${name} <a href="https://view.officeapps.live.com/op/view.aspx?src=${encodeURIComponent(at(code))}">เปิด</a></p>`,
      ),
    ],
    [
      "behind a click",
      each((code, name) => `<p>${code} ${name} <button onclick="window.open('${at(code)}')">เปิด</button></p>`),
    ],
    [
      "behind a click on the row",
      `<table>${each((code, name) => `<tr onclick="location.href='${at(code)}'"><td>${code}</td><td>${name}</td></tr>`)}</table>`,
    ],
    [
      "behind a function of the page",
      each((code, name) => `<p>${code} ${name} <span onclick="openPdf('${at(code)}')">เปิด</span></p>`),
    ],
    [
      "in the data of a button",
      each((code, name) => `<p>${code} ${name} <button data-href="${at(code)}">เปิด</button></p>`),
    ],
    [
      "in the data of a card",
      each((code, name) => `<div class="card" data-url="${at(code)}"><h5>${code} ${name}</h5></div>`),
    ],
    [
      "on a tile with its picture above",
      each((code, name) => `<div><a href="${at(code)}"><img src="i.png" alt="icon"></a><p>${code} ${name}</p></div>`),
    ],
    [
      "on tiles in one box",
      `<div>${each((code, name) => `<a href="${at(code)}"><img src="i.png"></a><p>${code} ${name}</p>`)}</div>`,
    ],
    [
      "on a picture below",
      each((code, name) => `<div><p>${code} ${name}</p><a href="${at(code)}"><img src="i.png"></a></div>`),
    ],
    [
      "on the button of a card",
      each(
        (code) =>
          `<div class="card"><h5>${code} เรื่องของเรา</h5><p>อ่านได้ที่นี่</p><a class="btn" href="${at(code)}">ดูข้อมูล</a></div>`,
      ),
    ],
    [
      "below a heading of its own",
      each((code, name) => `<h3>${code} ${name}</h3><h4>ฉบับปรับปรุง</h4><p><a href="${at(code)}">ดาวน์โหลด</a></p>`),
    ],
    [
      "passed on by a network",
      each(
        (code, name) =>
          `<p>${code} ${name} <a href="https://l.facebook.com/l.php?u=${encodeURIComponent(at(code))}&h=x">เปิด</a></p>`,
      ),
    ],
    [
      "passed on by a search",
      each(
        (code, name) =>
          `<p>${code} ${name} <a href="https://www.google.com/url?q=${encodeURIComponent(at(code))}&sa=D">เปิด</a></p>`,
      ),
    ],
    [
      "with the rest of the story",
      each(
        (code, name) => `<p>${code} ${name} <a href="${at(code)}">อ่าน</a> <a href="${at(code)}#more-12">อ่านต่อ</a></p>`,
      ),
    ],
    [
      "with where the reader came from",
      each(
        (code, name) =>
          `<p>${code} ${name} <a href="${at(code)}?utm_source=fb&fbclid=1">อ่าน</a> <a href="${at(code)}">อ่าน</a></p>`,
      ),
    ],
  ])("%s", async (_, body) => {
    expect(found(await listed(page(`<h1>OIT 2566</h1>${body}`)))).toEqual(own(["o1", "o2"]));
  });

  it.each<[string, string, string]>([
    ["cut by dots", `${at("orgch")}...`, "cut"],
    ["cut by a sign", `${at("orgch")}…`, "cut"],
    ["cut in the middle", at("…/plan.pdf"), "cut"],
    ["cut in the middle by dots", "https://www.a.../plan.pdf", "cut"],
    ["the front page", "https://www.a.go.th/", "front-page"],
    ["the front page by its name", at("index.php"), "front-page"],
    ["the front page called home", at("home"), "front-page"],
    ["the page itself", BASE, "own-page"],
    ["the page itself with a sign behind it", `${BASE}/#`, "own-page"],
  ])("%s is none, and it is said", async (_, address, why) => {
    const listing = await listed(`ITA ปี 2567\no1 โครงสร้าง ${address}\no2 ข้อมูลผู้บริหาร ${at("o2")}\n`, {}, "ita.txt");
    expect(found(listing)).toMatchObject({ o1: [], o2: ["o2"] });
    expect(listing.items[0]?.rejected?.map((one) => one.why)).toEqual([why]);
  });

  it("what a map, a video or a box of a network shows is no evidence", async () => {
    const frames = [
      "https://www.google.com/maps/embed?pb=1",
      "https://www.youtube.com/embed/x",
      "https://www.facebook.com/plugins/page.php?href=x",
    ];
    const listing = await listed(
      page(`<h1>OIT 2566</h1><h3>o5 ข้อมูลการติดต่อ</h3>${frames.map((src) => `<iframe src="${src}"></iframe>`).join("")}`),
    );
    expect(found(listing)).toEqual({ o5: [] });
  });
});

describe("what speaks against a reading", () => {
  const school = [
    "ข้อมูลพื้นฐานของโรงเรียน",
    "แผนการเรียน",
    "ปฏิทินกิจกรรมนักเรียน",
    "ผลสัมฤทธิ์ทางการเรียน",
    "ระบบดูแลช่วยเหลือนักเรียน",
    "ทำเนียบครู",
  ];
  it.each<[string, string, string]>([
    ["a year without an edition", page(`<h1>ITA ปี 2562</h1>${three("x")}`), "no-such-year"],
    ["a year to come", page(`<h1>ITA ปี 2571</h1>${three("x")}`), "no-such-year"],
    [
      "names of a school",
      page(
        `<h1>ITA ปี 2566</h1>${school.map((name, index) => `<p>O${index + 11} ${link(`s${index}`, name)}</p>`).join("")}`,
      ),
      "other-names",
    ],
    [
      "a list of schools by its title",
      page(`<h1>ITA Online สถานศึกษา 2566</h1><p>O1 ${link("s", "ข้อมูลโรงเรียน")}</p>`),
      "other-list",
    ],
    [
      "a list of hospitals",
      page(`<h1>ปี 2566</h1><p>MOIT 1 ${link("m1", "มีการวางระบบการเปิดเผยข้อมูล")}</p><p>o1 ${link("m2", "โครงหน่วย")}</p>`),
      "other-list",
    ],
  ])("%s", async (_, text, kind) => {
    expect((await listed(text)).doubts.map((doubt) => doubt.kind)).toContain(kind);
  });

  it("nothing speaks against a sound list of any year", async () => {
    for (const year of [2563, 2564, 2565, 2566, 2567, 2568, 2569]) {
      const body = posts(year, codesOf(year), (code) => `${code} ${nameOf(year, code)}`);
      expect((await listed(page(`<h1>ITA ปี ${year}</h1>${body}`))).doubts).toEqual([]);
    }
  });

  it("a person who names year and family is believed", async () => {
    const text = page(`<h1>ITA ปี 2562</h1>${three("x")}`);
    expect((await listed(text, { fiscalYear: 2566, family: "lao", familyGiven: true })).doubts).toEqual([]);
  });
});

it.each<[string, string, string]>([
  ["by a script", `<div id="root"></div><script src="app.js"></script>`, "script"],
  ["in frames", `<frameset><frame src="menu.html"><frame src="list.html"></frameset>`, "frames"],
  ["on another page", `<meta http-equiv="refresh" content="0; url=/ita2566">`, "refresh"],
])("a page that shows its list %s says so", async (_, body, made) => {
  expect((await readOutline(Buffer.from(page(body)), "ita.html", BASE)).made).toBe(made);
});

describe("tables by group", () => {
  const row = (code: string) => `<tr><td>${code}</td><td>${nameOf(2566, code)}</td><td>${link(code, "เปิด")}</td></tr>`;
  const head = "<tr><th>ข้อ</th><th>รายการ</th><th>ลิงก์</th></tr>";
  const groups = [
    ["ข้อมูลพื้นฐาน", ["o1", "o2", "o3"]],
    ["แผนการดำเนินงาน", ["o11", "o12", "o13"]],
    ["การจัดซื้อจัดจ้าง", ["o19", "o20", "o21"]],
  ] as const;
  it.each<[string, (codes: readonly string[], name: string) => string]>([
    ["each with its head", (codes, name) => `<h3>${name}</h3><table>${head}${codes.map(row).join("")}</table>`],
    ["each without one", (codes, name) => `<h3>${name}</h3><table>${codes.map(row).join("")}</table>`],
    [
      "whose name is a row",
      (codes, name) => `<table>${head}<tr><td colspan="3">${name}</td></tr>${codes.map(row).join("")}</table>`,
    ],
    [
      "in boxes",
      (codes, name) => `<div class="card"><div>${name}</div><table>${head}${codes.map(row).join("")}</table></div>`,
    ],
    [
      "folded away",
      (codes, name) => `<details><summary>${name}</summary><table>${head}${codes.map(row).join("")}</table></details>`,
    ],
    [
      "in a table that arranges the page",
      (codes, name) =>
        `<table><tr><td><b>${name}</b></td></tr><tr><td><table>${head}${codes.map(row).join("")}</table></td></tr></table>`,
    ],
  ])("%s", async (_, make) => {
    for (const order of [groups, groups.toReversed()]) {
      const body = order.map(([name, codes]) => make(codes, name)).join("");
      const listing = await listed(page(`<h1>ITA ปี 2566</h1>${body}`));
      expect(found(listing)).toEqual(
        own(order.flatMap(([, codes]) => codes).toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1)))),
      );
    }
  });
});

describe("pictures of other rows", () => {
  const codes = ["o1", "o2", "o3", "o4", "o5"];
  it.each<[string, string]>([
    ["an icon in each row", '<img src="/images/icon-pdf.png">'],
    ["a new sign", '<img src="/images/new.gif" alt="new">'],
    ["a picture that leads nowhere", '<a href="#"><img src="/images/folder.png"></a>'],
    ["a crest", '<img src="/uploads/logo.jpg" alt="ตราเทศบาล">'],
    ["a line between rows", '<img src="/images/line.png" width="800">'],
  ])("%s", async (_, picture) => {
    const body = codes
      .map(
        (code) =>
          `<tr><td>${picture}</td><td>${code}</td><td>${nameOf(2566, code)}</td><td>${link(code, "เปิด")}</td></tr>`,
      )
      .join("");
    expect(found(await listed(page(`<h1>ITA ปี 2566</h1><table>${body}</table>`)))).toEqual(own(codes));
  });
});

describe("years as columns of one table", () => {
  const codes = ["o1", "o2", "o3", "o4"];
  it.each<[string, (year: number) => string]>([
    ["ปี 2565", (year) => `ปี ${year}`],
    ["2565", (year) => String(year)],
    ["พ.ศ. 2565", (year) => `พ.ศ. ${year}`],
    ["ปีงบประมาณ 2565", (year) => `ปีงบประมาณ ${year}`],
    ["ปีงบฯ 65", (year) => `ปีงบฯ ${year - 2500}`],
  ])("%s", async (_, called) => {
    const years = [2564, 2565, 2566];
    const head = `<tr><th>ข้อ</th><th>รายการ</th>${years.map((year) => `<th>${called(year)}</th>`).join("")}</tr>`;
    const rows = codes.map(
      (code) =>
        `<tr><td>${code}</td><td>${nameOf(2566, code)}</td>${years.map((year) => `<td>${link(`${year}/${code}`, "เปิด")}</td>`).join("")}</tr>`,
    );
    const listing = await listed(page(`<h1>ITA</h1><table>${head}${rows.join("")}</table>`), { fiscalYear: 2566 });
    expect(found(listing)).toEqual(Object.fromEntries(codes.map((code) => [code, [`2566/${code}`]])));
  });
});
