import { describe, expect, it } from "vitest";
import { agencySchema } from "../../../src/domain/model/agency.ts";
import { withAgency, type Content } from "../../../src/domain/model/content.ts";
import { ALL_BLOCKS, homeSchema, type HomeBlockName } from "../../../src/domain/model/layout/home.ts";
import { complaintsPage } from "../../../src/site/agency/complaints.ts";
import { homePageView } from "../../../src/site/home/home.ts";
import { tasks } from "../../../src/site/home/tasks.ts";
import { makeNews, makePerson, makeService } from "../../domain/make.ts";
import { sampleContent } from "../sample.ts";

/** An agency that has written its name and nothing else. */
const FIRST_DAY = withAgency(
  sampleContent({ disclosures: [], news: [], services: [], people: [], pages: [], results: [], faqs: [] }),
  { checklist: "when-ready" },
);
const mayor = makePerson({ position: "นายกเทศมนตรีตำบลทดสอบ", executive: true });
const names = (content: Content) => homePageView(content).blocks.map(({ name }) => name);
const withBlocks = (content: Content, blocks: HomeBlockName[], more: object = {}) =>
  withAgency(content, { home: homeSchema.parse({ blocks, ...more }) });

describe("the home page", () => {
  it("of an agency after its first day has no block that would be empty", () => {
    expect(names(FIRST_DAY)).toEqual(["tasks"]);
    expect(names(withBlocks(FIRST_DAY, [...ALL_BLOCKS]))).toEqual(["tasks"]);
    expect(names(withBlocks(FIRST_DAY, []))).toEqual([]);
  });

  it("has the blocks that the agency chose, in its order", () => {
    const full = withAgency(sampleContent({ news: [makeNews({})], people: [mayor] }), {
      social: [{ name: "LINE", url: "https://lin.ee/x" }],
    });
    const chosen = withBlocks(full, ["social", "head", "links", "news"], {
      links: [{ title: "ติดต่อ", page: "/contact/" }],
    });
    expect(names(chosen)).toEqual(["social", "head", "links", "news"]);
    for (const block of ALL_BLOCKS) expect(names(withBlocks(full, [block])).length).toBeLessThanOrEqual(1);
  });

  it("names as the head who holds the post, and nobody in their place", () => {
    const head = (...people: Content["people"]) =>
      homePageView(withBlocks({ ...FIRST_DAY, people }, ["head"])).blocks.map(({ shown }) => shown);
    expect(head(mayor)).toMatchObject([{ position: "นายกเทศมนตรีตำบลทดสอบ", message: undefined }]);
    expect(head(makePerson({ position: "รองนายกเทศมนตรี", executive: true }))).toEqual([]);
    expect(head(makePerson({ position: "ปลัดเทศบาล ปฏิบัติหน้าที่นายกเทศมนตรี", side: "permanent" }))).toEqual([]);
  });

  it("refuses a block that is named twice, and one that it does not know", () => {
    for (const blocks of [["news", "news"], ["weather"]])
      expect(agencySchema.safeParse({ ...FIRST_DAY.agency, home: { blocks } }).success).toBe(false);
  });
});

describe("what citizens come for", () => {
  const text = (content: Content, title: string) => tasks(content).find((task) => task.title === title)?.text;

  it("tells of nothing that the agency does not have", () => {
    expect(text(withAgency(FIRST_DAY, { email: "a@b.example" }), "ร้องเรียน แจ้งทุจริต")).toBe("");
    expect(text(FIRST_DAY, "บริการและคู่มือ")).toBeUndefined();
    expect(text(FIRST_DAY, "ข่าวประกาศ")).toBeUndefined();
    const some = { ...FIRST_DAY, services: [makeService({ fee: undefined, forms: [], steps: [] })] };
    expect(text(some, "บริการและคู่มือ")).toBe("เอกสาร");
  });

  it("leads nowhere where nobody is told how to reach the agency", () => {
    expect(tasks(FIRST_DAY).map(({ title }) => title)).toEqual(["ข้อมูลสาธารณะ"]);
    expect(complaintsPage(FIRST_DAY).isReached).toBe(false);
    expect(complaintsPage(withAgency(FIRST_DAY, { email: "a@b.example" })).isReached).toBe(true);
  });

  it("tells what is there", () => {
    const forms = [{ title: "แบบ", file: "documents/x.pdf" }];
    const full = { ...FIRST_DAY, services: [makeService({ fee: "ไม่มี", forms, steps: ["ยื่นคำขอ"] })], people: [mayor] };
    expect(text(full, "บริการและคู่มือ")).toBe("ขั้นตอน เอกสาร ค่าธรรมเนียม และแบบฟอร์ม");
    expect(text(full, "ผู้บริหาร")).toBe("ฝ่ายการเมือง");
    const reporting = withAgency(full, { corruptionChannels: [{ name: "โทรศัพท์สายตรง", phone: "0 0000 1199" }] });
    expect(text(reporting, "ร้องเรียน แจ้งทุจริต")).toBe("ช่องทางแจ้งทุจริต");
  });
});
