import { describe, expect, it } from "vitest";
import { yearFindings } from "../../../src/domain/verify/findings/year-findings.ts";
import { proofFindings } from "../../../src/domain/verify/items/proof.ts";
import type { BodyReading } from "../../../src/domain/verify/reading.ts";
import { makeEdition } from "../make.ts";
import { makeSeen } from "./make.ts";

const edition = makeEdition([{ yearRule: { rule: "current", level: "confirmed" } }], { fiscalYear: 2566 });
const item = edition.items[0] ?? expect.fail();

/** How an address is marked whose first page says a year. */
function weightOf(text: string, { isOcr = false, name = "plan.pdf" } = {}) {
  const { target, probe } = makeSeen({ address: `https://www.test.example/${name}`, items: [item.code] });
  const part = { page: 1, text, ...(isOcr && { isOcr: true as const }) };
  const reading: BodyReading = { kind: "document", format: "pdf", parts: [part], text: !isOcr };
  return yearFindings({ target, probe, reading, items: [item], edition, url: new URL(target.address) }).map(
    ({ class: weight }) => weight,
  );
}

describe("a year that was read off a picture", () => {
  const WRONG = "แผนดำเนินงานประจำปีงบประมาณ พ.ศ. 2562";
  const RIGHT = "แผนดำเนินงานประจำปีงบประมาณ พ.ศ. 2566";

  it("asks for a look where it is wrong; in a text layer it fails", () => {
    expect(weightOf(WRONG)).toEqual(["failed"]);
    expect(weightOf(WRONG, { isOcr: true })).toEqual(["look"]);
  });

  it("does not settle what the name of the file denies", () => {
    const name = "plan-2562.pdf";
    expect(weightOf("แผน", { name })).toEqual(["failed"]);
    expect(weightOf(RIGHT, { name })).toEqual(["hint"]);
    expect(weightOf(RIGHT, { name, isOcr: true })).toEqual(["look"]);
  });
});

describe("an item whose evidence was read off a picture", () => {
  const seen = makeSeen({ items: [item.code] });
  const judged = (over: { reads: boolean; readsByOcr: boolean }) => ({
    ...seen,
    result: {
      ...seen.result,
      judged: (seen.result.judged ?? []).map((one) => ({ ...one, judgement: { ...one.judgement, ...over } })),
    },
  });
  const layer = judged({ reads: true, readsByOcr: false });
  const scan = judged({ reads: false, readsByOcr: true });
  const says = (...all: (typeof layer)[]) => proofFindings(item, all).map(({ weight, id }) => `${weight} ${id}`);

  it("is for a person to look at", () => {
    expect(says(scan)).toEqual(["look read-by-ocr"]);
  });

  it("passes by what another address shows in its text", () => {
    expect(says(layer)).toEqual([]);
    expect(says(scan, layer)).toEqual([]);
  });
});
