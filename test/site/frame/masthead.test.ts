import { expect, it } from "vitest";
import { withAgency } from "../../../src/domain/model/content.ts";
import { lookSchema } from "../../../src/domain/model/layout/look.ts";
import { mastheadOf } from "../../../src/site/frame/masthead.ts";
import { sampleContent } from "../sample.ts";

const content = { ...sampleContent(), today: "2023-04-28" };

it.each([
  ["https://www.test.go.th/", true],
  ["https://www.test.go.th/web/", true],
  ["http://www.test.go.th/", false],
  ["https://www.test.example/", false],
  ["https://go.th.example/", false],
])("says of %s how to tell that it is official: %s", (site, tells) => {
  const { text, proof } = mastheadOf(withAgency(content, { site }));
  expect(text).toBe("เว็บไซต์ทางการของเทศบาลตำบลทดสอบ");
  expect(proof !== undefined).toBe(tells);
});

it("has the agency's words of mourning on its days alone", () => {
  const look = (from: string, to: string) => lookSchema.parse({ mourning: [{ from, to, words: "น้อมรำลึก" }] });
  expect(mastheadOf(withAgency(content, { look: look("2023-04-28", "2023-05-28") })).mourning).toBe("น้อมรำลึก");
  expect(mastheadOf(withAgency(content, { look: look("2023-03-28", "2023-04-27") })).mourning).toBeUndefined();
});
