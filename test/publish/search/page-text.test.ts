import { describe, expect, it } from "vitest";
import { pageRecord } from "../../../src/publish/search/page-text.ts";

/** A page whose <main> says that it is searched. */
const page = (main: string) =>
  `<!doctype html><title>ชื่อ</title><header><h1>หัวเว็บ</h1></header><main data-search='{"kind":"page"}'>${main}</main><footer>ท้าย</footer>`;
const read = (main: string) => pageRecord("/about/", page(main));

describe("the text of a page", () => {
  it.each([
    ["flows through elements within a line", "<p><b>ก</b>ข<a href=/>ค</a> <em>ง</em></p>", "กขค ง"],
    ["has a line for each block", "<h2>ก</h2><p>ข</p>ค<div>ง<div>จ</div>ฉ</div>", "ก\nข\nค\nง\nจ\nฉ"],
    [
      "has a line for each row, cell and item",
      "<table><tr><th>ก<td>ข<tr><td>ค</table><ul><li>ง<li>จ</ul>",
      "ก\nข\nค\nง\nจ",
    ],
    [
      "has a line for each button and choice",
      "<button>ก</button><button>ข</button><select><option>ค<option>ง</select>",
      "ก\nข\nค\nง",
    ],
    ["breaks where the page does", "ก<br>ข<hr>ค<br/>ง", "ก\nข\nค\nง"],
    ["has single spaces and no empty lines", "<p>\n\t ก  ข\n</p>\n<p> </p>\n<p>ค</p>", "ก ข\nค"],
    ["has characters for entities", "ก&amp;ข &lt;ค&gt; ง&nbsp;จ &#3585;", "ก&ข <ค> ง จ ก"],
    ["has what pictures show", "ก<img src=x alt='ผังองค์กร'>ข<img src=y alt=''>", "ก ผังองค์กร ข"],
    [
      "has nothing that is not read",
      "ก<script>if (a < b) '</p>'</script><style>p{}</style><template><p>ข</p></template><svg><title>ค</title><path d='M0'/></svg>ง<!-- จ -->",
      "กง",
    ],
    ["has nothing that is kept out", "<p>ก<nav data-search-off><p>ข<br>ค<ul><li>ง</ul></nav>จ", "ก\nจ"],
    [
      "goes on after elements that hold nothing",
      "<div data-search-off>ก<br><img src=x alt=ข><input><hr><wbr><source><track><col></div>ค",
      "ค",
    ],
    [
      "goes on after one that is itself kept out",
      "ก<img data-search-off alt=ข><wbr data-search-off>ค<br data-search-off>ง",
      "กค\nง",
    ],
    ["bears tags that are not closed", "<p>ก<p>ข<ul><li>ค<li><b>ง", "ก\nข\nค\nง"],
    ["bears tags that are closed too often", "<p>ก</p></p></b></div>ข", "ก\nข"],
    ["ends with an element that is kept out and not closed", "ก<section data-search-off>ข<p>ค", "ก"],
    ["is none of an empty page", "", ""],
  ])("%s", (_, main, text) => {
    expect(read(main)?.text).toBe(text);
  });
});

it.each([
  ["<p>ก</p><h1>ข่าว<b>ด่วน</b></h1><h1>อื่น</h1>", "ข่าวด่วน"],
  ["<h1>\n แผน <br>ปี &#50;566 </h1>", "แผน ปี 2566"],
  ["<h1><span data-search-off>ใหม่</span>แผน<svg><title>x</title></svg></h1>", "แผน"],
  ["<h1></h1><h1>แผน</h1>", "แผน"],
  ["<h2>แผน</h2>", ""],
])("the title of %s is %j, its first heading", (main, title) => {
  expect(read(main)?.title).toBe(title);
});

it("what the page says of itself is in its record", () => {
  const facts = { kind: "item", fiscalYears: [2566], items: ["o11"], indicators: ['9 การเปิดเผย "ข้อมูล" & <อื่น>'] };
  const written = JSON.stringify(facts).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  expect(pageRecord("/oit/2566/o11/", `<main id="main" data-search="${written}"><h1>แผน</h1>`)).toEqual({
    ...facts,
    address: "/oit/2566/o11/",
    title: "แผน",
    text: "",
  });
});

it.each([
  ["no main", "<body><h1>ก</h1>"],
  ["a main that says nothing", "<main><h1>ก</h1></main>"],
  ["a main that is kept out", '<main data-search=""><h1>ก</h1></main>'],
  ["facts elsewhere", `<div data-search='{"kind":"page"}'>ก</div><main>ข</main>`],
  ["nothing at all", ""],
])("a page with %s is not searched", (_, html) => {
  expect(pageRecord("/", html)).toBeUndefined();
});
