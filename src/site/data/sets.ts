import { showsChecklist } from "../../domain/assess/readiness.ts";
import type { Content } from "../../domain/model/content.ts";
import type { Edition } from "../../domain/model/catalogue/edition.ts";
import { procurementYears } from "../../domain/procurement/series.ts";
import type { FiscalYear } from "../../domain/thai/fiscal-year.ts";
import { OCDS_SCHEMA, ocdsPackage } from "../procurement/ocds.ts";
import { publishedEditions } from "../../domain/addresses/pages.ts";
import { ANNOUNCEMENTS_FEED, EVENTS_CALENDAR } from "../../domain/addresses/register-addresses.ts";
import { addresses } from "../../domain/addresses/addresses.ts";
import { openDataIds } from "../../domain/addresses/open-data.ts";
import { disclosuresFile, disclosuresTable } from "./disclosures.ts";
import { documentSets } from "./document-sets.ts";
import type { DataFormat } from "./formats.ts";
import { RECORD_KINDS, type RecordKindId } from "./kinds/index.ts";
import type { RecordKind } from "./record-kind.ts";
import type { SchemaId } from "./schemas.ts";
import type { DataFile, DataSet } from "./set.ts";

/** Every set of data that the site publishes: the page, the catalogue and the files themselves are made from this. */
export const dataSets = (content: Content): DataSet[] => [
  ...publishedEditions(content).flatMap((edition) => yearSets(content, edition)),
  ...procurementSets(content),
  ...recordSets(content),
  calendarSet(content),
  ...documentSets(content),
];

/** The files that no other part of the site makes, by their address. */
export const ownDataFiles = (content: Content): { address: string; format: DataFormat; text: () => string }[] =>
  dataSets(content)
    .flatMap(({ files }) => files)
    .flatMap(({ place, format, text }) =>
      "address" in place && text ? [{ address: place.address, format, text }] : [],
    );

function yearSets(content: Content, edition: Edition): DataSet[] {
  const { fiscalYear } = edition;
  const disclosures = () => disclosuresFile(content, edition);
  const checklist: DataSet[] = [
    {
      id: `checklist-${fiscalYear}`,
      group: "disclosure",
      title: `ผลการตรวจตนเองตามแบบวัด OIT ปีงบประมาณ ${fiscalYear}`,
      description: `สถานะ คะแนน องค์ประกอบ และสิ่งที่พบของทั้ง ${edition.items.length} ข้อ`,
      fiscalYear,
      updated: content.today,
      files: [
        { ...json("checklist"), place: { address: addresses.checklistJson(fiscalYear) } },
        { ...csv("checklist-csv"), place: { address: addresses.checklistCsv(fiscalYear) } },
      ],
    },
  ];
  return [
    ...(showsChecklist(content, fiscalYear) ? checklist : []),
    {
      id: `disclosures-${fiscalYear}`,
      group: "disclosure",
      title: `รายการข้อมูลที่เปิดเผย ปีงบประมาณ ${fiscalYear}`,
      description: "หลักฐานทั้งหมดของทุกข้อ พร้อมที่อยู่ ปี วันที่เผยแพร่ และลายนิ้วมือของไฟล์",
      fiscalYear,
      updated: disclosures().updated ?? undefined,
      files: pair(`disclosures/${fiscalYear}`, "disclosures", disclosures, () =>
        disclosuresTable.csv(disclosures().items),
      ),
    },
  ];
}

const procurementSets = (content: Content): DataSet[] =>
  procurementYears(content).map((year) => ({
    id: `procurement-${year.fiscalYear}`,
    group: "procurement",
    title: `สัญญาซื้อและจ้าง ปีงบประมาณ ${year.fiscalYear}`,
    description: "ทุกสัญญาตามแบบ สขร.1: วงเงิน ราคากลาง วิธี ผู้เสนอราคา ผู้ได้รับคัดเลือก ราคา และวันที่สัญญา",
    fiscalYear: year.fiscalYear,
    ...itemOf(content, "procurement-monthly", year.fiscalYear),
    updated: year.record?.updated,
    files: [
      {
        format: "json",
        schema: { url: OCDS_SCHEMA },
        place: { address: addresses.dataFile(`procurement/${year.fiscalYear}.json`) },
        text: () => `${JSON.stringify(ocdsPackage(content, year), undefined, 2)}\n`,
      },
      { ...csv("contracts-csv"), place: { address: addresses.contractsCsv(year.fiscalYear) } },
    ],
  }));

function recordSets(content: Content): DataSet[] {
  const standing = openDataIds(content);
  return RECORD_KINDS.filter(({ id }) => standing.has(id)).map((kind: RecordKind<RecordKindId>) => ({
    id: kind.id,
    group: kind.group,
    title: kind.title,
    description: kind.description,
    ...(kind.concept && itemOf(content, kind.concept)),
    updated: kind.updated(content),
    files: [
      ...pair(
        kind.id,
        kind.id,
        () => kind.json(content),
        () => kind.csv(content),
      ),
      ...(FEEDS[kind.id] ?? []),
    ],
  }));
}

const FEEDS: Partial<Record<RecordKindId, readonly DataFile[]>> = {
  news: [
    { place: { address: addresses.rss }, format: "rss", schema: { url: "https://www.rssboard.org/rss-specification" } },
    {
      place: { address: addresses.jsonFeed },
      format: "feed",
      schema: { url: "https://www.jsonfeed.org/version/1.1/" },
    },
  ],
  announcements: [
    {
      place: { address: ANNOUNCEMENTS_FEED },
      format: "rss",
      schema: { url: "https://www.rssboard.org/rss-specification" },
    },
  ],
  events: [
    {
      place: { address: EVENTS_CALENDAR },
      format: "ics",
      schema: { url: "https://www.rfc-editor.org/info/rfc5545" },
    },
  ],
};

const calendarSet = ({ agency }: Content): DataSet => ({
  id: "calendar",
  group: "news",
  title: `ปฏิทินการประเมิน ปีงบประมาณ ${agency.currentFiscalYear}`,
  description: "วันเปิดและวันปิดรับคำตอบ OIT และวันสิ้นรอบของข้อมูล สำหรับปฏิทินในโทรศัพท์หรือคอมพิวเตอร์",
  fiscalYear: agency.currentFiscalYear,
  files: [
    {
      place: { address: addresses.calendar },
      format: "ics",
      schema: { url: "https://www.rfc-editor.org/info/rfc5545" },
    },
  ],
});

/** The item of a published year, the current one unless told otherwise, that asks for a concept. */
function itemOf(
  content: Content,
  concept: string,
  fiscalYear: FiscalYear = content.agency.currentFiscalYear,
): Pick<DataSet, "item"> {
  const edition = publishedEditions(content).find((published) => published.fiscalYear === fiscalYear);
  const item = edition?.items.find(({ concepts }) => concepts.includes(concept));
  return item ? { item: { fiscalYear, code: item.code } } : {};
}

const json = (schema: SchemaId) => ({ format: "json", schema: { address: addresses.dataSchema(schema) } }) as const;
const csv = (schema: SchemaId) => ({ format: "csv", schema: { address: addresses.dataSchema(schema) } }) as const;

/** The same data as JSON and as a table. */
const pair = (
  name: string,
  id: "disclosures" | RecordKindId,
  data: () => object,
  table: () => string,
): readonly DataFile[] => [
  {
    ...json(id),
    place: { address: addresses.dataFile(`${name}.json`) },
    text: () => `${JSON.stringify(data(), undefined, 2)}\n`,
  },
  { ...csv(`${id}-csv`), place: { address: addresses.dataFile(`${name}.csv`) }, text: table },
];
