import type { z } from "zod";
import type { agencySchema } from "../../src/domain/model/agency.ts";
import type { faqSchema } from "../../src/domain/model/records/faq.ts";
import type { pageSchema } from "../../src/domain/model/records/page.ts";
import type { personSchema } from "../../src/domain/model/records/person.ts";
import type { serviceSchema } from "../../src/domain/model/records/service.ts";
import type { FiscalYear } from "../../src/domain/thai/fiscal-year.ts";
import { MADE_UP } from "./corpus.ts";
import { proseFile, yamlFile, type ArchiveFile } from "./record.ts";
import type { Writer } from "./writer.ts";

/** What the municipality that nobody lives in is called. */
export const AGENCY = `เทศบาลเมือง${MADE_UP}`;

/** Who the municipality is, with all years for which there is an edition, newest first. */
export function makeAgency([currentFiscalYear = 0, ...archivedFiscalYears]: readonly FiscalYear[]): ArchiveFile {
  return yamlFile("agency", {
    name: AGENCY,
    kind: "town-municipality",
    site: "https://archive.example/",
    summary: "เทศบาลสมมติที่มีข่าวและเอกสารสิบปี ใช้วัดความเร็วของโปรแกรม",
    currentFiscalYear,
    archivedFiscalYears,
    address: { street: "1 หมู่ 1", subdistrict: MADE_UP, district: MADE_UP, province: "ตัวอย่าง", postalCode: "00000" },
    phones: [{ label: "หมายเลขกลาง", number: "0 0000 2200" }],
    email: "saraban@archive.example",
    hours: "จันทร์–ศุกร์ 08.30–16.30 น.",
  } satisfies z.input<typeof agencySchema>);
}

const many = (count: number, make: (number: number) => ArchiveFile) =>
  Array.from({ length: count }, (_, index) => make(index + 1));

export const makePeople = ({ random, lexicon, positions, units }: Writer, count: number): ArchiveFile[] =>
  many(count, (order) =>
    yamlFile(`people/person-${order}`, {
      name: lexicon.person(random),
      position: order === 1 ? "นายกเทศมนตรี" : random.pick(positions),
      side: order <= count / 4 ? "political" : "permanent",
      unit: random.pick(units),
      executive: order <= 4,
      order,
      phone: `0 0000 ${2200 + order}`,
    } satisfies z.input<typeof personSchema>),
  );

export const makeServices = (writer: Writer, count: number, year: FiscalYear): ArchiveFile[] =>
  many(count, (order) =>
    yamlFile(`services/service-${order}`, {
      name: writer.title(),
      summary: writer.sentence(),
      unit: writer.random.pick(writer.units),
      steps: writer.list(2, 6),
      duration: `${writer.random.int(1, 30)} วันทำการ`,
      channel: writer.sentence(),
      fee: `${writer.random.int(0, 50) * 10} บาท`,
      documents: writer.list(1, 4),
      updated: writer.day(year),
      order,
    } satisfies z.input<typeof serviceSchema>),
  );

export const makeFaq = (writer: Writer, count: number, year: FiscalYear): ArchiveFile[] =>
  many(count, (order) =>
    yamlFile(`faq/question-${order}`, {
      question: `${writer.title()} ต้องทำอย่างไร`,
      answer: writer.paragraphs(1, 2),
      topic: writer.random.pick(writer.topics),
      updated: writer.day(year),
      order,
    } satisfies z.input<typeof faqSchema>),
  );

export const makePages = (writer: Writer, count: number, year: FiscalYear): ArchiveFile[] =>
  many(count, (order) => {
    const data = { title: writer.title(), description: writer.sentence(), updated: writer.day(year) };
    const sections = Array.from({ length: writer.random.int(2, 5) }, () => section(writer));
    return proseFile(`pages/page-${order}.mdx`, data satisfies z.input<typeof pageSchema>, sections.join("\n\n"));
  });

const section = (writer: Writer) => `## ${writer.title()}\n\n${writer.paragraphs(1, 3)}`;
