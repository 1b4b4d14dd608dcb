import { OUTCOME_WORDS } from "../../domain/model/gravity.ts";
import {
  AGENCY_STATE_WORDS,
  AGENCY_STATES,
  type ItemResult,
  type Run,
  type RunAgency,
} from "../../domain/province/run.ts";
import { STEP_WORDS } from "../../domain/province/step.ts";
import { TURN_WORDS } from "../../domain/province/sums.ts";
import { shown } from "../verify/words.ts";
import { OUTCOME_COLUMNS } from "./table-words.ts";
import type { AgencyPage, District, ItemAcross, ProvinceView } from "./view.ts";

/** A table with its headings as the first row. */
export type ProvinceTable = readonly (readonly string[])[];

const RESULT_HEADER = [
  ...["รอบ", "รหัสหน่วยงาน", "หน่วยงาน", "ประเภท", "อำเภอ", "จังหวัด", "ข้อ", "ชื่อข้อ", "ผลที่โปรแกรมอ่าน", "ขั้นของหลักฐาน"],
  ...["คะแนน ITA ที่ขึ้นกับข้อนี้", "ที่อยู่", "ที่อยู่ปลายทาง", "SHA-256", "บรรทัดแรกที่พบ", "กฎ", "สิ่งที่พบ", "วิธีแก้"],
  ...["โปรแกรม", "รายการข้อ", "ตรวจเมื่อ"],
];

/** A row for each item of each agency that was checked. */
export const resultTable = (
  run: Run,
  agencies: readonly RunAgency[],
  results: ReadonlyMap<string, readonly ItemResult[]>,
): ProvinceTable => [
  RESULT_HEADER,
  ...agencies.flatMap((agency) => (results.get(agency.id) ?? []).map((result) => resultRow(run, agency, result))),
];

const resultRow = (run: Run, agency: RunAgency, result: ItemResult): string[] => [
  ...[String(run.number), agency.id, agency.name, agency.kind, agency.district, agency.province],
  ...[result.code, result.name, OUTCOME_WORDS[result.outcome].label, STEP_WORDS[result.step]],
  result.points === null ? "" : String(result.points),
  ...[result.address, result.finalAddress, result.sha256, result.firstLine, result.rule].map((text) =>
    shown(text ?? ""),
  ),
  result.findings.map(({ what }) => shown(what)).join("\n"),
  result.findings
    .map(({ remedy }) => shown(remedy))
    .filter(Boolean)
    .join("\n"),
  ...[run.tool, editionWords(agency), agency.finishedAt ?? ""],
];

/** "lao 2566 1a2b3c4d5e6f": the catalogue by which an agency was judged. */
export const editionWords = ({ visit }: Pick<RunAgency, "visit">): string =>
  visit ? `${visit.edition.family} ${visit.edition.fiscalYear} ${visit.edition.hash}` : "";

const AGENCY_HEADER = [
  ...["รอบ", "รหัสหน่วยงาน", "หน่วยงาน", "ประเภท", "อำเภอ", "จังหวัด", "เว็บไซต์", "หน้า OIT", "สถานะ", "เหตุผล"],
  ...["ข้อทั้งหมด", "ผ่าน", "ต้องดู", "ไม่ผ่าน", "ตรวจไม่ได้", "ที่อยู่ที่เปิด", "ไบต์", "ตรวจเมื่อ", "ตรวจจากเครื่อง"],
];

/** A row for each agency of a run, whatever came of it. */
export const agencyTable = (
  run: Run,
  agencies: readonly RunAgency[],
  results: ReadonlyMap<string, readonly ItemResult[]>,
): ProvinceTable => [
  AGENCY_HEADER,
  ...agencies.map((agency) => {
    const own = results.get(agency.id) ?? [];
    const count = (outcome: ItemResult["outcome"]) => String(own.filter((one) => one.outcome === outcome).length);
    return [
      ...[String(run.number), agency.id, agency.name, agency.kind, agency.district, agency.province, agency.site],
      ...[agency.list, AGENCY_STATE_WORDS[agency.state].label, shown(agency.reason)],
      ...(agency.state === "checked"
        ? [String(own.length), count("fine"), count("look"), count("failed"), count("unknown")]
        : ["", "", "", "", ""]),
      ...[String(agency.visit?.addresses ?? ""), String(agency.visit?.bytes ?? "")],
      ...[agency.finishedAt ?? "", agency.host ?? ""],
    ];
  }),
];

/** A row for each item across agencies. */
export const itemTable = (items: readonly ItemAcross[]): ProvinceTable => [
  ["ข้อ", "ชื่อข้อ", "รายการข้อ", ...OUTCOME_COLUMNS.map((outcome) => OUTCOME_WORDS[outcome].label), "หน่วยงาน"],
  ...items.map(({ code, name, edition, counts, agencies }) => [
    code,
    name,
    edition,
    ...OUTCOME_COLUMNS.map((outcome) => String(counts[outcome])),
    String(agencies),
  ]),
];

/** A row for each district: its agencies by state, its items by outcome. */
export const districtTable = (districts: readonly District[]): ProvinceTable => [
  [
    "อำเภอ",
    "หน่วยงาน",
    ...AGENCY_STATES.map((state) => AGENCY_STATE_WORDS[state].label),
    ...OUTCOME_COLUMNS.map((outcome) => `ข้อ${OUTCOME_WORDS[outcome].label}`),
  ],
  ...districts.map(({ name, agencies, states, counts }) => [
    name,
    String(agencies.length),
    ...AGENCY_STATES.map((state) => String(states[state])),
    ...OUTCOME_COLUMNS.map((outcome) => String(counts[outcome])),
  ]),
];

/** A row for each band of the share of items that passed. */
export const bandTable = (bands: ProvinceView["bands"]): ProvinceTable => [
  ["ข้อที่ผ่าน", "หน่วยงานที่ตรวจแล้ว"],
  ...bands.map(({ label, count }) => [label, String(count)]),
];

/** A row for each agency: how it stands against the run before. */
export const turnTable = (pages: readonly AgencyPage[]): ProvinceTable => [
  ["รหัสหน่วยงาน", "หน่วยงาน", "เทียบรอบก่อน", "ข้อที่ผ่านเพิ่ม", "ข้อที่ไม่ผ่านแล้ว"],
  ...pages.map(({ line, turn }) => [
    line.id,
    line.name,
    TURN_WORDS[turn.turn].label,
    turn.gained.join(" "),
    turn.lost.join(" "),
  ]),
];
