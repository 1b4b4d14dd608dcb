import { describe, expect, it } from "vitest";
import { pageAddresses } from "../../../src/domain/addresses/pages.ts";
import { agencySchema } from "../../../src/domain/model/agency.ts";
import type { Content } from "../../../src/domain/model/content.ts";
import { personSchema } from "../../../src/domain/model/records/person.ts";
import { serviceSchema } from "../../../src/domain/model/records/service.ts";
import { englishDate, englishFiscalYear, englishPhone } from "../../../src/site/english/figures.ts";
import { englishViews } from "../../../src/site/english/pages.ts";
import { frameOf } from "../../../src/site/frame/frame.ts";
import { sampleContent } from "../sample.ts";

const entry = <Data>(id: string, data: Data) => ({ id, file: `content/${id}.yaml`, data });
const service = (more: object) =>
  entry(
    "tax",
    serviceSchema.parse({ name: "ภาษี", unit: "กองคลัง", documents: ["ไม่มี"], updated: "2023-01-01", ...more }),
  );
const person = (more: object) =>
  entry("p", personSchema.parse({ name: "นายตัวอย่าง", position: "ปลัด", side: "permanent", order: 1, ...more }));

function agencyWith(agency: object, more: Partial<Content> = {}): Content {
  const sample = sampleContent();
  return { ...sample, ...more, agency: agencySchema.parse({ ...sample.agency, ...agency }) };
}
const WHO = { nameEnglish: "Test Municipality", summaryEnglish: "We serve a test.", email: "a@test.example" };
const pagesOf = (content: Content) => pageAddresses(content).filter((address) => address.startsWith("/en/"));

describe("the pages in English", () => {
  it.each<[says: string, agency: object, more: Partial<Content>, pages: string[]]>([
    ["no English", {}, {}, []],
    ["a name alone", { nameEnglish: "Test Municipality" }, {}, []],
    ["who it is, and no way to reach it", { ...WHO, email: undefined }, {}, ["/en/"]],
    ["who it is", WHO, {}, ["/en/", "/en/contact/"]],
    ["services without English", WHO, { services: [service({})], people: [person({})] }, ["/en/", "/en/contact/"]],
    [
      "a service and a person",
      WHO,
      { services: [service({ nameEnglish: "Tax" })], people: [person({ nameEnglish: "Mr. Tua Yang" })] },
      ["/en/", "/en/contact/", "/en/services/", "/en/people/"],
    ],
    [
      "a channel for reports",
      { ...WHO, corruptionChannels: [{ name: "สายตรง", nameEnglish: "Direct line", phone: "0 2000 0000" }] },
      {},
      ["/en/", "/en/contact/", "/en/complaints/"],
    ],
  ])("stand of an agency that says in English %s", (_, agency, more, pages) => {
    expect(pagesOf(agencyWith(agency, more))).toEqual(pages);
  });

  it("invent nothing: what has no English is Thai and says so, and nothing to pay is known", () => {
    const content = agencyWith(
      { ...WHO, phones: [{ label: "กองคลัง", labelEnglish: "Finance", number: "0 2000 0000" }] },
      { services: [service({ nameEnglish: "Tax", fee: "ไม่มี", duration: "15 นาที" })] },
    );
    const services = englishViews(content).find(({ view }) => view.name === "services")?.view.page;
    expect(services).toMatchObject({
      services: [
        {
          name: "Tax",
          facts: [
            { name: "Time", value: { text: "15 นาที", lang: "th" } },
            { name: "Fee", value: { text: "None", lang: undefined } },
            { name: "Division", value: { text: "Finance", lang: undefined } },
          ],
        },
      ],
    });
  });

  it("show an address in English whole or not at all", () => {
    const address = { district: "ตัวอย่าง", districtEnglish: "Tua Yang", province: "ตัวอย่าง" };
    const shown = (more: object) =>
      frameOf(agencyWith({ ...WHO, address: { ...address, ...more } }), {
        title: "x",
        description: "x",
        address: "/en/",
      }).agency.address;
    expect(shown({})).toEqual({ text: "อำเภอตัวอย่าง จังหวัดตัวอย่าง", lang: "th" });
    expect(shown({ provinceEnglish: "Tua Yang" })?.text).toBe("Tua Yang District, Tua Yang Province, Thailand");
  });

  it("have twins, where the page stands in both languages alone", () => {
    const twin = (address: string) =>
      frameOf(agencyWith(WHO), { title: "x", description: "x", address }).twin?.alternates.map(({ href }) => href);
    const [th, en] = ["https://www.test.example/web/contact/", "https://www.test.example/web/en/contact/"];
    expect(twin("/contact/")).toEqual([th, en, en]);
    expect(twin("/en/contact/")).toEqual([th, en, en]);
    expect(twin("/services/")).toBeUndefined();
    expect(twin("/news/")).toBeUndefined();
  });
});

it.each([
  ["0 2000 0000", "+66 2000 0000", "tel:+6620000000"],
  ["0-2000-0000 ต่อ 12", "+66 2000-0000 ext. 12", "tel:+6620000000,12"],
  ["081 000 0000", "+66 81 000 0000", "tel:+66810000000"],
  ["1669", "1669", "tel:1669"],
  ["191", "191", "tel:191"],
  ["1800 000 000", "1800 000 000", "tel:1800000000"],
  ["+66 2 000 0000", "+66 2 000 0000", "tel:+6620000000"],
])("writes %s as it is dialled from everywhere", (written, text, href) => {
  expect(englishPhone(written)).toEqual({ text, href });
});

it("counts days and years in the common era, and names the Buddhist one where documents do", () => {
  expect([englishDate("2023-04-20"), englishFiscalYear(2566)]).toEqual([
    "20 April 2023",
    "fiscal year 2023 (B.E. 2566)",
  ]);
});
