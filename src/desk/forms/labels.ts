/** What a clerk reads beside a field: its name, and what more there is to know. */
export interface Label {
  readonly label: string;
  readonly help: string | undefined;
}

/** A description longer than this (letters) is parted into a name and a help. */
const LONGEST_LABEL = 48;

/** Parts the description of a field. What is said of spellings in YAML is not said: a form has none. */
export function labelOf(description: string, key: string): Label {
  const plain = description
    .replace(/\s*\((?:ค\.ศ\.|true หรือ false|ใส่ในเครื่องหมายคำพูด)\)/g, "")
    .replace(/\s*\(หนึ่งรหัสหรือหลายรหัส\)/, "")
    .replace(/ \(พ\.ศ\.\) ?/, "")
    .replace(/ในโฟลเดอร์ public\/?/g, "")
    .replace(/ใน public(?:\/ ?| (?=[ก-๙]))/g, "")
    .replace(/ สำหรับหน้า \/en\//g, "")
    .replace(/ด้วย npm run rollover| \((?:คำสั่ง rollover|npm run)[^)]*\)| หน้าที่เหลืออ่านด้วย npm run read/g, "")
    .replace(/ถ้าไม่เขียน/g, "ถ้าไม่กรอก")
    .replace(/ให้เขียน/g, "ให้กรอก")
    .trim();
  if (plain === "") return { label: key, help: undefined };
  const listed = /^([^:]{2,60}):\s+\S+ \(/.exec(plain);
  if (listed) return { label: listed[1] ?? plain, help: undefined };
  const at = plain.search(plain.length > LONGEST_LABEL ? LONG_BREAK : SHORT_BREAK);
  if (at <= 0) return { label: plain, help: undefined };
  return {
    label: plain.slice(0, at),
    help: plain
      .slice(at)
      .trim()
      .replace(/^\((.*)\)$/, "$1"),
  };
}

/** Where a name ends: before what is said beside it, or an aside that ends the description. */
const SHORT_BREAK = / (?=ถ้า)| \((?=[^()]*\)$)/;
const LONG_BREAK = / (?=ถ้า|ซึ่ง|เช่น|เพื่อ|สำหรับ|ไม่ควร|พร้อม)| \((?=[^()]*\))/;

/** The Thai words for one of the values among which a field lets choose, as its description tells them. */
export function choiceLabel(description: string, value: string): string {
  const escaped = value.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return (
    new RegExp(`(?:^|[\\s:])${escaped} \\(([^()]*(?:\\([^()]*\\)[^()]*)*)\\)`).exec(description)?.[1] ??
    OWN_WORDS[value] ??
    value
  );
}

/** What is called so wherever it stands. */
const OWN_WORDS: Readonly<Record<string, string>> = {
  file: "ไฟล์",
  page: "หน้าในเว็บ",
  "to-confirm": "เมื่อมีข้อที่รอยืนยันด้วย",
  link: "ลิงก์",
  plan: "แผนการจัดซื้อจัดจ้าง",
  terms: "ราคากลางและขอบเขตของงาน",
  invitation: "ประกาศเชิญชวน",
  change: "เปลี่ยนแปลงประกาศ",
  winner: "ประกาศผู้ชนะ",
  contract: "สาระสำคัญของสัญญา",
  cancellation: "ยกเลิกประกาศ",
};
