import { z } from "zod";
import { described, sitePath, text, webAddress } from "../fields.ts";

/** So many entries stand beside each other at most: more are not read, and do not fit on a computer's screen. */
export const MENU_LIMIT = 7;
/** So many links stand below an entry at most: they fit on a phone without scrolling. */
export const SUBMENU_LIMIT = 12;

const ONE_TARGET = "ต้องมีอย่างใดอย่างหนึ่งเพียงอย่างเดียว: page (หน้าในเว็บไซต์นี้) หรือ link (เว็บไซต์อื่น)";
const ONE_WAY = `${ONE_TARGET} หรือ links (เมนูย่อย)`;

const linkShape = {
  title: text("คำในเมนู", "สภาเทศบาล"),
  page: sitePath("หน้าในเว็บไซต์นี้", "/people/").optional(),
  link: webAddress("ที่อยู่ในเว็บไซต์อื่น", "https://www.dla.go.th/").optional(),
};

const given = (...values: readonly unknown[]): number => values.filter((value) => value !== undefined).length;

/** A link by its words and where it leads: a page of this site, or another site. */
export const linkSchema = z
  .strictObject(linkShape)
  .refine(({ page, link }) => given(page, link) === 1, { error: ONE_TARGET, path: ["title"] });
export type NamedLink = z.infer<typeof linkSchema>;

/** An entry of the main menu: a link, or a heading with links below it. */
const menuEntrySchema = z
  .strictObject({
    ...linkShape,
    links: described(z.array(linkSchema).min(1), "เมนูย่อย", [{ title: "ผู้บริหาร", page: "/people/" }]).optional(),
  })
  .refine(({ page, link, links }) => given(page, link, links) === 1, { error: ONE_WAY, path: ["title"] });

/** The main menu as an agency wants it, in two levels. How many entries it may have is said by the check of the content. */
export const menuSchema = described(
  z.array(menuEntrySchema).min(1),
  `เมนูหลักสองชั้น ชั้นแรกไม่เกิน ${MENU_LIMIT} หัวข้อ ถ้าไม่เขียน โปรแกรมจัดให้จากเนื้อหาที่มี`,
  [
    { title: "ข่าว", page: "/news/" },
    { title: "เกี่ยวกับเรา", links: [{ title: "ผู้บริหาร", page: "/people/" }] },
  ],
);
