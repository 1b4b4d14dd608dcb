import { z } from "zod";
import { fieldsOf } from "../forms/field.ts";
import { clashHtml } from "../screens/clash.ts";
import { part, screen } from "../screens/layout.ts";
import { publishContent } from "../screens/publish.ts";
import { changedFiles, repositoryOf, unpushed, type Repository } from "../publishing/git.ts";
import { commitAll, push } from "../publishing/publish.ts";
import { reconcile, type Choices, type FileClash } from "../publishing/reconcile.ts";
import { buildSite, siteFolder, zippedSite } from "../publishing/site.ts";
import { changesInWords, messageFor } from "../publishing/summary.ts";
import { kindOf } from "../record.ts";
import { h } from "hastscript";
import { bodyOf } from "./asked.ts";
import { json, page, Refused, type Reply } from "./reply.ts";
import type { Handler } from "./screens.ts";

export const publishScreen: Handler = async ({ workspace }) => {
  const { directory } = workspace;
  const { content, problems } = await workspace.loaded();
  const repository = await repositoryOf(directory);
  const changes = changesInWords((await changedFiles(directory)) ?? [], content);
  const shown = publishContent({
    repository,
    changes,
    unsent: repository && changes.length === 0 ? await unpushed(directory, repository) : 0,
    problems,
    message: messageFor(changes),
    twoPeople: content?.agency.publish === "two-people",
  });
  return page(screen({ agency: content?.agency.name ?? "หน่วยงาน", at: "publish" }, "เผยแพร่", shown, ["publish"]));
};

const wishSchema = z.object({
  message: z.string(),
  by: z.string(),
  reviewer: z.string().optional(),
  reviewed: z.boolean().optional(),
  choices: z.record(z.string(), z.record(z.string(), z.enum(["ours", "theirs"]))).optional(),
});

/** Commits and sends what was changed. What others have published meanwhile is put together with it first. */
export const publishAll: Handler = async ({ workspace }, asked) => {
  const wish = await bodyOf(asked, wishSchema);
  const { content, problems } = await workspace.loaded();
  if (!content || problems.length > 0) throw new Refused(409, `ยังเผยแพร่ไม่ได้ มี ${problems.length} จุดที่ต้องแก้ก่อน`);
  const twoPeople = content.agency.publish === "two-people";
  const said = faultsOf(wish, twoPeople);
  if (said.length > 0) return json({ said }, 422);
  const { directory } = workspace;
  const repository = await repositoryOf(directory);
  if (!repository) throw new Refused(409, "โฟลเดอร์นี้ยังไม่มีที่เก็บ (git) ใช้ปุ่มสร้างเว็บไซต์แทน");
  const by = wish.by.trim();
  const fault = await commitAll(directory, repository, {
    message: wish.message.trim(),
    by,
    reviewer: twoPeople ? wish.reviewer?.trim() : undefined,
  });
  if (fault !== undefined) throw new Refused(500, fault);
  return sent(directory, repository, wish.choices ?? {}, by);
};

async function sent(directory: string, repository: Repository, choices: Choices, by: string): Promise<Reply> {
  let outcome = await push(directory, repository);
  // Somebody may be faster again; three times is no accident.
  for (let tries = 0; outcome === "behind" && tries < 3; tries++) {
    const open = await reconcile(directory, repository, choices, by);
    if (typeof open === "string") throw new Refused(409, open);
    if (open) return json({ html: part(open.map(fileClash)) }, 409);
    outcome = await push(directory, repository);
  }
  if (outcome === "behind") throw new Refused(409, "มีผู้อื่นเผยแพร่พร้อมกันหลายครั้ง สิ่งที่แก้เก็บไว้ในเครื่องแล้ว กดเผยแพร่อีกครั้ง");
  if (typeof outcome === "object") throw new Refused(502, outcome.failed);
  return json({ outcome });
}

const fileClash = ({ file, clashes }: FileClash) => {
  const desk = kindOf(file);
  const fields = desk ? fieldsOf(desk.kind.schema) : [];
  return h("section.notice", { ariaLabel: file }, [
    h("h3", file),
    ...clashes.map((clash) => clashHtml(clash, fields, file)),
  ]);
};

function faultsOf(
  { message, by, reviewer = "", reviewed }: z.output<typeof wishSchema>,
  twoPeople: boolean,
): { name: string; text: string }[] {
  return [
    ...(message.trim() === "" ? [{ name: "message", text: "กรอกว่าทำอะไรสั้น ๆ" }] : []),
    ...(by.trim() === "" ? [{ name: "by", text: "กรอกชื่อหรือส่วนงานของท่าน" }] : []),
    ...(twoPeople && (reviewer.trim() === "" || reviewer.trim() === by.trim())
      ? [{ name: "reviewer", text: "กรอกชื่อของอีกคนหนึ่ง ที่ไม่ใช่ผู้จัดทำ" }]
      : []),
    ...(twoPeople && reviewed !== true ? [{ name: "", text: "ผู้ตรวจยังไม่ได้ทำเครื่องหมายว่าดูแล้ว" }] : []),
  ];
}

/** Builds the site for whoever puts it on a host by hand. */
export const buildForHand: Handler = async ({ workspace }) => {
  const fault = await buildSite(workspace.directory);
  if (fault !== undefined) throw new Refused(500, `สร้างเว็บไซต์ไม่ได้\n${fault}`);
  return json({ folder: siteFolder(), zip: "/site.zip" });
};

export const siteZip: Handler = async () => ({
  status: 200,
  type: "application/zip",
  body: await zippedSite(),
  headers: { "content-disposition": 'attachment; filename="site.zip"' },
});
