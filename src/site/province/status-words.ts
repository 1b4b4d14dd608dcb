import { AGENCY_STATE_WORDS, AGENCY_STATES, type AgencyState, type RunAgency } from "../../domain/province/run.ts";
import { momentWords } from "../verify/words.ts";

/** How a run stands. */
interface Standing {
  readonly run: number;
  readonly startedAt: string;
  readonly counts: Readonly<Record<AgencyState, number>>;
  readonly addresses: number;
  /** Addresses a second. */
  readonly rate?: number;
  /** Seconds. */
  readonly left?: number;
}

/** "รอบที่ 3 · ตรวจแล้ว 120 จาก 430 · รอตรวจ 300 · กำลังตรวจ 8 · 3.2 ที่อยู่ต่อวินาที · เหลือประมาณ 12 นาที" */
export function standingWords({ run, counts, rate = 0, left }: Standing): string {
  const listed = AGENCY_STATES.reduce((sum, state) => sum + counts[state], 0);
  const open = counts.waiting + counts.active;
  return [
    `รอบที่ ${run}`,
    `ตรวจแล้ว ${counts.checked} จาก ${listed}`,
    ...AGENCY_STATES.filter((state) => state !== "checked" && counts[state] > 0).map(
      (state) => `${AGENCY_STATE_WORDS[state].label} ${counts[state]}`,
    ),
    ...(rate > 0 ? [`${rate.toFixed(1)} ที่อยู่ต่อวินาที`] : []),
    ...(left === undefined || open === 0 ? [] : [`เหลือประมาณ ${leftWords(left)}`]),
  ].join(" · ");
}

/** The same over several lines, for whoever asks from another window or machine. */
export const standingLines = (standing: Standing): string[] => [
  `รอบที่ ${standing.run} เริ่ม ${momentWords(standing.startedAt)}`,
  ...AGENCY_STATES.map(
    (state) => `  ${String(standing.counts[state]).padStart(6)}  ${AGENCY_STATE_WORDS[state].label}`,
  ),
  `  ${String(AGENCY_STATES.reduce((sum, state) => sum + standing.counts[state], 0)).padStart(6)}  รวมหน่วยงานในรอบนี้`,
  `  ${String(standing.addresses).padStart(6)}  ที่อยู่ที่เปิดแล้ว`,
];

/** So many agencies are told by name. */
const TOLD = 10;

/** Agencies that were not checked, each with the reason, and what the person at the keyboard can do where none was. */
export function uncheckedLines(agencies: readonly Pick<RunAgency, "name" | "state" | "reason">[]): string[] {
  const unchecked = agencies.filter(({ state }) => state !== "checked");
  if (unchecked.length === 0) return [];
  const more = unchecked.length - TOLD;
  return [
    "ยังไม่ได้ผลของ:",
    ...unchecked.slice(0, TOLD).map(({ name, state, reason }) => {
      const { label } = AGENCY_STATE_WORDS[state];
      return `  ${name}: ${label}${reason === "" ? "" : ` (${reason})`}`;
    }),
    ...(more > 0 ? [`  และอีก ${more} หน่วยงาน ดูเหตุผลใน prongsai province export`] : []),
    ...(unchecked.some(({ reason }) => reason.includes("เครือข่ายภายใน"))
      ? ["ถ้าที่อยู่ในเครือข่ายภายในเป็นของท่านเอง ให้ใส่ --allow-private แล้วตรวจรอบใหม่"]
      : []),
    ...(unchecked.length === agencies.length && unchecked.some(({ state }) => state === "unreachable")
      ? ["ติดต่อไม่ได้ทุกแห่ง ตรวจว่าเครื่องนี้ออกอินเทอร์เน็ตได้ ถ้าออกผ่าน proxy ให้ตั้งค่า HTTPS_PROXY และ HTTP_PROXY ก่อน"]
      : []),
  ];
}

function leftWords(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.ceil(seconds))} วินาที`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `${minutes} นาที` : `${Math.floor(minutes / 60)} ชั่วโมง ${minutes % 60} นาที`;
}
