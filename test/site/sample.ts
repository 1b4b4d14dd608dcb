import { soundJudgements } from "../../src/domain/judge/sound.ts";
import { NO_RECORDS, type Content } from "../../src/domain/model/content.ts";
import type { Entry } from "../../src/domain/model/entry.ts";
import { type Disclosure, disclosureSchema } from "../../src/domain/model/disclosure.ts";
import { agencySchema } from "../../src/domain/model/agency.ts";
import { editionSchema, type Edition } from "../../src/domain/model/catalogue/edition.ts";

/** An edition of four items in three sub-indicators, made as one is read from YAML. */
export const sampleEdition = (fiscalYear = 2566): Edition =>
  editionSchema.parse({
    family: "lao",
    fiscalYear,
    confidence: { names: "สูง", subIndicators: "สูง", components: "ต่ำ", yearRules: "ต่ำ", check: "ตรวจกับคู่มือ" },
    indicators: [
      { number: 9, name: "การเปิดเผยข้อมูล" },
      { number: 10, name: "การป้องกันการทุจริต" },
    ],
    subIndicators: {
      level: "confirmed",
      list: [
        { code: "9.1", name: "ข้อมูลพื้นฐาน" },
        { code: "9.2", name: "การบริหารงาน" },
        { code: "10.1", name: "การป้องกัน" },
      ],
    },
    frame: { weights: { iit: 0.3, eit: 0.3, oit: 0.4, level: "confirmed" } },
    submission: { opens: null, closes: null, level: "unknown" },
    items: [
      item("o1", "โครงสร้าง", "structure", "9.1", { components: [{ id: "chart", text: "แผนผัง", level: "confirmed" }] }),
      item("o2", "อำนาจหน้าที่", "powers", "9.1"),
      item("o3", "แผน", "plan", "9.2", { yearRule: { rule: "current", level: "confirmed" } }),
      item("o4", "มาตรการ", "measures", "10.1"),
    ],
  });

function item(code: string, name: string, concept: string, subIndicator: string, more: object = {}) {
  const indicator = Number(subIndicator.split(".")[0]);
  const standing = { yearRule: { rule: "standing", level: "confirmed" }, components: [], level: "confirmed" };
  return { code, name, concepts: [concept], indicator, subIndicator, ...standing, ...more };
}

/** A disclosure as it is read from its file. */
export const sampleDisclosure = (code: string, answer: object, fiscalYear = 2566): Entry<Disclosure> => ({
  id: code,
  file: `content/disclosures/${fiscalYear}/${code}.yaml`,
  data: disclosureSchema.parse({ item: code, fiscalYear, ...answer }),
});

/** The content of an agency whose site stands in a folder of its host; only what a test looks at needs to be given. */
export function sampleContent(more: Partial<Content> = {}): Content {
  const made: Content = {
    agency: agencySchema.parse({
      name: "เทศบาลตำบลทดสอบ",
      kind: "subdistrict-municipality",
      site: "https://www.test.example/web/",
      currentFiscalYear: 2566,
      archivedFiscalYears: [2565],
      checklist: "public",
    }),
    editions: [sampleEdition(2565), sampleEdition()],
    concepts: [
      { id: "structure", name: "โครงสร้าง" },
      { id: "plan", name: "แผน" },
    ],
    ...NO_RECORDS,
    today: "2023-04-25",
    ...more,
  };
  return { ...made, judgements: more.judgements ?? soundJudgements(made) };
}
