import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { Question } from "../confirm.ts";
import { inForms } from "../forms/plain-words.ts";
import { editHref } from "./layout.ts";

/** All that waits for a person's word: each a plain question, what to look at, and one button. */
export function confirmContent(questions: readonly Question[], unit: string, today: string): ElementContent[] {
  if (questions.length === 0) return [h("p", "ไม่มีเรื่องที่รอยืนยัน")];
  return [
    h("p.lead", `${questions.length} เรื่อง เปิดดูทีละเรื่อง แล้วตอบ`),
    h("div.field", [
      h("label", { htmlFor: "by" }, "ยืนยันในนามของ"),
      h("p.help", { id: "h-by" }, "ส่วนงานหรือตำแหน่งของท่าน เช่น สำนักปลัด จะแสดงบนเว็บไซต์พร้อมวันที่"),
      h("input", { id: "by", type: "text", value: unit, ariaDescribedBy: "h-by e-by", dataToday: today }),
      h("p.fault", { id: "e-by", hidden: true }),
    ]),
    h(
      "ol.todo",
      questions.map(({ item, title, href, file, index, question, what }) =>
        h("li", [
          h("h2", title === undefined ? item : `${item}: ${title}`),
          h("p", question),
          ...(what === undefined ? [] : [h("p.note", inForms(what))]),
          h("p.bar", [
            ...(href === undefined
              ? []
              : [h("a.button.quiet", { href, target: "_blank", rel: ["noreferrer"] }, "เปิดดู")]),
            h("button", { type: "button", dataYes: file, dataIndex: index ?? "" }, [
              "ใช่ ยืนยัน",
              h("span.unseen", ` ${item} ${title ?? ""}`),
            ]),
            h("a", { href: editHref(file) }, "ไม่ใช่ แก้คำตอบ"),
          ]),
        ]),
      ),
    ),
  ];
}
