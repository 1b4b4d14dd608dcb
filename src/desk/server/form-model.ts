import { assess, type AssessedItem } from "../../domain/assess/assess.ts";
import { parseItemCode } from "../../domain/thai/item-code.ts";
import type { Content } from "../../domain/model/content.ts";
import type { ElementContent } from "hast";
import { pageOf } from "../address.ts";
import { fieldsOf, type Field } from "../forms/field.ts";
import { saidAt } from "../forms/said.ts";
import { newData } from "../new-record.ts";
import { itemAside, problemsAside } from "../screens/aside.ts";
import type { FormContext } from "../screens/field-html.ts";
import type { FormPage } from "../screens/form.ts";
import { openRecord, openedFrom, type DeskKind, type Opened } from "../record.ts";
import { referencesIn } from "../references.ts";
import type { Desk } from "../desk.ts";
import { Refused } from "./reply.ts";

/** A form with the file that it is of. */
export interface FormModel {
  readonly opened: Opened;
  readonly fields: readonly Field[];
  readonly context: FormContext;
  readonly content: Content | undefined;
}

/** Opens the form of a file, or of a new one of a kind where `file` is empty. @throws Refused for what has no form */
export async function formModel(
  { workspace, opened: texts }: Desk,
  file: string,
  kind: DeskKind | undefined,
): Promise<FormModel> {
  const { content } = await workspace.loaded();
  const opened = file === "" && kind ? openedFrom(kind, "", undefined) : await openRecord(workspace, file);
  if (!opened) throw new Refused(404, "ไฟล์นี้ไม่มีแบบฟอร์ม");
  if (opened.text !== undefined) texts.set(opened.mark, opened.text);
  const fields = fieldsOf(opened.kind.schema);
  const lists = new Set(content ? referencesIn(content).keys() : []);
  const answered = answerOf(opened);
  const item = content?.editions
    .find(({ fiscalYear }) => fiscalYear === answered?.fiscalYear)
    ?.items.find(({ code }) => code === answered?.item);
  const assessed = content && answered && assessedOf(content, answered);
  return {
    opened,
    fields,
    context: {
      lists,
      components: item?.components ?? [],
      fixed: new Set(answered ? ["item", "fiscalYear"] : []),
      answered: assessed && {
        uncovered: assessed.components.filter(({ status }) => status === "missing").map(({ text }) => text),
        shown: assessed.proofs.some(({ native, counts }) => native && counts),
      },
    },
    content,
  };
}

/** How the item that is answered stands. */
function assessedOf(content: Content, { item: code, fiscalYear }: Answered): AssessedItem | undefined {
  const edition = content.editions.find((known) => known.fiscalYear === fiscalYear);
  return edition && assess(edition, content).items.find(({ item }) => item.code === code);
}

interface Answered {
  readonly item: string;
  readonly fiscalYear: number;
}

/** The item that a file answers, as its place says. */
function answerOf({ name, file }: Opened): Answered | undefined {
  if (name !== "disclosures") return undefined;
  const [, , year, last = ""] = file.split("/");
  const item = parseItemCode(last.replace(/\.yaml$/, ""));
  return item && { item, fiscalYear: Number(year) };
}

/** What the file holds, or what is known of a new one. */
export function startData({ opened, fields, content }: FormModel, today: string): Record<string, unknown> {
  const answered = answerOf(opened);
  if (opened.text !== undefined) return { ...answered, ...opened.data };
  return { ...newData(opened, fields, content, today), ...answered };
}

/** All that the screen of a form shows. */
export async function formPage(
  desk: Desk,
  model: FormModel,
  data: Record<string, unknown>,
): Promise<{ page: FormPage; title: string }> {
  const { opened, fields, context, content } = model;
  const { workspace } = desk;
  const { problems } = await workspace.loaded();
  const own = problems.filter(({ file }) => file === opened.file).map(saidAt);
  const answered = answerOf(opened);
  const assessed = content && answered && assessedOf(content, answered);
  const aside: ElementContent[] = [...problemsAside(own), ...(assessed ? itemAside(assessed) : [])];
  const page: FormPage = {
    opened,
    fields,
    data,
    context,
    lists: content ? referencesIn(content) : new Map(),
    hasPage: pageOf(opened.name, opened.file || `content/${opened.kind.folder}/2500/a.yaml`) !== undefined,
    aside,
    unit: typeof data["unit"] === "string" ? data["unit"] : "",
    today: workspace.today(),
  };
  const title = assessed
    ? `${assessed.item.code} ${assessed.item.name} ปี ${assessed.fiscalYear}`
    : `${opened.text === undefined ? "เพิ่ม" : "แก้"}${opened.kind.label}`;
  return { page, title };
}
