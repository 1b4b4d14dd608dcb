import { PERSONAL_DATA, type PersonalDataKind } from "./kinds.ts";
import { TO_FILL } from "../model/input-forms.ts";

/** What a message knows of personal data that was found. */
export interface FoundArgs {
  readonly kind: PersonalDataKind;
  readonly masked: string;
  /** How many more there are in the file that are not listed. */
  readonly more: number;
  /** Where it stands if a reader does not see it, as the reader of documents calls it. */
  readonly unseen?: string;
  /** It was read off a picture and perhaps misread. */
  readonly unsure?: boolean;
  /** What an exception must say of it. */
  readonly exception: {
    readonly file: string;
    readonly kind: PersonalDataKind;
    readonly ends: string;
    readonly expires: string;
  };
}

/** What else may be done than to take it out, by kind. */
const OTHERWISE: Record<PersonalDataKind, string> = {
  "citizen-id": "",
  "mobile-phone":
    "หรือถ้าเป็นหมายเลขติดต่อราชการ ให้ใส่ไว้ใน phones ของ content/agency.yaml หรือ phone ของบุคคลใน content/people/ ",
  "bank-account": "",
  email: "หรือใช้อีเมลของหน่วยงานแทน ถ้าเป็นช่องทางติดต่อของหน่วยงาน ให้ใส่ไว้ใน content/agency.yaml ",
};

/** How a thing is taken out that its reader does not see, by the place where it was found, the special first. */
const UNSEEN_REMEDIES: readonly (readonly [place: RegExp, remedy: string])[] = [
  [/ชื่อไฟล์/, "เปลี่ยนชื่อไฟล์ (หรือชื่อโฟลเดอร์) ให้ไม่มีข้อมูลนี้ แล้วแก้ทุกที่ที่อ้างถึงไฟล์ "],
  [/EXIF/, "ใน Windows คลิกขวาที่ภาพ > คุณสมบัติ > รายละเอียด > เอาคุณสมบัติและข้อมูลส่วนบุคคลออก แล้ววางไฟล์ใหม่แทน "],
  [
    /ลบหรือย้ายไว้/,
    "ใน Word เลือก ตรวจทาน > ยอมรับ > ยอมรับการเปลี่ยนแปลงทั้งหมดและหยุดติดตาม แล้วบันทึก (ข้อความที่ขีดฆ่ายังอ่านได้จนกว่าจะยอมรับ) ",
  ],
  [/แถวหรือคอลัมน์ที่ซ่อน/, "ยกเลิกการซ่อนแถวและคอลัมน์ ลบข้อมูลนี้ แล้วบันทึกไฟล์ใหม่ (ที่ซ่อนไว้ยังอ่านได้) "],
  [/แผ่นงานที่ซ่อน/, "คลิกขวาที่ชื่อแผ่นงาน > ยกเลิกการซ่อน แล้วลบแผ่นงานหรือข้อมูลนี้ บันทึกไฟล์ใหม่ "],
  [/ความคิดเห็น/, "ลบความคิดเห็นทั้งหมดในไฟล์ แล้วบันทึกใหม่ "],
  [/บันทึกย่อ|สไลด์/, "ลบบันทึกย่อและสไลด์ที่ซ่อนไว้ หรือใช้ ไฟล์ > ข้อมูล > ตรวจสอบเอกสาร > เอาออกทั้งหมด แล้วบันทึกใหม่ "],
  [/ฝังหรือแนบ/, "เอาไฟล์ที่ฝังหรือแนบอยู่ออก แล้วบันทึกใหม่ "],
];
const INSPECT = "ใช้ ไฟล์ > ข้อมูล > ตรวจสอบหาปัญหา > ตรวจสอบเอกสาร > เอาออกทั้งหมด แล้วบันทึก หรือพิมพ์เป็น PDF ใหม่แล้วใช้แทน ";
const REPRINT = "สั่งพิมพ์เอกสารนี้เป็น PDF ใหม่ (Microsoft Print to PDF) แล้วใช้ไฟล์ใหม่แทน เพราะข้อมูลอยู่ในส่วนที่มองไม่เห็นของไฟล์เดิม ";

/** A bar drawn over words hides them from the eye only, and so does a column of no width. */
function removalIn(file: string, unseen: string | undefined): string {
  const isPdf = /\.pdf$/i.test(file);
  if (unseen !== undefined) {
    const known = UNSEEN_REMEDIES.find(([place]) => place.test(unseen))?.[1];
    return isPdf && !/ชื่อไฟล์|แนบ/.test(unseen) ? REPRINT : (known ?? INSPECT);
  }
  if (isPdf) return "ลบออกจากต้นฉบับแล้วบันทึกเป็น PDF ใหม่ (แถบดำที่วาดทับไม่ได้ลบข้อความ) ";
  return /\.xlsx$/i.test(file) ? "ลบออกแล้วบันทึกไฟล์ใหม่ (แถวและคอลัมน์ที่ซ่อนไว้ยังอ่านได้) " : "ลบหรือปิดบัง ";
}

const UNSURE = "ตัวเลขในภาพสแกนอ่านได้ไม่แน่ชัด ให้คนเปิดดูหน้านี้ ถ้าไม่ใช่ข้อมูลส่วนบุคคล ให้เพิ่มข้อยกเว้นข้างล่างพร้อมเหตุผล ถ้าใช่ ";

/** The exception as it would be written; without a reason it is not accepted. */
const exceptionFor = ({ exception: { expires, ...found } }: FoundArgs) => ({
  exceptions: [{ ...found, reason: `${TO_FILL}เหตุผลที่เผยแพร่ได้]`, expires }],
});

/**
 * Problems with personal data, in the clerk's words.
 * Who publishes it needs consent or a reason in law (Personal Data Protection Act B.E. 2562, section 27).
 */
export const PRIVACY_WORDS = {
  "personal-data": {
    what: ({ kind, masked, more, unsure }: FoundArgs) =>
      `${unsure ? "อาจมี" : "พบ"}${PERSONAL_DATA[kind]} ${masked}${more > 0 ? ` และข้อมูลส่วนบุคคลอีก ${more} แห่งในไฟล์นี้` : ""}`,
    remedy: ({ kind, unseen, unsure, exception: { file } }: FoundArgs) =>
      `${unsure ? UNSURE : ""}${removalIn(file, unseen)}${OTHERWISE[kind]}เผยแพร่ได้เมื่อเจ้าของข้อมูลยินยอมหรือมีกฎหมายรองรับเท่านั้น (พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562) ` +
      `ถ้ามีเหตุนั้น${kind === "bank-account" ? "หรือเป็นบัญชีของหน่วยงานเอง" : ""} ให้เพิ่มข้อยกเว้นนี้ใน content/privacy-exceptions.yaml`,
    example: exceptionFor,
  },
  "privacy-exception-unused": {
    what: ({ file }: { readonly file: string }) => `ข้อยกเว้นนี้ไม่ตรงกับข้อมูลใดใน ${file}`,
    remedy: () => "ถ้าลบข้อมูลนั้นแล้ว ให้ลบข้อยกเว้นนี้ด้วย ถ้ายัง ให้แก้ file, kind และ ends ให้ตรงกับที่โปรแกรมแสดง",
  },
  "privacy-exception-expired": {
    what: ({ file, expires }: { readonly file: string; readonly expires: string }) =>
      `ข้อยกเว้นหมดอายุแล้วเมื่อ ${expires} แต่ข้อมูลส่วนบุคคลยังอยู่ใน ${file}`,
    remedy: () => "ลบข้อมูลออกจากไฟล์แล้วลบข้อยกเว้นนี้ หรือถ้าทบทวนแล้วยังเผยแพร่ได้ ให้แก้ expires เป็นวันที่ต้องทบทวนครั้งต่อไป",
  },
};
