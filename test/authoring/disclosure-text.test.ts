import { expect, it } from "vitest";
import { withEvidence } from "../../src/authoring/disclosure-text.ts";

const page = { title: "ผู้บริหาร", page: "/people/", component: ["both-sides"] };
const WRITTEN = "  # เหตุผล\n  - title: ผู้บริหาร\n    page: /people/\n    component: both-sides\n";

it.each([
  [
    "behind what is there, with its comments",
    "# หมายเหตุ\nitem: o2\nevidence:\n  - title: คำสั่ง # ฉบับลงนาม\n    file: a.pdf\n",
    `# หมายเหตุ\nitem: o2\nevidence:\n  - title: คำสั่ง # ฉบับลงนาม\n    file: a.pdf\n${WRITTEN}`,
  ],
  ["where the list is empty", "item: o2\nevidence: []\n", `item: o2\nevidence:\n${WRITTEN}`],
  ["where there is no list yet", "item: o2\nunit: กองคลัง\n", `item: o2\nunit: กองคลัง\nevidence:\n${WRITTEN}`],
  [
    "in a file from Windows",
    "item: o2\r\nevidence: []\r\n",
    `item: o2\nevidence:\n${WRITTEN}`.replaceAll("\n", "\r\n"),
  ],
])("adds evidence %s", (_, before, after) => {
  expect(withEvidence(before, [page], "เหตุผล")).toBe(after);
});
