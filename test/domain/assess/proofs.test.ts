import { describe, expect, it } from "vitest";
import { nativeProofs } from "../../../src/domain/assess/proofs.ts";
import { makeContent, makeNews, makePage, makePerson, makeService } from "../make.ts";

type Made = Parameters<typeof makeContent>[0];

const url = "https://www.example.go.th/";
const address = {
  street: "99 หมู่ 1",
  subdistrict: "ตัวอย่าง",
  district: "ตัวอย่าง",
  province: "ตัวอย่าง",
  postalCode: "10000",
};
const phones = [{ label: "สำนักปลัด", number: "0 2000 0000" }];
const portrait = { photo: "images/x.svg", phone: "0 2000 0000" };
const mayor = makePerson(portrait);
const clerk = makePerson({ ...portrait, side: "permanent", position: "ปลัดเทศบาล" }, "clerk");

/** What the site shows of each concept: the components it proves. */
const shown = (content: Made) =>
  Object.fromEntries([...nativeProofs(makeContent(content))].map(([concept, [proof]]) => [concept, proof?.proves]));

it("shows nothing while the agency has given nothing", () => {
  expect(shown({})).toEqual({});
});

describe("what the site shows by itself", () => {
  it.each<[string, string, string[], Made]>([
    ["the only executive has no picture", "executives", [], { people: [makePerson({ phone: "0 2000 0000" })] }],
    ["one executive is complete", "executives", ["person-details"], { people: [mayor] }],
    [
      "two executives stand on one side",
      "executives",
      ["top-executives", "person-details"],
      { people: [mayor, makePerson(portrait, "deputy")] },
    ],
    [
      "executives stand on both sides",
      "executives",
      ["top-executives", "person-details", "both-sides"],
      { people: [mayor, clerk] },
    ],
    [
      "one of them cannot be reached",
      "executives",
      ["top-executives", "both-sides"],
      { people: [mayor, makePerson({ side: "permanent", photo: "images/x.svg" }, "clerk")] },
    ],
    ["address and telephone are known", "contact", ["address", "phone"], { agency: { address, phones } }],
    [
      "e-mail and map are known too",
      "contact",
      ["contact-details", "address", "phone", "email"],
      { agency: { address, phones, email: "a@example.go.th", map: { directions: "ตรงข้ามโรงเรียน" } } },
    ],
    [
      "questions are answered on line",
      "qa",
      ["two-way-channel"],
      { agency: { questionChannels: [{ name: "เพจ", url }] } },
    ],
    ["there is news", "news", [], { news: [makeNews()] }],
    ["there are social channels", "social-network", [], { agency: { social: [{ name: "เพจ", url }] } }],
    ["there is a page of privacy", "privacy-policy", [], { pages: [makePage("privacy")] }],
    [
      "there is a service with its facts",
      "service-manual",
      ["service-manual", "service-name", "steps", "duration", "channels", "fee", "documents"],
      { services: [makeService()] },
    ],
    ["a service is on line", "e-service", ["e-service-page"], { services: [makeService({ onlineUrl: url })] }],
    [
      "corruption is reported by telephone only",
      "complaint-channel",
      ["separate-channel"],
      { agency: { corruptionChannels: [{ name: "สายตรง", phone: "0 2000 0000" }] } },
    ],
    [
      "corruption is reported on line",
      "complaint-channel",
      ["online-channel", "separate-channel"],
      { agency: { corruptionChannels: [{ name: "แบบฟอร์ม", url }] } },
    ],
  ])("when %s, it proves of %s: %j", (_, concept, proves, content) => {
    expect(shown(content)[concept]).toEqual(proves);
  });

  it.each<[string, string, Made]>([
    ["executives", "people of whom none is an executive", { people: [makePerson({ executive: false })] }],
    ["contact", "an address without a telephone", { agency: { address } }],
    ["contact", "a telephone without an address", { agency: { phones } }],
    ["qa", "a telephone for questions", { agency: { questionChannels: [{ name: "โทร", phone: "0 2000 0000" }] } }],
    ["privacy-policy", "another page", { pages: [makePage("about")] }],
    ["e-service", "a service at the counter", { services: [makeService()] }],
  ])("has no proof of %s from %s", (concept, _, content) => {
    expect(shown(content)).not.toHaveProperty(concept);
  });

  it("stands on a page of the site and is told from what a clerk lists", () => {
    expect(nativeProofs(makeContent({ news: [makeNews()] })).get("news")).toEqual([
      { title: "ข่าวประชาสัมพันธ์", kind: "page", target: "/news/", proves: [], native: true, path: [] },
    ]);
  });
});
