import { expect, it } from "vitest";
import { agencySchema } from "../../../src/domain/model/agency.ts";
import { feedbackView } from "../../../src/site/frame/feedback.ts";
import { sampleContent } from "../sample.ts";

const PAGE = "https://www.test.example/web/contact/";

it("asks nobody unless the agency wishes it", () => {
  expect(feedbackView({}, "ติดต่อ", PAGE)).toBeUndefined();
});

it("opens a mail with the page in it", () => {
  const view = feedbackView({ feedback: { email: "a@test.go.th" } }, "ภาษี & ค่าธรรมเนียม", PAGE);
  const mail = new URL(view?.no ?? "");
  expect([mail.protocol, mail.pathname]).toEqual(["mailto:", "a@test.go.th"]);
  expect(mail.searchParams.get("subject")).toBe("หน้านี้ยังไม่ช่วย: ภาษี & ค่าธรรมเนียม");
  expect(mail.searchParams.get("body")).toContain(PAGE);
});

it("opens the agency's form with the page in its place", () => {
  const written = agencySchema.parse({
    ...sampleContent().agency,
    feedback: { form: "https://forms.test.go.th/?p={page}" },
  });
  expect(feedbackView(written, "ติดต่อ", PAGE)?.yes).toBe(`https://forms.test.go.th/?p=${encodeURIComponent(PAGE)}`);
});

it.each([{}, { email: "a@test.go.th", form: "https://forms.test.go.th/" }])("%j is refused", (feedback) => {
  expect(agencySchema.safeParse({ ...sampleContent().agency, feedback }).success).toBe(false);
});
