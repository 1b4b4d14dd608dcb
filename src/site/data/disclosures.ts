import { z } from "zod";
import { assess, type AssessedItem } from "../../domain/assess/assess.ts";
import type { Content } from "../../domain/model/content.ts";
import type { Edition } from "../../domain/model/catalogue/edition.ts";
import { described } from "../../domain/model/fields.ts";
import { linkOf } from "../oit/evidence.ts";
import { urlsOf, type Urls } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";
import { given, heading } from "./heading.ts";
import { address, day, headingShape, itemCode, list, period, word, words, year } from "./shape-fields.ts";
import { tableOfLines, withEach } from "./table.ts";

const evidenceShape = z.strictObject({
  title: word("ชื่อหลักฐาน"),
  kind: described(z.enum(["file", "page", "link"]), "ไฟล์ หน้าในเว็บไซต์ หรือลิงก์ไปยังเว็บไซต์อื่น"),
  url: address("ที่อยู่ของหลักฐาน"),
  native: described(z.boolean(), "true ถ้าเว็บไซต์แสดงจากข้อมูลของหน่วยงานโดยตรง"),
  components: words("รหัสองค์ประกอบที่หลักฐานนี้แสดง"),
  fiscalYear: year("ปีงบประมาณที่หลักฐานกล่าวถึง").optional(),
  period: period("ช่วงเวลาที่หลักฐานครอบคลุม").optional(),
  published: day("วันที่เผยแพร่").optional(),
  verified: day("วันที่หน่วยงานตรวจล่าสุด").optional(),
  note: word("คำอธิบาย").optional(),
  bytes: described(z.int(), "ขนาดไฟล์เป็นไบต์").optional(),
  sha256: described(z.string().regex(/^[0-9a-f]+$/), "SHA-256 ของไฟล์").optional(),
});

/** Everything that the agency has disclosed in one assessed year: `/data/disclosures/<fy>.json`. */
export const disclosuresShape = z.strictObject({
  ...headingShape,
  fiscalYear: year("ปีงบประมาณที่ประเมิน"),
  items: list(
    z.strictObject({
      code: itemCode,
      name: word("ชื่อข้อ"),
      url: address("หน้าของข้อนี้"),
      unit: word("ผู้รับผิดชอบ").optional(),
      note: word("คำอธิบาย").optional(),
      nil: described(
        z.strictObject({
          statement: word("ข้อความ"),
          date: day("วันที่ประกาศ").optional(),
          unit: word("ผู้รับผิดชอบ").optional(),
          period: period("ช่วงที่ประกาศว่าไม่มี").optional(),
        }),
        "ประกาศว่าไม่มีข้อมูลในรอบนี้",
      ).optional(),
      notApplicable: described(
        z.strictObject({ reason: word("เหตุผล"), date: day("วันที่ยืนยัน"), unit: word("ผู้ยืนยัน") }),
        "ข้อนี้ไม่ใช้กับหน่วยงาน",
      ).optional(),
      evidence: list(evidenceShape, "หลักฐานทั้งหมดของข้อนี้"),
    }),
    "ทุกข้อของปี",
  ),
});
type DisclosuresFile = z.infer<typeof disclosuresShape>;

/** Everything that the agency has disclosed in the year of an edition, item by item, the site's own pages included. */
export function disclosuresFile(content: Content, edition: Edition): DisclosuresFile {
  const urls = urlsOf(content.agency.site);
  const { items } = assess(edition, content);
  const answers = items.flatMap(({ disclosure }) => disclosure?.data.evidence ?? []);
  return {
    ...heading(content, "disclosures", `การเปิดเผยข้อมูลตามแบบวัด OIT ปีงบประมาณ ${edition.fiscalYear}`, [
      ...answers.map(({ published }) => published),
      ...answers.map(({ verified }) => verified),
    ]),
    fiscalYear: edition.fiscalYear,
    items: items.map((item) => disclosedItem(item, content, urls)),
  };
}

function disclosedItem({ item, fiscalYear, disclosure, proofs }: AssessedItem, { files }: Content, urls: Urls) {
  const { unit, note, nil, notApplicable } = disclosure?.data ?? {};
  return given({
    code: item.code,
    name: item.name,
    url: urls.absolute(addresses.item(fiscalYear, item.code)),
    unit,
    note,
    nil,
    notApplicable,
    evidence: proofs.map((proof) => {
      const facts = proof.kind === "file" ? files[proof.target] : undefined;
      return given({
        title: proof.title,
        kind: proof.kind,
        url: linkOf(proof, urls).url,
        native: proof.native,
        components: [...proof.proves],
        fiscalYear: proof.fiscalYear,
        period: proof.period,
        published: proof.published,
        verified: proof.verified,
        note: proof.note,
        bytes: facts?.size,
        sha256: facts?.sha256,
      });
    }),
  });
}

/** Evidence by item, a line each; an item without any has a line of its own. */
export const disclosuresTable = tableOfLines(
  (item: DisclosuresFile["items"][number]) => withEach(item, item.evidence),
  [
    ["รหัสข้อ", ({ record }) => record.code],
    ["ชื่อข้อ", ({ record }) => record.name],
    ["หน้าของข้อ", ({ record }) => record.url],
    ["ผู้รับผิดชอบ", ({ record }) => record.unit],
    ["ประกาศว่าไม่มี", ({ record }) => record.nil?.statement ?? record.notApplicable?.reason],
    ["หลักฐาน", ({ part }) => part?.title],
    ["ชนิด", ({ part }) => part?.kind],
    ["ที่อยู่ของหลักฐาน", ({ part }) => part?.url],
    ["องค์ประกอบ", ({ part }) => part?.components.join(" ")],
    ["ปีงบประมาณของหลักฐาน", ({ part }) => part?.fiscalYear],
    ["ตั้งแต่วันที่", ({ part }) => part?.period?.from],
    ["ถึงวันที่", ({ part }) => part?.period?.to],
    ["วันที่เผยแพร่", ({ part }) => part?.published],
    ["วันที่ตรวจล่าสุด", ({ part }) => part?.verified],
    ["SHA-256", ({ part }) => part?.sha256],
  ],
);
