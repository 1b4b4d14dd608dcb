import { withoutUnseen } from "../thai/invisible.ts";
import { toArabicDigits } from "../thai/digits.ts";
import { contractOf, offerOf } from "./figures.ts";
import type { purchaseSchema } from "./purchase.ts";

type Field = keyof typeof purchaseSchema.shape;

/** What a column of a table of purchases holds; two of them hold two facts at once, as the form สขร.1 has it. */
export type PurchaseColumn = Field | "supplierAndPrice" | "contract" | "ignored";

/**
 * How the columns are headed, the special before the general: the form สขร.1, exports of e-GP, the table of the OIT
 * of FY2568, and our own download. The first name is the one that we write.
 */
const HEADINGS: readonly (readonly [PurchaseColumn, RegExp])[] = [
  ["ignored", /^(ลำดับ(ที่)?|ที่|no\.?)$/i],
  ["ignored", /^(เดือน|ปีงบประมาณ|ปี|(ชื่อ)?หน่วยงาน|ประเภทหน่วยงาน|อำเภอ|จังหวัด|กระทรวง|สังกัด)/],
  // What exports of e-GP tell beside, such as days that are not the day of the contract.
  ["ignored", /^ประเภท(โครงการ|การจัดหา|สินค้า|งบประมาณ)|^(ชื่อ)?(หน่วยจัดซื้อ|หน่วยงานย่อย|สำนัก|กอง)/],
  ["ignored", /^จำนวน(สัญญา|ผู้|งวด|ราย)|^(ไฟล์|เอกสาร|ลิงก์|url)|^ราคาที่เสนอ$/i],
  ["ignored", /^วัน(ที่)?(ลง)?(ประกาศ|สิ้นสุด|เริ่ม|ส่งมอบ|ส่งงาน|ตรวจรับ|ครบกำหนด|อนุมัติ|ขออนุมัติ)/],
  ["projectNumber", /^(เลขที่|รหัส)โครงการ|เลขที่โครงการ/],
  ["funding", /แหล่ง(ที่มา|งบ|เงิน)/],
  ["status", /^สถานะ/],
  ["note", /^หมายเหตุ/],
  ["reason", /เหตุผล/],
  ["bidders", /ผู้เสนอราคา/],
  ["supplier", /^(ชื่อ)?ผู้ชนะการ(เสนอราคา|จัดซื้อจัดจ้าง|ประกวดราคา)$/],
  ["supplierAndPrice", /(ผู้ได้รับ|ผู้ชนะ|ผู้ประกอบการที่ได้รับ|คู่สัญญา|ผู้รับจ้าง|ผู้ขาย).*ราคา/],
  ["supplier", /ผู้ได้รับ|ผู้ชนะ|ผู้ประกอบการ|คู่สัญญา|ผู้รับจ้าง|ผู้ขาย/],
  ["referencePrice", /ราคากลาง/],
  [
    "price",
    /ราคาที่(ตกลง|ซื้อ|จ้าง)|ราคาตกลง|(ราคา|มูลค่า|วงเงิน|จำนวนเงิน)(ตาม|ใน)?สัญญา|^สัญญา(ราคา|มูลค่า|วงเงิน|จำนวนเงิน)|^ราคา$/,
  ],
  ["budget", /วงเงิน|^งบประมาณ/],
  ["method", /วิธี/],
  ["contract", /เลขที่.*วันที่/],
  ["contractNumber", /เลขที่|เลขคุม/],
  ["contractDate", /วันที่/],
  ["work", /(งาน|รายการ|พัสดุ)(ที่)?(จัด)?(ซื้อ|จ้าง)|^(ชื่อ)?(งาน|รายการ|โครงการ)/],
];

/** The headings of the file that we offer, which are also those that a message asks for. */
export const COLUMN_TITLES = {
  work: "งานที่ซื้อหรือจ้าง",
  budget: "วงเงิน",
  referencePrice: "ราคากลาง",
  method: "วิธีซื้อหรือจ้าง",
  bidders: "ผู้เสนอราคาและราคาที่เสนอ",
  supplier: "ผู้ได้รับคัดเลือก",
  price: "ราคาที่ตกลง",
  reason: "เหตุผลที่คัดเลือก",
  contractNumber: "เลขที่สัญญา",
  contractDate: "วันที่สัญญา",
  projectNumber: "เลขที่โครงการ",
  funding: "แหล่งงบประมาณ",
  status: "สถานะ",
  note: "หมายเหตุ",
} as const satisfies Record<Field, string>;

/** What a purchase cannot do without, with the columns that tell it. */
const REQUIRED: Partial<Record<Field, readonly PurchaseColumn[]>> = {
  work: ["work"],
  budget: ["budget"],
  method: ["method"],
  supplier: ["supplier", "supplierAndPrice"],
  price: ["price", "supplierAndPrice"],
  contractNumber: ["contractNumber", "contract"],
  contractDate: ["contractDate", "contract"],
};

/** True for the heading of numbers by which persons are known too: they belong in no table that is published. */
export const isTaxNumber = (heading: string): boolean =>
  /ผู้เสียภาษี|เลข(ที่)?(ประจำตัว|บัตร)ประชาชน/.test(withoutUnseen(heading));

/** What a heading stands for, whatever units and blanks it is written with; `undefined` for one that nobody knows. */
export function purchaseColumnOf(heading: string): PurchaseColumn | undefined {
  const bare = withoutUnseen(toArabicDigits(heading)).replace(/\([^)]*\)|\s/g, "");
  return isTaxNumber(heading) ? undefined : HEADINGS.find(([, pattern]) => pattern.test(bare))?.[0];
}

/** Of two columns that tell the same, the one that is meant: the agency's own number before that of the system, the contract before its project. */
const MEANT: Partial<Record<PurchaseColumn, RegExp>> = { contractNumber: /เลขที่(?!คุม)/, status: /สัญญา/ };

/** What each of a line of headings stands for. */
export function purchaseColumnsOf(headings: readonly string[]): (PurchaseColumn | undefined)[] {
  const columns = headings.map(purchaseColumnOf);
  return columns.map((column, index) => {
    const meant = column && MEANT[column];
    if (!meant) return column;
    const same = headings.flatMap((heading, at) => (columns[at] === column ? [meant.test(heading)] : []));
    const isClear = same.length > 1 && same.filter(Boolean).length === 1;
    return isClear && !meant.test(headings[index] ?? "") ? "ignored" : column;
  });
}

/** The titles of the columns that are missing for a purchase to be told. */
export const missingColumns = (columns: readonly (PurchaseColumn | undefined)[]): string[] =>
  (Object.entries(REQUIRED) as [Field, readonly PurchaseColumn[]][])
    .filter(([, told]) => !told.some((column) => columns.includes(column)))
    .map(([field]) => COLUMN_TITLES[field]);

/** The facts of a row as they are written, by field; what is blank or a mere dash is left out. */
export function fieldsOf(
  columns: readonly (PurchaseColumn | undefined)[],
  cells: readonly string[],
): Partial<Record<Field, string>> {
  const facts: Partial<Record<Field, string>> = {};
  columns.forEach((column, index) => {
    const written = (cells[index] ?? "")
      .trim()
      // How a cell is kept as text in a CSV, and in Excel itself.
      .replace(/^=?"([^"]*)"$/, "$1")
      .replace(/^'(?=[=+\-@])|^'(?=[^']*$)/, "");
    if (!/[^\s–-]/.test(written) || column === undefined || column === "ignored") return;
    if (column === "supplierAndPrice") {
      const { name, price } = offerOf(written.replace(/[\r\n]+/g, " "));
      facts.supplier ??= name;
      if (price !== undefined) facts.price ??= String(price);
    } else if (column === "contract") {
      const { number, date } = contractOf(written);
      facts.contractNumber ??= number;
      if (date) facts.contractDate ??= date;
    } else facts[column] = written;
  });
  return facts;
}
