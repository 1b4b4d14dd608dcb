import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import {
  isPlace,
  type Field,
  type GroupField,
  type LineField,
  type ListField,
  type RecordField,
} from "../forms/field.ts";
import { countName, isData, listed, placeName, shownIn, within, type Data } from "../forms/values.ts";
import { choiceLabel } from "../forms/labels.ts";

/** What a form knows beside its fields. */
export interface FormContext {
  /** Names of lists from which a field lets choose, by what the field is: its type or its key. */
  readonly lists: ReadonlySet<string>;
  /** The components of the item that is answered: what a piece of evidence can prove. */
  readonly components: readonly { readonly id: string; readonly text: string }[];
  /** Fields of the file that are not asked for: its place says them. */
  readonly fixed: ReadonlySet<string>;
  /** How the item that is answered stands: what of it has no evidence yet, and whether the site shows some of it itself. */
  readonly answered?: { readonly uncovered: readonly string[]; readonly shown: boolean } | undefined;
  /** All that the file holds. */
  readonly whole?: Data;
}

/** The fields of a form, the less common ones folded away. */
export function fieldsHtml(fields: readonly Field[], data: Data, context: FormContext, path = ""): ElementContent[] {
  const shown = fields.filter(({ key }) => path !== "" || !context.fixed.has(key));
  const isFew = shown.length <= FEW;
  const seldom = shown.filter((field) => !isFew && isSeldom(field, data[field.key]));
  const first = shown.filter((field) => !seldom.includes(field));
  const inside = path === "" ? { ...context, whole: data } : context;
  const of = (field: Field) => fieldHtml(field, within(path, field.key), data[field.key], inside);
  return [
    ...first.map(of),
    ...(seldom.length > 0
      ? [h("details.more", [h("summary", `ข้อมูลเพิ่มเติม (${seldom.length} ช่อง)`), ...seldom.map(of)])]
      : []),
  ];
}

/** A form with no more fields than this is shown whole. */
const FEW = 7;
const SELDOM = new Set([
  "sharedWith",
  "basedOn",
  "verified",
  "period",
  "accept",
  "carriedFrom",
  "due",
  "notApplicable",
  "explanation",
  "note",
  "updated",
  "family",
  "timestampAuthority",
  "publicFiles",
  "ocr",
  "security",
  "openDataLicence",
  "provisionalFiscalYears",
  "settledFiscalYears",
  "failOn",
  "repository",
  "handbook",
  "checklist",
  "unsure",
  "couldBe",
  "notes",
  "periodWritten",
  "stepsIntro",
  "album",
  "videos",
  "pinnedUntil",
  "urgentUntil",
]);
const isSeldom = (field: Field, value: unknown): boolean =>
  !field.required && value === undefined && (SELDOM.has(field.key) || field.key.endsWith("English"));

function fieldHtml(field: Field, path: string, value: unknown, context: FormContext): Element {
  switch (field.type) {
    case "group":
      return groupHtml(field, path, value, context);
    case "list":
      return context.components.length > 0 && field.key === "component"
        ? componentsHtml(path, value, context)
        : listHtml(field, path, value, context);
    case "record":
      return recordHtml(field, path, value, context);
    case "kept":
      return h("div.field", value === undefined ? [] : [h("p", field.label), h("p.help", "โปรแกรมเขียนให้ ไม่ต้องแก้")]);
    case "yes": {
      const checked = typeof value === "boolean" ? value : field.standard;
      return h("div.field", [
        h("div.tick", [
          h("input", { type: "checkbox", id: path, name: path, value: "true", checked, ...told(field, path) }),
          // A tick answers no question.
          h("label", { htmlFor: path }, field.label.replace(/หรือไม่$/, "")),
        ]),
        ...helpAndFault(field, path),
      ]);
    }
    case "choice": {
      const chosen = typeof value === "string" ? value : (field.standard ?? "");
      const known = field.choices.some((choice) => choice.value === chosen);
      return h("div.field", [
        labelHtml(field, path),
        ...helpAndFault(field, path),
        h("select", { id: path, name: path, ...told(field, path) }, [
          ...(field.standard === undefined ? [h("option", { value: "" }, "— เลือก —")] : []),
          ...(known || chosen === "" ? [] : [h("option", { value: chosen, selected: true }, chosen)]),
          ...field.choices.map((choice) =>
            h("option", { value: choice.value, selected: choice.value === chosen }, choice.label),
          ),
        ]),
      ]);
    }
    case "line":
      return h("div.field", [
        labelHtml(field, path),
        ...helpAndFault(field, path),
        lineHtml(field, path, value, context),
      ]);
  }
}

function lineHtml(field: LineField, path: string, value: unknown, { lists }: FormContext): Element {
  const shown = shownIn(field, value);
  const common = { id: path, name: path, ...told(field, path) };
  if (field.line === "long" || shown.includes("\n")) return h("textarea", { ...common, rows: 3 }, shown);
  const list = [field.key, field.line].find((name) => lists.has(name));
  const input = h("input", {
    ...common,
    type: "text",
    value: shown,
    list: list && `list-${list}`,
    ...KEYBOARDS[field.line],
  });
  // A folder of pictures is made by dropping pictures.
  if (field.key === "folder")
    return h("div.file", { dataDrop: path, dataDropFolder: path }, [
      input,
      h("button.quiet", { type: "button", dataPick: path }, "เลือกภาพ"),
    ]);
  if (field.line !== "file") return input;
  return h("div.file", { dataDrop: path }, [
    input,
    h("button.quiet", { type: "button", dataPick: path }, [
      "เลือกไฟล์",
      h("span.unseen", ` สำหรับ ${field.label || "รายการนี้"}`),
    ]),
  ]);
}

/** Which keys a telephone shows, and what the browser fills in by itself: nothing. */
const KEYBOARDS: Partial<Record<LineField["line"], Record<string, string>>> = {
  number: { inputMode: "decimal" },
  year: { inputMode: "numeric", placeholder: "พ.ศ. เช่น 2569" },
  date: { placeholder: "เช่น 5 มกราคม 2569 หรือ 5/1/2569" },
  phone: { inputMode: "tel" },
  email: { inputMode: "email" },
  address: { inputMode: "url", placeholder: "https://" },
};

function groupHtml(field: GroupField, path: string, value: unknown, context: FormContext): Element {
  const data = isData(value)
    ? value
    : field.alone !== undefined && value !== undefined && value !== ""
      ? { [field.alone]: value }
      : {};
  // What something is called comes before where it is.
  const others = field.fields.filter(({ key }) => !field.oneOf.includes(key));
  const title = field.oneOf.length > 0 ? others.filter(({ required }) => required) : [];
  const rest = others.filter((inner) => !title.includes(inner));
  const inner = [
    ...fieldsHtml(title, data, context, path),
    ...placesHtml(field, path, data, context),
    ...fieldsHtml(isConfirmation(field) ? rest.filter(({ key }) => key !== "sha256") : rest, data, context, path),
  ];
  if (isConfirmation(field)) return confirmationHtml(field, path, data, inner, context);
  const isEntry = field.key === "";
  if (isEntry) return h("div.group", inner);
  const head = [h("legend", field.label), ...helpAndFault(field, path)];
  const isOpen = field.required || Object.keys(data).length > 0;
  return isOpen
    ? h("fieldset.group", { id: path }, [...head, ...inner])
    : h("details.more", { id: path }, [
        h("summary", field.label),
        h("fieldset.group", [h("legend.unseen", field.label), ...helpAndFault(field, path), ...inner]),
      ]);
}

/** True for an official's dated word. */
const isConfirmation = ({ fields }: GroupField): boolean =>
  ["by", "on", "sha256"].every((key) => fields.some((field) => field.key === key));

/**
 * A plain question with one button; what stands there is shown and can be taken back. Nobody is asked for a word on what
 * is not there: a confirmation makes no evidence.
 */
function confirmationHtml(
  field: GroupField,
  path: string,
  data: Data,
  inner: readonly ElementContent[],
  { whole = {}, answered }: FormContext,
): Element {
  const isGiven = data["by"] !== undefined;
  const isWhole = path === field.key;
  const isThere = isWhole ? hasAnswer(whole) || answered?.shown === true : isFilled(entryAt(whole, path));
  const uncovered = isWhole && isThere ? (answered?.uncovered ?? []) : [];
  return h("fieldset.group.confirm", { id: path }, [
    h("legend", field.label),
    ...helpAndFault(field, path),
    ...(isGiven
      ? [h("p", h("button.quiet", { type: "button", dataUnconfirm: path }, "ยกเลิกการยืนยันนี้"))]
      : [
          h(
            "p.question",
            { dataAsks: path, dataShown: String(isWhole && answered?.shown === true), hidden: !isThere },
            ["ท่านเปิดดูแล้ว และเห็นสิ่งที่ข้อนี้ต้องการใช่หรือไม่ ", h("button", { type: "button", dataConfirm: path }, "ใช่ ยืนยันวันนี้")],
          ),
          h("p.note", { dataLacks: path, hidden: isThere }, isWhole ? NO_ANSWER : NO_PLACE),
        ]),
    ...(uncovered.length > 0 ? [h("p.note", `ส่วนที่ยังไม่มีหลักฐาน ยืนยันแล้วก็ยังขาดอยู่: ${uncovered.join(" · ")}`)] : []),
    // The program knows the file that was looked at; nobody types its fingerprint.
    h("input", {
      type: "hidden",
      name: within(path, "sha256"),
      value: typeof data["sha256"] === "string" || typeof data["sha256"] === "number" ? String(data["sha256"]) : "",
    }),
    h("details", { open: isGiven }, [h("summary", "ผู้ยืนยันและวันที่"), ...inner]),
  ]);
}

const NO_ANSWER = "ยังยืนยันไม่ได้ เพราะข้อนี้ยังไม่มีหลักฐาน ใส่หลักฐาน หรือประกาศว่าไม่มีข้อมูลในรอบนี้ก่อน";
const NO_PLACE = "ใส่ไฟล์ หน้าในเว็บ หรือลิงก์ก่อน แล้วเปิดดู จึงยืนยันได้";

/** True for an answer with evidence, or that says that there is nothing. */
const hasAnswer = ({ evidence, nil }: Data): boolean =>
  (Array.isArray(evidence) && evidence.some(isFilled)) || (isData(nil) && nil["statement"] !== undefined);

/** True for evidence that says where it is. */
const isFilled = (entry: unknown): boolean =>
  isData(entry) && Object.entries(entry).some(([key, value]) => isPlace(key) && value !== undefined && value !== "");

/** The entry of a list that a confirmation stands in. */
function entryAt(whole: Data, path: string): unknown {
  const [list = "", index = ""] = path.split(".");
  const entries = whole[list];
  return Array.isArray(entries) ? (entries as unknown[])[Number(index)] : undefined;
}

/** Which of several fields is filled in: the choice, and the field of each. */
function placesHtml(field: GroupField, path: string, data: Data, context: FormContext): ElementContent[] {
  if (field.oneOf.length === 0) return [];
  const chosen = field.oneOf.find((key) => data[key] !== undefined) ?? field.oneOf[0];
  const name = placeName(path);
  const fields = field.fields
    .filter(({ key }) => field.oneOf.includes(key))
    .map((inner) => ({ ...inner, required: true }));
  return [
    h("fieldset.places", [
      h("legend", fields.every(({ key }) => isPlace(key)) ? "หลักฐานเป็น" : "เลือกหนึ่งอย่าง"),
      h(
        "div.choices",
        fields.map(({ key, label }) =>
          h("div.tick", [
            h("input", {
              type: "radio",
              id: `${name}.${key}`,
              name,
              value: key,
              checked: key === chosen,
              dataPlace: path,
            }),
            h("label", { htmlFor: `${name}.${key}` }, isPlace(key) ? choiceLabel("", key) : label),
          ]),
        ),
      ),
      ...fields.map((inner) =>
        h(
          "div",
          { dataPlaceOf: path, dataKey: inner.key, hidden: inner.key !== chosen },
          fieldHtml(inner, within(path, inner.key), data[inner.key], context),
        ),
      ),
    ]),
  ];
}

function componentsHtml(path: string, value: unknown, { components }: FormContext): Element {
  const chosen = (Array.isArray(value) ? (value as unknown[]) : listed(value)).flatMap((id) =>
    String(id).split(/\s*,\s*/),
  );
  const all = [
    ...components,
    ...chosen.filter((id) => id !== "" && !components.some((known) => known.id === id)).map((id) => ({ id, text: id })),
  ];
  return h("fieldset.group", { id: path, dataComponents: path }, [
    h("legend", "หลักฐานนี้แสดงส่วนใดของข้อ"),
    ...faultOnly(path),
    h("input", { type: "hidden", name: countName(path), value: chosen.length }),
    ...all.map(({ id, text }) =>
      h("div.tick", [
        h("input", {
          type: "checkbox",
          id: `${path}.${id}`,
          value: id,
          checked: chosen.includes(id),
          dataComponent: path,
        }),
        h("label", { htmlFor: `${path}.${id}` }, text),
      ]),
    ),
  ]);
}

function listHtml(field: ListField, path: string, value: unknown, context: FormContext): Element {
  const list = Array.isArray(value) ? (value as unknown[]) : listed(value);
  const isGroup = field.item.type === "group";
  const name = (field.item.label || field.label).replace(/(?:หนึ่ง| ).*/, "");
  const many = isGroup && field.item.fields.some(isFile);
  return h(
    "fieldset.list",
    { id: path, dataDropList: many || isFile(field.item) ? path : undefined, ...entryKeys(field) },
    [
      h("legend", field.label),
      ...helpAndFault(field, path),
      h("input", { type: "hidden", name: countName(path), value: list.length }),
      h(
        "ol",
        list.map((entry, index) => {
          const item = { ...field.item, label: `${name}ที่ ${index + 1}` };
          const at = within(path, index);
          const inner = isGroup
            ? [h("p.entry-title", { id: at }, item.label), ...faultOnly(at), fieldHtml(field.item, at, entry, context)]
            : [fieldHtml(item, at, entry, context)];
          return h("li.entry", [...inner, moversHtml(path, index, list.length, item.label)]);
        }),
      ),
      h("p", h("button.quiet", { type: "button", dataAct: "add", dataList: path }, `เพิ่ม${name}`)),
    ],
  );
}

function recordHtml(field: RecordField, path: string, value: unknown, context: FormContext): Element {
  const pairs = isData(value) ? Object.entries(value) : [];
  return h("fieldset.list", { id: path }, [
    h("legend", field.label),
    ...helpAndFault(field, path),
    h("input", { type: "hidden", name: countName(path), value: pairs.length }),
    h(
      "ol",
      pairs.map(([key, entry], index) =>
        h("li.entry.pair", [
          fieldHtml(
            { ...BLANK, type: "line", line: "text", label: `รหัส ${index + 1}` },
            within(path, `${index}.key`),
            key,
            context,
          ),
          fieldHtml(
            { ...field.value, label: `ค่าของ ${key || index + 1}` },
            within(path, `${index}.value`),
            entry,
            context,
          ),
          moversHtml(path, index, pairs.length, key || `รายการที่ ${index + 1}`),
        ]),
      ),
    ),
    h("p", h("button.quiet", { type: "button", dataAct: "add", dataList: path }, "เพิ่มรายการ")),
  ]);
}

/** What an entry that begins with a file calls it, and what its title. */
function entryKeys({ item }: ListField): { dataFileKey?: string; dataTitleKey?: string | undefined } {
  if (item.type !== "group") return {};
  const file = item.fields.find(isFile);
  const title = item.fields.find((field) => field.type === "line" && field.line === "text" && TITLES.has(field.key));
  return file ? { dataFileKey: file.key, dataTitleKey: title?.key } : {};
}
const TITLES = new Set(["title", "name", "alt", "caption", "label"]);

const isFile = (field: Field): boolean => field.type === "line" && field.line === "file";

const BLANK = { key: "", help: undefined, example: undefined, required: true } as const;

function moversHtml(path: string, index: number, count: number, label: string): Element {
  const button = (act: string, words: string, disabled: boolean) =>
    h("button.quiet.small", { type: "button", dataAct: act, dataList: path, dataIndex: index, disabled }, [
      words,
      h("span.unseen", ` ${label}`),
    ]);
  return h("p.movers", [
    ...(count > 1 ? [button("up", "เลื่อนขึ้น", index === 0), button("down", "เลื่อนลง", index === count - 1)] : []),
    button("remove", "ลบ", false),
  ]);
}

const labelHtml = ({ label, required }: Field, path: string): Element =>
  h("label", { htmlFor: path }, [label, ...(required ? [] : [h("span.optional", " (ไม่บังคับ)")])]);

/** Which words speak of a field: its help, and what is wrong with it. */
const told = ({ help, example }: Field, path: string) => ({
  ariaDescribedBy: [...(help !== undefined || example !== undefined ? [`h-${path}`] : []), `e-${path}`].join(" "),
});

function helpAndFault(field: Field, path: string): Element[] {
  const { help, example } = field;
  const isShown = field.type === "line" && field.line !== "date" && field.line !== "year";
  const like = example === undefined || !isShown ? undefined : `เช่น ${example}`;
  const words = [help, like].filter((text) => text !== undefined).join(" · ");
  return [...(words === "" ? [] : [h("p.help", { id: `h-${path}` }, words)]), ...faultOnly(path)];
}

const faultOnly = (path: string): Element[] => [h("p.fault", { id: `e-${path}`, dataFault: path, hidden: true })];
