import { megabytes } from "../../model/files.ts";
import { finding, type Case } from "./finding.ts";
import type { FailureKind, Probe } from "../probe.ts";
import type { AddressFinding } from "../verdict.ts";

type Failed = Probe & { readonly failure: NonNullable<Probe["failure"]> };

/** What is said of each way in which an address gives no whole answer. */
const OF_FAILURE: Record<FailureKind, (probe: Failed) => readonly AddressFinding[]> = {
  "not-an-address": ({ address }) => [finding("not-an-address", { address })],
  scheme: ({ address }) => [finding("not-an-address", { address })],
  credentials: () => [notAllowed("ที่อยู่มีชื่อผู้ใช้หรือรหัสผ่านอยู่ข้างใน")],
  "private-range": ({ failure }) => [notAllowed(`${failure.fact ?? ""} อยู่ในเครือข่ายภายใน ประชาชนเปิดไม่ได้`)],
  // What is not asked is judged by where it stands.
  "not-asked": () => [],
  "name-unknown": () => [unreachable("ไม่พบชื่อเว็บไซต์นี้ในระบบชื่อโดเมน")],
  refused: () => [unreachable("เครื่องแม่ข่ายไม่รับการเชื่อมต่อ")],
  "time-out": () => [unreachable("ไม่ตอบภายในเวลาที่กำหนด")],
  "too-slow": () => [unreachable("ส่งข้อมูลช้าเกินกำหนด")],
  "broken-off": () => [unreachable("การเชื่อมต่อขาดก่อนได้คำตอบ")],
  "not-http": () => [unreachable("คำตอบอ่านไม่ออก")],
  proxy: ({ failure: { fact } }) => [
    unreachable(
      fact === undefined
        ? "ต่อกับ proxy ของสำนักงานไม่ได้ ตรวจค่า HTTP_PROXY และ HTTPS_PROXY"
        : `proxy ของสำนักงานไม่ให้ผ่าน (${fact})${fact === "407" ? " ต้องใส่ชื่อและรหัสผ่านใน HTTP_PROXY และ HTTPS_PROXY" : ""}`,
    ),
  ],
  "certificate-expired": () => [certificate("ใบรับรองหมดอายุ")],
  "certificate-early": () => [certificate("ใบรับรองยังไม่ถึงวันเริ่มใช้")],
  "certificate-self-signed": () => [certificate("ใบรับรองออกเอง ไม่มีผู้ออกที่เบราว์เซอร์เชื่อถือ")],
  "certificate-other-host": () => [certificate("ใบรับรองเป็นของเว็บไซต์ชื่ออื่น")],
  "certificate-chain": () => [unclear("ขาดใบรับรองกลางหรือไม่รู้จักผู้ออกใบรับรอง")],
  "secure-connection": () => [unclear("เครื่องแม่ข่ายใช้การเข้ารหัสที่โปรแกรมไม่รับ")],
  "redirect-loop": looped,
  "too-many-redirects": looped,
  "too-large": ({ failure }) => [
    finding("too-large", { reason: `มีขนาดอย่างน้อย ${megabytes(Number(failure.fact ?? 0))} MB เกินที่กำหนด` }),
  ],
  "expands-too-far": () => [finding("too-large", { reason: "ข้อมูลที่บีบอัดมาขยายเกินขนาดที่กำหนด" })],
  "cut-short": () => [finding("file-truncated", { reason: "ได้รับไม่ครบตามขนาดที่เครื่องแม่ข่ายบอก" })],
  "asked-to-wait": ({ status, failure }) => [
    finding("blocked", { status: status ?? "Retry-After", wait: failure.fact ?? "" }),
  ],
};

const notAllowed = (reason: string) => finding("not-allowed", { reason });
const certificate = (reason: string) => finding("certificate", { reason });
const unclear = (reason: string) => finding("certificate-unclear", { reason });
const unreachable = (reason: string) => finding("unreachable", { reason });

function looped({ hops }: Probe): AddressFinding[] {
  return [finding("redirect-loop", { hops: hops.length })];
}

/** Why an address gave no whole answer, in words; `undefined` where it gave one, and where there is more to say. */
export function failureReason(probe: Probe): string | undefined {
  const { failure } = probe;
  const reason = failure && OF_FAILURE[failure.kind]({ ...probe, failure })[0]?.args["reason"];
  return reason === undefined ? undefined : String(reason);
}

/** What is said of an address by its answer alone. */
export function answerFindings({ probe }: Case): readonly AddressFinding[] {
  const { failure, status, attempts } = probe;
  if (failure) return OF_FAILURE[failure.kind]({ ...probe, failure });
  if (status === undefined || (status >= 200 && status < 300)) return [];
  if (status === 404 || status === 410) return [finding("not-found", { status })];
  if (status === 401) return [finding("login-wall", { where: String(status) })];
  return [status >= 500 ? finding("server-error", { status, attempts }) : finding("blocked", { status })];
}
