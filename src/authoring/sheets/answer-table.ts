import { fieldWords } from "../../collections/faults/schema-words.ts";
import { disclosureSchema, type Disclosure } from "../../domain/model/disclosure.ts";
import { EVIDENCE_PLACES, evidenceSchema } from "../../domain/model/evidence.ts";
import { confirmationSchema } from "../../domain/model/confirmation.ts";
import type { KeyPath } from "../../domain/model/proof.ts";
import { titleOf, chosenValue, cellFormOf, textOf, WORDS, type CellForm, type Unread } from "./cells.ts";
import type { Data } from "../edit/line-edits.ts";
import type { Field, Flat, Table } from "./form.ts";

/** What a row of an answer says: where a piece of evidence stands, or what the agency declares of the whole item. */
export const ROW_KINDS = {
  file: "ไฟล์",
  page: "หน้าในเว็บไซต์นี้",
  link: "ลิงก์",
  nil: "ประกาศว่าไม่มี",
  notApplicable: "ไม่ใช้กับหน่วยงาน",
  confirmed: "ยืนยันคำตอบทั้งข้อ",
  remove: "ลบหลักฐานนี้",
} as const;
type RowKind = keyof typeof ROW_KINDS;

const KIND_FORM = chosenValue(new Map<unknown, string>(Object.entries(ROW_KINDS)));
const isPlace = (kind: unknown): kind is (typeof EVIDENCE_PLACES)[number] =>
  EVIDENCE_PLACES.some((place) => place === kind);

/** Component ids as people read them: "org-chart — แผนผัง", a line each; the id alone is read. */
const COMPONENT_FORM: CellForm = {
  width: 34,
  show: (value) => (Array.isArray(value) ? value.join("\n") : textOf(value)),
  read: (text) => ({
    value: text
      .split(/[\n,]/)
      .map((line) => line.split(/\s+[—–-]\s+/)[0]?.trim() ?? "")
      .filter((id) => id !== ""),
  }),
};

type Part = Readonly<Record<string, unknown>>;

/** A field of the schema as a column. */
function column(id: string, schema: Parameters<typeof fieldWords>[0], key: string, more: Partial<Field> = {}): Field {
  const { description = key, example } = fieldWords(schema, [key]);
  const shape = (schema as typeof evidenceSchema).shape as Record<string, Parameters<typeof cellFormOf>[0]>;
  const form = (shape[key] && cellFormOf(shape[key])) ?? WORDS;
  const shown = example === undefined ? "" : ` เช่น ${form.show(example)}`;
  return { id, title: titleOf(description), help: description + shown, form, required: false, ...more };
}

/** The columns of an answer. @param units names of the agency's units, for the lists */
export function answerFields(units: readonly string[]): Field[] {
  const unit = { choices: { values: units, strict: false } };
  return [
    { id: "kind", title: "ชนิดหลักฐาน", help: "เลือกจากรายการ", form: KIND_FORM, required: false },
    {
      id: "component",
      title: "องค์ประกอบที่แสดง",
      help: "เลือกจากรายการ หลายองค์ประกอบให้เขียนรหัสละบรรทัด",
      form: COMPONENT_FORM,
      required: false,
    },
    column("title", evidenceSchema, "title", {
      title: "ชื่อเอกสาร หรือข้อความประกาศ",
      help: "ชื่อเอกสารหรือหน้าตามที่ประชาชนจะอ่าน ถ้าประกาศว่าไม่มี ให้เขียนข้อความประกาศ",
      form: { ...WORDS, width: 44 },
    }),
    {
      id: "place",
      title: "ที่อยู่",
      help: "ไฟล์ใน public เช่น documents/2569/o1.pdf หน้าในเว็บไซต์นี้ เช่น /people/ หรือลิงก์ที่ขึ้นต้นด้วย https://",
      form: { ...WORDS, width: 44 },
      required: false,
    },
    column("date", evidenceSchema, "published", { title: "วันที่เผยแพร่ หรือวันที่ประกาศ" }),
    column("year", evidenceSchema, "fiscalYear", { title: "ปีของเอกสาร" }),
    column("from", disclosureSchema, "due", { title: "ช่วงเวลาตั้งแต่", help: "วันแรกที่เอกสารครอบคลุม" }),
    column("to", disclosureSchema, "due", { title: "ช่วงเวลาถึง", help: "วันสุดท้ายที่เอกสารครอบคลุม" }),
    column("verified", evidenceSchema, "verified", { title: "ตรวจล่าสุดเมื่อ" }),
    column("by", confirmationSchema, "by", { ...unit, title: "ยืนยันโดย" }),
    column("on", confirmationSchema, "on", { title: "วันที่ยืนยัน" }),
    column("declaredBy", disclosureSchema, "unit", {
      ...unit,
      title: "ส่วนงานที่ประกาศว่าไม่มี",
      help: "เฉพาะแถวที่ประกาศว่าไม่มี หรือไม่ใช้กับหน่วยงาน",
    }),
    column("note", evidenceSchema, "note", { title: "หมายเหตุถึงผู้อ่าน" }),
    column("unit", disclosureSchema, "unit", { ...unit, title: "ส่วนงานที่รับผิดชอบข้อนี้" }),
    column("due", disclosureSchema, "due", { title: "ตั้งใจเสร็จเมื่อ" }),
  ];
}

/** What belongs to the whole item and stands in each of its rows. */
const OF_ITEM = ["unit", "due"] as const;

/** The rows of an answer: its evidence, then what is declared of the whole item; one blank row where there is nothing. */
function rowsOf(data: Data): Flat[] {
  const { evidence, nil, notApplicable, confirmed, unit, due } = data as Partial<Disclosure>;
  const item = { unit, due };
  const rows: Flat[] = (evidence ?? []).map((piece) => ({
    ...item,
    kind: EVIDENCE_PLACES.find((place) => piece[place] !== undefined),
    component: piece.component,
    title: piece.title,
    place: piece.file ?? piece.page ?? piece.link,
    date: piece.published,
    year: piece.fiscalYear,
    from: piece.period?.from,
    to: piece.period?.to,
    verified: piece.verified,
    by: piece.confirmed?.by,
    on: piece.confirmed?.on,
    note: piece.note,
  }));
  if (nil)
    rows.push({
      ...item,
      kind: "nil",
      title: nil.statement,
      date: nil.date,
      from: nil.period?.from,
      to: nil.period?.to,
      declaredBy: nil.unit,
    });
  if (notApplicable)
    rows.push({
      ...item,
      kind: "notApplicable",
      title: notApplicable.reason,
      date: notApplicable.date,
      declaredBy: notApplicable.unit,
    });
  if (confirmed) rows.push({ ...item, kind: "confirmed", by: confirmed.by, on: confirmed.on });
  return rows.length > 0 ? rows : [item];
}

/** Which row a key of the answer became. */
const rowOfKey = (key: string, data: Data): number => rowsOf(data).findIndex(({ kind }) => kind === key);

/** The sheet of the answers of a year. */
export function answerTable(name: string, units: readonly string[], more: Pick<Table, "choices" | "beside">): Table {
  return {
    name,
    fields: answerFields(units),
    isList: true,
    ...more,
    rows: rowsOf,
    put,
    removes: ({ kind }) => kind === "remove",
    blame,
  };
}

function put(data: Data, index: number | undefined, row: Flat | undefined, changed: readonly string[]): Data | Unread {
  const evidence = (data["evidence"] ?? []) as readonly Part[];
  const old = index === undefined ? undefined : rowsOf(data)[index];
  const item = row ? Object.fromEntries(OF_ITEM.filter((id) => changed.includes(id)).map((id) => [id, row[id]])) : {};
  const rest = { ...data, ...item };
  const oldKind = old?.["kind"] as RowKind | undefined;
  const kind = row?.["kind"] as RowKind | undefined;
  const gone = row === undefined;
  if (!gone && changed.every((id) => OF_ITEM.some((own) => own === id))) return rest;
  if (kind === "remove") return { why: "ไม่มีหลักฐานเดิมให้ลบในแถวนี้" };
  if (isPlace(oldKind) && index !== undefined) {
    if (gone) return { ...rest, evidence: evidence.toSpliced(index, 1) };
    if (!isPlace(kind)) return { why: "แถวนี้เป็นหลักฐานเดิม ถ้าไม่ใช้แล้วให้เลือกชนิด “ลบหลักฐานนี้” แล้วเพิ่มแถวใหม่" };
    return {
      ...rest,
      evidence: evidence.with(
        index,
        piece(evidence[index] ?? {}, row, kind, [...changed, ...(kind === oldKind ? [] : ["place"])]),
      ),
    };
  }
  if (oldKind !== undefined && (gone || kind !== oldKind)) {
    const others = Object.fromEntries(Object.entries(rest).filter(([key]) => key !== oldKind));
    if (gone) return others;
    return put(others, undefined, row, Object.keys(row));
  }
  if (gone) return rest;
  if (kind === undefined) return { why: "เลือกชนิดหลักฐานก่อน" };
  if (isPlace(kind)) return { ...rest, evidence: [...evidence, piece({}, row, kind, Object.keys(row))] };
  return { ...rest, [kind]: declared(kind, (rest as Record<string, unknown>)[kind] as Part | undefined, row) };
}

/** A piece of evidence with what a row says of it; what the row does not show stays. */
function piece(old: Part, row: Flat, kind: (typeof EVIDENCE_PLACES)[number], changed: readonly string[]): Part {
  const has = (id: string) => changed.includes(id);
  const components = row["component"] as readonly string[] | undefined;
  const period =
    row["from"] === undefined && row["to"] === undefined ? undefined : { from: row["from"], to: row["to"] };
  const isConfirmed = row["by"] !== undefined || row["on"] !== undefined;
  return withoutGaps({
    title: row["title"],
    ...withoutPlaces(old),
    ...(has("title") && { title: row["title"] }),
    [kind]: has("place") ? row["place"] : (old[kind] ?? row["place"]),
    ...(has("component") && {
      component: components?.length === 1 ? components[0] : components?.length ? components : undefined,
    }),
    ...(has("date") && { published: row["date"] }),
    ...(has("year") && { fiscalYear: row["year"] }),
    ...((has("from") || has("to")) && { period }),
    ...(has("verified") && { verified: row["verified"] }),
    // A new confirmation says nothing of the version that an old one saw.
    ...((has("by") || has("on")) && {
      confirmed: isConfirmed ? withoutGaps({ by: row["by"], on: row["on"] }) : undefined,
    }),
    ...(has("note") && { note: row["note"] }),
  });
}

const withoutPlaces = (old: Part): Part =>
  Object.fromEntries(Object.entries(old).filter(([key]) => !EVIDENCE_PLACES.some((place) => place === key)));

const withoutGaps = (part: Part): Part =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));

function declared(kind: "nil" | "notApplicable" | "confirmed", old: Part = {}, row: Flat): Part {
  const [date, unit] = [row["date"], row["declaredBy"]];
  if (kind === "confirmed") return withoutGaps({ by: row["by"], on: row["on"] });
  if (kind === "notApplicable") return withoutGaps({ ...old, reason: row["title"], date, unit });
  const period =
    row["from"] === undefined && row["to"] === undefined ? undefined : { from: row["from"], to: row["to"] };
  return withoutGaps({ ...old, statement: row["title"], date, unit, period });
}

/** Where the values of a piece of evidence stand in a row. */
const COLUMNS: Readonly<Record<string, string>> = {
  file: "place",
  page: "place",
  link: "place",
  published: "date",
  fiscalYear: "year",
  statement: "title",
  reason: "title",
};

function blame([first, second, ...rest]: KeyPath, data: Data): { index: number; id?: string } | undefined {
  const names = [second, ...rest].filter((part) => typeof part === "string");
  const last = names.at(-1);
  const id = last === undefined ? undefined : (COLUMNS[last] ?? last);
  const known = answerFields([]).some((field) => field.id === id) ? { id: id ?? "" } : {};
  if (first === "evidence") return { index: typeof second === "number" ? second : 0, ...known };
  if (first === "unit" || first === "due") return { index: 0, id: first };
  const index = rowOfKey(String(first), data);
  return index < 0 ? undefined : { index, ...(last === "unit" ? { id: "declaredBy" } : known) };
}
