import { describe, expect, it } from "vitest";
import type { Given } from "../../../../src/domain/assess/checks/given.ts";
import { assessGiven } from "../../given.ts";

/** A finding as rule, severity and place, with the component it is about. */
const found = (given: Given) =>
  assessGiven(given).findings.map(({ rule, severity, file, path, component }) =>
    [rule, severity, file, path.join("."), component].filter(Boolean).join(" "),
  );

const verified = "2023-04-27";
const link = (target: string, ...concepts: string[]): Given => ({
  item: { concepts: concepts.length > 0 ? concepts : ["structure"] },
  answer: { evidence: [{ title: "แผนผัง", link: target, verified }] },
});
const file = (facts: NonNullable<Given["files"]>[string], name = "documents/plan.pdf"): Given => ({
  answer: { evidence: [{ title: "แผน", file: name, verified }] },
  files: { [name]: facts },
});

describe("evidence: one cause is one finding, and only what cannot be seen makes an item incomplete", () => {
  it.each<[Given, string[]]>([
    [link("https://www.other.example/x"), ["off-site failed evidence.0.link"]],
    [link("https://www.other.example/x", "procurement-notices"), ["off-site hint evidence.0.link"]],
    [
      link("http://www.other.example/x", "e-service"),
      ["insecure-link look evidence.0.link", "off-site hint evidence.0.link"],
    ],
    [link("http://drive.google.com/file/d/1"), ["cloud-drive failed evidence.0.link"]],
    [link("https://drive.google.com/file/d/1", "qa"), ["cloud-drive failed evidence.0.link"]],
    [link("https://m.me/example"), ["social-network failed evidence.0.link"]],
    [link("https://m.me/example", "complaint-channel"), ["social-network hint evidence.0.link"]],
    [link("https://m.me/example", "contact", "qa"), []],
    [link("https://bit.ly/x"), ["link-shortener failed evidence.0.link"]],
    [link("https://bit.ly/x", "social-network"), ["link-shortener look evidence.0.link"]],
    [link("https://www.test.example/"), ["home-page failed evidence.0.link"]],
    [link("https://www.test.example/", "qa"), ["home-page look evidence.0.link"]],
    [file({ fault: "empty" }), ["file-empty failed evidence.0.file"]],
    [file({ fault: "encrypted" }), ["pdf-encrypted failed evidence.0.file"]],
    [file({}, "documents/plan.rar"), ["file-type look evidence.0.file"]],
    [file({}, "documents/plan.exe"), ["file-type failed evidence.0.file"]],
    [file({ pdf: { title: "" }, text: false }), ["pdf-no-text look evidence.0.file"]],
    [file({ pdf: { title: "" }, text: true }), ["pdf-no-title hint evidence.0.file"]],
  ])("%j", (given, findings) => {
    // What stands elsewhere is not read by the check, so that a link that counts waits to be confirmed.
    const waiting = assessGiven(given).status === "to-confirm" ? ["evidence-unread look evidence.0"] : [];
    expect(found(given).toSorted()).toEqual([...findings, ...waiting].toSorted());
    const isShown = !findings.some((finding) => finding.includes(" failed "));
    const isLink = given.answer?.evidence?.some(({ link: target }) => target !== undefined);
    expect(assessGiven(given)).toMatchObject({
      // What stands elsewhere is not read by the check.
      status: !isShown ? "incomplete" : isLink ? "to-confirm" : "complete",
      proofs: [{ counts: isShown }],
    });
  });

  it("weighs an unsound piece less beside a sound one", () => {
    const evidence = [
      { title: "แผน", file: "documents/plan.pdf", verified },
      { title: "แผน", link: "https://drive.google.com/file/d/1", verified },
    ];
    expect(found({ answer: { evidence } })).toEqual(["cloud-drive look evidence.1.link"]);
  });
});

const known = (
  concept: string,
  level: "confirmed" | "single" | "practice",
  ...ids: string[]
): NonNullable<Given["item"]> => ({
  concepts: [concept],
  components: ids.map((id) => ({ id, text: id, level })),
});
const mayor = { photo: "images/mayor.jpg", phone: "0 0000 0000" };
const phones = [{ label: "หมายเลขกลาง", number: "0 0000 0000" }];
const address = { street: "1", subdistrict: "ก", district: "ก", province: "ก", postalCode: "10000" };

describe("what the site shows: as weighty as the edition's component, and said once", () => {
  it.each<[string, Given, string[]]>([
    [
      "a confirmed detail of a person",
      { item: known("executives", "confirmed", "person-details"), people: [mayor, {}] },
      ["executive-details failed content/people/person-2.yaml person-details"],
    ],
    [
      "a side that stands in a file but is no executive",
      {
        item: known("executives", "confirmed", "both-sides"),
        people: [mayor, { position: "ปลัด", side: "permanent", executive: false }],
      },
      ["executives-both-sides failed content/people/person-2.yaml both-sides"],
    ],
    [
      "a contact of which the edition knows single parts",
      { item: known("contact", "single", "address", "phone", "email"), agency: { address, phones } },
      ["contact-details look content/agency.yaml email", "contact-details hint content/agency.yaml"],
    ],
    [
      "a contact of which the edition knows the whole",
      { item: known("contact", "practice", "contact-details"), agency: { address, phones } },
      ["contact-details hint content/agency.yaml contact-details"],
    ],
    [
      "a service of which the edition knows single parts",
      {
        item: known("service-manual", "single", "steps", "fee", "documents"),
        services: [{ fee: "-", documents: ["-"] }],
      },
      [
        "service-facts look content/services/service-1.yaml fee",
        "service-facts look content/services/service-1.yaml documents",
      ],
    ],
    [
      "a corruption channel that is the central number",
      {
        item: known("complaint-channel", "confirmed", "separate-channel"),
        agency: {
          phones,
          corruptionChannels: [{ name: "สายด่วน", phone: "0 0000 0000", unit: "ก", duration: "ข", procedure: "/c/" }],
        },
      },
      [
        "complaint-channel-separate failed content/agency.yaml corruptionChannels.0.phone separate-channel",
        "complaint-channel-online hint content/agency.yaml corruptionChannels online-channel",
      ],
    ],
    [
      "a question channel by telephone",
      {
        item: known("qa", "confirmed", "two-way-channel"),
        agency: { questionChannels: [{ name: "สายด่วน", phone: "0 0000 0000" }] },
        answer: { evidence: [] },
      },
      ["evidence-missing failed", "qa-two-way failed content/agency.yaml questionChannels two-way-channel"],
    ],
    [
      "executives of one side, where the edition knows of no component",
      { item: { concepts: ["executives"] }, people: [mayor] },
      ["executives-both-sides hint content/people/ both-sides"],
    ],
  ])("%s", (_, given, findings) => {
    expect(found(given)).toEqual(findings);
  });

  it.each<[string, Given]>([
    ["archived years", { agency: { currentFiscalYear: 2567 } }],
    ["an item of another subject", { item: known("news", "confirmed", "person-details") }],
    ["a nil declaration", { answer: { nil: { statement: "ไม่มี", date: "2023-04-20", unit: "สำนักปลัด" } } }],
    [
      "an item that does not apply",
      { answer: { notApplicable: { reason: "ไม่มี", date: "2023-04-20", unit: "สำนักปลัด" } } },
    ],
  ])("says nothing of %s", (_, given) => {
    const item = known("executives", "confirmed", "person-details");
    expect(found({ item, people: [{}], ...given }).filter((finding) => finding.startsWith("executive"))).toEqual([]);
  });
});
