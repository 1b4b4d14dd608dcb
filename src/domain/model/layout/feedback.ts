import { z } from "zod";
import { described, email, webAddress } from "../fields.ts";

/** How readers say whether a page was of use, without a server: a mail, or a form of the agency's own. */
export const feedbackSchema = described(
  z
    .strictObject({
      email: email("อีเมลที่รับความเห็น", "saraban@example.go.th").optional(),
      form: webAddress(
        "แบบฟอร์มของหน่วยงาน เขียน {page} ในที่ที่ต้องการให้ใส่ที่อยู่ของหน้า",
        "https://forms.example.go.th/?page={page}",
      ).optional(),
    })
    .refine((value) => (value.email === undefined) !== (value.form === undefined), {
      error: "เลือกอย่างเดียว: email (อีเมล) หรือ form (แบบฟอร์ม)",
      path: ["email"],
    }),
  "ถามท้ายหน้าว่าหน้านี้มีประโยชน์ไหม ไม่เขียนส่วนนี้ก็ไม่ถาม",
);
