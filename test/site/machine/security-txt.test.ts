import { expect, it } from "vitest";
import { agencySchema } from "../../../src/domain/model/agency.ts";
import { securityTxt } from "../../../src/site/machine/security-txt.ts";

const agency = (security?: object) =>
  agencySchema.parse({
    name: "เทศบาลตำบลทดสอบ",
    kind: "subdistrict-municipality",
    site: "https://www.test.example/",
    currentFiscalYear: 2566,
    security,
  });

it("says where to tell, until when, and under which address (RFC 9116)", () => {
  const text = securityTxt(agency({ contact: "mailto:it@test.example", expires: "2024-03-31" }));
  expect(text).toMatchInlineSnapshot(`
    "Contact: mailto:it@test.example
    Expires: 2024-03-31T23:59:59+07:00
    Preferred-Languages: th, en
    Canonical: https://www.test.example/.well-known/security.txt
    "
  `);
});

it("takes a page instead of an address, and the agency's policy", () => {
  const text = securityTxt(
    agency({ contact: "https://test.example/report", expires: "2024-03-31", policy: "https://test.example/policy" }),
  );
  expect(text).toContain("Contact: https://test.example/report\n");
  expect(text).toContain("Policy: https://test.example/policy\n");
});

it("is not there for an agency that has not said where", () => {
  expect(securityTxt(agency())).toBeUndefined();
});

it.each([
  "javascript:alert(1)",
  "http://test.example/",
  "0 0000 1122",
  "it@test.example\nPolicy: https://evil.example",
])("refuses %j as a contact", (contact) => {
  expect(() => agency({ contact, expires: "2024-03-31" })).toThrow();
});
