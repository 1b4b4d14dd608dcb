import { expect, it } from "vitest";
import { agencySchema } from "../../../src/domain/model/agency.ts";
import { contactPage } from "../../../src/site/agency/contact.ts";
import { sampleContent } from "../sample.ts";

it("shows who takes up a report of corruption, how soon, and by which steps", () => {
  const content = sampleContent();
  const agency = agencySchema.parse({
    ...content.agency,
    corruptionChannels: [
      {
        name: "สายตรง",
        email: "report@test.example",
        unit: "สำนักปลัด",
        duration: "ภายใน 15 วัน",
        procedure: "/complaint-procedure/",
      },
    ],
  });
  expect(contactPage({ ...content, agency }).corruptionChannels).toEqual([
    {
      name: "สายตรง",
      email: "report@test.example",
      unit: "สำนักปลัด",
      duration: "ภายใน 15 วัน",
      procedure: "/web/complaint-procedure/",
    },
  ]);
});
