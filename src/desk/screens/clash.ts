import type { ElementContent } from "hast";
import { h } from "hastscript";
import { stringify } from "yaml";
import type { Field } from "../forms/field.ts";
import type { Opened } from "../record.ts";
import { BODY, type Clash } from "../saving/merge.ts";

/** What is asked where a file was changed by two: field by field, both values side by side. */
export function clashContent(
  theirs: Opened | undefined,
  clashes: readonly Clash[],
  fields: readonly Field[],
): ElementContent[] {
  if (!theirs)
    return [
      h("div.notice", [
        h("p", h("strong", "ไฟล์นี้ถูกลบหรือย้ายไปแล้ว หลังจากที่ท่านเปิด")),
        h("p", "สิ่งที่ท่านพิมพ์ยังอยู่ในหน้านี้ จะไม่มีสิ่งใดหายไปจนกว่าท่านจะปิดหน้า คัดลอกเก็บไว้ หรือนำไฟล์กลับมาจากหน้า “ไฟล์ที่ลบ”"),
        h("p", h("a", { href: "/trash" }, "ไฟล์ที่ลบ")),
      ]),
    ];
  return [
    h("div.notice", { role: "group", ariaLabel: "มีผู้อื่นแก้ไฟล์นี้" }, [
      h("p", h("strong", "มีผู้อื่นแก้ไฟล์นี้หลังจากที่ท่านเปิด จึงยังไม่บันทึก")),
      h(
        "p",
        clashes.length === 0
          ? "แก้คนละช่องกัน รวมกันได้โดยไม่มีสิ่งใดหาย"
          : "ช่องต่อไปนี้แก้ต่างกัน เลือกทีละช่องว่าจะใช้ของใคร ช่องอื่นรวมกันให้",
      ),
      ...clashes.map((clash) => clashHtml(clash, fields)),
      h("p.bar", [
        h("button", { type: "button", dataMerge: "" }, "รวมแล้วบันทึก"),
        h("button.quiet", { type: "button", dataReload: "" }, "ทิ้งที่พิมพ์ ใช้ฉบับในเครื่อง"),
      ]),
    ]),
  ];
}

/** One field with both values; none is chosen beforehand. */
export const clashHtml = ({ key, ours, theirs }: Clash, fields: readonly Field[], file = ""): ElementContent => {
  const name = `clash.${file}.${key}`;
  const label = key === BODY ? "เนื้อหา" : (fields.find((field) => field.key === key)?.label ?? key);
  const option = (side: "ours" | "theirs", words: string, value: unknown) =>
    h("div", [
      h("div.tick", [
        h("input", { type: "radio", id: `${name}.${side}`, name, value: side, dataClash: key, dataFile: file }),
        h("label", { htmlFor: `${name}.${side}` }, words),
      ]),
      h("pre", { tabIndex: 0 }, shown(value)),
    ]);
  return h("fieldset.group", [
    h("legend", label),
    h("div.two", [option("ours", "ของท่าน", ours), option("theirs", "ของอีกคน", theirs)]),
  ]);
};

const shown = (value: unknown): string =>
  value === undefined ? "(ว่าง)" : typeof value === "string" ? value : stringify(value, { lineWidth: 0 }).trimEnd();
