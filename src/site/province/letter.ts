import { OUTCOME_WORDS, type Outcome } from "../../domain/model/gravity.ts";
import { formatThaiDate, type IsoDate } from "../../domain/thai/date.ts";
import type { ItemResult, Run, RunAgency } from "../../domain/province/run.ts";
import { outcomesOf } from "../../domain/province/sums.ts";
import { momentWords, shown } from "../verify/words.ts";

/** One thing to mend, as a letter names it. */
export interface Mending {
  readonly code: string;
  readonly name: string;
  readonly outcome: Outcome;
  readonly what: string;
  readonly remedy: string;
}

/** A letter of one page to one agency. */
export interface Letter {
  readonly agency: string;
  readonly place: string;
  readonly title: string;
  readonly date: string;
  /** What was done, and what the numbers are, in whole sentences. */
  readonly opening: readonly string[];
  readonly counts: readonly { readonly label: string; readonly count: number }[];
  readonly mendings: readonly Mending[];
  /** Items to mend that the page has no room for. */
  readonly more: number;
  readonly closing: readonly string[];
  /** Who sends it; empty where the run does not say. */
  readonly sender: string;
}

/** So many letters of a finding or a remedy are printed. */
const LONGEST = 170;
/** Where nobody says who checks, a run names the machine: it signs no letter. */
const MACHINE = "เครื่อง ";
const AGENCY_REMEDY = "ตรวจว่าที่เผยแพร่ไว้แสดงข้อมูลของข้อนี้ครบและเปิดอ่านได้ ถ้าครบแล้วโปรดแจ้งผู้ตรวจให้เปิดดู";
const ORDER: readonly Outcome[] = ["failed", "look", "unknown"];

/**
 * What to mend first: what failed before what is to be looked at, the most points first; what the program could not open
 * comes last.
 */
export function mendingsOf(results: readonly ItemResult[]): Mending[] {
  return results
    .filter(({ outcome, step }) => outcome !== "fine" && !(outcome === "unknown" && step === "unlisted"))
    .toSorted((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome) || (b.points ?? 0) - (a.points ?? 0))
    .map(({ code, name, outcome, findings: [first] }) => ({
      code,
      name: shown(name),
      outcome,
      what: cut(first?.what ?? ""),
      // What the program leaves to a person, its words tell whoever checks: the agency is told what it can do.
      remedy: outcome === "failed" ? cut(first?.remedy ?? "") : AGENCY_REMEDY,
    }));
}

const cut = (text: string): string => {
  const plain = shown(text.replace(/\s+/g, " "));
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST).trimEnd()}…` : plain;
};

/**
 * The letter for an agency of a run.
 * @param today the day of the letter, ISO
 * @param room how many things to mend the page has room for
 */
export function letterOf(
  { run, agency, results }: { readonly run: Run; readonly agency: RunAgency; readonly results: readonly ItemResult[] },
  today: IsoDate,
  room: number,
): Letter {
  const counts = outcomesOf(results);
  const mendings = agency.state === "checked" ? mendingsOf(results) : [];
  const unlisted = results.filter(({ step }) => step === "unlisted").map(({ code }) => code);
  const when = momentWords(agency.finishedAt ?? run.finishedAt ?? run.startedAt);
  const year = agency.visit?.edition.fiscalYear;
  return {
    agency: agency.name,
    place: [agency.district, agency.province].filter(Boolean).join(" "),
    title: `รายงานผลการตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)${year === undefined ? "" : ` ปีงบประมาณ พ.ศ. ${year}`}`,
    date: formatThaiDate(today),
    opening: openingOf(run, agency, results.length, when),
    counts:
      agency.state === "checked"
        ? (["fine", "look", "failed", "unknown"] as const).map((outcome) => ({
            label: OUTCOME_WORDS[outcome].label,
            count: counts[outcome],
          }))
        : [],
    mendings: mendings.slice(0, room),
    more: Math.max(0, mendings.length - room),
    closing: [
      ...(unlisted.length > 0 && agency.state === "checked"
        ? [
            `ไม่พบในรายการของหน่วยงาน ${unlisted.length} ข้อ${unlisted.length <= 15 ? ` คือ ${unlisted.join(" ")}` : ""} โปรดตรวจว่าเผยแพร่ไว้ที่อื่นหรือยังไม่ได้เผยแพร่`,
          ]
        : []),
      "รายงานนี้เป็นสิ่งที่โปรแกรมอ่านจากเว็บไซต์ ไม่ใช่คะแนนหรือคำตัดสินของสำนักงาน ป.ป.ช. หากเห็นว่าไม่ตรงกับที่เผยแพร่จริง โปรดแจ้งผู้ตรวจเพื่อดูซ้ำ",
      ...(run.settings.contact === "" ? [] : [`ติดต่อผู้ตรวจ: ${run.settings.contact}`]),
    ],
    sender: run.settings.from.startsWith(MACHINE) ? "" : run.settings.from,
  };
}

function openingOf(run: Run, agency: RunAgency, items: number, when: string): string[] {
  const from = `ตรวจจาก ${run.settings.from} รอบที่ ${run.number} เมื่อ ${when}`;
  switch (agency.state) {
    case "checked":
      return [
        `ได้เปิดรายการและที่อยู่ที่ ${agency.name} เผยแพร่ไว้เพื่อตอบแบบวัด OIT ทั้ง ${items} ข้อ พบผลตามตาราง ขอให้พิจารณาปรับปรุงตามลำดับต่อไปนี้`,
        from,
      ];
    case "no-address":
      return ["ทะเบียนของผู้ตรวจยังไม่มีที่อยู่เว็บไซต์หรือหน้า OIT ของหน่วยงาน จึงยังไม่ได้ตรวจ ขอให้แจ้งที่อยู่ของหน้าที่รวมข้อ OIT"];
    case "unreachable":
      return [
        `ติดต่อเว็บไซต์ของหน่วยงานไม่ได้ จึงยังไม่ตัดสินข้อใด (${shown(agency.reason)}) ขอให้ตรวจว่าประชาชนเปิดเว็บไซต์ได้จากเครือข่ายภายนอก`,
        from,
      ];
    case "failed":
    case "active":
    case "waiting":
      return ["โปรแกรมของผู้ตรวจยังตรวจหน่วยงานนี้ไม่สำเร็จ จึงยังไม่ตัดสินข้อใด หน่วยงานไม่ต้องดำเนินการ", from];
    case "no-list":
      return [
        `เปิดหน้าที่ทะเบียนระบุแล้ว แต่ยังตรวจไม่ได้ จึงยังไม่ตัดสินข้อใด (${shown(agency.reason)}) ขอให้แจ้งที่อยู่ของหน้าที่รวมข้อ OIT`,
        from,
      ];
  }
}

/** The letter as the text of an e-mail, its first line the subject. */
export function letterText(letter: Letter): string {
  const { agency, title, date, opening, counts, mendings, more, closing, sender } = letter;
  return [
    `เรื่อง ${title}`,
    "",
    `เรียน ผู้บริหาร${agency}`,
    "",
    ...opening.map((line) => `    ${line}`),
    ...(counts.length > 0 ? ["", counts.map(({ label, count }) => `${label} ${count} ข้อ`).join("  ")] : []),
    ...(mendings.length > 0 ? ["", "สิ่งที่ควรแก้ก่อน"] : []),
    ...mendings.flatMap(({ code, name, outcome, what, remedy }, index) => [
      `${index + 1}. ข้อ ${code} ${name} (${OUTCOME_WORDS[outcome].label})`,
      ...(what === "" ? [] : [`   พบว่า: ${what}`]),
      ...(remedy === "" ? [] : [`   วิธีแก้: ${remedy}`]),
    ]),
    ...(more > 0 ? [`และอีก ${more} ข้อ ดูในรายงานฉบับเต็มของหน่วยงาน`] : []),
    "",
    ...closing.map((line) => `    ${line}`),
    "",
    "    จึงเรียนมาเพื่อโปรดพิจารณา",
    "",
    "ขอแสดงความนับถือ",
    ...(sender === "" ? [] : ["", sender]),
    date,
    "",
  ].join("\n");
}
