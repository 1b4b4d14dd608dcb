import type { Item } from "../../../src/domain/model/catalogue/item.ts";
import { toThaiDigits } from "../../../src/domain/thai/digits.ts";

/** What a list of items is made of: an item of an edition, and the address that answers it. */
type Listed = Pick<Item, "code" | "name">;
/** How one system writes a list; the address of an item ends in its code, with `-2` behind it for a second one. */
type Shape = (items: readonly Listed[]) => string;

const number = ({ code }: Listed) => code.slice(1);
const upper = ({ code }: Listed) => code.toUpperCase();
const pairs = (items: readonly Listed[]) =>
  items.flatMap((item, index) =>
    index % 2 === 0 ? [[item, items[index + 1]].filter((one) => one !== undefined)] : [],
  );

/** A page with a menu and a foot that name items as well, around a list. */
export const pageOf = (title: string, body: string): string => `<!doctype html><html><head><meta charset="utf-8">
<title>${title}</title></head><body><header><nav><a href="/contact">ติดต่อเรา</a> <a href="/news">ข่าวประชาสัมพันธ์</a></nav></header>
${body}
<footer><p>99 หมู่ 9 โทร 0 0000 1122</p><a href="/qa">Q&amp;A</a></footer></body></html>`;

/** A plain list, as tabs of years hold one. */
export const listOf = (items: readonly Listed[], folder = ""): string =>
  `<ul>${items.map((item) => `<li><a href="${folder}/${item.code}">${item.code} ${item.name}</a></li>`).join("\n")}</ul>`;

const entries =
  (write: (item: Listed) => string): Shape =>
  (items) =>
    pageOf("ITA 2566", items.map(write).join("\n"));
const called = (write: (item: Listed) => string): Shape =>
  entries((item) => `<p><a href="/${item.code}">${write(item)}</a></p>`);

/** Pages as the systems write them that agencies use. */
export const PAGES: Readonly<Record<string, Shape>> = {
  "an accordion whose panel says the name again": entries(
    (item) =>
      `<div><a href="#">${upper(item)} ${item.name}</a></div><div><p>${upper(item)} ${item.name} &gt;&gt; <a href="/${item.code}">คลิก</a></p></div>`,
  ),
  "a list of articles with Thai numbers and counters": entries(
    (item) =>
      `<ul><li><a href="/${item.code}">ข้อ ${toThaiDigits(number(item))} ${item.name}</a> <small>เขียนเมื่อ ๑๒ เมษายน ๒๕๖๖ ฮิต: 62</small></li></ul>`,
  ),
  "flat blocks: code, name and link each in one": entries(
    (item) =>
      `<div><div><span>${upper(item)}</span></div></div><div><p>${item.name}</p></div><div><a href="/${item.code}">เอกสาร</a></div>`,
  ),
  "a number in a badge above a heading that is a link": entries(
    (item) => `<div><span>${number(item)}</span><h3><a href="/${item.code}">${item.name}</a></h3></div>`,
  ),
  "two items in each row of a table": (items) =>
    pageOf(
      "OIT 2566",
      `<table>${pairs(items)
        .map(
          (row) =>
            `<tr>${row.map((item) => `<td><a href="/${item.code}">${upper(item)} ${item.name}</a></td>`).join("")}</tr>`,
        )
        .join("")}</table>`,
    ),
  "a table whose columns stand there twice": (items) =>
    pageOf(
      "OIT 2566",
      `<table><tr>${"<th>ข้อ</th><th>ข้อมูล</th><th>ลิงก์</th>".repeat(2)}</tr>${pairs(items)
        .map(
          (row) =>
            `<tr>${row.map((item) => `<td>${number(item)}</td><td>${item.name}</td><td><a href="/${item.code}">ดู</a></td>`).join("")}</tr>`,
        )
        .join("")}</table>`,
    ),
  "a table with a group over several rows": (items) =>
    pageOf(
      "OIT 2566",
      `<table><tr><th>ตัวชี้วัด</th><th>ข้อ</th><th>ประเด็น</th><th>ลิงก์</th></tr>${items
        .map(
          (item, index) =>
            `<tr>${index % 2 === 0 ? `<td rowspan="${Math.min(2, items.length - index)}">9.1 หมวด</td>` : ""}<td>${upper(item)}</td><td>${item.name}</td><td><a href="/${item.code}">Link</a> <a href="/${item.code}-2">Link 2</a></td></tr>`,
        )
        .join("")}</table>`,
    ),
  "pictures whose words stand in alt": entries(
    (item) => `<a href="/${item.code}"><img src="a.png" alt="${upper(item)} ${item.name}"></a>`,
  ),
  "pictures whose words stand in the title of the link": entries(
    (item) => `<a href="/${item.code}" title="${upper(item)} ${item.name}"><img src="a.png"></a>`,
  ),
  "a picture with places to press": (items) =>
    pageOf(
      "OIT 2566",
      `<map name="m">${items.map((item) => `<area href="/${item.code}" alt="${upper(item)} ${item.name}">`).join("")}</map>`,
    ),
  "links that a script opens": entries(
    (item) =>
      `<p><a href="javascript:void(0)" onclick="window.open('/${item.code}')">${upper(item)} ${item.name}</a></p>`,
  ),
  "lists in lists, documents below each item": (items) =>
    pageOf(
      "OIT 2566",
      `<ol>${items.map((item) => `<li>${item.name}<ol><li><a href="/${item.code}">เอกสารหลัก</a></li><li><a href="/${item.code}-2">ข้อมูลการติดต่อ</a></li></ol></li>`).join("")}</ol>`,
    ),
  "documents with codes of their own": entries(
    (item) =>
      `<p>${upper(item)} ${item.name}</p><p><a href="/${item.code}">${upper(item)}.1 เอกสาร</a></p><p><a href="/${item.code}-2">${upper(item)}.2 ภาพ</a></p>`,
  ),
  "years among the documents of an item": entries(
    (item) =>
      `<h4>${upper(item)} ${item.name}</h4><p><b>ปี 2566</b></p><ul><li><a href="/${item.code}">1. ประกาศ</a></li></ul><p><b>ปี 2565</b></p><ul><li><a href="/${item.code}-2">1. ประกาศ</a></li></ul>`,
  ),
  "old HTML with breaks and two empty words a line": entries(
    (item) =>
      `<FONT><B>${upper(item)}</B> ${item.name} : <A HREF=/${item.code}>Click</A> , <A HREF='/${item.code}-2'>Click</A><BR></FONT>`,
  ),
  "text out of a PDF": (items) =>
    ["แบบ OIT ประจ าปีงบประมาณ พ.ศ. ๒๕๖๖ เทศบาลต าบลตัวอย่าง"]
      .concat(
        items.map((item) => `${upper(item)} ${item.name.replaceAll("ำ", " า")} https://www.pages.example/${item.code}`),
      )
      .join("\n"),
  "only names, in a list": (items) =>
    pageOf(
      "การเปิดเผยข้อมูลสาธารณะ 2566",
      `<ul>${items.map((item) => `<li><a href="/${item.code}">${item.name}</a></li>`).join("")}</ul>`,
    ),
  "Thai number and dot": entries(
    (item) => `<p>${toThaiDigits(number(item))}. ${item.name} <a href="/${item.code}">ดาวน์โหลด</a></p>`,
  ),
  "O.๑": called((item) => `O.${toThaiDigits(number(item))} ${item.name}`),
  "O#1": called((item) => `O#${number(item)} ${item.name}`),
  O1_name: called((item) => `O${number(item)}_${item.name}`),
  "O-1": called((item) => `O-${number(item)} ${item.name}`),
  "[O1]": called((item) => `[O${number(item)}] ${item.name}`),
  "OIT-O1 : name": called((item) => `OIT-O${number(item)} : ${item.name}`),
  "ITA2566 O1": called((item) => `ITA2566 O${number(item)} ${item.name}`),
  "ITA 66 - O1": called((item) => `ITA 66 - O${number(item)} ${item.name}`),
  "ข้อที่ (๑)": called((item) => `ข้อที่ (${toThaiDigits(number(item))}) ${item.name}`),
  "names of files": called((item) => `O${number(item)}-${item.name.replaceAll(" ", "-")}.pdf`),
};
