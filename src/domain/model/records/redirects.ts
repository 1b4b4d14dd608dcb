import { z } from "zod";
import { addresses } from "../../addresses/addresses.ts";
import { described, destination, formerPath } from "../fields.ts";
import { defineKind } from "./kind.ts";

/** An address that once answered, and where it leads now. */
const redirectSchema = z.strictObject({
  from: formerPath("ที่อยู่เดิม นับจากหลังชื่อเว็บไซต์", "/old/news/plan-2565.html"),
  to: destination("ที่อยู่ใหม่: หน้าหรือไฟล์ในเว็บไซต์นี้ (ขึ้นต้นด้วย /) หรือเว็บไซต์อื่น (https://)", "/news/"),
});
export type Redirect = z.infer<typeof redirectSchema>;

/** Addresses of the agency's former site, or of pages that moved: `content/redirects.yaml`. */
export const redirectsSchema = z
  .strictObject({
    redirects: described(z.array(redirectSchema).min(1), "ที่อยู่เดิมกับที่อยู่ใหม่ ทีละคู่"),
  })
  .describe("ที่อยู่เดิมที่พาไปหน้าใหม่");

/** Where former addresses lead. */
export const redirects = defineKind({
  label: "ที่อยู่เดิม",
  folder: "",
  include: "redirects.yaml",
  format: "yaml",
  schema: redirectsSchema,
  single: true,
  shownAt: [addresses.siteMap],
  days: () => [],
});
