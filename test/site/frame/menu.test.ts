import { describe, expect, it } from "vitest";
import { agencySchema } from "../../../src/domain/model/agency.ts";
import { withAgency } from "../../../src/domain/model/content.ts";
import { mainMenu, menuLinks, wayByMenu } from "../../../src/site/frame/menu.ts";
import { socialLinks } from "../../../src/site/frame/social.ts";
import { sampleContent } from "../sample.ts";

const menu = [
  { title: "ข่าว", page: "/news/" },
  {
    title: "โปร่งใส",
    links: [
      { title: "ทุกปี", page: "/oit/" },
      { title: "ราชกิจจานุเบกษา", link: "https://ratchakitcha.soc.go.th/" },
    ],
  },
];
const own = withAgency(sampleContent(), { menu });

describe("the main menu", () => {
  it("is the agency's own, in two levels, and says where the reader is", () => {
    expect(
      mainMenu(own, "/oit/2566/").map(({ title, link, links, current }) => [title, link?.href, links.length, current]),
    ).toEqual([
      ["ข่าว", "/web/news/", 0, false],
      ["โปร่งใส", undefined, 2, true],
    ]);
    expect(mainMenu(own, "/oit/")[1]?.links).toMatchObject([
      { href: "/web/oit/", current: "page", elsewhere: false },
      { href: "https://ratchakitcha.soc.go.th/", elsewhere: true },
    ]);
  });

  it("is made of what the content has where the agency has written none: no empty page, at most seven headings", () => {
    const links = menuLinks(sampleContent({ news: [], services: [], people: [] }), "/").map(({ href }) => href);
    expect(links).toEqual(expect.arrayContaining(["/web/", "/web/complaints/", "/web/oit/", "/web/contact/"]));
    for (const empty of ["/web/news/", "/web/services/", "/web/people/", "/web/loans/"])
      expect(links).not.toContain(empty);
    expect(mainMenu(sampleContent(), "/").length).toBeLessThanOrEqual(7);
  });

  it("leads to the disclosures in the words that stand in it, or by the foot of the page", () => {
    expect(wayByMenu(own, "/oit/", "ข้อมูลสาธารณะ")).toBe("เลือกเมนู “โปร่งใส” แล้วเลือก “ทุกปี”");
    expect(wayByMenu(own, "/news/", "ข่าว")).toBe("เลือกเมนู “ข่าว”");
    expect(wayByMenu(own, "/data/", "ข้อมูลเปิด")).toBe("ที่ท้ายหน้า เลือก “ข้อมูลเปิด”");
  });

  it.each([
    [{ title: "ข่าว" }],
    [{ title: "ข่าว", page: "/news/", link: "https://a.go.th/" }],
    [{ title: "ข่าว", page: "/news/", links: [{ title: "ข่าว", page: "/news/" }] }],
    [{ title: "ข่าว", links: [{ title: "ข่าว" }] }],
  ])("an entry leads to one place: %j is refused", (entry) => {
    const { success } = agencySchema.safeParse({ ...sampleContent().agency, menu: [entry] });
    expect(success).toBe(false);
  });
});

it("knows LINE and Facebook by their addresses, and shows them first", () => {
  const social = [
    { name: "เว็บอำเภอ", url: "https://line.me.example.com/" },
    { name: "ช่อง", url: "https://www.youtube.com/@a" },
    { name: "เพจ", url: "https://m.facebook.com/a" },
    { name: "ไลน์", url: "https://lin.ee/abc" },
  ];
  expect(socialLinks({ social }).map(({ name, icon }) => [name, icon])).toEqual([
    ["ไลน์", "line"],
    ["เพจ", "facebook"],
    ["ช่อง", "video"],
    ["เว็บอำเภอ", "link"],
  ]);
});
