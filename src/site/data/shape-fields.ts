import { z } from "zod";
import { described } from "../../domain/model/fields.ts";

/** The fields of which the shapes of open data are made, each with the Thai words that its schema says of it. */
export const word = (description: string) => described(z.string(), description);
export const address = (description: string) => described(z.url(), description);
export const day = (description: string) => described(z.iso.date(), `${description} (ค.ศ.)`);
export const year = (description: string) => described(z.int().min(2500).max(2699), `${description} (พ.ศ.)`);
export const number = (description: string) => described(z.number(), description);
export const count = (description: string) => described(z.int().nonnegative(), description);
export const list = <Entry extends z.ZodType>(entry: Entry, description: string) =>
  described(z.array(entry), description);
export const words = (description: string) => list(z.string(), description);

const periodSchema = z.strictObject({ from: day("วันแรก"), to: day("วันสุดท้าย") });
export const period = (description: string) => described(periodSchema, description);
export const itemCode = word("รหัสข้อ OIT ของปีนั้น เช่น o12");
export const updated = day("วันที่ปรับปรุง");

/** A file that belongs to a record. */
export const fileShape = z.strictObject({ title: word("ชื่อไฟล์"), url: address("ไฟล์") });

/** What every file of our own begins with: what it is, whose, under which licence, and how it is read. */
export const headingShape = {
  $schema: address("แบบแผน (JSON Schema) ของไฟล์นี้"),
  title: word("ชื่อชุดข้อมูล"),
  publisher: described(z.strictObject({ name: word("ชื่อหน่วยงาน"), site: address("เว็บไซต์ของหน่วยงาน") }), "ผู้เผยแพร่"),
  licence: described(z.strictObject({ name: word("ชื่อสัญญาอนุญาต"), url: address("ข้อความของสัญญาอนุญาต") }), "สัญญาอนุญาต"),
  updated: day("วันที่ปรับปรุงล่าสุดเท่าที่ทราบ").nullable(),
};
