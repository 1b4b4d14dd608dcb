import { byGravity, type Gravity } from "../model/gravity.ts";
import type { Message } from "../model/message.ts";
import type { FiscalYear } from "../thai/fiscal-year.ts";
import { keysOf } from "../keyed.ts";

/** `what` was found is a sentence about the address. */
interface StateWords<Args> extends Message<Args> {
  /** How it weighs where the rules of the item it stands under say nothing else. */
  readonly class: Gravity;
  readonly label: string;
}

/** Why something is so, in words. */
interface Reason {
  readonly reason: string;
}

const state = <Args>(words: StateWords<Args>): StateWords<Args> => words;

const ASK_AGAIN = "ตรวจซ้ำในเวลาอื่น หรือเปิดดูในเบราว์เซอร์แล้วบันทึกผลเอง";
const OWN_PAGE = "เผยแพร่ข้อมูลบนเว็บไซต์ของหน่วยงาน แล้วใช้ที่อยู่ของหน้าหรือไฟล์นั้น";
const UPLOAD_AGAIN = "เปิดไฟล์ต้นฉบับดู แล้วอัปโหลดใหม่แทนไฟล์เดิม";
const said = (value: string | undefined) => (value === undefined || value === "" ? "" : ` (${value})`);

/** Every state of an address, in order of gravity within its class; of several the first is the one that is shown. */
export const ADDRESS_STATES = {
  "not-an-address": state<{ address: string }>({
    class: "failed",
    label: "ไม่ใช่ที่อยู่เว็บ",
    what: ({ address }) => `“${address}” ไม่ใช่ที่อยู่ที่เบราว์เซอร์เปิดได้`,
    remedy: () => "เขียนที่อยู่เต็มที่ขึ้นต้นด้วย https://",
  }),
  "not-allowed": state<Reason>({
    class: "unknown",
    label: "ไม่ได้เปิด",
    what: ({ reason }) => `ไม่ได้เปิดที่อยู่นี้: ${reason}`,
    remedy: () => "ถ้าเป็นเครื่องในเครือข่ายของท่านเอง ให้ตรวจใหม่ด้วย --allow-private ถ้าไม่ใช่ ให้ใช้ที่อยู่ที่ประชาชนเปิดได้",
  }),
  "left-alone": state<Reason>({
    class: "unknown",
    label: "ไม่ได้ถามต่อ",
    what: ({ reason }) => `ไม่ได้เปิดที่อยู่นี้: ${reason}`,
    remedy: () => ASK_AGAIN,
  }),
  "not-asked": state<{ host: string }>({
    class: "unknown",
    label: "ให้คนเปิดดู",
    what: ({ host }) => `อยู่ใน ${host} ซึ่งไม่แสดงเนื้อหาแก่โปรแกรม จึงไม่ได้เปิด`,
    remedy: () => "เปิดดูในเบราว์เซอร์ว่าเป็นของหน่วยงานและยังใช้อยู่ แล้วบันทึกผลเอง",
  }),
  "cloud-drive": state<{ host: string }>({
    class: "failed",
    label: "ที่ฝากไฟล์",
    what: ({ host }) => `อยู่ในที่ฝากไฟล์ออนไลน์ (${host}) ไม่ใช่เว็บไซต์ของหน่วยงาน`,
    remedy: () => OWN_PAGE,
  }),
  "social-network": state<{ host: string }>({
    class: "failed",
    label: "สื่อสังคม",
    what: ({ host }) => `อยู่ในสื่อสังคมออนไลน์ (${host}) ไม่ใช่เว็บไซต์ของหน่วยงาน`,
    remedy: () => OWN_PAGE,
  }),
  "link-shortener": state<{ host: string; to?: string }>({
    class: "failed",
    label: "ลิงก์ย่อ",
    what: ({ host, to }) => `เป็นลิงก์ย่อ (${host}) ${to === undefined ? "จึงไม่รู้ว่าไปที่ใด" : `ที่ไปยัง ${to}`}`,
    remedy: ({ to }) => (to === undefined ? "ใช้ที่อยู่เต็มแทน" : `ใช้ที่อยู่เต็มแทน: ${to}`),
  }),
  "other-agency": state<{ host: string; site: string }>({
    class: "failed",
    label: "เว็บไซต์อื่น",
    what: ({ host, site }) => `ข้อมูลอยู่ที่ ${host} ซึ่งไม่ใช่เว็บไซต์ของหน่วยงาน (${site})`,
    remedy: () => `ตรวจว่าเป็นของหน่วยงานนี้หรือไม่ ${OWN_PAGE}`,
  }),
  "not-found": state<{ status: number }>({
    class: "failed",
    label: "ไม่พบหน้า",
    what: ({ status }) => `เว็บไซต์ตอบว่าไม่มีหน้าหรือไฟล์นี้ (${status})`,
    remedy: () => "หาที่อยู่ปัจจุบันของข้อมูล หรือนำไฟล์กลับมาไว้ที่เดิม",
  }),
  "soft-not-found": state<{ phrase: string }>({
    class: "failed",
    label: "หน้าบอกว่าไม่พบ",
    what: ({ phrase }) => `เว็บไซต์ตอบว่าปกติ แต่หน้าเขียนว่า “${phrase}”`,
    remedy: () => "หาที่อยู่ปัจจุบันของข้อมูล หรือนำไฟล์กลับมาไว้ที่เดิม",
  }),
  "login-wall": state<{ where: string }>({
    class: "failed",
    label: "ต้องเข้าสู่ระบบ",
    what: ({ where }) => `ต้องเข้าสู่ระบบก่อนจึงจะอ่านได้${said(where)}`,
    remedy: () => "ตั้งค่าให้ทุกคนเปิดอ่านได้โดยไม่ต้องเข้าสู่ระบบ",
  }),
  certificate: state<Reason>({
    class: "failed",
    label: "ใบรับรองไม่ถูกต้อง",
    what: ({ reason }) => `เบราว์เซอร์เตือนและไม่เปิดหน้านี้: ${reason}`,
    remedy: () => "แจ้งผู้ดูแลเครื่องแม่ข่ายให้ต่ออายุหรือติดตั้งใบรับรองที่ตรงกับชื่อเว็บไซต์",
  }),
  "redirect-loop": state<{ hops: number }>({
    class: "failed",
    label: "ส่งต่อไม่สิ้นสุด",
    what: ({ hops }) => `ที่อยู่นี้ส่งต่อไปเรื่อย ๆ ไม่ถึงข้อมูล (ส่งต่อ ${hops} ครั้ง)`,
    remedy: () => "แจ้งผู้ดูแลเว็บไซต์ให้แก้การส่งต่อ หรือใช้ที่อยู่ปลายทางโดยตรง",
  }),
  "file-empty": state<object>({
    class: "failed",
    label: "ไฟล์ว่าง",
    what: () => "เปิดได้ แต่ไม่มีเนื้อหา (0 ไบต์)",
    remedy: () => UPLOAD_AGAIN,
  }),
  "file-truncated": state<Partial<Reason>>({
    class: "failed",
    label: "ไฟล์ขาด",
    what: ({ reason }) => `ไฟล์เปิดไม่ได้ เนื้อหาขาดหรือเสียหาย${said(reason)}`,
    remedy: () => UPLOAD_AGAIN,
  }),
  "file-encrypted": state<object>({
    class: "failed",
    label: "ไฟล์มีรหัสผ่าน",
    what: () => "ต้องใช้รหัสผ่านจึงเปิดไฟล์ได้",
    remedy: () => "บันทึกเป็นไฟล์ใหม่โดยไม่ตั้งรหัสผ่าน แล้วอัปโหลดแทนไฟล์เดิม",
  }),
  "file-type": state<{ named: string; found: string }>({
    class: "failed",
    label: "ชนิดไฟล์ไม่ตรง",
    what: ({ named, found }) => `ชื่อบอกว่าเป็น ${named} แต่ข้างในเป็น${found}`,
    remedy: () => "อัปโหลดไฟล์จริงแทน หรือตั้งนามสกุลให้ตรงกับชนิดของไฟล์",
  }),
  "home-page": state<{ written: boolean }>({
    class: "failed",
    label: "หน้าแรก",
    what: ({ written }) => (written ? "เป็นหน้าแรกของเว็บไซต์ ไม่ใช่หน้าของข้อมูล" : "ที่อยู่นี้พาไปหน้าแรกของเว็บไซต์ ไม่ใช่หน้าของข้อมูล"),
    remedy: () => "เปิดหน้าของข้อมูลนั้น แล้วคัดลอกที่อยู่ของหน้ามาใช้แทน",
  }),
  "wrong-year": state<{ years: string; year: FiscalYear; demanded: string }>({
    class: "failed",
    label: "ผิดปี",
    what: ({ years, demanded }) => `เขียนว่าปี ${years} แต่ข้อนี้ต้องเป็น${demanded}`,
    remedy: ({ year }) => `ใช้ที่อยู่ของข้อมูลปี ${year} หรือแก้ปีในชื่อถ้าเขียนผิด`,
  }),
  unreachable: state<Reason>({
    class: "unknown",
    label: "ติดต่อไม่ได้",
    what: ({ reason }) => `ติดต่อไม่ได้: ${reason}`,
    remedy: () => ASK_AGAIN,
  }),
  "server-error": state<{ status: number; attempts: number }>({
    class: "unknown",
    label: "เครื่องแม่ข่ายขัดข้อง",
    what: ({ status, attempts }) => `เครื่องแม่ข่ายตอบว่าขัดข้อง (${status}) ทุกครั้งที่ลอง (${attempts} ครั้ง)`,
    remedy: () => ASK_AGAIN,
  }),
  "out-of-order": state<{ phrase: string }>({
    class: "unknown",
    label: "เว็บไซต์แจ้งว่าขัดข้อง",
    what: ({ phrase }) => `เว็บไซต์ตอบว่าปกติ แต่หน้าเขียนว่า “${phrase}” จึงไม่ได้เห็นข้อมูล`,
    remedy: () => ASK_AGAIN,
  }),
  blocked: state<{ status: number | string; wait?: string }>({
    class: "unknown",
    label: "ไม่ให้โปรแกรมเปิด",
    what: ({ status, wait }) =>
      wait === undefined
        ? `เว็บไซต์ไม่ยอมให้โปรแกรมเปิด (${status}) คนอาจเปิดได้`
        : `เว็บไซต์ขอให้รอ ${wait} วินาทีก่อนถามอีก (${status})`,
    remedy: () => ASK_AGAIN,
  }),
  "certificate-unclear": state<Reason>({
    class: "unknown",
    label: "เชื่อมต่ออย่างปลอดภัยไม่ได้",
    what: ({ reason }) => `เชื่อมต่ออย่างปลอดภัยไม่ได้: ${reason} เบราว์เซอร์บางตัวอาจเปิดได้`,
    // An old way of enciphering is no missing certificate.
    remedy: ({ reason }) =>
      `เปิดดูในเบราว์เซอร์ และแจ้งผู้ดูแลเครื่องแม่ข่ายให้${reason.includes("การเข้ารหัส") ? "เปิดใช้ TLS 1.2 ขึ้นไป" : "ติดตั้งใบรับรองกลางให้ครบ"}`,
  }),
  "too-large": state<Reason>({
    class: "unknown",
    label: "ใหญ่เกินกำหนด",
    what: ({ reason }) => `ไม่ได้อ่าน: ${reason}`,
    remedy: () => "ตรวจใหม่ด้วย --max-size ที่ใหญ่ขึ้น หรือให้คนเปิดดู",
  }),
  unread: state<{ found: string }>({
    class: "unknown",
    label: "อ่านเนื้อหาไม่ได้",
    what: ({ found }) => `เปิดได้ แต่โปรแกรมอ่านเนื้อหาไม่ได้ (${found})`,
    remedy: () => "ให้คนเปิดดู และควรเผยแพร่เป็น PDF หรือหน้าเว็บที่ทุกคนเปิดได้",
  }),
  "script-only": state<object>({
    class: "unknown",
    label: "ต้องเปิดด้วยเบราว์เซอร์",
    what: () => "หน้านี้แสดงเนื้อหาด้วยสคริปต์ โปรแกรมจึงยังไม่เห็นข้อมูล",
    remedy: () => "ตรวจใหม่ด้วย --browser หรือให้คนเปิดดูแล้วบันทึกผลเอง",
  }),
  spam: state<{ phrase: string }>({
    class: "look",
    label: "มีโฆษณาแฝง",
    what: ({ phrase }) => `มีคำหรือลิงก์โฆษณาที่ไม่ใช่ของหน่วยงาน เช่น “${phrase}” เว็บไซต์อาจถูกบุกรุก`,
    remedy: () => "แจ้งผู้ดูแลเว็บไซต์ให้ลบและอุดช่องที่ถูกบุกรุก แล้วให้คนเปิดดูว่าข้อมูลของข้อนี้ยังถูกต้อง",
  }),
  "other-name": state<{ called: string }>({
    class: "look",
    label: "ชื่อหน่วยงานอื่น",
    what: ({ called }) => `เนื้อหาเป็นของ “${called}” ไม่ใช่ของหน่วยงานที่ตรวจ`,
    remedy: () => "เปิดดูว่าเป็นเอกสารของหน่วยงานนี้หรือคัดลอกของหน่วยงานอื่นมา",
  }),
  "test-host": state<{ host: string }>({
    class: "look",
    label: "เว็บไซต์ทดสอบ",
    what: ({ host }) => `อยู่ที่ ${host} ซึ่งเป็นชื่อของเว็บไซต์ทดสอบ`,
    remedy: () => "ใช้ที่อยู่ของเว็บไซต์จริงที่ประชาชนเปิดได้ตลอด",
  }),
  viewer: state<object>({
    class: "look",
    label: "โปรแกรมอ่านเอกสาร",
    what: () => "เป็นโปรแกรมอ่านเอกสารในหน้าเว็บ ที่อยู่ไม่บอกว่าเปิดไฟล์ใด",
    remedy: () => "ใช้ที่อยู่ของไฟล์นั้นโดยตรง หรือให้คนเปิดดู",
  }),
  "listing-page": state<Reason>({
    class: "look",
    label: "หน้ารวมรายการ",
    what: ({ reason }) => `เป็นหน้ารวมรายการ ไม่ใช่หน้าของข้อมูล${said(reason)}`,
    remedy: () => "เปิดเรื่องที่ต้องการจากรายการ แล้วคัดลอกที่อยู่ของหน้านั้นมาใช้แทน",
  }),
  "shared-address": state<{ items: string }>({
    class: "look",
    label: "ใช้ร่วมหลายข้อ",
    what: ({ items }) => `ที่อยู่เดียวกันใช้กับหลายข้อ: ${items}`,
    remedy: () => "ถ้าตั้งใจ ให้เขียนบอกไว้ในคำอธิบาย ถ้าไม่ตั้งใจ ให้ใช้ที่อยู่ของข้อนั้นเอง",
  }),
  "anchor-missing": state<{ fragment: string }>({
    class: "look",
    label: "ไม่มีตำแหน่งในหน้า",
    what: ({ fragment }) => `เปิดหน้าได้ แต่ไม่มีตำแหน่ง “#${fragment}” ผู้เปิดจะเห็นต้นหน้าหรือต้นไฟล์แทน`,
    remedy: () => "เปิดหน้า ไปยังส่วนของข้อมูล แล้วคัดลอกที่อยู่ใหม่ หรือแก้ชื่อตำแหน่งในหน้าให้ตรง",
  }),
  "script-route": state<{ fragment: string }>({
    class: "look",
    label: "แสดงด้วยสคริปต์",
    what: ({ fragment }) => `ส่วนหลัง # (“${fragment}”) ให้สคริปต์ในหน้าแสดง โปรแกรมอ่านได้แต่หน้าหลัก`,
    remedy: () => "ให้คนเปิดดู และถ้าทำได้ให้ใช้ที่อยู่ที่เปิดข้อมูลได้โดยไม่ใช้ส่วนหลัง #",
  }),
  moved: state<{ to: string }>({
    class: "look",
    label: "ย้ายแล้ว",
    what: ({ to }) => `ย้ายถาวรไปที่ ${to}`,
    remedy: ({ to }) => `ใช้ที่อยู่ใหม่: ${to}`,
  }),
  insecure: state<{ secure: string }>({
    class: "look",
    label: "ไม่เข้ารหัส",
    what: () => "ที่อยู่ขึ้นต้นด้วย http:// ซึ่งไม่เข้ารหัส เบราว์เซอร์เตือนหรือไม่เปิด",
    remedy: ({ secure }) => `ลองเปิด ${secure} ถ้าเปิดได้ให้ใช้ที่อยู่นี้แทน ถ้าไม่ได้ให้ติดตั้งใบรับรอง`,
  }),
  "file-scanned": state<{ found: string }>({
    class: "look",
    label: "มีแต่ภาพ",
    what: ({ found }) => `${found}ที่มีแต่ภาพ ไม่มีข้อความให้ค้นหา จึงตรวจเนื้อหาไม่ได้`,
    remedy: () => "เผยแพร่ไฟล์ที่บันทึกจากโปรแกรมต้นฉบับแทนไฟล์สแกน หรือแนบไฟล์ต้นฉบับเพิ่ม",
  }),
  "same-page": state<{ items: string }>({
    class: "hint",
    label: "หน้าเดียวกัน คนละตำแหน่ง",
    what: ({ items }) => `เป็นหน้าเดียวกับข้อ ${items} แต่เปิดคนละตำแหน่งในหน้า`,
    remedy: () => "ใช้ได้ ถ้าตำแหน่งที่เปิดแสดงข้อมูลของข้อนั้นโดยตรง",
  }),
  fine: state<object>({
    class: "fine",
    label: "เปิดได้",
    what: () => "เปิดอ่านได้จากที่อยู่นี้ และไม่พบสิ่งผิดปกติ",
    remedy: () => "",
  }),
} as const satisfies Record<string, StateWords<never>>;

export type AddressState = keyof typeof ADDRESS_STATES;
export const ADDRESS_STATE_IDS = keysOf(ADDRESS_STATES);

/** What the words of a state need. */
export type StateArgs<State extends AddressState> = Parameters<(typeof ADDRESS_STATES)[State]["what"]>[0];

/** What a state is called and how it weighs, by its id. */
export const stateWords = (id: AddressState): Pick<StateWords<never>, "class" | "label"> => ADDRESS_STATES[id];

/** A state in words. */
export function saidOf<State extends AddressState>(
  id: State,
  args: StateArgs<State>,
): { what: string; remedy: string } {
  const { what, remedy }: Message<never> = ADDRESS_STATES[id];
  return { what: what(args as never), remedy: remedy(args as never) };
}

/** Sorts the gravest first: by class, then in the order of the table. */
export const byState = (
  a: { readonly state: AddressState; readonly class: Gravity },
  b: { readonly state: AddressState; readonly class: Gravity },
): number => byGravity(a.class, b.class) || ADDRESS_STATE_IDS.indexOf(a.state) - ADDRESS_STATE_IDS.indexOf(b.state);
