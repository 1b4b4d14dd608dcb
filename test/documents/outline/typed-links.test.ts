import { describe, expect, it } from "vitest";
import { readOutline } from "../../../src/documents/outline/index.ts";
import { bareLinks } from "../../../src/documents/outline/typed-links.ts";
import { addressesOf, recognised } from "../../domain/listing/editions.ts";

const U = "https://www.a.go.th";
const typed = (text: string) => bareLinks(text).map(({ address }) => decodeURI(address));

describe("an address as people type it", () => {
  it.each<[string, string, string[]]>([
    ["among words", `ดูที่ ${U}/plan นะคะ`, [`${U}/plan`]],
    ["at the end of a sentence", `ดูที่ ${U}/plan.`, [`${U}/plan`]],
    ["with Thai letters", `${U}/แผน/ปี๒๕๖๖?หน้า=1`, [`${U}/แผน/ปี๒๕๖๖?หน้า=1`]],
    ["of a file, with words right behind it", `${U}/plan.pdfแผน`, [`${U}/plan.pdf`]],
    ["of a file, with brackets right behind it", `${U}/plan.pdf(ฉบับแก้ไข)`, [`${U}/plan.pdf`]],
    ["of the second copy of a file", `${U}/plan(1).pdf`, [`${U}/plan(1).pdf`]],
    ["of a file with Thai words in brackets", `${U}/แผน(ฉบับแก้ไข).pdf`, [`${U}/แผน(ฉบับแก้ไข).pdf`]],
    ["of an encyclopedia", `${U}/wiki/A_(b)`, [`${U}/wiki/A_(b)`]],
    ["with words of the sentence in brackets", `${U}/plan(หน้าแรก)`, [`${U}/plan`]],
    ["in brackets", `(${U}/plan.pdf)`, [`${U}/plan.pdf`]],
    ["in brackets with words", `(ดู ${U}/plan) ต่อไป`, [`${U}/plan`]],
    ["of a file with blanks in its name", `  ${U}/แผน ปี 2566.pdf `, [`${U}/แผน ปี 2566.pdf`]],
    ["of a file with blanks and brackets", `${U}/แผน (1).pdf`, [`${U}/แผน (1).pdf`]],
    ["of a file, and words of another one", `${U}/a.pdf และ b.pdf`, [`${U}/a.pdf`]],
    ["twice in a line", `${U}/a ${U}/b.pdf`, [`${U}/a`, `${U}/b.pdf`]],
    ["one a line, with blanks", `${U}/ก ข.pdf\n${U}/ค.pdf`, [`${U}/ก ข.pdf`, `${U}/ค.pdf`]],
    ["with nothing but a comma between them", `${U}/a.pdf,${U}/b.pdf`, [`${U}/a.pdf`, `${U}/b.pdf`]],
    ["that holds another one", `${U}/go?to=https://b.go.th/x`, [`${U}/go?to=https://b.go.th/x`]],
    ["without protocol", "www.a.go.th/plan", [`${U}/plan`]],
    ["without protocol and www", "abt-test.go.th/plan.pdf", ["https://abt-test.go.th/plan.pdf"]],
    ["with one slash", "https:/www.a.go.th/plan", [`${U}/plan`]],
    ["without its colon", "http//www.a.go.th/plan", ["http//www.a.go.th/plan"]],
    ["with a semicolon", "http;//www.a.go.th/plan", ["http;//www.a.go.th/plan"]],
    ["with a letter too many", "htttps://www.a.go.th/plan", ["htttps://www.a.go.th/plan"]],
    ["with its protocol twice", "https://https://www.a.go.th/plan", ["https://https://www.a.go.th/plan"]],
    ["of mail", "saraban@a.go.th หรือ it@a.go.th/x", []],
    ["that is only the name of an office", "เว็บไซต์ a.go.th", []],
    ["that is none: a protocol in a text", "HTTP/1.1 และ https/TLS 1.3", []],
  ])("%s", (_, text, addresses) => {
    expect(typed(text)).toEqual(addresses);
  });
});

it.each([
  ["blanks", `${U}/แผน ปี 2566.pdf`],
  ["brackets", `${U}/แผน(1).pdf`],
  ["no protocol", "abt-test.go.th/แผน.pdf"],
  ["a slip", "http//www.a.go.th/แผน.pdf"],
])("an address with %s in a sheet is the item's, and not said again as its explanation", async (_, written) => {
  for (const text of [`ข้อ,ข้อมูล,URL\no1,โครงสร้าง,${written}\n`, `ข้อ,URL\no1,"${written}\n${U}/b"\n`]) {
    const listing = recognised(await readOutline(Buffer.from(text), "oit.csv"), { fiscalYear: 2566 });
    const [first] = addressesOf(listing)["o1"] ?? [];
    expect(decodeURI(first ?? "")).toBe(written.startsWith("abt") ? `https://${written}` : written);
    expect(listing.items[0]?.explanation).toBeUndefined();
  }
});
