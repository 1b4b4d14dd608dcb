import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Field } from "../forms/field.ts";
import type { Data } from "../forms/values.ts";
import type { Opened } from "../record.ts";
import { fieldsHtml, type FormContext } from "./field-html.ts";

/** What the form of a file shows beside its fields. */
export interface FormPage {
  readonly opened: Opened;
  readonly fields: readonly Field[];
  readonly data: Data;
  readonly context: FormContext;
  /** The values of each list from which a field lets choose, with what each is called. */
  readonly lists: ReadonlyMap<string, readonly (readonly [value: string, label: string])[]>;
  /** True where a page of the site shows the file. */
  readonly hasPage: boolean;
  /** What is known of the file beside its fields, such as what the item asks for and what was found. */
  readonly aside: readonly ElementContent[];
  readonly unit: string;
  readonly today: string;
}

/** The form of a file with its buttons. */
export function formContent(page: FormPage): ElementContent[] {
  const { opened, lists, aside, today, unit } = page;
  const { kind, file, text, mark, name } = opened;
  if (opened.fault) return [unreadable(file)];
  return [
    ...aside,
    h("div#changed", { hidden: true }),
    h("div.two.editing", [
      h(
        "form#form",
        {
          noValidate: true,
          autoComplete: "off",
          dataFile: file,
          dataMark: mark,
          dataNew: String(text === undefined),
          dataKind: name,
          dataToday: today,
          dataUnit: unit,
        },
        [
          h("p#draft", { hidden: true }),
          h("div#fields", fieldsHtml(page.fields, page.data, page.context)),
          ...(kind.format === "yaml" ? [] : [bodyHtml(opened)]),
          ...(text === undefined && needsName(page) ? [nameField(file)] : []),
          h("div.bar", [
            h("button#save", { type: "submit" }, "บันทึก"),
            ...(page.hasPage ? [h("a#look.quiet.button.below", { href: "#preview" }, "ดูตัวอย่าง")] : []),
            h("a.quiet.button.home", { href: "/" }, "กลับหน้าแรก"),
            // Without its own file an agency has no site.
            ...(text === undefined || name === "agencies"
              ? []
              : [h("button#delete.quiet.danger", { type: "button" }, "ลบ")]),
          ]),
        ],
      ),
      h("section#preview", { ariaLabelledBy: "preview-title" }, [
        h("h2#preview-title", "หน้าตัวอย่าง"),
        ...(page.hasPage
          ? [
              h("p.bar", [
                h("a#back.quiet.button.below", { href: "#form" }, "กลับไปแก้ต่อ"),
                h("button#show.quiet", { type: "button" }, "แสดงหน้าตัวอย่าง"),
              ]),
              h("p#preview-state", { role: "status", hidden: true }),
              h("ul#preview-faults", { hidden: true }),
            ]
          : [h("p.note", "เนื้อหาชนิดนี้ไม่มีหน้าของตัวเอง")]),
        h("div#frame"),
      ]),
    ]),
    ...[...lists].map(([id, values]) =>
      h(
        "datalist",
        { id: `list-${id}` },
        values.map(([value, label]) => h("option", { value, label: label === value ? undefined : label })),
      ),
    ),
  ];
}

const needsName = ({ opened }: FormPage): boolean =>
  opened.kind.include.endsWith("*.md") || opened.kind.include.endsWith("*.mdx") || opened.kind.include === "*.yaml";

const nameField = (file: string): Element =>
  h("details.more", [
    h("summary", "ชื่อไฟล์ (ตั้งให้จากหัวข้อ)"),
    h("div.field", [
      h("label", { htmlFor: "@name" }, "ชื่อไฟล์และที่อยู่ของหน้า"),
      h("p.help", { id: "h-@name" }, "ตัวอักษรอังกฤษพิมพ์เล็ก ตัวเลข ขีดกลาง หรือภาษาไทย ถ้าไม่กรอก โปรแกรมตั้งให้"),
      h("input", {
        id: "@name",
        name: "@name",
        type: "text",
        ariaDescribedBy: "h-@name",
        placeholder: file.split("/").at(-1),
      }),
    ]),
  ]);

const TOOLS = [
  ["bold", "ตัวหนา"],
  ["heading", "หัวข้อ"],
  ["list", "รายการ"],
  ["link", "ลิงก์"],
  ["picture", "ใส่ภาพ"],
  ["file", "แนบไฟล์"],
] as const;

const bodyHtml = ({ body }: Opened): Element =>
  h("div.field.body", { dataDrop: "@body" }, [
    h("label", { htmlFor: "@body" }, "เนื้อหา"),
    h("p.help", { id: "h-@body" }, "เว้นบรรทัดว่างระหว่างย่อหน้า ลากภาพหรือไฟล์มาวางได้ครั้งละหลายไฟล์"),
    h(
      "div.tools",
      { role: "group", ariaLabel: "เครื่องมือเขียนเนื้อหา" },
      TOOLS.map(([tool, words]) => h("button.quiet.small", { type: "button", dataTool: tool }, words)),
    ),
    h(
      "textarea",
      { id: "@body", name: "@body", rows: 14, ariaDescribedBy: "h-@body e-@body" },
      body.replace(/^\n/, ""),
    ),
    h("p.fault", { id: "e-@body", dataFault: "@body", hidden: true }),
  ]);

const unreadable = (file: string): Element =>
  h("div.notice", [
    h("p", `โปรแกรมอ่าน ${file} ไม่ได้ จึงเปิดเป็นแบบฟอร์มไม่ได้ และจะไม่เขียนทับ`),
    h("p", [h("a", { href: "/problems" }, "ดูว่าผิดตรงไหน"), " แล้วให้ผู้ดูแลระบบแก้ในไฟล์ หรือนำฉบับก่อนหน้ากลับมา"]),
  ]);
