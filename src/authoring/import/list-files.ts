import { disclosureSchema, type Disclosure } from "../../domain/model/disclosure.ts";
import type { ImportPlan, PlannedItem } from "../../domain/listing/plan.ts";
import {
  CAUTION_WORDS,
  confidencePercent,
  sourcePlaceWords,
  RECOGNISED_WORDS,
  remarkWords,
} from "../../site/import/words.ts";
import { disclosureText } from "../disclosure-text.ts";
import type { FileChange } from "../write-together.ts";

/** A draft of an answer, as data and as it will be written. */
export interface DraftAnswer extends FileChange {
  readonly data: Disclosure;
}

/** What a person has to know of a draft whose words were read off a picture. */
export const PICTURED = "อ่านจากภาพสแกน อาจอ่านผิดทุกตัวอักษร ตรวจกับต้นฉบับ";

/**
 * The files of the answers that an import adds.
 * @param source what was read, for the comment at the top of each
 * @param pictured it was read off a picture
 */
export const listFiles = ({ items, listing }: ImportPlan, source: string, pictured: boolean): DraftAnswer[] =>
  items
    .filter(({ state }) => state === "new")
    .map((item) => draftOf(item, listing.edition.fiscalYear, source, pictured));

/** What the agency wrote for the assessor: how to get there, and what is to be seen. */
const explained = ({ explanation }: PlannedItem["item"]) =>
  explanation === undefined || !/\p{L}/u.test(explanation) ? {} : { explanation };

function draftOf(
  { item, evidence, file, yearOpen }: PlannedItem,
  fiscalYear: number,
  source: string,
  pictured: boolean,
): DraftAnswer {
  const answer = {
    item: item.code,
    fiscalYear,
    evidence: evidence.map((planned) => planned.evidence),
    ...explained(item),
  };
  const heading = [
    `ข้อ ${item.code} ${item.name} ปีงบประมาณ ${fiscalYear}`,
    `นำเข้าจาก ${source} ${sourcePlaceWords(item)} · ${RECOGNISED_WORDS[item.by]} มั่นใจ ${confidencePercent(item)}`,
    ...(pictured ? [PICTURED] : []),
    ...(item.written !== item.name ? [`หน้าเดิมเขียนว่า “${item.written}”`] : []),
    ...item.remarks.map(remarkWords),
    `ตรวจแต่ละหลักฐาน แล้วเติม ${yearOpen ? "fiscalYear, " : ""}component, published และ verified`,
  ].map((line) => line.replace(/\s+/g, " "));
  const remarks = evidence.map(({ from, cautions, brought }) =>
    [
      sourcePlaceWords(from),
      ...(brought ? [`จาก ${from.address} SHA-256 ${brought.sha256}`] : []),
      ...cautions.map((caution) => CAUTION_WORDS[caution]),
    ].join(" · "),
  );
  const data = disclosureSchema.parse(answer);
  return { file, data, text: disclosureText(data, heading, remarks) };
}
