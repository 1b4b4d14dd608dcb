import { expect, it } from "vitest";
import { readsLikeStatute, statuteTraces } from "../../../src/domain/thai/statute.ts";

it("counts sections in either digits, and paragraphs that begin with one whatever Markdown stands before them", () => {
  const text = "## มาตรา 50 หน้าที่\n\nตามมาตรา ๕๑ เทศบาลอาจทำ\nตามมาตรา52\n\n- มาตราฐานงาน\n\n\n";
  expect(statuteTraces(text)).toEqual({ sections: 3, paragraphs: 3, opening: 1 });
});

const paragraphs = (own: number, quoted: number) =>
  [...Array<string>(own).fill("เทศบาลดูแลถนน"), ...Array<string>(quoted).fill("มาตรา 5 ให้เทศบาลดูแล")].join("\n\n");

it.each([
  [0, 0, false],
  [1, 2, false],
  [1, 3, true],
  [9, 3, false],
  [8, 3, true],
  [100, 14, false],
  [100, 15, true],
])("with %d paragraphs of its own and %d of a law, a text reads like a law: %s", (own, quoted, is) => {
  expect(readsLikeStatute(paragraphs(own, quoted))).toBe(is);
});
