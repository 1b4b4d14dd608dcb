import { expect, it } from "vitest";
import { withNextYear } from "../../src/authoring/agency-years.ts";

const CASES: [says: string, before: string, after: string | undefined][] = [
  [
    "comments, order and quotation marks stay",
    'name: "ก" # ชื่อ\ncurrentFiscalYear: 2566 # ปีนี้\narchivedFiscalYears:\n  # ปีเก่า\n  - 2565 # แรก\nphones: []\n',
    'name: "ก" # ชื่อ\ncurrentFiscalYear: 2567 # ปีนี้\narchivedFiscalYears:\n  # ปีเก่า\n  - 2566\n  - 2565 # แรก\nphones: []\n',
  ],
  [
    "a list without an indent",
    "archivedFiscalYears:\n- 2565\n- 2564\ncurrentFiscalYear: 2566\n",
    "archivedFiscalYears:\n- 2566\n- 2565\n- 2564\ncurrentFiscalYear: 2567\n",
  ],
  [
    "a list in brackets",
    "currentFiscalYear: '๒๕๖๖'\narchivedFiscalYears: [2565]\n",
    "currentFiscalYear: 2567\narchivedFiscalYears: [2566, 2565]\n",
  ],
  [
    "an empty list",
    "currentFiscalYear: 2566\narchivedFiscalYears: []\n",
    "currentFiscalYear: 2567\narchivedFiscalYears: [2566]\n",
  ],
  [
    "no past year yet",
    "currentFiscalYear: 2566 # ปีนี้\nname: ก\n",
    "currentFiscalYear: 2567 # ปีนี้\narchivedFiscalYears:\n  - 2566\nname: ก\n",
  ],
  [
    "no past year yet, and no line end",
    "name: ก\ncurrentFiscalYear: 2566",
    "name: ก\ncurrentFiscalYear: 2567\narchivedFiscalYears:\n  - 2566",
  ],
  [
    "a file from Windows, with the mark of its editor",
    "\uFEFFname: ก\r\ncurrentFiscalYear: 2566\r\narchivedFiscalYears:\r\n  - 2565\r\n",
    "\uFEFFname: ก\r\ncurrentFiscalYear: 2567\r\narchivedFiscalYears:\r\n  - 2566\r\n  - 2565\r\n",
  ],
  [
    "a year that is among the past ones already",
    "currentFiscalYear: 2566\narchivedFiscalYears: [2566]\n",
    "currentFiscalYear: 2567\narchivedFiscalYears: [2566]\n",
  ],
  ["everything between braces is for a person", "{ name: ก, currentFiscalYear: 2566 }\n", undefined],
];

it.each(CASES)("moves the agency on to the next year: %s", (_, before, after) => {
  expect(withNextYear(before, 2566, 2567)).toBe(after);
});
