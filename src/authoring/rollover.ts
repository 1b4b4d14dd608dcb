import { readFile } from "node:fs/promises";
import path from "node:path";
import { checkCoherence } from "../domain/coherence/coherence.ts";
import { disclosureFile } from "../domain/model/disclosure.ts";
import type { Problem } from "../domain/coherence/problem.ts";
import type { OpenedItem, Rollover } from "../domain/rollover/rollover.ts";
import { thaiList } from "../domain/thai/list.ts";
import { pageAddresses, RESERVED_SLUGS } from "../domain/addresses/pages.ts";
import { withNextYear } from "./agency-years.ts";
import { disclosureText, withEvidence } from "./disclosure-text.ts";
import { frozenText } from "./frozen-text.ts";
import { nearest } from "../collections/nearest.ts";
import type { FileChange } from "./write-together.ts";

/** Everything that would be wrong with the content once the year is open: a year is opened only if it can be published at once. */
export const problemsAfter = ({ next }: Pick<Rollover, "next">): Problem[] =>
  checkCoherence(
    next,
    { editions: [], own: [], facts: [] },
    { addresses: pageAddresses(next), reserved: RESERVED_SLUGS, nearest },
  );

/**
 * The files that opening a year writes, the agency's own last: only with it does the new year begin.
 * @returns `undefined` where `agency.yaml` is written in a way that only a person can change
 */
export async function rolloverFiles(directory: string, rollover: Rollover): Promise<FileChange[] | undefined> {
  const { from, to, items, kept, frozen, next } = rollover;
  const names = new Map(next.concepts.map(({ id, name }) => [id, name]));
  const agency = await readFile(path.join(directory, AGENCY_FILE), "utf8");
  const agencyNext = withNextYear(agency, from, to, next.agency.provisionalFiscalYears.includes(to));
  if (agencyNext === undefined) return undefined;
  const why = `เว็บไซต์ตอบข้อนี้เองในปี ${from} บันทึกไว้เมื่อเปิดปี ${to} เพราะปีที่ผ่านไปแล้วไม่นับข้อมูลปัจจุบันของเว็บไซต์`;
  const keptFiles = kept.map(async ({ item, evidence, existing }): Promise<FileChange> => {
    if (!existing) {
      const answer = { item, fiscalYear: from, evidence: [...evidence], accept: [] };
      return { file: disclosureFile(from, item), text: disclosureText(answer, [why]) };
    }
    const before = await readFile(path.join(directory, existing.file), "utf8");
    return { file: existing.file, before, text: withEvidence(before, evidence, why) };
  });
  return [
    ...items.flatMap(({ answer, ...item }): FileChange[] =>
      answer
        ? [{ file: disclosureFile(to, answer.item), text: disclosureText(answer, heading(item, rollover, names)) }]
        : [],
    ),
    ...(await Promise.all(keptFiles)),
    ...(frozen ? [{ file: `content/frozen/${from}.yaml`, text: frozenText(frozen) }] : []),
    { file: AGENCY_FILE, before: agency, text: agencyNext },
  ];
}

const AGENCY_FILE = "content/agency.yaml";

/** What a clerk reads at the top of an answer that was carried over. */
function heading(
  { before, lacking, uncovered }: Omit<OpenedItem, "answer">,
  { from, to }: Rollover,
  names: ReadonlyMap<string, string>,
): string[] {
  const sources = before.map(({ item }) => `${item.code} ${item.name}`);
  return [
    `ยกมาจากปีงบประมาณ ${from} ข้อ ${thaiList(sources)} เมื่อเปิดปี ${to}`,
    "ตรวจว่าหลักฐานแต่ละรายการยังเป็นปัจจุบันและเปิดได้ แล้วแก้ verified เป็นวันที่ตรวจ",
    ...(uncovered.length > 0
      ? [`ข้อนี้รวมเรื่อง “${thaiList(uncovered.map((id) => names.get(id) ?? id))}” ซึ่งยังไม่มีหลักฐาน`]
      : []),
    ...(lacking.length > 0 ? ["ปีนี้ต้องแสดงองค์ประกอบต่อไปนี้ด้วย เขียนรหัสใน component ของหลักฐานที่แสดง:"] : []),
    ...lacking.map(({ id, text }) => `  ${id} — ${text}`),
  ].map((line) => line.replace(/\s*\n\s*/g, " "));
}
