import { z } from "zod";
import { described, fiscalYear, isoDate, itemCode, text } from "../model/fields.ts";
import { addresses } from "../addresses/addresses.ts";
import { defineKind } from "../model/records/kind.ts";

const hex = (length: number, description: string) =>
  described(z.string().regex(new RegExp(`^[0-9a-f]{${length}}$`)), description, "0".repeat(length));

const entrySchema = z.strictObject({
  id: hex(32, "ลายนิ้วมือของบรรทัดนี้"),
  after: described(z.array(hex(32, "ลายนิ้วมือของบรรทัดก่อนหน้า")), "บรรทัดก่อนหน้า มีมากกว่าหนึ่งเมื่อรวมบันทึกของสองคน"),
  item: itemCode("รหัสข้อ"),
  kind: described(z.enum(["file", "page", "link"]), "ชนิดของที่อยู่: file page หรือ link", "file"),
  target: text("ไฟล์ใน public หน้าในเว็บไซต์ หรือลิงก์", "documents/2566/o11-plan.pdf"),
  sha256: hex(64, "ลายนิ้วมือของไฟล์ (SHA-256)").optional(),
  size: described(z.int().nonnegative(), "ขนาดของไฟล์ (ไบต์)", 40_000).optional(),
  first: isoDate("วันที่สร้างเว็บไซต์ที่มีสิ่งนี้เป็นครั้งแรก"),
  replaces: hex(64, "ลายนิ้วมือของไฟล์ที่ถูกแทน (SHA-256)").optional(),
  gone: described(z.literal(true), "ไม่เป็นหลักฐานของข้อนี้แล้ว ตั้งแต่วันที่ในบรรทัดนี้", true).optional(),
});

const stampSchema = z.strictObject({
  of: described(z.array(hex(32, "ลายนิ้วมือของบรรทัด")).min(1), "บรรทัดสุดท้ายของบันทึกขณะขอเวลา"),
  authority: text("ที่อยู่ของผู้ให้เวลา", "https://time.example.go.th/"),
  token: described(z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/), "คำยืนยันเวลาตาม RFC 3161 (base64)", "MAAwAA=="),
});

/** What was published as evidence of a year, in the order in which it came. Written by the publisher alone. */
export const ledgerSchema = z
  .strictObject({
    fiscalYear: fiscalYear("ปีงบประมาณ (พ.ศ.) ของข้อที่เผยแพร่"),
    entries: described(z.array(entrySchema), "สิ่งที่เผยแพร่ ตามลำดับ"),
    stamps: described(z.array(stampSchema), "คำยืนยันเวลาจากผู้อื่น").default([]),
  })
  .describe("บันทึกการเผยแพร่ โปรแกรมเขียนเอง ห้ามแก้ ลบ หรือสลับบรรทัด");
export type Ledger = z.infer<typeof ledgerSchema>;

/** One line: what stood for an item from which day on. A page or a link has no hash: only its address is known. */
export type LedgerEntry = Ledger["entries"][number];

/** A line before it has its place among the others. */
export type LedgerEvent = Omit<LedgerEntry, "id" | "after">;

/** What somebody else says about the time of a ledger. */
export type LedgerStamp = Ledger["stamps"][number];

/** SHA-256 of a text as hex, handed in: the domain has no such function of its own. */
export type Hash = (text: string) => string;

/** The id of a line: it follows from all that the line says and from the lines before, so no line can change unseen. */
export const idOf = (fiscalYear: number, entry: Omit<LedgerEntry, "id">, hash: Hash): string => {
  const { after, item, kind, target, sha256, size, first, replaces, gone } = entry;
  const said = [fiscalYear, after, item, kind, target, sha256, size, first, replaces, gone];
  return hash(JSON.stringify(said.map((value) => value ?? null))).slice(0, 32);
};

/** What was published when, one file a year. */
export const ledgers = defineKind({
  label: "บันทึกการเผยแพร่",
  folder: "ledger",
  include: "*.yaml",
  format: "yaml",
  schema: ledgerSchema,
  shownAt: [addresses.years],
  days: () => [],
});
