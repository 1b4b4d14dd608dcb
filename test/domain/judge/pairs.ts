import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { judge } from "../../../src/domain/judge/judge.ts";
import type { Judgement } from "../../../src/domain/judge/judgement.ts";
import { judgementKey } from "../../../src/domain/judge/key.ts";
import { documentPassages } from "../../../src/domain/judge/passage.ts";
import { assess, type AssessedItem } from "../../../src/domain/assess/assess.ts";
import { demandedYear, type ClaimedTime } from "../../../src/domain/model/catalogue/year-rule.ts";
import { firstHalf, fiscalYearPeriod } from "../../../src/domain/thai/fiscal-year.ts";
import { editionOf } from "../listing/editions.ts";
import { makeContent, makeDisclosure } from "../make.ts";

const read = (file: string): unknown => parse(readFileSync(new URL(file, import.meta.url), "utf8"));
const byYear = z.record(z.string(), z.array(z.string()));
const papers = z.record(z.string(), z.string()).parse(read("papers.yaml"));
const pairs = z
  .object({ right: byYear, scanned: byYear, wrong: byYear, years: byYear, hollow: byYear })
  .parse(read("pairs.yaml"));

/** A paper given as evidence for an item of a year, with the kind of pair it makes. */
export interface Pair {
  readonly name: string;
  readonly year: number;
  readonly code: string;
  readonly text: string;
  /** The year that the clerk claims, where it is not the one that is asked for. */
  readonly claims?: number | undefined;
}

const told = z.array(z.strictObject({ for: z.string(), is: z.string(), text: z.string() }));

const AGENCY = { name: "เทศบาลตำบลสายธาร", shortName: "ทต.สายธาร" };

/** A paper with its years filled in, so many years off the assessed one. */
function paper(concept: string, year: number, code: string, off = 0): string {
  const text = papers[concept];
  if (text === undefined) throw new Error(`no paper ${concept}`);
  const item = itemOf(year, code);
  const own = year + off;
  const asked = demandedYear(item.yearRule.rule, year) + off;
  const years: Record<string, number> = { Q: asked, Y: own, Z: own + 4, P: own - 1 };
  return text.replace(/(?<![A-Za-z])[QYZP](?![A-Za-z])/g, (letter) => String(years[letter]));
}

const itemOf = (year: number, code: string) =>
  editionOf(year).items.find((item) => item.code === code) ??
  (() => {
    throw new Error(`no ${code} in ${year}`);
  })();

/** What the text layer of a scan makes of a paper: blanks in words, marks in the wrong order, Thai digits, odd vowels. */
const scanned = (text: string): string =>
  text
    .replace(/[0-9]/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)))
    .replaceAll("ำ", "ํา")
    .replaceAll("แ", "เเ")
    .replace(/([ก-ฮ]{3})([ก-ฮ])/g, "$1 $2")
    .replaceAll("่อ", " ่อ");

/** A paper on a concept given for an item. */
export const pairOf = (year: number, code: string, concept: string, off = 0): Pair => ({
  name: `${year} ${code} ${concept}`,
  year,
  code,
  text: paper(concept, year, code, off),
});

const listed = (kind: Record<string, readonly string[]>, make: (words: string[], year: number) => Pair): Pair[] =>
  Object.entries(kind).flatMap(([year, list]) => list.map((line) => make(line.split(" "), Number(year))));

export const RIGHT: Pair[] = [
  ...listed(pairs.right, ([code = "", concept = ""], year) => ({
    name: `${year} ${code} ${concept}`,
    year,
    code,
    text: paper(concept, year, code),
  })),
  ...listed(pairs.scanned, ([code = "", concept = ""], year) => ({
    name: `${year} ${code} ${concept}, scanned`,
    year,
    code,
    text: scanned(paper(concept, year, code)),
  })),
];

const HOLLOW: Record<string, (name: string, year: number) => string> = {
  empty: (name, year) => `${name} ปีงบประมาณ พ.ศ. ${year}\n${AGENCY.name}\nอยู่ระหว่างการจัดทำข้อมูล`,
  heading: (name, year) => `${name}\n${AGENCY.name}\nประจำปีงบประมาณ พ.ศ. ${year}`,
  menu: (name, year) =>
    [
      ...["หน้าแรก", "เกี่ยวกับเรา", `${name} ปี ${year}`, "แผนดำเนินงานประจำปี", "รายงานผลการดำเนินงานประจำปี"],
      ...["แผนการจัดซื้อจัดจ้าง", "คู่มือสำหรับประชาชน", "ประมวลจริยธรรม", "แผนพัฒนาท้องถิ่น", "ข้อมูลการติดต่อ"],
      ...["แผนปฏิบัติการป้องกันการทุจริต", "สถิติการให้บริการ", "E-Service", "ติดต่อเรา", "แผนผังเว็บไซต์"],
    ].join("\n"),
  placeholder: (name, year) =>
    `${name} ประจำปีงบประมาณ พ.ศ. ${year}\n${AGENCY.name}\nโครงการ [ชื่อโครงการ] งบประมาณ [จำนวนเงิน] บาท กิจกรรม จริยธรรม ไม่รับของขวัญ\n` +
    "ผู้เข้าร่วม ................ คน ผลการดำเนินงาน ................ ร้อยละ ................\nใส่ข้อความที่นี่ ผลจากการมีส่วนร่วม ประชาชน มติ สรุป",
  instructions: (name, year) =>
    `${name} ประจำปีงบประมาณ พ.ศ. ${year}\nคำอธิบายการกรอกแบบ ให้หน่วยงานแสดงผลการดำเนินงานของแต่ละโครงการ พร้อมงบประมาณที่ใช้\n` +
    "ให้ระบุความก้าวหน้า ร้อยละของการเบิกจ่าย ปัญหาอุปสรรค และข้อเสนอแนะ รอบ 6 เดือนแรก\nให้แสดงวงเงิน วิธีซื้อหรือจ้าง โอกาส ระดับความเสี่ยง และผลกระทบ",
};

export const WRONG: Pair[] = [
  ...listed(pairs.wrong, ([code = "", concept = ""], year) => ({
    name: `${year} ${code} another item: ${concept}`,
    year,
    code,
    text: paper(concept, year, code),
  })),
  ...listed(pairs.years, ([code = "", concept = "", off = ""], year) => ({
    name: `${year} ${code} another year: ${off}`,
    year,
    code,
    text: paper(concept, year, code, Number(off)),
  })),
  ...Object.entries(pairs.hollow).flatMap(([kind, list]) =>
    list.map((line): Pair => {
      const [year = "", code = ""] = line.split(" ");
      const item = itemOf(Number(year), code);
      const asked = demandedYear(item.yearRule.rule, Number(year));
      const text = HOLLOW[kind]?.(item.name, asked) ?? "";
      return { name: `${year} ${code} ${kind}`, year: Number(year), code, text };
    }),
  ),
];

const written = (file: string): Pair[] =>
  told.parse(read(file)).map(({ for: asked, is, text }) => {
    const [year = "", code = ""] = asked.split(" ");
    return { name: `${asked} ${is}`, year: Number(year), code, text };
  });

/** Papers that look like evidence and are none. */
export const TRAPS = written("traps.yaml");
/** Evidence in further wordings. */
export const WORDINGS = written("wordings.yaml");

/** What the judge says of a paper of which the clerk claims everything that is asked. */
export function judged({ year, code, text, claims }: Pair): Judgement {
  return judge(documentPassages([{ kind: "page", number: 1, text }], "x"), {
    item: itemOf(year, code),
    edition: editionOf(year),
    agency: AGENCY,
    claimed: claimedFor(year, code, claims),
  });
}

function claimedFor(year: number, code: string, claims?: number): ClaimedTime {
  const { rule } = itemOf(year, code).yearRule;
  if (rule === "multi-year")
    return { period: { from: fiscalYearPeriod(year).from, to: fiscalYearPeriod(year + 4).to } };
  if (rule.startsWith("first-half")) return { period: firstHalf(year) };
  return { fiscalYear: claims ?? demandedYear(rule, year) };
}

/** The item as it is assessed with one paper. */
export function assessedWith(pair: Pair): AssessedItem {
  const { year, code, claims } = pair;
  const edition = editionOf(year);
  const item = itemOf(year, code);
  const claimed = claimedFor(year, code, claims);
  const disclosure = makeDisclosure({
    fiscalYear: year,
    item: item.code,
    evidence: [
      { title: item.name, file: "documents/x.pdf", component: item.components.map(({ id }) => id), ...claimed },
    ].map(({ component, ...rest }) => (component.length > 0 ? { ...rest, component } : rest)),
  });
  const content = makeContent({
    agency: { currentFiscalYear: year, name: AGENCY.name },
    editions: [edition],
    disclosures: [disclosure],
    judgements: { [judgementKey(year, item.code, 0)]: judged(pair) },
  });
  const found = assess(edition, content).items.find((one) => one.item.code === code);
  if (!found) throw new Error(code);
  return found;
}
