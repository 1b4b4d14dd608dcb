import { z } from "zod";
import { COLUMN_TITLES } from "../../domain/procurement/columns.ts";
import { purchaseSchema } from "../../domain/procurement/purchase.ts";
import { CHECKLIST_HEADER, csvOf } from "../checklist-csv.ts";
import type { DisclosuresFile, PeopleFile, ResultsFile, ServicesFile } from "./files.ts";

/** A column of a table: its heading, and what stands under it in a row. */
type Column<Row> = readonly [heading: string, value: (row: Row) => string | number | boolean | undefined];

type DisclosedItem = DisclosuresFile["items"][number];
type Disclosed = DisclosedItem & { readonly proof: DisclosedItem["evidence"][number] | undefined };

const DISCLOSURES: readonly Column<Disclosed>[] = [
  ["รหัสข้อ", ({ code }) => code],
  ["ชื่อข้อ", ({ name }) => name],
  ["หน้าของข้อ", ({ url }) => url],
  ["ผู้รับผิดชอบ", ({ unit }) => unit],
  ["ประกาศว่าไม่มี", ({ nil, notApplicable }) => nil?.statement ?? notApplicable?.reason],
  ["หลักฐาน", ({ proof }) => proof?.title],
  ["ชนิด", ({ proof }) => proof?.kind],
  ["ที่อยู่ของหลักฐาน", ({ proof }) => proof?.url],
  ["องค์ประกอบ", ({ proof }) => proof?.components.join(" ")],
  ["ปีงบประมาณของหลักฐาน", ({ proof }) => proof?.fiscalYear],
  ["ตั้งแต่วันที่", ({ proof }) => proof?.period?.from],
  ["ถึงวันที่", ({ proof }) => proof?.period?.to],
  ["วันที่เผยแพร่", ({ proof }) => proof?.published],
  ["วันที่ตรวจล่าสุด", ({ proof }) => proof?.verified],
  ["SHA-256", ({ proof }) => proof?.sha256],
];

const SERVICES: readonly Column<ServicesFile["services"][number]>[] = [
  ["รหัส", ({ id }) => id],
  ["ชื่อบริการ", ({ name }) => name],
  ["หน้าของบริการ", ({ url }) => url],
  ["ส่วนงาน", ({ unit }) => unit],
  ["ขั้นตอน", ({ steps }) => steps.join("\n")],
  ["ระยะเวลา", ({ duration }) => duration],
  ["ช่องทาง", ({ channel }) => channel],
  ["ค่าธรรมเนียม", ({ fee }) => fee],
  ["เอกสารที่ต้องใช้", ({ documents }) => documents.join("\n")],
  ["แบบฟอร์ม", ({ forms }) => forms.map(({ url }) => url).join("\n")],
  ["บริการออนไลน์", ({ onlineUrl }) => onlineUrl],
  ["วันที่ปรับปรุง", ({ updated }) => updated],
];

const PEOPLE: readonly Column<PeopleFile["people"][number]>[] = [
  ["ชื่อ", ({ name }) => name],
  ["ตำแหน่ง", ({ position }) => position],
  ["ฝ่าย", ({ side }) => side],
  ["ผู้บริหาร", ({ executive }) => executive],
  ["สังกัด", ({ unit }) => unit],
  ["โทรศัพท์", ({ phone }) => phone],
  ["อีเมล", ({ email }) => email],
];

const RESULTS: readonly Column<ResultsFile["results"][number]>[] = [
  ["ปีงบประมาณ", ({ fiscalYear }) => fiscalYear],
  ["คะแนนรวม", ({ total }) => total],
  ["ระดับ", ({ rating }) => rating],
  ["IIT", ({ instruments }) => instruments?.iit],
  ["EIT", ({ instruments }) => instruments?.eit],
  ["OIT", ({ instruments }) => instruments?.oit],
  ...Array.from({ length: 10 }, (_, index): Column<ResultsFile["results"][number]> => [
    `ตัวชี้วัดที่ ${index + 1}`,
    ({ indicators }) => indicators.find(({ number }) => number === index + 1)?.score,
  ]),
  ["วันที่ประกาศผล", ({ received }) => received],
];

/** Evidence by item, a row each; an item without any has a row of its own. */
export const disclosuresCsv = ({ items }: DisclosuresFile): string =>
  csv(
    DISCLOSURES,
    items.flatMap((item): Disclosed[] =>
      item.evidence.length === 0 ? [{ ...item, proof: undefined }] : item.evidence.map((proof) => ({ ...item, proof })),
    ),
  );
export const servicesCsv = ({ services }: ServicesFile): string => csv(SERVICES, services);
export const peopleCsv = ({ people }: PeopleFile): string => csv(PEOPLE, people);
export const resultsCsv = ({ results }: ResultsFile): string => csv(RESULTS, results);

/** What the rows of each table look like to a program that reads them as objects by their headings. */
export const TABLE_SHAPES = {
  "checklist-csv": rowsUnder(CHECKLIST_HEADER),
  "disclosures-csv": rowsUnder(DISCLOSURES.map(([heading]) => heading)),
  "services-csv": rowsUnder(SERVICES.map(([heading]) => heading)),
  "people-csv": rowsUnder(PEOPLE.map(([heading]) => heading)),
  "results-csv": rowsUnder(RESULTS.map(([heading]) => heading)),
  "contracts-csv": z.array(
    z.strictObject(
      Object.fromEntries(
        Object.entries(COLUMN_TITLES).map(([field, heading]) => {
          const known = purchaseSchema.shape[field as keyof typeof COLUMN_TITLES];
          return [heading, known.safeParse(undefined).success ? z.string().optional() : z.string()];
        }),
      ),
    ),
  ),
} as const;

function rowsUnder(headings: readonly string[]) {
  return z.array(z.strictObject(Object.fromEntries(headings.map((heading) => [heading, z.string()]))));
}

const csv = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  csvOf([columns.map(([heading]) => heading), ...rows.map((row) => columns.map(([, value]) => cell(value(row))))]);

const cell = (value: string | number | boolean | undefined): string =>
  typeof value === "boolean" ? (value ? "ใช่" : "ไม่ใช่") : String(value ?? "");
