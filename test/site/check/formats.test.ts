import { describe, expect, it } from "vitest";
import { assess } from "../../../src/domain/assess/assess.ts";
import { CHECK_FORMATS } from "../../../src/site/check/formats.ts";
import { checkReport } from "../../../src/site/check/check-report.ts";
import { components, evidence, makeContent, makeDisclosure, makeEdition } from "../../domain/make.ts";

const edition = makeEdition(
  [
    { name: "รายงาน, รอบ <6> เดือน: 100%", components: components("progress", "spending") },
    { subIndicator: "10.1", indicator: 10 },
    {},
  ],
  { submission: { opens: null, closes: "2023-04-30", level: "inferred" } },
);
const content = makeContent({
  editions: [edition],
  disclosures: [
    makeDisclosure({ evidence: [evidence({ component: "progress", verified: "2023-04-20" })] }),
    makeDisclosure({ item: "o3", evidence: [evidence({ verified: "2023-04-20" })] }),
  ],
  files: { "documents/x.pdf": { size: 1, sha256: "0", pages: 1, pdf: { title: "x" }, text: true } },
});
const locate = (file: string) => (file.includes("o1") ? { line: 9, column: 3 } : undefined);
const marks = { tool: { name: "prongsai", version: "1.0.0" }, editionHash: "abc" };
const report = checkReport(content, assess(edition, content), marks, locate);
const print = (format: keyof typeof CHECK_FORMATS) => CHECK_FORMATS[format]({ report, content, locate });

describe("what npm run check prints", () => {
  it("as text begins with the totals and the most expensive item", () => {
    expect(print("text").split("\n").slice(0, 10).join("\n")).toMatchInlineSnapshot(`
      "ตรวจการเปิดเผยข้อมูล (OIT) ปีงบประมาณ 2566 ของเทศบาลตำบลทดสอบ ณ วันที่ 28 เมษายน 2566
      ครบ 1 · ไม่ครบ 1 · ยังไม่มี 1 · จาก 3 ข้อ
      คะแนน OIT ที่คาด 25.00 จาก 100 เท่ากับ 10.00 จาก 40.00 คะแนนของ ITA รวม (สูตร: แน่ชัด)
      วันสุดท้ายของการตอบแบบ 30 เมษายน 2566 (เหลือ 2 วัน)

      o2 ข้อที่ 2
         ยังไม่มี · 20.00 คะแนนของ ITA รวม
         ต้องแก้: ยังไม่มีหลักฐาน และยังไม่ได้ประกาศว่าไม่มีข้อมูลในรอบนี้
            แก้: ให้เว็บไซต์ตอบเอง: เพิ่มข้อมูลใน content/people/ (ระบุ unit ของแต่ละคน) หรือเพิ่มหลักฐานใน content/disclosures/2566/o2.yaml หรือถ้าคู่มือการประเมินให้ตอบว่าไม่มีได้ ประกาศด้วย nil
            content/disclosures/2566/o2.yaml (ยังไม่มีไฟล์นี้)  [evidence-missing]"
    `);
    expect(print("text")).toContain("content/disclosures/2566/o1.yaml:9");
  });

  it("names once what nobody could look into, as text and as JSON", () => {
    const scan = { pages: 9, read: 2 };
    const unread = makeContent({
      ...content,
      files: {
        ...content.files,
        "documents/locked.docx": { size: 1, sha256: "1", fault: "encrypted" },
        "documents/some.zip": { size: 1, sha256: "2", text: true, unread: ["a.rar"] },
        "documents/scan.pdf": { size: 1, sha256: "3", text: false, pages: 9, pdf: { title: "" }, scan },
      },
    });
    const found = { content: unread, locate, report: checkReport(unread, assess(edition, unread), marks, locate) };
    const lines = CHECK_FORMATS.text(found).split("\n");
    for (const name of ["locked.docx (ใส่รหัสผ่าน)", "some.zip > a.rar", "scan.pdf อีก 7 หน้า"])
      expect(lines.filter((line) => line === `  public/documents/${name}`)).toHaveLength(1);
    expect(JSON.parse(CHECK_FORMATS.json(found))).toMatchObject({
      unread: {
        files: ["public/documents/locked.docx (ใส่รหัสผ่าน)", "public/documents/some.zip > a.rar"],
        scans: ["public/documents/scan.pdf อีก 7 หน้า"],
      },
    });
    expect(print("text")).not.toContain("อ่านไม่ได้");
  });

  it("as annotations for GitHub keeps every sign in its place", () => {
    expect(
      print("github")
        .split("\n")
        .find((line) => line.includes("o1.yaml")),
    ).toMatchInlineSnapshot(
      `"::error file=content/disclosures/2566/o1.yaml,line=9,title=o1%3A ทุกองค์ประกอบต้องมีหลักฐาน (10.00 คะแนน)::ยังไม่มีหลักฐานขององค์ประกอบ “องค์ประกอบ spending”%0Aเพิ่ม component: spending ในหลักฐานที่แสดงเรื่องนี้ หรือเพิ่มหลักฐานใหม่"`,
    );
  });

  it("as a code-quality report for GitLab names each finding once, at a line that does not count", () => {
    const found = JSON.parse(print("gitlab")) as { fingerprint: string; severity: string; location: unknown }[];
    expect(found.find(({ fingerprint }) => fingerprint.includes("o1.yaml"))).toMatchObject({
      severity: "major",
      check_name: "component-unproven",
      location: { path: "content/disclosures/2566/o1.yaml", lines: { begin: 9 } },
    });
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(found.length);
    const moved = checkReport(content, assess(edition, content), marks, () => ({ line: 40, column: 1 }));
    const after = JSON.parse(CHECK_FORMATS.gitlab({ report: moved, content, locate })) as typeof found;
    expect(after.map(({ fingerprint }) => fingerprint)).toEqual(found.map(({ fingerprint }) => fingerprint));
  });

  it("as JUnit counts open items as failures and escapes what XML reserves", () => {
    const xml = print("junit");
    expect(xml).toContain('tests="3" failures="2"');
    expect(xml).toContain("รอบ &#60;6&#62; เดือน");
    expect(xml.match(/<testcase /g)).toHaveLength(3);
    expect(xml.match(/<failure /g)).toHaveLength(2);
  });

  it("as CSV has a row for each item", () => {
    expect(print("csv").split("\r\n").filter(Boolean)).toHaveLength(4);
  });

  it.each(["text", "github", "junit"] as const)("as %s says what asks for a look about the whole site", (format) => {
    expect(print(format)).toMatch(/security-txt-missing|ช่องทางแจ้งช่องโหว่/);
    expect(print(format)).toContain("security.txt");
  });
});
