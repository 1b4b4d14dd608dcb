import { z } from "zod";
import { described, text } from "../fields.ts";
import { linkSchema } from "./menu.ts";
import { keysOf } from "../../keyed.ts";

/** What the home page can be made of, below the name of the agency and the ways to reach it. */
export const HOME_BLOCKS = {
  urgent: "ประกาศด่วน",
  tasks: "เรื่องที่ประชาชนมาทำบ่อย",
  disclosure: "การเปิดเผยข้อมูลของปีนี้",
  news: "ข่าวล่าสุด",
  announcements: "รับสมัครงานและประกาศที่ยังไม่ปิด",
  events: "งานที่จะถึง",
  albums: "อัลบั้มภาพล่าสุด",
  head: "ผู้บริหารสูงสุดของหน่วยงาน",
  links: "ลิงก์ด่วนของหน่วยงาน",
  social: "ช่องทางสื่อสังคมออนไลน์",
} as const;
export type HomeBlockName = keyof typeof HOME_BLOCKS;
/** All of them, in the order that an agency gets which says nothing of it. */
export const ALL_BLOCKS = keysOf(HOME_BLOCKS);

const words = Object.entries(HOME_BLOCKS)
  .map(([name, label]) => `${name} (${label})`)
  .join(", ");

/** The home page as an agency wants it: which blocks in which order, and what only it can say in them. */
export const homeSchema = described(
  z.strictObject({
    blocks: described(
      z.array(z.enum(ALL_BLOCKS)).refine((blocks) => new Set(blocks).size === blocks.length, {
        error: "มีบางส่วนเขียนไว้ซ้ำกัน",
      }),
      `ส่วนของหน้าแรกตามลำดับ: ${words} ส่วนที่ยังไม่มีเนื้อหาไม่ขึ้นหน้าเว็บ`,
      ["tasks", "news", "disclosure"],
    ).default(ALL_BLOCKS),
    message: text("ข้อความจากผู้บริหาร แสดงข้างภาพและชื่อ", "ยินดีรับฟังทุกเรื่องของทุกชุมชน").optional(),
    links: described(z.array(linkSchema), "ลิงก์ด่วนในหน้าแรก", [
      { title: "ชำระภาษี", page: "/services/land-tax/" },
    ]).default([]),
  }),
  "หน้าแรก: มีส่วนใดบ้าง เรียงอย่างไร",
);
/** What holds where `agency.yaml` says nothing of it. */
export const HOME_DEFAULTS = homeSchema.parse({});
