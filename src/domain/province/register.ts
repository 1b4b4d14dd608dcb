import { fold, foldedLine } from "../listing/fold.ts";
import { readWebAddress } from "../verify/web-address.ts";
import { keysOf } from "../keyed.ts";

/** An agency of the register: what a provincial office knows of it. */
export interface RegisteredAgency {
  /** Names it in addresses and files, the same in every run: letters, digits and hyphens of ASCII. */
  readonly id: string;
  readonly name: string;
  /** เทศบาลตำบล, อบต. and so on, as the office calls it. */
  readonly kind: string;
  readonly district: string;
  readonly province: string;
  /** The address of its website; empty where none is known. */
  readonly site: string;
  /** Its OIT page, or a sheet of addresses: an address, or a file below the folder of the register. */
  readonly list: string;
  /** Where letters go; empty where none is known. */
  readonly email: string;
}

/** The columns of the register by the names of `agencies.yaml`; the first of the words stands in the tables that we write. */
export const REGISTER_COLUMNS = {
  code: ["รหัส", "รหัสหน่วยงาน"],
  name: ["หน่วยงาน", "ชื่อหน่วยงาน"],
  kind: ["ประเภท", "ประเภทหน่วยงาน"],
  district: ["อำเภอ", "เขต"],
  province: ["จังหวัด"],
  site: ["เว็บไซต์", "เว็บไซต์หน่วยงาน"],
  list: ["หน้า OIT", "หน้า OIT หรือตารางที่อยู่", "รายการ OIT"],
  email: ["อีเมล"],
} as const;
export type RegisterColumn = keyof typeof REGISTER_COLUMNS;
export const REGISTER_ORDER = keysOf(REGISTER_COLUMNS);

/** A row as it was read, by column. */
export interface RegisterRow {
  /** As a person counts them in the file, from 1. */
  readonly line: number;
  readonly values: Readonly<Partial<Record<RegisterColumn, string>>>;
}

/** What is wrong with a row, and what to type. */
export interface RegisterFault {
  readonly line: number;
  readonly what: string;
  readonly remedy: string;
}

const key = (text: string): string => fold(foldedLine(text)).key;

/** The column that a heading names; `undefined` for one that the register does not know. */
export function registerColumnOf(heading: string): RegisterColumn | undefined {
  const wanted = key(heading);
  return REGISTER_ORDER.find(
    (column) => column === wanted || REGISTER_COLUMNS[column].some((word) => key(word) === wanted),
  );
}

/**
 * Reads the rows of a register.
 * @param short makes a short name of ASCII from a text, the same for the same text: the id of an agency without a code
 * @returns the agencies in the order of the file, and every row that cannot be taken
 */
export function readRegister(
  rows: readonly RegisterRow[],
  short: (text: string) => string,
): { readonly agencies: readonly RegisteredAgency[]; readonly faults: readonly RegisterFault[] } {
  const faults: RegisterFault[] = [];
  const agencies: { readonly line: number; readonly agency: RegisteredAgency }[] = [];
  for (const { line, values } of rows) {
    const value = (column: RegisterColumn) => (values[column] ?? "").replace(/[\s\uFEFF]+/g, " ").trim();
    const add = (what: string, remedy: string) => faults.push({ line, what, remedy });
    const name = value("name");
    if (name === "") {
      add("ไม่มีชื่อหน่วยงาน", "เขียนชื่อเต็มในช่อง “หน่วยงาน” หรือลบทั้งแถว");
      continue;
    }
    if (namesSeveral(name)) add(`ช่องชื่อมีมากกว่าหนึ่งหน่วยงาน “${name}”`, "แยกเป็นหน่วยงานละแถว");
    const code = value("code");
    if (code !== "" && !/^[\w-]{1,40}$/.test(code))
      add(`รหัส “${code}” ใช้ไม่ได้`, "ใช้ตัวอักษร a–z ตัวเลข และขีดกลาง ไม่เกิน 40 ตัว หรือเว้นว่างไว้");
    const site = webAddress(value("site"));
    if (site === undefined)
      add(
        `เว็บไซต์ “${value("site")}” ไม่ใช่ที่อยู่เว็บ`,
        "เขียนเต็มขึ้นต้นด้วย https:// หรือ http:// ตามที่เปิดได้จริง ถ้ายังไม่มีเว็บไซต์ให้เว้นว่าง",
      );
    const list = value("list");
    if (/^(?:www\.|[\w-]+(?:\.[\w-]+)+\/)/i.test(list) && !/\.(?:csv|xlsx|html?|docx|json)$/i.test(list))
      add(`หน้า OIT “${list}” ไม่ครบ`, "เขียนเต็มขึ้นต้นด้วย https:// หรือ http:// ตามที่เปิดได้จริง");
    const email = value("email");
    if (email !== "" && !/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(email))
      add(`อีเมล “${email}” เขียนไม่ครบ`, "เขียนเช่น saraban@example.go.th ที่อยู่เดียว หรือเว้นว่าง");
    agencies.push({
      line,
      agency: {
        id: code === "" ? `n-${short(key(name))}` : code.toLowerCase(),
        name,
        kind: value("kind"),
        district: value("district"),
        province: value("province"),
        site: site ?? "",
        list,
        email,
      },
    });
  }
  faults.push(...twice(agencies));
  return {
    agencies: agencies.map(({ agency }) => agency),
    faults: faults.toSorted((a, b) => a.line - b.line),
  };
}

/** An address of the web as it was typed; empty stays empty, anything else is `undefined`. */
const webAddress = (written: string): string | undefined => (written === "" ? "" : readWebAddress(written));

/** True for a cell that names more than one agency: “อบต.ก / อบต.ข”. */
export const namesSeveral = (name: string): boolean =>
  name.split(/[\n;/]|\s+และ\s*(?=เทศบาล|อบต|องค์การ)|,/).filter((part) => /\S/.test(part)).length > 1;

/** What stands in two rows though each agency has its own. */
function twice(agencies: readonly { readonly line: number; readonly agency: RegisteredAgency }[]): RegisterFault[] {
  const faults: RegisterFault[] = [];
  const seen = (what: string, keyOf: (agency: RegisteredAgency) => string, remedy: string) => {
    const first = new Map<string, number>();
    for (const { line, agency } of agencies) {
      const value = keyOf(agency);
      if (value === "") continue;
      const before = first.get(value);
      if (before === undefined) first.set(value, line);
      else faults.push({ line, what: `${what}ซ้ำกับแถว ${before}`, remedy });
    }
  };
  const named = ({ name, district, province }: RegisteredAgency) => `${key(name)} ${key(district)} ${key(province)}`;
  seen("หน่วยงานนี้", named, "เก็บไว้แถวเดียว ถ้าเป็นคนละแห่งที่ชื่อพ้องกันให้เขียนอำเภอและจังหวัดให้ต่างกัน และใส่รหัส");
  seen("รหัส", ({ id }) => (id.startsWith("n-") ? "" : id), "ใช้รหัสที่ไม่ซ้ำกัน");
  const clash = new Set(faults.map(({ line }) => line));
  const ids = new Map<string, number>();
  for (const {
    line,
    agency: { id },
  } of agencies) {
    const before = ids.get(id);
    if (before !== undefined && !clash.has(line))
      faults.push({ line, what: `ชื่อพ้องกับแถว ${before}`, remedy: "ใส่รหัสที่ต่างกันให้ทั้งสองแถว" });
    ids.set(id, before ?? line);
  }
  // One page cannot be the list of two agencies; a table may, it has a column for them.
  seen(
    "หน้า OIT ",
    ({ list }) => (/^https?:/i.test(list) && !/\.(?:csv|xlsx)(?:$|[?#])/i.test(list) ? list : ""),
    "ใส่หน้า OIT ของหน่วยงานนั้นเอง",
  );
  return faults;
}

/**
 * The agencies that words choose: an id, a name, a kind, a district or a province; all of them where there is no word.
 * @returns those chosen, and the words that choose none
 */
export function chosen<Agency extends Pick<RegisteredAgency, "id" | "name" | "kind" | "district" | "province">>(
  agencies: readonly Agency[],
  words: readonly string[],
): { readonly agencies: readonly Agency[]; readonly unknown: readonly string[] } {
  if (words.length === 0) return { agencies, unknown: [] };
  const keysOf = ({ id, name, kind, district, province }: Agency) =>
    [id, name, kind, district, province].map(key).filter(Boolean);
  const wanted = words.map(key);
  const hit = new Set(agencies.flatMap(keysOf));
  return {
    agencies: agencies.filter((agency) => keysOf(agency).some((one) => wanted.includes(one))),
    unknown: words.filter((_, index) => !hit.has(wanted[index] ?? "")),
  };
}
