import { describe, expect, it } from "vitest";
import { assess } from "../../../src/domain/assess/assess.ts";
import { answerOf } from "../../../src/domain/other-laws/answers.ts";
import { OTHER_LAWS } from "../../../src/domain/other-laws/requirements.ts";
import { readConcepts } from "../../catalogue/given.ts";
import { makeContent, makeDisclosure, makeEdition } from "../make.ts";

const known = readConcepts().map(({ id }) => id);

it("names only concepts that the editions know", () => {
  const named = OTHER_LAWS.flatMap(({ requirements }) => requirements.flatMap(({ concepts }) => concepts));
  expect(named.filter((concept) => !known.includes(concept))).toEqual([]);
});

describe("a requirement", () => {
  const newest = makeEdition([{ concepts: ["contact"] }], { fiscalYear: 2567 });
  const before = makeEdition([{ concepts: ["laws"] }], { fiscalYear: 2566 });
  const content = makeContent({ editions: [newest, before], disclosures: [makeDisclosure({ fiscalYear: 2567 })] });
  const assessments = [newest, before].map((edition) => assess(edition, content));
  const asked = (...concepts: string[]) => {
    const answer = answerOf({ text: "เรื่อง", concepts }, assessments);
    return answer.kind === "items"
      ? answer.answers.map(({ item }) => item && `${item.item.code} ${item.fiscalYear}`)
      : answer.kind;
  };

  it.each<[string, string[], unknown]>([
    ["is answered by the item of the newest year", ["contact"], ["o1 2567"]],
    ["is looked up in the year before when the newest no longer asks", ["laws"], ["o1 2566"]],
    ["has no answer where no year asks", ["news"], [undefined]],
    ["is for a person to look at where OIT knows nothing of the kind", [], "unknown"],
  ])("%s", (_, concepts, expected) => {
    expect(asked(...concepts)).toEqual(expected);
  });

  it("is answered by a page that always stands", () => {
    expect(answerOf({ text: "ค้นหา", concepts: [], page: "/search/" }, assessments)).toEqual({
      kind: "page",
      page: "/search/",
    });
  });
});
