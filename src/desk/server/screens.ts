import { assess } from "../../domain/assess/assess.ts";
import { currentEdition } from "../../domain/addresses/pages.ts";
import { availableYears } from "../../authoring/init.ts";
import { filesBelow } from "../../program/paths.ts";
import { questionsOf } from "../confirm.ts";
import type { Desk } from "../desk.ts";
import { beginContent } from "../screens/begin.ts";
import { confirmContent } from "../screens/confirm.ts";
import { kindContent, kindLinks } from "../screens/content.ts";
import { formContent } from "../screens/form.ts";
import { screen, type Frame } from "../screens/layout.ts";
import { problemsContent } from "../screens/problems.ts";
import { moreDoors, todayContent } from "../screens/today.ts";
import { bringContent } from "../screens/sign-in.ts";
import { trashContent } from "../screens/trash.ts";
import { deskKinds, kindOf } from "../record.ts";
import { hasAgency } from "./beginnings.ts";
import { inTrash } from "../saving/trash.ts";
import { formModel, formPage, startData } from "./form-model.ts";
import type { Handler } from "./handler.ts";
import { page, Refused } from "./reply.ts";

/** The first screen; where the agency itself cannot be read, what is wrong with it. */
export const todayScreen: Handler = async (desk) => {
  const { content, problems } = await desk.workspace.loaded();
  const frame: Frame = { agency: content?.agency.name ?? "หน่วยงาน", at: "today" };
  if (!content && !(await hasAgency(desk.workspace)))
    return page(
      screen(
        { agency: "หน่วยงานใหม่", isNew: true },
        "เริ่มเว็บไซต์ของหน่วยงาน",
        [...beginContent(await availableYears()), ...bringContent(await desk.tokens.canKeep())],
        ["begin", "sign-in"],
      ),
    );
  if (!content) return page(screen(frame, "ต้องแก้ข้อมูลหน่วยงานก่อน", problemsContent(problems)));
  const assessment = assess(currentEdition(content), content);
  const waiting = questionsOf(content).length;
  const versions = await desk.versions();
  const changed = await versions.changed();
  const repository = await versions.repository();
  const unsent = repository?.remote === undefined ? undefined : await versions.unpushed(repository);
  return page(
    screen(frame, "วันนี้ทำอะไรดี", todayContent({ content, assessment, problems, waiting, changed, unsent }), ["today"]),
  );
};

export const contentScreen: Handler = async (desk) => {
  const { frame, content } = await framed(desk, "content");
  return page(screen(frame, "เนื้อหาทั้งหมด", content ? [kindLinks(content), ...moreDoors()] : []));
};

export const kindScreen: Handler = async (desk, { url }) => {
  const kind = deskKinds().find(({ name }) => name === url.pathname.split("/")[2]);
  if (!kind) throw new Refused(404, "ไม่มีเนื้อหาชนิดนี้");
  const { frame, content } = await framed(desk, "content");
  const all = (await filesBelow(desk.workspace.at("content"))).map((file) => `content/${file}`);
  const files = all.filter((file) => kindOf(file)?.name === kind.name);
  return page(screen(frame, kind.kind.label, kindContent(kind, files, content)));
};

export const editScreen: Handler = async (desk, { url }) => {
  const model = await formModel(desk, url.searchParams.get("file") ?? "", undefined);
  const shown = await formPage(desk, model, startData(model, desk.workspace.today()));
  return page(screen((await framed(desk)).frame, shown.title, formContent(shown.page), ["form", "files", "body"]));
};

export const newScreen: Handler = async (desk, { url }) => {
  const kind = deskKinds().find(({ name }) => name === url.searchParams.get("kind"));
  if (!kind) throw new Refused(404, "ไม่มีเนื้อหาชนิดนี้");
  const model = await formModel(desk, "", kind);
  const shown = await formPage(desk, model, startData(model, desk.workspace.today()));
  return page(screen((await framed(desk)).frame, shown.title, formContent(shown.page), ["form", "files", "body"]));
};

export const confirmScreen: Handler = async (desk) => {
  const { frame, content } = await framed(desk, "confirm");
  const questions = content ? questionsOf(content) : [];
  return page(screen(frame, "รอท่านยืนยัน", confirmContent(questions, "", desk.workspace.today()), ["confirm"]));
};

export const problemsScreen: Handler = async (desk) => {
  const { problems } = await desk.workspace.loaded();
  return page(screen((await framed(desk)).frame, "สิ่งที่ต้องแก้ก่อนเผยแพร่", problemsContent(problems)));
};

export const trashScreen: Handler = async (desk) =>
  page(screen((await framed(desk)).frame, "ไฟล์ที่ลบ", trashContent(await inTrash(desk.workspace.directory)), ["trash"]));

async function framed({ workspace }: Desk, at?: Frame["at"]) {
  const { content } = await workspace.loaded();
  return { frame: { agency: content?.agency.name ?? "หน่วยงาน", ...(at && { at }) }, content };
}
