import type { Content } from "../../domain/content.ts";
import type { Edition } from "../../domain/edition.ts";
import { procurementYears } from "../../domain/procurement/series.ts";
import { slugOf } from "../../domain/slug.ts";
import type { FiscalYear } from "../../domain/thai/fiscal-year.ts";
import { OCDS_SCHEMA, ocdsPackage } from "../procurement/ocds.ts";
import { publishedEditions } from "../routes.ts";
import { addresses } from "../urls.ts";
import { disclosuresFile, latest, peopleFile, resultsFile, servicesFile } from "./files.ts";
import { formatOfFile, type Format } from "./formats.ts";
import type { SchemaId } from "./schemas.ts";
import type { DataFile, DataSet } from "./set.ts";
import { disclosuresCsv, peopleCsv, resultsCsv, servicesCsv } from "./tables.ts";

/** Every set of data that the site publishes: the page, the catalogue and the files themselves are made from this. */
export const dataSets = (content: Content): DataSet[] => [
  ...publishedEditions(content).flatMap((edition) => yearSets(content, edition)),
  ...procurementSets(content),
  ...resultSets(content),
  ...serviceSets(content),
  ...peopleSets(content),
  ...newsSets(content),
  calendarSet(content),
  ...documentSets(content),
];

/** The files that no other part of the site makes, by their address. */
export const ownDataFiles = (content: Content): { address: string; format: Format; text: () => string }[] =>
  dataSets(content)
    .flatMap(({ files }) => files)
    .flatMap(({ place, format, text }) =>
      "address" in place && text ? [{ address: place.address, format, text }] : [],
    );

function yearSets(content: Content, edition: Edition): DataSet[] {
  const { fiscalYear } = edition;
  return [
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
    {
      id: `disclosures-${fiscalYear}`,
      group: "disclosure",
      title: `รายการข้อมูลที่เปิดเผย ปีงบประมาณ ${fiscalYear}`,
      description: "หลักฐานทั้งหมดของทุกข้อ พร้อมที่อยู่ ปี วันที่เผยแพร่ และลายนิ้วมือของไฟล์",
      fiscalYear,
      updated: disclosuresFile(content, edition).updated ?? undefined,
      files: pair(`disclosures/${fiscalYear}`, "disclosures", () => disclosuresFile(content, edition), disclosuresCsv),
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

const resultSets = (content: Content): DataSet[] =>
  content.results.length === 0
    ? []
    : [
        {
          id: "results",
          group: "disclosure",
          title: "ผลการประเมิน ITA ที่หน่วยงานได้รับ",
          description: "คะแนนรวม รายเครื่องมือ รายตัวชี้วัด และรายข้อคำถามของทุกปีที่บันทึกไว้",
          updated: latest(content.results.map(({ data }) => data.received)),
          files: pair("results", "results", () => resultsFile(content), resultsCsv),
        },
      ];

const serviceSets = (content: Content): DataSet[] =>
  content.services.length === 0
    ? []
    : [
        {
          id: "services",
          group: "agency",
          title: "บริการประชาชน",
          description: "ขั้นตอน ระยะเวลา ช่องทาง ค่าธรรมเนียม และเอกสารของทุกบริการ",
          ...itemOf(content, "service-manual"),
          updated: latest(content.services.map(({ data }) => data.updated)),
          files: pair("services", "services", () => servicesFile(content), servicesCsv),
        },
      ];

const peopleSets = (content: Content): DataSet[] =>
  content.people.length === 0
    ? []
    : [
        {
          id: "people",
          group: "agency",
          title: "ผู้บริหารและบุคลากร",
          description: "ชื่อ ตำแหน่ง สังกัด และช่องทางติดต่อของตำแหน่ง เท่าที่แสดงในหน้าผู้บริหารและบุคลากร",
          ...itemOf(content, "executives"),
          files: pair("people", "people", () => peopleFile(content), peopleCsv),
        },
      ];

const newsSets = (content: Content): DataSet[] =>
  content.news.length === 0
    ? []
    : [
        {
          id: "news",
          group: "news",
          title: "ข่าวและประกาศ",
          description: "ติดตามข่าวใหม่ด้วยโปรแกรมอ่านฟีด",
          ...itemOf(content, "news"),
          updated: latest(content.news.map(({ data }) => data.date)),
          files: [
            {
              place: { address: addresses.rss },
              format: "rss",
              schema: { url: "https://www.rssboard.org/rss-specification" },
            },
            {
              place: { address: addresses.jsonFeed },
              format: "feed",
              schema: { url: "https://www.jsonfeed.org/version/1.1/" },
            },
          ],
        },
      ];

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

/** Tables that stand as evidence among the agency's documents, once each. */
function documentSets({ disclosures }: Content): DataSet[] {
  const seen = new Set<string>();
  return disclosures
    .toSorted((a, b) => b.data.fiscalYear - a.data.fiscalYear)
    .flatMap(({ data: { item, fiscalYear, evidence } }) =>
      evidence.flatMap(({ title, file, published }): DataSet[] => {
        const format = file === undefined ? undefined : formatOfFile(file);
        if (file === undefined || !format || seen.has(file)) return [];
        seen.add(file);
        return [
          {
            id: slugOf(`file ${file}`),
            group: "documents",
            title,
            description: `หลักฐานของข้อ ${item} ปีงบประมาณ ${fiscalYear}`,
            fiscalYear,
            item: { fiscalYear, code: item },
            updated: published,
            files: [{ place: { file }, format }],
          },
        ];
      }),
    );
}

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
const pair = <File extends object>(
  name: string,
  id: "disclosures" | "services" | "people" | "results",
  file: () => File,
  table: (file: File) => string,
): DataFile[] => [
  {
    ...json(id),
    place: { address: addresses.dataFile(`${name}.json`) },
    text: () => `${JSON.stringify(file(), undefined, 2)}\n`,
  },
  { ...csv(`${id}-csv`), place: { address: addresses.dataFile(`${name}.csv`) }, text: () => table(file()) },
];
