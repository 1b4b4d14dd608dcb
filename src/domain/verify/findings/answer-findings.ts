import { megabytes } from "../../model/files.ts";
import { addressFinding, type AddressFacts } from "./finding.ts";
import type { FailureKind, Probe } from "../probe.ts";
import type { AddressFinding } from "../verdict.ts";

type Failure = NonNullable<Probe["failure"]>;

type WithReason =
  "not-allowed" | "unreachable" | "left-alone" | "certificate" | "certificate-unclear" | "too-large" | "file-truncated";

/** Why nothing more was asked, by the fact of the failure. */
const LEFT_ALONE: Readonly<Record<string, string>> = {
  silent: "เว็บไซต์ไม่ตอบสามที่อยู่แล้ว จึงเลิกถาม",
  bytes: "อ่านจากหน่วยงานนี้ครบขนาดที่กำหนดแล้ว",
  minutes: "ใช้เวลากับหน่วยงานนี้ครบที่กำหนดแล้ว",
};

/** The ways in which an address gives no whole answer that have a reason to tell. */
const REASONS = {
  credentials: ["not-allowed", () => "ที่อยู่มีชื่อผู้ใช้หรือรหัสผ่านอยู่ข้างใน"],
  "private-range": ["not-allowed", ({ fact }) => `${fact ?? ""} อยู่ในเครือข่ายภายใน ประชาชนเปิดไม่ได้`],
  "name-unknown": ["unreachable", () => "ไม่พบชื่อเว็บไซต์นี้ในระบบชื่อโดเมน"],
  refused: ["unreachable", () => "เครื่องแม่ข่ายไม่รับการเชื่อมต่อ"],
  "time-out": ["unreachable", () => "ไม่ตอบภายในเวลาที่กำหนด"],
  "too-slow": ["unreachable", () => "ส่งข้อมูลช้าเกินกำหนด"],
  "broken-off": ["unreachable", () => "การเชื่อมต่อขาดก่อนได้คำตอบ"],
  "not-http": ["unreachable", () => "คำตอบอ่านไม่ออก"],
  proxy: [
    "unreachable",
    ({ fact }) =>
      fact === undefined
        ? "ต่อกับ proxy ของสำนักงานไม่ได้ ตรวจค่า HTTP_PROXY และ HTTPS_PROXY"
        : `proxy ของสำนักงานไม่ให้ผ่าน (${fact})${fact === "407" ? " ต้องใส่ชื่อและรหัสผ่านใน HTTP_PROXY และ HTTPS_PROXY" : ""}`,
  ],
  "certificate-expired": ["certificate", () => "ใบรับรองหมดอายุ"],
  "certificate-early": ["certificate", () => "ใบรับรองยังไม่ถึงวันเริ่มใช้"],
  "certificate-self-signed": ["certificate", () => "ใบรับรองออกเอง ไม่มีผู้ออกที่เบราว์เซอร์เชื่อถือ"],
  "certificate-other-host": ["certificate", () => "ใบรับรองเป็นของเว็บไซต์ชื่ออื่น"],
  "certificate-chain": ["certificate-unclear", () => "ขาดใบรับรองกลางหรือไม่รู้จักผู้ออกใบรับรอง"],
  "secure-connection": ["certificate-unclear", () => "เครื่องแม่ข่ายใช้การเข้ารหัสรุ่นเก่าหรือแบบที่โปรแกรมไม่รับ"],
  "too-large": ["too-large", ({ fact }) => `มีขนาดอย่างน้อย ${megabytes(Number(fact ?? 0))} MB เกินที่กำหนด`],
  "expands-too-far": ["too-large", () => "ข้อมูลที่บีบอัดมาขยายเกินขนาดที่กำหนด"],
  "left-alone": ["left-alone", ({ fact = "" }) => LEFT_ALONE[fact] ?? ""],
  "cut-short": ["file-truncated", () => "ได้รับไม่ครบตามขนาดที่เครื่องแม่ข่ายบอก"],
} as const satisfies Partial<Record<FailureKind, readonly [WithReason, (failure: Failure) => string]>>;
type ReasonedKind = keyof typeof REASONS;

const isReasoned = (kind: FailureKind): kind is ReasonedKind => Object.hasOwn(REASONS, kind);

/** Why an address gave no whole answer, in words; `undefined` where it gave one, and where there is more to say. */
export function failureReason({ failure }: Probe): string | undefined {
  if (!failure || !isReasoned(failure.kind)) return undefined;
  const [, reason]: readonly [WithReason, (failure: Failure) => string] = REASONS[failure.kind];
  return reason(failure);
}

/** What is said of the other ways. */
const OF_FAILURE: Record<Exclude<FailureKind, ReasonedKind>, (probe: Probe) => readonly AddressFinding[]> = {
  "not-an-address": ({ address }) => [addressFinding("not-an-address", { address })],
  scheme: ({ address }) => [addressFinding("not-an-address", { address })],
  // What is not asked is judged by where it stands.
  "not-asked": () => [],
  "redirect-loop": looped,
  "too-many-redirects": looped,
  "asked-to-wait": ({ status, failure }) => [
    addressFinding("blocked", {
      status: status ?? "Retry-After",
      ...(failure?.fact !== undefined && { wait: failure.fact }),
    }),
  ],
};

function looped({ hops }: Probe): AddressFinding[] {
  return [addressFinding("redirect-loop", { hops: hops.length })];
}

function failureFindings(probe: Probe, { kind }: Failure): readonly AddressFinding[] {
  if (!isReasoned(kind)) return OF_FAILURE[kind](probe);
  return [addressFinding(REASONS[kind][0], { reason: failureReason(probe) ?? "" })];
}

/** What is said of an address by its answer alone. */
export function answerFindings({ probe }: AddressFacts): readonly AddressFinding[] {
  const { failure, status, attempts } = probe;
  if (failure) return failureFindings(probe, failure);
  if (status === undefined || (status >= 200 && status < 300)) return [];
  if (status === 404 || status === 410) return [addressFinding("not-found", { status })];
  if (status === 401) return [addressFinding("login-wall", { where: String(status) })];
  return [status >= 500 ? addressFinding("server-error", { status, attempts }) : addressFinding("blocked", { status })];
}
