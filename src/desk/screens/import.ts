import type { ElementContent } from "hast";
import { h } from "hastscript";

/** What can be read from a table, with what it is called. */
export type ImportChoices = readonly (readonly [word: string, label: string])[];

/** A table from Excel is looked at first, and taken over once somebody has seen what will change. */
export const importContent = (choices: ImportChoices): ElementContent[] => [
  h("p.lead", "เลือกไฟล์จาก Excel โปรแกรมบอกก่อนว่าจะเปลี่ยนอะไร แล้วจึงนำเข้าเมื่อท่านตกลง"),
  h("form#import", { noValidate: true }, [
    h("div.field", [
      h("label", { htmlFor: "word" }, "ในไฟล์เป็นอะไร"),
      h(
        "select",
        { id: "word", name: "word" },
        choices.map(([word, label]) => h("option", { value: word }, label)),
      ),
    ]),
    h("div.field", [
      h("label", { htmlFor: "file" }, "ไฟล์ Excel (.xlsx) หรือ CSV"),
      h("p.help", { id: "h-file" }, "การจัดซื้อจัดจ้างใช้ไฟล์ที่ส่งออกจาก e-GP หรือแบบ สขร.1 ได้เลย"),
      h("input", { id: "file", name: "file", type: "file", accept: ".xlsx,.csv", ariaDescribedBy: "h-file" }),
    ]),
    h("p.bar", h("button.quiet", { type: "submit" }, "ดูว่าจะเปลี่ยนอะไร")),
  ]),
  h("div#result", { tabIndex: -1 }),
  // Behind what it will do: whoever has read it goes on to the button.
  h("p.bar", h("button#take", { type: "button", hidden: true }, "นำเข้า")),
];
