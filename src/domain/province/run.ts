import { OUTCOMES } from "../model/gravity.ts";
import { z } from "zod";
import { PROOF_STEPS } from "./step.ts";

const count = z.int().min(0);

/** Where an agency stands in a run. Listed agencies = the sum of all of these. */
export const AGENCY_STATES = [
  "checked",
  "unreachable",
  "no-address",
  "no-list",
  "failed",
  "active",
  "waiting",
] as const;
export type AgencyState = (typeof AGENCY_STATES)[number];

export const AGENCY_STATE_WORDS: Record<AgencyState, { readonly label: string; readonly meaning: string }> = {
  checked: { label: "ตรวจแล้ว", meaning: "โปรแกรมเปิดรายการของหน่วยงานได้ และอ่านผลของทุกข้อแล้ว" },
  unreachable: {
    label: "ติดต่อไม่ได้ ยังไม่ตัดสิน",
    meaning: "เว็บไซต์ไม่ตอบสามครั้ง หรือขอให้รอ โปรแกรมเลิกถามและจัดคิวตรวจใหม่ในวันถัดไป ไม่นับว่าผ่านหรือไม่ผ่าน",
  },
  "no-address": { label: "ไม่มีที่อยู่", meaning: "ทะเบียนไม่มีเว็บไซต์หรือหน้า OIT ของหน่วยงานนี้" },
  "no-list": {
    label: "ไม่พบรายการ ให้คนดู",
    meaning: "เปิดหน้าที่ทะเบียนระบุได้ แต่โปรแกรมอ่านรายการข้อ OIT ไม่ได้ หรือเว็บไซต์ไม่ให้โปรแกรมอ่าน ไม่นับว่าผ่านหรือไม่ผ่าน",
  },
  failed: { label: "โปรแกรมตรวจไม่สำเร็จ", meaning: "โปรแกรมหยุดขณะตรวจหน่วยงานนี้ซ้ำหลายครั้ง ไม่ใช่ความผิดของหน่วยงาน" },
  active: { label: "กำลังตรวจ", meaning: "มีโปรแกรมกำลังตรวจอยู่" },
  waiting: { label: "รอตรวจ", meaning: "อยู่ในคิวของรอบนี้" },
};

/** What a run asks with, and who asks. */
const runSettingsSchema = z.strictObject({
  year: z.int().exactOptional(),
  family: z.string().exactOptional(),
  contact: z.string(),
  from: z.string(),
  proxy: z.string().exactOptional(),
  allowPrivate: z.boolean(),
  keep: z.boolean(),
  /** Requests to one server at a time, and the rest after each, in ms. */
  perServer: count,
  pause: count,
  answerTimeout: count,
  /** Rests before the second try, the third, and so on, in ms. */
  rests: z.array(count).readonly(),
  maxSize: count,
  /** What one agency may take: bytes, and ms. */
  agencyBytes: count,
  agencyTime: count,
});

/** One check of a register, or of the part that was chosen. */
export const runSchema = z.strictObject({
  number: z.int().min(1),
  /** ISO 8601, with the time. */
  startedAt: z.string(),
  finishedAt: z.string().exactOptional(),
  /** True where it was closed before its end. */
  closed: z.boolean().exactOptional(),
  /** The day on which months are due, ISO. */
  today: z.string(),
  tool: z.string(),
  register: z.strictObject({
    file: z.string(),
    /** Agencies in the register, chosen or not. */
    agencies: count,
  }),
  /** What was chosen, in words; empty where it is the whole register. */
  chosen: z.string(),
  settings: runSettingsSchema,
});
export type Run = Readonly<z.infer<typeof runSchema>>;

/** A finding of an item as it is kept: no hints, in words. */
const keptFindingSchema = z.strictObject({
  rule: z.string(),
  weight: z.enum(["failed", "unknown", "look"]),
  what: z.string(),
  remedy: z.string(),
  address: z.string().exactOptional(),
});
export type KeptFinding = Readonly<z.infer<typeof keptFindingSchema>>;

/** What is kept of an item of an agency: the verdict and what it rests on. */
export const itemResultSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  outcome: z.enum(OUTCOMES),
  /** How far the proof came. */
  step: z.enum(PROOF_STEPS),
  /** Share of the ITA total that hangs on it; null where the edition's arithmetic is unknown. */
  points: z.number().nullable(),
  /** The address that decided, as the agency gave it, where its redirects ended, and the hash of what was read there. */
  address: z.string().exactOptional(),
  finalAddress: z.string().exactOptional(),
  sha256: z.string().exactOptional(),
  /** The first line in which the item was seen. */
  firstLine: z.string().exactOptional(),
  /** The finding that decided; none where it is fine. */
  rule: z.string().exactOptional(),
  findings: z.array(keptFindingSchema).readonly(),
});
export type ItemResult = Readonly<z.infer<typeof itemResultSchema>>;

/** What is kept of the check of an agency beside its items. */
export const visitSchema = z.strictObject({
  edition: z.strictObject({ family: z.string(), fiscalYear: z.int(), hash: z.string() }),
  source: z.string(),
  addresses: count,
  /** Of them not asked, because the agency's share of the run was used up. */
  left: count,
  bytes: count,
  milliseconds: count,
});
export type AgencyVisit = Readonly<z.infer<typeof visitSchema>>;

/** An agency of a run, as it stands. */
export interface RunAgency {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly district: string;
  readonly province: string;
  readonly site: string;
  readonly list: string;
  readonly email: string;
  readonly state: AgencyState;
  /** Why it stands there, in words; empty where the state says it all. */
  readonly reason: string;
  /** On how many days it was tried. */
  readonly tries: number;
  readonly finishedAt?: string;
  /** The machine that asked. */
  readonly host?: string;
  readonly visit?: AgencyVisit;
}
