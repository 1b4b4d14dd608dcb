import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { Problem } from "../../domain/coherence/problem.ts";
import type { Repository } from "../publishing/repository.ts";
import { CHANGE_WORDS, type ChangeWords } from "../publishing/summary.ts";
import { connectContent, signInContent, type SignIn } from "./sign-in.ts";

/** What is known before a publication. */
export interface PublishPage {
  readonly repository: Repository | undefined;
  readonly changes: readonly ChangeWords[];
  /** Commits that were made here and not sent. */
  readonly unsent: number;
  readonly problems: readonly Problem[];
  readonly message: string;
  /** True where the agency wants a second person to look. */
  readonly twoPeople: boolean;
  /** `undefined` where the place is not reached over the web. */
  readonly signIn: SignIn | undefined;
  /** True where the system keeps a token for later. */
  readonly canKeep: boolean;
}

/** What will go out, in words, and the button. */
export function publishContent(page: PublishPage): ElementContent[] {
  const { repository, changes, unsent, problems } = page;
  if (problems.length > 0)
    return [
      h("div.notice", [
        h("p", h("strong", `ยังเผยแพร่ไม่ได้ มี ${problems.length} จุดที่ต้องแก้ก่อน`)),
        h("p", h("a", { href: "/problems" }, "ดูและแก้ทีละจุด")),
      ]),
      ...changesHtml(changes),
    ];
  const nothing = repository !== undefined && changes.length === 0 && unsent === 0;
  return [
    ...(nothing
      ? [
          h(
            "p",
            repository.remote === undefined
              ? "เก็บทุกสิ่งที่แก้ในเครื่องแล้ว แต่ยังไม่มีปลายทางให้เผยแพร่"
              : "ส่งขึ้นทุกสิ่งที่แก้แล้ว ไม่มีสิ่งใดรอ",
          ),
        ]
      : changesHtml(changes)),
    ...(unsent > 0 ? [h("p", `มี ${unsent} ครั้งที่เก็บไว้ในเครื่องและยังไม่ได้ส่งขึ้น`)] : []),
    h("div#clashes", { hidden: true }),
    ...(page.signIn ? signInContent(page.signIn) : []),
    ...(repository === undefined || nothing ? [] : [publishForm(page)]),
    ...(repository?.remote === undefined ? [...byHand(repository !== undefined), ...connectContent(page.canKeep)] : []),
    h("div#result", { tabIndex: -1 }),
  ];
}

function changesHtml(changes: readonly ChangeWords[]): ElementContent[] {
  if (changes.length === 0) return [];
  return [
    h("h2", `สิ่งที่จะเผยแพร่ (${changes.length})`),
    h(
      "ul.rows",
      changes.map(({ change, what, page }) =>
        h("li", [
          h("strong", `${CHANGE_WORDS[change]} `),
          what,
          ...(page === undefined
            ? []
            : [
                h("p.note", [
                  "ประชาชนจะเห็นที่หน้า ",
                  h("a", { href: `/look${page}`, target: "_blank", rel: ["noreferrer"] }, page),
                ]),
              ]),
        ]),
      ),
    ),
  ];
}

function publishForm({ repository, message, twoPeople }: PublishPage): ElementContent {
  const to = repository?.remote === undefined ? "เก็บเป็นรุ่นหนึ่งในเครื่อง" : "เผยแพร่";
  return h("form#publish", { noValidate: true, autoComplete: "off" }, [
    textField("message", "บันทึกว่าทำอะไร", "ใครเปิดดูประวัติจะเห็นข้อความนี้", message),
    textField("by", twoPeople ? "ผู้จัดทำ" : "ชื่อหรือส่วนงานของท่าน", "จะอยู่ในประวัติของเว็บไซต์", repository?.author ?? ""),
    ...(twoPeople
      ? [
          textField("reviewer", "ผู้ตรวจ (อีกคนหนึ่ง)", "หน่วยงานนี้ให้มีคนที่สองดูรายการข้างต้นก่อนเผยแพร่", ""),
          h("div.tick", [
            h("input", { type: "checkbox", id: "reviewed", name: "reviewed", value: "true" }),
            h("label", { htmlFor: "reviewed" }, "ผู้ตรวจดูรายการข้างต้นแล้ว และเห็นว่าเผยแพร่ได้"),
          ]),
        ]
      : []),
    h("p.bar", h("button#send", { type: "submit" }, to)),
  ]);
}

const textField = (name: string, label: string, help: string, value: string): ElementContent =>
  h("div.field", [
    h("label", { htmlFor: name }, label),
    h("p.help", { id: `h-${name}` }, help),
    h("p.fault", { id: `e-${name}`, dataFault: name, hidden: true }),
    h("input", { id: name, name, type: "text", value, ariaDescribedBy: `h-${name} e-${name}` }),
  ]);

const byHand = (isKept: boolean): ElementContent[] => [
  h("h2", "นำขึ้นเว็บไซต์เอง"),
  h(
    "p",
    `${isKept ? "ที่เก็บในเครื่องนี้ยังไม่มีปลายทาง" : "โฟลเดอร์นี้ยังไม่มีที่เก็บ (git)"} โปรแกรมสร้างเว็บไซต์ให้เป็นไฟล์ ZIP หรือโฟลเดอร์ แล้วนำขึ้นเครื่องแม่ข่ายด้วยวิธีที่ใช้อยู่ เช่น FTP`,
  ),
  h("p.bar", h("button#build.quiet", { type: "button" }, "สร้างเว็บไซต์")),
];
