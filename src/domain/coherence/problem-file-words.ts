import type { BodyLinkFault } from "./body-link.ts";
import { message, type Message } from "../model/message.ts";
import { BODY_LINK_WORDS } from "./body-link-words.ts";
import type { TableFault } from "../procurement/table.ts";
import { tableWords } from "../procurement/table-words.ts";

/** What a message knows of a field: its key, the clerk's description and an example value. */
export interface FieldArgs {
  readonly key: string;
  readonly description?: string | undefined;
  readonly example?: unknown;
}

const describedAs = ({ key, description }: FieldArgs) => (description ? `${key} (${description})` : key);
const asField = ({ key, example }: FieldArgs) => (example === undefined ? undefined : { [key]: example });

/** Where a file would go there is one already: nobody but a person knows which is the newer. */
const keepNewer = (taken: string): string =>
  `มี ${taken} อยู่แล้ว อย่าวางทับ: เปิดเทียบกัน เก็บข้อมูลที่ใหม่กว่าไว้ใน ${taken} แล้วย้ายไฟล์นี้ออกนอกโฟลเดอร์ content/`;

/** What of a file of content is beyond what is read, and how it is brought back. */
const HEAVY = {
  letters: { what: "ไฟล์ใหญ่เกินไป (ข้อมูลไม่เกิน 5 ล้านตัวอักษร เนื้อหาไม่เกิน 400,000 ตัวอักษร)", remedy: "แบ่งเป็นหลายไฟล์" },
  lines: {
    what: "ไฟล์มีบรรทัดมากเกินไป (ข้อมูลไม่เกิน 40,000 บรรทัด เนื้อหาไม่เกิน 5,000 บรรทัด)",
    remedy: "แบ่งเป็นหลายไฟล์ ตารางยาวให้แนบเป็น Excel หรือ CSV ใน public/documents/ แล้วเขียนลิงก์",
  },
  keys: {
    what: "รายการนี้มีชื่อข้อมูลมากเกินไป (ไม่เกิน 5,000 ชื่อติดกัน)",
    remedy: "แบ่งเป็นหลายไฟล์ หรือเก็บเป็นตารางใน public/documents/",
  },
  depth: {
    what: "ข้อความซ้อนกันลึกเกินไป (ข้ออ้าง > รายการ - แท็ก หรือวงเล็บ ซ้อนกันหลายสิบชั้น)",
    remedy: "ลบเครื่องหมายที่ซ้ำกันหน้าข้อความให้เหลือไม่กี่ชั้น",
  },
  cells: {
    what: "ตารางใหญ่เกินไป (จำนวนคอลัมน์คูณจำนวนแถวไม่เกิน 40,000 ช่องทั้งไฟล์)",
    remedy: "แนบตารางเป็น Excel หรือ CSV ใน public/documents/ แล้วเขียนลิงก์ หรือแบ่งเป็นหลายไฟล์",
  },
  signs: {
    what: "มีเครื่องหมายมากเกินไป (อย่าง [ ] < > { ` * _ ~ & ! @ \\ และลิงก์ ไม่เกิน 4,000 แห่งในย่อหน้าเดียว หรือ 20,000 แห่งทั้งไฟล์ ข้อมูล YAML ใช้ : , [ { \\ รวมกันไม่เกิน 60,000 ตัว)",
    remedy: "ลบเครื่องหมายที่ไม่ใช้ เว้นบรรทัดว่างแบ่งเป็นหลายย่อหน้า หรือแบ่งเป็นหลายไฟล์",
  },
} as const;
export type HeavyWhy = keyof typeof HEAVY;

/** The ways in which a single file can fail to be read, in the clerk's words. */
export const FILE_PROBLEM_WORDS = {
  "not-utf8": message<object>({
    what: () => "ไฟล์นี้ไม่ได้บันทึกเป็น UTF-8 (อาจเป็น Windows-874 หรือ TIS-620) ภาษาไทยจึงอ่านไม่ได้",
    remedy: () => "เปิดไฟล์ด้วยโปรแกรมเดิม แล้วบันทึกใหม่โดยเลือกการเข้ารหัส (Encoding) เป็น UTF-8",
  }),
  "lost-letters": message<object>({
    what: () => "ตรงนี้มีตัวอักษรที่เสียไปแล้ว (\uFFFD) จากการแปลงการเข้ารหัสครั้งก่อน",
    remedy: () => "พิมพ์ข้อความตรงนี้ใหม่ หรือคัดลอกมาจากไฟล์ต้นฉบับ",
  }),
  "merge-conflict": message<object>({
    what: () => "ไฟล์นี้มีสองคนแก้บรรทัดเดียวกัน และยังไม่ได้เลือกว่าจะใช้ของใคร (git เขียน <<<<<<< ======= >>>>>>> คั่นไว้)",
    remedy: () =>
      "เปิดไฟล์ใน VS Code แล้วกด Accept Current Change, Accept Incoming Change หรือ Accept Both Changes เหนือบรรทัดนี้ หรือลบบรรทัดที่ขึ้นต้นด้วยเครื่องหมายสามแบบนั้นและส่วนที่ไม่ใช้",
  }),
  "ledger-conflict": message<object>({
    what: () => "สองคนเผยแพร่พร้อมกัน git จึงวางบันทึกการเผยแพร่ของทั้งสองไว้คู่กัน (คั่นด้วย <<<<<<< ======= >>>>>>>)",
    remedy: () =>
      "เก็บทุกบรรทัดของทั้งสองฝ่าย: กด Accept Both Changes เหนือบรรทัดนี้ใน VS Code หรือลบเฉพาะบรรทัดที่ขึ้นต้นด้วยเครื่องหมายสามแบบนั้น",
  }),
  "too-heavy": message<{ why: HeavyWhy }>({
    what: ({ why }) => `${HEAVY[why].what} โปรแกรมจึงไม่อ่าน เพราะจะใช้เวลาหลายนาที`,
    remedy: ({ why }) => HEAVY[why].remedy,
  }),
  "empty-file": message<{ label: string; template: unknown }>({
    what: ({ label }) => `ไฟล์นี้ (${label}) ว่าง ไม่มีข้อมูล`,
    remedy: () => "เติมข้อมูลตามแบบนี้ หรือลบไฟล์ถ้าไม่ใช้",
    example: ({ template }) => template,
  }),
  "yaml-syntax": message<{ reason: string; remedy: string }>({
    what: ({ reason }) => reason,
    remedy: ({ remedy }) => remedy,
  }),
  "not-a-mapping": message<{ template: unknown }>({
    what: () => "ไฟล์ต้องเขียนเป็นคู่ “ชื่อ: ค่า” ทีละบรรทัด",
    remedy: () => "เขียนตามแบบนี้",
    example: ({ template }) => template,
  }),
  "front-matter-missing": message<{ template: unknown; opened?: boolean }>({
    what: ({ opened }) =>
      opened ? "ส่วนหัวของไฟล์เปิดด้วยบรรทัด --- แต่ไม่มีบรรทัด --- ปิด" : "ไม่พบส่วนหัวของไฟล์ระหว่างบรรทัด --- สองบรรทัด",
    remedy: ({ opened }) =>
      opened
        ? "เพิ่มบรรทัด --- หลังข้อมูลบรรทัดสุดท้าย ก่อนเนื้อหา ส่วนหัวเขียนแบบนี้"
        : "ให้บรรทัดแรกของไฟล์เป็น --- ตามด้วยข้อมูลแบบนี้ ปิดด้วยบรรทัด --- แล้วจึงเขียนเนื้อหา",
    example: ({ template }) => template,
  }),
  "mdx-syntax": message<{ reason: string; remedy: string }>({
    what: ({ reason }) => reason,
    remedy: ({ remedy }) => remedy,
  }),
  "mdx-code": message<{ code: string; allowed: string }>({
    what: ({ code }) => `เนื้อหาของหน้ามีสิ่งที่ไม่อนุญาต: ${code}`,
    remedy: ({ code, allowed }) =>
      `${code.startsWith("<") ? "ลบแท็กนี้ (ขึ้นย่อหน้าใหม่ด้วยบรรทัดว่าง) " : ""}ใช้ได้เฉพาะข้อความ Markdown และส่วนประกอบ ${allowed}${
        code.startsWith("{") ? " ถ้าต้องการแสดงวงเล็บปีกกาให้เขียน \\{ และ \\}" : ""
      }`,
  }),
  "body-link": message<{ url: string; fault: BodyLinkFault; nearest?: string | undefined }>({
    what: ({ url, fault }) => BODY_LINK_WORDS[fault].what(url),
    remedy: ({ fault, nearest }) => BODY_LINK_WORDS[fault].remedy(nearest),
  }),
  "draft-body": message<object>({
    what: () => "เนื้อหายังเป็นร่าง: มีข้อความ [เติม…] ที่ยังไม่ได้เติม",
    remedy: () => "แทนที่ข้อความในวงเล็บเหลี่ยม [เติม…] ด้วยเนื้อหาจริง หรือลบบรรทัดนี้ถ้าไม่มีเนื้อหา",
  }),
  "unknown-key": message<{ key: string; nearest: string | undefined; groups: readonly string[]; allowed: string }>({
    what: ({ key, groups }) => (groups.length > 0 ? `ชื่อข้อมูล “${key}” อยู่ผิดที่ หรือย่อหน้าไม่ตรง` : `ไม่รู้จักชื่อข้อมูล “${key}”`),
    remedy: ({ key, nearest, groups, allowed }) => {
      if (nearest) return `แก้เป็น “${nearest}” หรือลบบรรทัดนี้`;
      if (groups.length === 0) return `ลบบรรทัดนี้ หรือใช้ชื่อที่มี: ${allowed}`;
      return groups.includes("")
        ? `“${key}” อยู่นอกสุดของไฟล์: ย้ายบรรทัดนี้ไปชิดซ้าย นอกกลุ่มอื่น`
        : `“${key}” เป็นข้อมูลใน ${groups.join(" หรือ ")}: ย้ายไปไว้ในนั้น และย่อหน้าให้ตรงกับบรรทัดอื่นในกลุ่ม`;
    },
  }),
  "missing-key": message<FieldArgs>({
    what: (field) => `ขาดข้อมูล ${describedAs(field)}`,
    remedy: () => "เพิ่มบรรทัดแบบนี้",
    example: asField,
  }),
  "wrong-value": message<FieldArgs & { reason: string; certain: boolean; remedy?: string | undefined }>({
    what: ({ reason, ...field }) => `${describedAs(field)}: ${reason}`,
    remedy: ({ remedy, example, certain }) =>
      remedy ?? (certain ? "แก้เป็นแบบนี้" : example === undefined ? "แก้ค่าในบรรทัดนี้" : "เขียนตามตัวอย่างนี้"),
    example: ({ remedy, ...field }) => (remedy === undefined ? asField(field) : undefined),
  }),
  "wrong-extension": message<{ expected: string; name: string; taken?: string | undefined }>({
    what: ({ expected }) => `นามสกุลของไฟล์ไม่ถูกต้อง โฟลเดอร์นี้ใช้ไฟล์ ${expected} ไฟล์นี้จึงไม่ขึ้นเว็บไซต์`,
    remedy: ({ name, taken }) =>
      taken === undefined
        ? `เปลี่ยนชื่อไฟล์เป็น ${name} หรือลบไฟล์ถ้าไม่ใช้ (ถ้า Windows ไม่แสดงนามสกุล ให้เปลี่ยนชื่อใน VS Code)`
        : keepNewer(taken),
  }),
  "table-fault": message<{ fault: TableFault; columns: string }>({
    what: ({ fault }) => tableWords(fault).what,
    remedy: ({ fault, columns }) => tableWords(fault).remedy(columns),
  }),
  "link-in-folder": message<object>({
    what: () => "นี่คือทางลัดหรือลิงก์ของระบบ ไม่ใช่ไฟล์จริง จึงไม่ขึ้นเว็บไซต์",
    remedy: () => "วางไฟล์จริงไว้แทน แล้วลบทางลัดนี้",
  }),
  "not-content": message<{ extension: string }>({
    what: ({ extension }) => `ไฟล์ ${extension} ไม่ใช่ไฟล์ข้อมูล โฟลเดอร์ content/ ไม่อ่าน จึงไม่ขึ้นเว็บไซต์`,
    remedy: () =>
      "ย้ายเอกสารไป public/documents/ หรือย้ายภาพไป public/images/ แล้วแก้ที่อยู่ในไฟล์ข้อมูลให้ตรงกัน ถ้าเป็นไฟล์สำรองให้ลบหรือเก็บไว้นอกโฟลเดอร์ content/",
  }),
  "unknown-place": message<{ place: string | undefined; taken?: string | undefined }>({
    what: () => "ไฟล์อยู่ในที่ที่เว็บไซต์ไม่อ่าน",
    remedy: ({ place, taken }) =>
      taken !== undefined
        ? keepNewer(taken)
        : place === undefined
          ? "ย้ายไปไว้ในโฟลเดอร์ของชนิดนั้น คำสั่ง npm run new -- --help แสดงโฟลเดอร์ของทุกชนิด หรือลบไฟล์ถ้าไม่ใช้"
          : `ย้ายไฟล์ไปเป็น ${place} (ตัวพิมพ์เล็กใหญ่ต้องตรงกัน) หรือลบไฟล์ถ้าไม่ใช้`,
  }),
} as const satisfies Record<string, Message<never>>;
