import { z } from "zod";
import {
  DESTINATION_FORM,
  EMAIL_FORM,
  ENGLISH_FORM,
  FORMER_PATH_FORM,
  FISCAL_YEAR_FORM,
  ISO_DATE_FORM,
  ITEM_CODE_FORM,
  PHONE_FORM,
  PUBLIC_FILE_FORM,
  PUBLIC_FOLDER_FORM,
  SITE_PATH_FORM,
  SLUG_FORM,
  TEXT_FORM,
  TO_FILL,
  WEB_ADDRESS_FORM,
  type InputForm,
} from "./input-forms.ts";
import { isIsoDate, suggestIsoDate } from "../thai/date.ts";
import { toArabicDigits } from "../thai/digits.ts";
import { invisibleIn, legible, withoutUnseen } from "../thai/invisible.ts";
import { parseItemCode, type ItemCode } from "../thai/item-code.ts";

export { TO_FILL };

/**
 * Attaches the clerk's words to a schema: `description` in Thai, and `example` as it is typed in YAML.
 * Editors, error messages, templates and the handbook all read them from here.
 * @param form how the value may be typed, for editors: they see no transformation
 */
export const described = <Schema extends z.ZodType>(
  schema: Schema,
  description: string,
  example?: unknown,
  form: InputForm = {},
): Schema => schema.meta({ description, ...(example === undefined ? {} : { examples: [example] }), ...form });

/** The reason of a custom check as data: what is wrong and, if known, what to write instead. */
export interface FieldRefusal {
  readonly what: string;
  readonly instead?: unknown;
  /** What to do, where writing another value is not the way. */
  readonly remedy?: string | undefined;
  /** A line to add where none stands yet, as key and example value. */
  readonly add?: Readonly<Record<string, unknown>>;
}

const refuse = (what: string, instead?: unknown, remedy?: string) => ({
  code: "custom" as const,
  message: what,
  params: { what, instead, remedy } satisfies FieldRefusal,
});

/** One line or paragraph of text that is not blank and no longer waits to be filled in. */
export const text = (description: string, example?: string) =>
  described(
    z
      .string()
      .overwrite(legible)
      .min(1)
      .refine((value) => !value.includes(TO_FILL), { error: TEXT_FORM.patternErrorMessage }),
    description,
    example,
    TEXT_FORM,
  );

/** Thai letters without a single Latin one: words that were put into the wrong field. */
const ONLY_THAI = /^(?=[\s\S]*[\u0E01-\u0E5B])[^A-Za-z]*$/;

/**
 * The twin of a field in English, for the pages below `/en/`: its key is the field's own with `English` behind it. No twin
 * need be written, and what has none is shown in Thai.
 * @param what what the field is called
 */
export const english = (what: string, example: string) =>
  described(
    text(`${what}ภาษาอังกฤษ สำหรับหน้า /en/`, example).refine((value) => !ONLY_THAI.test(value), { error: ENGLISH_FORM }),
    `${what}ภาษาอังกฤษ สำหรับหน้า /en/`,
    example,
    TEXT_FORM,
  ).optional();

/** A list of words with a twin in English, which has its entries in the same order. */
export const englishList = (what: string, example: string) =>
  described(z.array(english(what, example).unwrap()), `${what}ภาษาอังกฤษ เรียงให้ตรงกับภาษาไทย`).default([]);

/** A day as `YYYY-MM-DD` (C.E.). Thai digits are read; a Buddhist-era year is refused with the right date in the message. */
export const isoDate = (description: string, example = "2023-04-20") =>
  described(
    z.string().transform((value, context) => {
      const date = withoutUnseen(toArabicDigits(value));
      if (isIsoDate(date) && Number(date.slice(0, 4)) < 2400) return date;
      context.issues.push({
        input: value,
        ...refuse(ISO_DATE_FORM.patternErrorMessage, suggestIsoDate(value)),
      });
      return z.NEVER;
    }),
    description,
    example,
    ISO_DATE_FORM,
  );

/** A fiscal year of the Buddhist era as an integer, 2500–2699. `๒๕๖๖` and `"2566"` are read as 2566. */
export const fiscalYear = (description: string, example = 2566) =>
  described(
    z.union([z.number(), z.string()]).transform((value, context) => {
      const digits = withoutUnseen(toArabicDigits(String(value)));
      const year = /^\d{4}$/.test(digits) ? Number(digits) : NaN;
      if (Number.isInteger(year) && year >= 2500 && year < 2700) return year;
      const instead = Number.isInteger(year) && year > 1950 && year < 2150 ? year + 543 : undefined;
      context.issues.push({ input: value, ...refuse(FISCAL_YEAR_FORM.patternErrorMessage, instead) });
      return z.NEVER;
    }),
    description,
    example,
    FISCAL_YEAR_FORM,
  );

/** An item code in any spelling (`o11`, `O11`, `ข้อ ๐11`, `o๑๑`, `OIT 11`), stored as `o11`. */
export const itemCode = (description: string, example = "o11") =>
  described(
    z.union([z.string(), z.number()]).transform((value, context): ItemCode => {
      const code = parseItemCode(value);
      if (code) return code;
      context.issues.push({ input: value, ...refuse(ITEM_CODE_FORM.patternErrorMessage) });
      return z.NEVER;
    }),
    description,
    example,
    ITEM_CODE_FORM,
  );

/** A name for a machine: lower-case Latin letters, digits and hyphens. */
export const slug = (description: string, example?: string) =>
  described(
    z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
      error: SLUG_FORM.patternErrorMessage,
    }),
    description,
    example,
    SLUG_FORM,
  );

/** Where a second address begins: one link leads to one place. */
const SEVERAL = /(?:\s+(?:และ|หรือ|กับ)?|[,;]\s*)\s*(?=https?:\/\/)/i;
const SEVERAL_WORDS = "มีที่อยู่มากกว่าหนึ่งแห่งในค่าเดียว ให้เขียนที่อยู่ละรายการ";

/** An address on the web with its protocol; `javascript:`, `data:` and addresses without a protocol are refused. */
export const webAddress = (description: string, example = "https://www.example.go.th/") =>
  described(
    z.string().transform((value, context) => {
      const address = value.trim();
      const invisible = invisibleIn(address);
      if (invisible) {
        context.issues.push({
          input: value,
          ...refuse(`มีอักขระที่มองไม่เห็น (${invisible.code}) ติดมาในที่อยู่ ลิงก์จะเปิดไม่ได้`, invisible.without),
        });
        return z.NEVER;
      }
      if (SEVERAL.test(address)) {
        context.issues.push({ input: value, ...refuse(SEVERAL_WORDS, address.split(SEVERAL)[0]) });
        return z.NEVER;
      }
      const url = /^https?:\/\//i.test(address) ? URL.parse(address) : null;
      if (url?.hostname.includes(".")) return url.href;
      const bare = /^[\w-]+(\.[\w-]+)+(\/|$)/.test(address);
      context.issues.push({
        input: value,
        ...refuse(WEB_ADDRESS_FORM.patternErrorMessage, bare ? `https://${address}` : undefined),
      });
      return z.NEVER;
    }),
    description,
    example,
    WEB_ADDRESS_FORM,
  );

/** Where the site stands, a folder of its host at most: every link of the site begins with it. */
export const siteAddress = (description: string, example = "https://www.example.go.th/") =>
  described(
    webAddress(description, example).refine(
      (address) => {
        const { search, hash, username, pathname } = new URL(address);
        return search + hash + username === "" && /^([\w./~-]|%[89A-F][\dA-F])*$/.test(pathname);
      },
      { error: "ที่อยู่เว็บไซต์มีได้เฉพาะชื่อเว็บไซต์และชื่อโฟลเดอร์ ไม่มี ? # หรือเครื่องหมายอื่น" },
    ),
    description,
    example,
    WEB_ADDRESS_FORM,
  );

/** A file below `public/`, written from there with `/`; a leading slash or back-slashes are tolerated, leaving the folder is not. */
export const publicFile = (description: string, example = "documents/2566/o11-plan.pdf") =>
  described(
    z.string().transform((value, context) => {
      const path = value
        .trim()
        .replaceAll("\\", "/")
        .replace(/^\/+/, "")
        .replace(/^public\//, "")
        .normalize("NFC");
      const leaves = path.split("/").some((part) => part === ".." || part === "." || part === "");
      if (!leaves && !/^[a-z][a-z+.-]*:/i.test(path) && !path.includes("\0")) return path;
      const refusal = /^https?:/i.test(path)
        ? refuse("ค่านี้เป็นลิงก์ ไม่ใช่ไฟล์ในโฟลเดอร์ public/", undefined, LINK_REMEDY)
        : refuse(PUBLIC_FILE_FORM.patternErrorMessage, /\/public\/(.+)$/.exec(path)?.[1]);
      context.issues.push({ input: value, ...refusal });
      return z.NEVER;
    }),
    description,
    example,
    PUBLIC_FILE_FORM,
  );

/** A folder below `public/`, written as a file is; whether anything stands in it is looked at elsewhere. */
export const publicFolder = (description: string, example: string) =>
  described(publicFile(description, example), description, example, PUBLIC_FOLDER_FORM);

const LINK_REMEDY = "ถ้าเป็นหลักฐาน ให้เปลี่ยน file เป็น link หรือดาวน์โหลดไฟล์มาวางใน public/";

/** An address as people read it; one that is not properly encoded stays as it is. */
const decoded = (address: string): string => {
  try {
    return decodeURI(address).normalize("NFC");
  } catch {
    return address;
  }
};

/** A page of this site, written from its root as it stands in the address bar: `/contact/`. */
export const sitePath = (description: string, example = "/contact/") =>
  described(
    z.string().transform((value, context) => {
      const path = decoded(withoutUnseen(value));
      const [bare = "", fragment] = path.split("#");
      if (/^\/(?!\/)/.test(path) && !/[?\\]|\.\./.test(path))
        return `${bare.replace(/\/?$/, "/")}${fragment ? `#${fragment}` : ""}`;
      const meant = /^[\w-]+(\/[\w-]+)*\/?$/.test(path) ? `/${path}` : URL.parse(path)?.pathname;
      const instead = meant?.startsWith("/") ? decoded(meant).replace(/\/?$/, "/") : undefined;
      context.issues.push({ input: value, ...refuse(SITE_PATH_FORM.patternErrorMessage, instead) });
      return z.NEVER;
    }),
    description,
    example,
    SITE_PATH_FORM,
  );

/**
 * An address of a former site, written from its root as it stood in the address bar, the name of the site left out. What
 * stands behind a question mark no host of files can tell apart, so it is refused.
 */
export const formerPath = (description: string, example: string) =>
  described(
    z.string().transform((value, context) => {
      const path = decoded(withoutUnseen(value));
      if (/^\/(?!\/)[^?#\\\s<>"]*$/.test(path) && path !== "/" && !path.split("/").includes("..")) return path;
      const bare = URL.parse(path)?.pathname;
      const instead = bare !== undefined && bare !== "/" && !/[?#]/.test(path) ? decoded(bare) : undefined;
      context.issues.push({
        input: value,
        ...refuse(
          /[?#]/.test(path)
            ? "ที่อยู่เดิมที่มี ? หรือ # ย้ายไม่ได้ เพราะเว็บไซต์แบบไฟล์แยกหน้าจากส่วนนั้นไม่ได้"
            : FORMER_PATH_FORM.patternErrorMessage,
          instead,
        ),
      });
      return z.NEVER;
    }),
    description,
    example,
    FORMER_PATH_FORM,
  );

/** Where a link leads: a page or a file of this site from its root, or an address of another site. */
export const destination = (description: string, example: string) =>
  described(
    z.string().transform((value, context) => {
      const path = decoded(withoutUnseen(value));
      if (/^\/(?!\/)[^?#\\<>"]*$/.test(path) && !path.split("/").includes("..")) return path;
      const url = /^https?:\/\//i.test(path) ? URL.parse(path) : null;
      if (url?.hostname.includes(".")) return url.href;
      const instead = /^[\w-]+(?:\/[\w.-]+)*\/?$/.test(path) ? `/${path}` : undefined;
      context.issues.push({ input: value, ...refuse(DESTINATION_FORM.patternErrorMessage, instead) });
      return z.NEVER;
    }),
    description,
    example,
    DESTINATION_FORM,
  );

/** A telephone number as people dial it; Thai digits are read, an extension may follow. */
export const phone = (description: string, example = "0 0000 0000") =>
  described(
    z.string().transform((value, context) => {
      const number = withoutUnseen(toArabicDigits(value));
      if (/^[+\d][\d\s()-]{2,}(\s*(ต่อ|ext\.?)\s*[\d\s,–-]+)?$/i.test(number)) return number;
      context.issues.push({ input: value, ...refuse(PHONE_FORM.patternErrorMessage) });
      return z.NEVER;
    }),
    description,
    example,
    PHONE_FORM,
  );

/** An address of mail, also at a Thai name (`.ไทย`) in either of its spellings. */
const EMAIL =
  /^(?!\.)(?!.*\.\.)[\w'+\-.\u0E01-\u0E4E\u0E50-\u0E59]*[\w+\-\u0E01-\u0E4E\u0E50-\u0E59]@(?:[A-Za-z0-9\u0E01-\u0E4E\u0E50-\u0E59](?:[A-Za-z0-9\u0E01-\u0E4E\u0E50-\u0E59-]*[A-Za-z0-9\u0E01-\u0E4E\u0E50-\u0E59])?\.)+(?:[A-Za-z]{2,}|[Xx][Nn]--[A-Za-z0-9-]+|[\u0E01-\u0E4E]{2,})$/;

/** An e-mail address. */
export const email = (description: string, example = "saraban@example.go.th") =>
  described(
    z
      .string()
      .transform((value, context) => {
        const address = value.trim();
        const invisible = invisibleIn(address);
        if (!invisible || EMAIL.test(address)) return address;
        context.issues.push({
          input: value,
          ...refuse(`มีอักขระที่มองไม่เห็น (${invisible.code}) ติดมาในอีเมล จดหมายจะส่งไม่ถึง`, invisible.without),
        });
        return z.NEVER;
      })
      .pipe(z.email({ pattern: EMAIL })),
    description,
    example,
    EMAIL_FORM,
  );

/** Where to write to: an e-mail address, or a page that is reached by https. */
export const emailOrPage = (description: string, example = "saraban@example.go.th") =>
  described(
    z.string().transform((value, context) => {
      const contact = value.trim().replace(/^mailto:/i, "");
      if (EMAIL.test(contact)) return contact;
      const url = /^https:\/\//i.test(contact) ? URL.parse(contact) : null;
      if (url?.hostname.includes(".")) return url.href;
      context.issues.push({ input: value, ...refuse("ต้องเป็นอีเมล หรือหน้าเว็บที่ขึ้นต้นด้วย https://") });
      return z.NEVER;
    }),
    description,
    example,
  );

/** A span of days, both ends included; the end may not lie before the start. */
export const period = (description: string) =>
  described(
    z
      .strictObject({
        from: isoDate("วันแรกของช่วงเวลา (ค.ศ.)", "2022-10-01"),
        to: isoDate("วันสุดท้ายของช่วงเวลา (ค.ศ.)", "2023-03-31"),
      })
      .refine(({ from, to }) => from <= to, { error: "วันสุดท้ายอยู่ก่อนวันแรก", path: ["to"] }),
    description,
    { from: "2022-10-01", to: "2023-03-31" },
  );

/** A number of people or matters; nobody at all is 0, not a blank. */
export const count = (description: string, example = 12) =>
  described(z.int().nonnegative(), `${description} (ถ้าไม่มีให้เขียน 0)`, example);

/** Which components there are only an edition can say: any text is well-formed, and a list may be written on one line. */
export const componentIds = (description: string) =>
  described(
    z
      .union([text("รหัสองค์ประกอบ"), z.array(text("รหัสองค์ประกอบ")).min(1)])
      .transform((ids) => [ids].flat().flatMap((id) => id.split(/\s*,\s*/).filter(Boolean))),
    description,
    "org-chart",
  );
