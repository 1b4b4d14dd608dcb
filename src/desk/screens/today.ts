import type { ElementContent } from "hast";
import { h } from "hastscript";
import { byCost, isOpen, type AssessedItem, type Assessment } from "../../domain/assess/assess.ts";
import type { Content } from "../../domain/model/content.ts";
import { disclosureFile } from "../../domain/model/disclosure.ts";
import { daysBetween, formatThaiDate } from "../../domain/thai/date.ts";
import type { Problem } from "../../domain/coherence/problem.ts";
import { daysLeftWords, deadlineView } from "../../site/oit/deadline.ts";
import { componentCount, progressOf } from "../../site/oit/checklist.ts";
import { openReasons } from "../../site/oit/findings.ts";
import { formatPoints } from "../../site/frame/numbers.ts";
import { statusView } from "../../site/frame/status-view.ts";
import { inForms } from "../forms/plain-words.ts";
import { kindLinks } from "./content.ts";
import { editHref } from "./layout.ts";

/** What the first screen shows beside the checklist. */
export interface Desk {
  readonly content: Content;
  readonly assessment: Assessment;
  readonly problems: readonly Problem[];
  /** How many questions wait for a confirmation. */
  readonly waiting: number;
  /** Files that were changed and not yet published; `undefined` where nobody can say. */
  readonly changed: readonly unknown[] | undefined;
  /** Commits that nobody else has; `undefined` where there is nowhere to send them. */
  readonly unsent: number | undefined;
}

/** The first screen: what to do today, in the order of points and days left. */
export function todayContent({ content, assessment, problems, waiting, ...made }: Desk): ElementContent[] {
  const { edition, items, asOf } = assessment;
  const { closes, left } = deadlineView(edition, asOf);
  const open = byCost(items).filter(isOpen);
  return [
    h("p.lead", [
      `ปีงบประมาณ ${edition.fiscalYear} · ${progressOf(items).words}`,
      closes === undefined ? "" : ` · ตอบแบบได้ถึง ${formatThaiDate(closes)} (${left ?? ""})`,
    ]),
    ...noticesHtml(problems, waiting, made),
    h("div#drop.notice.row", [
      h("p", "มีเอกสารอยู่ในมือ วางที่นี่ โปรแกรมอ่านแล้วบอกว่าน่าจะเป็นหลักฐานของข้อใด"),
      h("button#pick.quiet", { type: "button" }, "เลือกเอกสาร"),
    ]),
    h("div#proposals", { hidden: true }),
    h("div.two", [
      h("section", { ariaLabelledBy: "todo" }, [
        h("h2#todo", `สิ่งที่ต้องทำ (${open.length} ข้อ)`),
        open.length === 0
          ? h("p", "ครบทุกข้อแล้ว")
          : h(
              "ol.todo",
              open.map((item) => h("li", rowHtml(item, content))),
            ),
        ...(open.length === items.length
          ? []
          : [
              h("details.more", [
                h("summary", `ข้อที่ครบแล้วหรือไม่ใช้กับหน่วยงาน (${items.length - open.length} ข้อ)`),
                h(
                  "ol.todo",
                  items.filter((item) => !isOpen(item)).map((item) => h("li", rowHtml(item, content))),
                ),
              ]),
            ]),
      ]),
      h("section", { ariaLabelledBy: "kinds" }, [h("h2#kinds", "เขียนหรือแก้เนื้อหา"), kindLinks(content), ...moreDoors()]),
    ]),
  ];
}

/** What is no kind of its own. */
export const moreDoors = (): ElementContent[] => [
  h("p.bar", [h("a", { href: "/import" }, "นำเข้าจาก Excel"), h("a", { href: "/trash" }, "ไฟล์ที่ลบ")]),
];

function noticesHtml(
  problems: readonly Problem[],
  waiting: number,
  made: Pick<Desk, "changed" | "unsent">,
): ElementContent[] {
  const state = publishedWords(made);
  const lines = [
    ...(problems.length > 0
      ? [h("li.bad", h("a", { href: "/problems" }, `มี ${problems.length} จุดที่ต้องแก้ก่อนเผยแพร่`))]
      : []),
    ...(waiting > 0 ? [h("li", h("a", { href: "/confirm" }, `มี ${waiting} เรื่องรอท่านยืนยัน`))] : []),
    ...(state === undefined ? [] : [h("li", h("a", { href: "/publish" }, state))]),
  ];
  return lines.length > 0 ? [h("ul.notices", { ariaLabel: "สรุป" }, lines)] : [];
}

/** What became of what was changed; it is called published only where it was sent. */
function publishedWords({ changed, unsent }: Pick<Desk, "changed" | "unsent">): string | undefined {
  if (changed === undefined) return undefined;
  if (changed.length > 0) return `แก้แล้วแต่ยังไม่เผยแพร่ ${changed.length} ไฟล์`;
  if (unsent === undefined) return "เก็บในเครื่องแล้ว ยังไม่มีปลายทางให้เผยแพร่";
  return unsent > 0 ? "เก็บในเครื่องแล้ว ยังไม่ได้ส่งขึ้น" : "ส่งขึ้นทุกสิ่งที่แก้แล้ว";
}

function rowHtml(assessed: AssessedItem, content: Content): ElementContent[] {
  const { item, fiscalYear, status, points, due } = assessed;
  const file = assessed.disclosure?.file ?? disclosureFile(fiscalYear, item.code);
  const { label } = statusView(status);
  const [reason] = isOpen(assessed) ? openReasons(assessed) : [];
  const days = due === undefined ? undefined : daysBetween(content.today, due);
  const facts = [
    points === null ? undefined : `${formatPoints(points)} คะแนน`,
    isOpen(assessed) && days !== undefined ? (days < 0 ? `เลยกำหนด ${-days} วัน` : daysLeftWords(days)) : undefined,
    componentCount(assessed),
  ].filter((fact) => fact !== undefined);
  return [
    h("p.row", [
      h("a", { href: editHref(file) }, `${item.code} ${item.name}`),
      h("span.badge", { className: [status] }, label),
    ]),
    h("p.note", facts.join(" · ")),
    ...(reason === undefined ? [] : [h("p.note", inForms(reason))]),
  ];
}
