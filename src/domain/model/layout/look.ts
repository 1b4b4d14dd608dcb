import { z } from "zod";
import { THEMES } from "../../look/palette.ts";
import { described, isoDate, text } from "../fields.ts";
import { keysOf } from "../../keyed.ts";

const COLOUR_FORM = {
  pattern: "^\\s*#?[0-9A-Fa-f]{6}\\s*$",
  patternErrorMessage: 'ต้องเป็นรหัสสีหกหลักในเครื่องหมายคำพูด เช่น "#173055"',
};

/** A colour as its six digits; the sign before them may be left out. */
const colour = (description: string, example: string) =>
  described(
    z
      .string()
      .regex(new RegExp(COLOUR_FORM.pattern), { error: COLOUR_FORM.patternErrorMessage })
      .transform((value) => `#${value.trim().replace("#", "").toLowerCase()}`),
    description,
    example,
    COLOUR_FORM,
  );

const names = keysOf(THEMES);

/** Days on which the site mourns. */
const mourningSchema = z
  .strictObject({
    from: isoDate("วันแรก (ค.ศ.)", "2016-10-13"),
    to: isoDate("วันสุดท้าย (ค.ศ.)", "2016-11-13"),
    words: text("ข้อความแสดงความอาลัยตามที่ราชการกำหนด", "ข้อความตามประกาศของทางราชการ").optional(),
  })
  .refine(({ from, to }) => from <= to, { error: "วันสุดท้ายอยู่ก่อนวันแรก", path: ["to"] });

/** How a site looks: its colours, and the days on which it is grey. The check of the content says whether colours are read. */
export const lookSchema = described(
  z.strictObject({
    theme: described(
      z.enum(names),
      `ชุดสี: ${names.map((name) => `${name} (${THEMES[name].label})`).join(", ")}`,
      "forest",
    ).optional(),
    colours: described(
      z.strictObject({
        band: colour("สีแถบหัวเว็บไซต์และปุ่ม", "#17452f"),
        onBand: colour("สีตัวอักษรบนแถบและปุ่ม", "#ffffff"),
        link: colour("สีลิงก์", "#175c3b"),
        accent: colour("สีเส้นเน้นและสัญลักษณ์", "#b08a2e"),
      }),
      "สีของหน่วยงานเอง ใช้แทน theme โปรแกรมตรวจว่าอ่านออกและปรับสีสำหรับโหมดมืดให้",
    ).optional(),
    mourning: described(
      z.array(mourningSchema),
      "ช่วงวันที่เว็บไซต์เป็นสีเทา มีผลเมื่อสร้างเว็บไซต์ในช่วงนั้น และกลับเป็นสีเดิมเมื่อสร้างหลังพ้นช่วง",
    ).default([]),
  }),
  "สีของเว็บไซต์",
);
