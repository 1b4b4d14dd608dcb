import { PERSONAL_DATA, type PersonalDataKind } from "./personal-data.ts";
import { TO_FILL } from "../model/input-forms.ts";

/** What a message knows of personal data that was found. */
export interface FoundArgs {
  readonly kind: PersonalDataKind;
  readonly masked: string;
  /** How many more there are in the file that are not listed. */
  readonly more: number;
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

/** A bar drawn over words hides them from the eye only, and so does a column of no width. */
const removalIn = (file: string): string =>
  /\.pdf$/i.test(file)
    ? "ลบออกจากต้นฉบับแล้วบันทึกเป็น PDF ใหม่ (แถบดำที่วาดทับไม่ได้ลบข้อความ) "
    : /\.xlsx$/i.test(file)
      ? "ลบออกแล้วบันทึกไฟล์ใหม่ (แถวและคอลัมน์ที่ซ่อนไว้ยังอ่านได้) "
      : "ลบหรือปิดบัง ";

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
    what: ({ kind, masked, more }: FoundArgs) =>
      `พบ${PERSONAL_DATA[kind]} ${masked}${more > 0 ? ` และข้อมูลส่วนบุคคลอีก ${more} แห่งในไฟล์นี้` : ""}`,
    remedy: ({ kind, exception: { file } }: FoundArgs) =>
      `${removalIn(file)}${OTHERWISE[kind]}เผยแพร่ได้เมื่อเจ้าของข้อมูลยินยอมหรือมีกฎหมายรองรับเท่านั้น (พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562) ` +
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
