import { describe, expect, it } from "vitest";
import { assess, byCost } from "../../../src/domain/assess/assess.ts";
import { sheetRows } from "../../../src/site/oit/sheet.ts";
import { makeContent, makeDisclosure, makeEdition } from "../make.ts";

const given = (closes: string | null, agency: string | undefined, own: string | undefined) => {
  const edition = makeEdition([{}, {}, {}], { submission: { opens: null, closes, level: "inferred" } });
  const content = makeContent({
    agency: { ...(agency !== undefined && { due: agency }) },
    editions: [edition],
    disclosures: [makeDisclosure({ item: "o3", evidence: [], ...(own !== undefined && { due: own }) })],
  });
  const assessment = assess(edition, content);
  return {
    order: byCost(assessment.items).map(({ item }) => item.code),
    days: assessment.items.map(({ due }) => due),
    notes: sheetRows(assessment, content).map(({ note }) => /· ([^)]*)\)$/.exec(note)?.[1]),
  };
};

describe("the day by which an open item is to be done", () => {
  it.each([
    ["the last day of submission", "2023-04-30", undefined, undefined, ["2023-04-30", "2023-04-30"]],
    ["the agency's own", "2023-04-30", "2023-04-10", undefined, ["2023-04-10", "2023-04-10"]],
    ["the answer's own", "2023-04-30", "2023-04-10", "2023-04-05", ["2023-04-10", "2023-04-05"]],
    [
      "not one that is left over from another year",
      "2023-04-30",
      "2022-04-10",
      undefined,
      ["2023-04-30", "2023-04-30"],
    ],
    ["unknown where nobody says one", null, undefined, undefined, [undefined, undefined]],
  ])("is %s", (_, closes, agency, own, expected) => {
    const { days } = given(closes, agency, own);
    expect([days[0], days[2]]).toEqual(expected);
  });

  it("stands in the print for the head of the agency, or that none is named", () => {
    expect(given("2023-04-30", undefined, "2023-04-05").notes).toEqual([
      "ภายใน 30 เม.ย. 2566",
      "ภายใน 30 เม.ย. 2566",
      "ภายใน 5 เม.ย. 2566",
    ]);
    expect(given(null, undefined, undefined).notes[0]).toBe("กำหนดเสร็จ: ยังไม่ระบุ");
  });

  it("decides what comes first", () => {
    expect(given("2023-04-30", undefined, undefined).order).toEqual(["o1", "o2", "o3"]);
    expect(given("2023-04-30", undefined, "2023-04-05").order).toEqual(["o3", "o1", "o2"]);
  });
});
