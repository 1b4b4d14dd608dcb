import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Edition } from "../domain/model/catalogue/edition.ts";
import { readRegister, type RegisteredAgency } from "../domain/province/register.ts";
import { refuse } from "../program/flags.ts";
import { posix } from "../program/paths.ts";
import { csvOf } from "../site/oit/checklist-csv.ts";
import { readSource } from "../verify/source/source.ts";
import { headings, REGISTER_FILES, registerHead, shortName, tableRegister, tableRows } from "./register-file.ts";

/**
 * Writes a register: an empty one to fill in, or one of the agencies that a table names. A list of items with a column of
 * agencies is kept beside it, each agency points to it; a plain table of agencies is taken over column by column.
 * @param from the table; without it the register is empty
 * @returns what was done, in sentences
 * @throws Refusal where a register is there already, or the table cannot be told apart; nothing is written then
 */
export async function initProvince(
  root: string,
  from: string | undefined,
  editions: readonly Edition[],
): Promise<string[]> {
  for (const file of REGISTER_FILES)
    if (await readFile(path.join(root, file)).catch(() => undefined))
      refuse(`มี ${file} ใน ${root} อยู่แล้ว จึงไม่เขียนทับ เพิ่มหรือแก้หน่วยงานในไฟล์นั้น`);
  const agencies = from === undefined ? [] : await agenciesOf(root, from, editions);
  await mkdir(root, { recursive: true });
  await writeFile(path.join(root, REGISTER_FILES[0]), registerCsv(agencies), { flag: "wx" });
  await writeFile(path.join(root, ".gitignore"), "data/\nruns/\nsite/\n", { flag: "wx" }).catch(() => undefined);
  const missing = agencies.filter(({ site, list }) => site === "" && list === "").length;
  return [
    `เขียน ${path.join(root, REGISTER_FILES[0])} แล้ว ${agencies.length === 0 ? "เปิดใน Excel แล้วกรอกหน่วยงานละแถว" : `${agencies.length} หน่วยงาน ตรวจชื่อ อำเภอ และเว็บไซต์ให้ครบ`}`,
    ...(missing > 0 ? [`${missing} หน่วยงานยังไม่มีเว็บไซต์หรือหน้า OIT จะนับเป็น “ไม่มีที่อยู่”`] : []),
    "ต่อไป: prongsai province check",
  ];
}

/** A register as a table that opens rightly in Excel. */
const registerCsv = (agencies: readonly RegisteredAgency[]): string =>
  csvOf([
    headings(),
    ...agencies.map(({ id, name, kind, district, province, site, list, email }) => [
      id.startsWith("n-") ? "" : id,
      ...[name, kind, district, province, site, list, email],
    ]),
  ]);

async function agenciesOf(root: string, from: string, editions: readonly Edition[]): Promise<RegisteredAgency[]> {
  const bytes = await readFile(from).catch(() => refuse(`ไม่พบไฟล์ ${from} ตรวจชื่อและโฟลเดอร์`));
  const isTable = /\.(?:csv|tsv|xlsx)$/i.test(from);
  const rows = isTable ? await tableRows(from, bytes) : [];
  const sources = await readSource(from, { editions, fetchBody: () => refuse(`${from} ต้องเป็นไฟล์`) }).catch(
    (error: unknown) => error as Error,
  );
  const isList = Array.isArray(sources) && sources.length > 1;
  // A table of agencies has no items: the list reader finds none in it.
  if (!isList && registerHead(rows) && !hasItems(rows)) {
    const { agencies, faults } = readRegister(tableRegister(from, rows), shortName);
    if (faults.length > 0)
      refuse(
        [
          `อ่าน ${from} ไม่ได้ แก้แล้วสั่งใหม่ ยังไม่ได้เขียนไฟล์ใด`,
          ...faults.map(({ line, what, remedy }) => `  แถว ${line}: ${what}\n    แก้: ${remedy}`),
        ].join("\n"),
      );
    return [...agencies];
  }
  if (!Array.isArray(sources)) refuse(sources.message);
  if (!isList)
    refuse(
      `${from} เป็นรายการของหน่วยงานเดียว ให้ใช้ prongsai verify หรือเพิ่มคอลัมน์ “หน่วยงาน” ถ้าเป็นของหลายแห่ง ยังไม่ได้เขียนไฟล์ใด`,
    );
  const list = posix(path.join("lists", path.basename(from)));
  await mkdir(path.join(root, "lists"), { recursive: true });
  await writeFile(path.join(root, list), bytes);
  return sources.map(({ agency }) => ({
    id: `n-${shortName(agency.name ?? "")}`,
    name: agency.name ?? "",
    kind: "",
    district: "",
    province: "",
    email: "",
    site: agency.site ?? "",
    list,
  }));
}

const hasItems = (rows: readonly { readonly cells: readonly string[] }[]): boolean =>
  rows.some(({ cells }) => cells.some((cell) => /^\s*(?:ข้อ\s*)?o\s*[0-9๐-๙]{1,2}\s*$/i.test(cell)));
