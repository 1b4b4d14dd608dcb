import { z } from "zod";
import { described, text } from "../fields.ts";

/** Spellings that mean one thing, so that a search for one finds them all. */
export const abbreviationSchema = z
  .strictObject({
    short: text("คำย่อ หรือคำที่คนมักพิมพ์", "อบต."),
    full: text("คำเต็ม", "องค์การบริหารส่วนตำบล"),
    also: described(
      z.array(text("คำอื่นที่ใช้ในความหมายเดียวกัน", "Sub-district Administrative Organization")),
      "คำอื่นในความหมายเดียวกัน",
    ).default([]),
  })
  .describe("คำย่อหนึ่งคำ");

/** The table of abbreviations that the search knows; an agency may add its own in `content/abbreviations.yaml`. */
export const abbreviationsSchema = z
  .strictObject({
    abbreviations: described(z.array(abbreviationSchema).min(1), "คำย่อและคำที่มีความหมายเดียวกัน"),
  })
  .describe("คำย่อสำหรับการค้นหา");
export type Abbreviations = z.infer<typeof abbreviationsSchema>;
