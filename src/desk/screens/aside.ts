import { FOUND_WORDS } from "../../domain/model/gravity.ts";
import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { AssessedItem } from "../../domain/assess/assess.ts";
import { inForms } from "../forms/plain-words.ts";
import type { Said } from "../forms/said.ts";
import { statusView } from "../../site/frame/status-view.ts";

/** What an item asks for, and how its answer stands. */
export function itemAside({ item, status, findings }: AssessedItem): ElementContent[] {
  const { label, meaning } = statusView(status);
  const open = findings.filter(({ accepted }) => !accepted);
  return [
    h("p.lead", [h("span.badge", { className: [status] }, label), ` ${meaning}`]),
    ...(item.components.length > 0
      ? [
          h("details.more", { open: status === "missing" }, [
            h("summary", `ข้อนี้ต้องแสดง ${item.components.length} ส่วน`),
            h(
              "ul",
              item.components.map(({ text }) => h("li", text)),
            ),
          ]),
        ]
      : []),
    ...(open.length > 0
      ? [
          h("details.more", [
            h("summary", `โปรแกรมพบ ${open.length} เรื่อง`),
            h(
              "ul",
              open.map(({ severity, what, remedy }) =>
                h("li", [h("strong", `${FOUND_WORDS[severity]}: `), `${inForms(what)} — ${inForms(remedy)}`]),
              ),
            ),
          ]),
        ]
      : []),
  ];
}

/** What is wrong with a file as it stands on the disk. */
export const problemsAside = (said: readonly Said[]): ElementContent[] =>
  said.length === 0
    ? []
    : [
        h("div.notice", { role: "group", ariaLabel: "สิ่งที่ต้องแก้" }, [
          h("p", h("strong", "สิ่งที่ต้องแก้ในไฟล์นี้")),
          h(
            "ul",
            said.map(({ text }) => h("li", text)),
          ),
        ]),
      ];
