import fc from "fast-check";
import { expect, it } from "vitest";
import { slugOf } from "../../../src/domain/model/slug.ts";

it.each([
  ["about", "about"],
  ["About Us", "about-us"],
  ["ประกาศ รับสมัครงาน 2566", "ประกาศ-รับสมัครงาน-2566"],
  ["น้ำท่วม (ครั้งที่ ๒)", "น้ำท่วม-ครั้งที่-๒"],
  ["2023-04-10-report", "2023-04-10-report"],
  ["--a__b..c/d?e#f--", "a-b-c-d-e-f"],
  ["cafe\u0301", "café"],
  ["!!!", ""],
  ["", ""],
])("the file %j stands at the address %j", (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

it("keeps every Thai letter, vowel and tone mark", () => {
  const thai = fc.string({ unit: fc.constantFrom(...Array.from("กขคงุูิีึืัำ่้๊๋์็ฯๆ๐๙")) });
  fc.assert(fc.property(thai, (name) => slugOf(name) === name.normalize("NFC")));
});

it("can always stand in an address and is stable", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      const slug = slugOf(name);
      expect(slug).toMatch(/^$|^[^\s/?#%&.-]+(-[^\s/?#%&.-]+)*$/);
      expect(slugOf(slug)).toBe(slug);
    }),
  );
});
