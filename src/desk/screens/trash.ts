import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { Deleted } from "../saving/trash.ts";

/** What was deleted and can be brought back. */
export const trashContent = (deleted: readonly Deleted[]): ElementContent[] =>
  deleted.length === 0
    ? [h("p", "ไม่มีไฟล์ที่ลบ")]
    : [
        h(
          "ul.rows",
          deleted.map(({ id, file }) =>
            h("li", [
              h("p", file),
              h("button.quiet", { type: "button", dataRestore: id }, ["นำกลับมา", h("span.unseen", ` ${file}`)]),
            ]),
          ),
        ),
      ];
