import { expect, it } from "vitest";
import { kindForm, SHEET_KINDS } from "../../src/authoring/sheets/kind-form.ts";

it.each(SHEET_KINDS)("in the workbook of %s every column is told from the others by its title", (name) => {
  for (const { fields } of kindForm(name).tables) {
    const titles = fields.map(({ title }) => title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  }
});
