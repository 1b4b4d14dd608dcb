import { z } from "zod";
import type { Content } from "../../domain/model/content.ts";
import { diskFault } from "../../program/disk-fault.ts";
import { withConfirmation } from "../confirm.ts";
import { pageOf } from "../address.ts";
import type { Desk } from "../desk.ts";
import { acted, type Act } from "../forms/acts.ts";
import { saidAt, saidOf, type Said } from "../forms/said.ts";
import { FormReader, type Data } from "../forms/values.ts";
import { newPath } from "../new-record.ts";
import { clashContent } from "../screens/clash.ts";
import { fieldsHtml } from "../screens/field-html.ts";
import { editHref, part } from "../screens/layout.ts";
import { deskKinds, openedFrom, openRecord } from "../record.ts";
import { mergedData, withBody, BODY } from "../saving/merge.ts";
import { textWith } from "../saving/new-text.ts";
import { bringBack, throwAway } from "../saving/trash.ts";
import { ChangedMeanwhile, markOf, textOf, writeWhole } from "../saving/write.ts";
import { bodyOf } from "./asked.ts";
import { formModel, startData, type FormModel } from "./form-model.ts";
import { json, Refused, type Reply } from "./reply.ts";
import type { Handler } from "./handler.ts";

const formSchema = z.object({
  kind: z.string(),
  file: z.string(),
  mark: z.string(),
  entries: z.array(z.tuple([z.string(), z.string()])),
  act: z
    .object({
      act: z.enum(["add", "remove", "up", "down"]),
      list: z.string(),
      index: z.number().optional(),
      values: z.array(z.unknown()).optional(),
    })
    .optional(),
  choice: z.record(z.string(), z.enum(["ours", "theirs"])).optional(),
});
type Form = z.output<typeof formSchema>;

const modelOf = (desk: Desk, { file, kind }: Form): Promise<FormModel> =>
  formModel(
    desk,
    file,
    deskKinds().find(({ name }) => name === kind),
  );

/** What the form says of the file: the data below which it was opened, with its changes. */
function dataOf(
  desk: Desk,
  { opened, fields, context, content }: FormModel,
  { entries, mark }: Form,
  keepsBlanks = false,
) {
  const text = desk.opened.get(mark);
  const base = openedFrom(opened, opened.file, text);
  const reader = new FormReader(entries, keepsBlanks);
  const asked = fields.filter(({ key }) => !context.fixed.has(key));
  const fixed = startData(
    { opened: base, fields: fields.filter(({ key }) => context.fixed.has(key)), context, content },
    "",
  );
  const known = Object.fromEntries(Object.entries(fixed).filter(([key]) => context.fixed.has(key)));
  const read = reader.read(asked, { ...base.data, ...known });
  // In the order of the schema, so that new fields stand where its reader expects them.
  const keys = [...fields.map(({ key }) => key), ...Object.keys(read)];
  const data = Object.fromEntries([...new Set(keys)].flatMap((key) => (key in read ? [[key, read[key]]] : [])));
  const typed = new Map(entries).get(BODY);
  const body =
    typed === undefined || typed.trim() === base.body.trim()
      ? base.body
      : `${/^\n*/.exec(base.body)?.[0] || "\n"}${typed.replaceAll("\r\n", "\n").trim()}\n`;
  return { base, data, body };
}

/** Draws the fields anew after something was done to a list. */
export const actOnForm: Handler = async (desk, asked) => {
  const form = await bodyOf(asked, formSchema);
  const model = await modelOf(desk, form);
  const { data } = dataOf(desk, model, form, true);
  const after: Data = form.act ? acted(model.fields, data, form.act as Act) : data;
  return json({ html: part(fieldsHtml(model.fields, after, model.context)) });
};

/** Says what is wrong with a form as it stands. */
export const checkForm: Handler = async (desk, asked) => {
  const form = await bodyOf(asked, formSchema);
  const model = await modelOf(desk, form);
  const { data } = dataOf(desk, model, form);
  return json({ said: saidOf(model.opened.file, model.opened.kind.schema, data) });
};

/** Shows a form as it stands in the preview, which nobody else sees, or says what is wrong with it: then the preview stays as it was. */
export const showDraft: Handler = async (desk, asked) => {
  const form = await bodyOf(asked, formSchema);
  const model = await modelOf(desk, form);
  const { opened } = model;
  const { data, body } = dataOf(desk, model, form);
  const said = saidOf(opened.file, opened.kind.schema, data);
  if (said.length > 0) return json({ said });
  const given = new Map(form.entries).get("@name") ?? "";
  const file = opened.file || (await newPath(desk.workspace, opened, data, given));
  if (file === undefined) return json({ said: [{ name: "", text: "กรอกหัวข้อหรือชื่อก่อน" }] });
  const text = textWith(opened.text, opened.kind.format, data, body);
  const problems = await desk.preview.draft(file, text);
  if (problems.length > 0) return json({ said: problems.map(saidAt) });
  return json({ address: pageOf(opened.name, file), saved: text === opened.text });
};

/** Writes a form to its file, or says why not: what is wrong in it, or that somebody else has changed the file. */
export const saveForm: Handler = async (desk, asked) => {
  const form = await bodyOf(asked, formSchema);
  const model = await modelOf(desk, form);
  const { opened } = model;
  const read = dataOf(desk, model, form);
  const said = saidOf(opened.file, opened.kind.schema, read.data);
  if (said.length > 0) return json({ said }, 422);
  if (opened.mark !== form.mark) return mergeForm(desk, model, form, read);
  const given = new Map(form.entries).get("@name") ?? "";
  const file = opened.file === "" ? await newPath(desk.workspace, opened, read.data, given) : opened.file;
  if (file === undefined) return json({ said: [{ name: "@name", text: "ตั้งชื่อไฟล์จากที่กรอกไม่ได้ ให้กรอกชื่อไฟล์เอง" }] }, 422);
  return written(desk, file, textWith(opened.text, opened.kind.format, read.data, read.body), opened.mark);
};

async function written(desk: Desk, file: string, text: string, mark: string): Promise<Reply> {
  const { workspace } = desk;
  try {
    await writeWhole(workspace.at(file), text, mark);
  } catch (error) {
    if (error instanceof ChangedMeanwhile)
      return json({ said: [{ name: "", text: "มีผู้อื่นแก้ไฟล์นี้ในขณะเดียวกัน สิ่งที่ท่านพิมพ์ยังอยู่ กดบันทึกอีกครั้ง" }] }, 409);
    const words = diskFault(error, workspace.directory);
    if (words === undefined) throw error;
    return json({ said: [{ name: "", text: `${words} สิ่งที่ท่านพิมพ์ยังอยู่ในหน้านี้` }] }, 507);
  }
  desk.opened.set(markOf(text), text);
  const { problems } = await workspace.loaded();
  const left: Said[] = problems.filter((problem) => problem.file === file).map(saidAt);
  return json({ file, mark: markOf(text), href: editHref(file), left });
}

/** Somebody else has changed the file since the form was opened: both are put together, and what clashes is asked. */
async function mergeForm(
  desk: Desk,
  { opened, fields }: FormModel,
  form: Form,
  ours: { base: { data: Data; body: string }; data: Data; body: string },
): Promise<Reply> {
  if (opened.text === undefined) return json({ gone: true, html: part(clashContent(undefined, [], fields)) }, 409);
  const { data, clashes } = mergedData(
    withBody(ours.base.data, ours.base.body),
    withBody(ours.data, ours.body),
    withBody(opened.data, opened.body),
    form.choice,
  );
  if (form.choice === undefined || clashes.length > 0)
    return json({ html: part(clashContent(opened, clashes, fields)) }, 409);
  const { [BODY]: body, ...rest } = data;
  const isOurs = body !== withBody({}, opened.body)[BODY];
  const said = saidOf(opened.file, opened.kind.schema, rest);
  if (said.length > 0) return json({ said }, 422);
  return written(
    desk,
    opened.file,
    textWith(opened.text, opened.kind.format, rest, isOurs ? ours.body : opened.body),
    opened.mark,
  );
}

export const deleteFile: Handler = async (desk, asked) => {
  const { file, mark } = await bodyOf(asked, z.object({ file: z.string(), mark: z.string() }));
  const opened = await openRecord(desk.workspace, file);
  if (opened?.text === undefined) throw new Refused(404, "ไม่พบไฟล์นี้แล้ว");
  if (opened.mark !== mark) throw new Refused(409, "ไฟล์นี้ถูกแก้หลังจากท่านเปิด จึงยังไม่ลบ โหลดหน้านี้ใหม่เพื่อดูฉบับล่าสุด");
  const id = await throwAway(desk.workspace.directory, file, new Date());
  return json({ id });
};

export const restoreFile: Handler = async (desk, asked) => {
  const { id } = await bodyOf(asked, z.object({ id: z.string() }));
  const file = await bringBack(desk.workspace.directory, id);
  if (file === undefined) throw new Refused(409, "นำกลับมาไม่ได้: มีไฟล์ชื่อเดียวกันอยู่แล้ว หรือไม่พบไฟล์ที่ลบ");
  return json({ href: editHref(file) });
};

/** An official's word on one piece of evidence, or on a whole answer. */
export const confirmAnswer: Handler = async (desk, asked) => {
  const { file, index, by } = await bodyOf(
    asked,
    z.object({ file: z.string(), index: z.number().nullable(), by: z.string().trim().min(1) }),
  );
  const { workspace } = desk;
  const opened = await openRecord(workspace, file);
  const content: Content | undefined = (await workspace.loaded()).content;
  if (opened?.text === undefined || opened.name !== "disclosures") throw new Refused(404, "ไม่พบคำตอบนี้แล้ว");
  const data = withConfirmation(
    opened.data,
    index ?? undefined,
    { by, on: workspace.today() },
    (name) => content?.files[name]?.sha256,
  );
  const said = saidOf(file, opened.kind.schema, data);
  if (said.length > 0) return json({ said }, 422);
  return written(
    desk,
    file,
    textWith(await textOf(workspace.at(file)), opened.kind.format, data, opened.body),
    opened.mark,
  );
};
