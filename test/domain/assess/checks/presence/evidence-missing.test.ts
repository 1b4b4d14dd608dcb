import { describe, expect, it } from "vitest";
import { assessOne, brief, evidence, makePerson } from "../../../make.ts";

const nil = { statement: "ไม่มีในรอบนี้", date: "2023-04-20", unit: "สำนักปลัด" };
const notApplicable = { reason: "ไม่มีภารกิจด้านนี้", date: "2023-04-20", unit: "สำนักปลัด" };
type Situation = Parameters<typeof assessOne>[0];

describe("evidence-missing", () => {
  it.each<[string, Situation]>([
    ["a file", { answer: {} }],
    ["a dated word that there is nothing", { answer: { evidence: [], nil } }],
    ["what the site shows by itself", { item: { concepts: ["executives"] }, content: { people: [makePerson()] } }],
    ["evidence that another rule finds worthless", { answer: { evidence: [evidence({ fiscalYear: 2560 })] } }],
    ["the word that the item does not apply", { answer: { evidence: [], notApplicable } }],
  ])("accepts %s", (_, situation) => {
    expect(brief(assessOne(situation)).filter((line) => line.startsWith("evidence-missing"))).toEqual([]);
  });

  it.each<[string, Situation]>([
    ["an item nobody answered", {}],
    ["an answer that says nothing", { answer: { evidence: [] } }],
    [
      "an item of which every component is known",
      { item: { components: [{ id: "a", text: "ก", level: "confirmed" }] } },
    ],
    [
      "what the site shows today, in a year gone by",
      { fiscalYear: 2565, item: { concepts: ["executives"] }, content: { people: [makePerson()] } },
    ],
  ])("rejects %s", (_, situation) => {
    const assessed = assessOne(situation);
    expect(brief(assessed)).toEqual(["evidence-missing failed"]);
    expect(assessed.status).toBe("missing");
  });

  it("names the file to write", () => {
    const [finding] = assessOne({}).findings;
    expect(finding?.remedy).toMatchInlineSnapshot(
      `"ให้เว็บไซต์ตอบเอง: เพิ่มข้อมูลใน content/people/ (ระบุ unit ของแต่ละคน) หรือเพิ่มหลักฐานใน content/disclosures/2566/o1.yaml หรือถ้าคู่มือการประเมินให้ตอบว่าไม่มีได้ ประกาศด้วย nil"`,
    );
  });
});
