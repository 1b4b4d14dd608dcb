import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readOutline } from "../../../src/documents/outline/index.ts";
import { addressesOf, recognised } from "../../domain/listing/editions.ts";
import { xlsxOf } from "../../planted.ts";

const FORMULA = 'HYPERLINK("https://www.a.example/chart.pdf","ผังโครงสร้าง")';

/** A workbook in which a cell shows what its formula works out, as Excel saves it. */
async function withFormula(cell: string, formula: string): Promise<Uint8Array> {
  const parts = unzipSync(
    await xlsxOf("OIT", [
      ["ข้อ", "ข้อมูล", "URL"],
      ["o1", "โครงสร้าง", "ผังโครงสร้าง"],
      ["o2", "ข้อมูลผู้บริหาร", "https://www.a.example/people"],
    ]),
  );
  const file = Object.keys(parts).find((name) => /worksheets\/sheet1\.xml$/.test(name)) ?? expect.fail("no sheet");
  const xml = strFromU8(parts[file] ?? new Uint8Array());
  const value = new RegExp(`<c r="${cell}"[^>]*>.*?</c>`);
  expect(xml).toMatch(value);
  const written = formula.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return zipSync({
    ...parts,
    [file]: strToU8(xml.replace(value, `<c r="${cell}" t="str"><f>${written}</f><v>ผังโครงสร้าง</v></c>`)),
  });
}

describe("a link that a formula makes", () => {
  it("is read from a workbook, with the words that its cell shows", async () => {
    const { items } = recognised(await readOutline(await withFormula("C2", FORMULA), "oit.xlsx"), { fiscalYear: 2566 });
    expect(
      items.map(({ code, addresses }) => [code, addresses.map(({ address, caption }) => [address, caption])]),
    ).toEqual([
      ["o1", [["https://www.a.example/chart.pdf", "ผังโครงสร้าง"]]],
      ["o2", [["https://www.a.example/people", ""]]],
    ]);
  });

  it("that is put together from other cells is not guessed", async () => {
    const bytes = await withFormula("C2", 'HYPERLINK("https://www.a.example/"&A2,"ผังโครงสร้าง")');
    const { items } = recognised(await readOutline(bytes, "oit.xlsx"), { fiscalYear: 2566 });
    expect(items.find(({ code }) => code === "o1")?.addresses).toEqual([]);
  });

  it.each([
    ["a comma", `=${FORMULA}`],
    ["a semicolon", `=${FORMULA.replace(",", ";")}`],
    ["no words", '=hyperlink("https://www.a.example/chart.pdf")'],
  ])("is read from a CSV that kept the formula, with %s", async (_, formula) => {
    const text = `ข้อ,ข้อมูล,URL\no1,โครงสร้าง,"${formula.replaceAll('"', '""')}"\n`;
    const listing = recognised(await readOutline(Buffer.from(text), "oit.csv"), { fiscalYear: 2566 });
    expect(addressesOf(listing)).toEqual({ o1: ["https://www.a.example/chart.pdf"] });
    expect(listing.items[0]?.explanation).toBeUndefined();
  });
});
