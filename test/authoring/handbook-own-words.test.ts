import { readdir, readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { loadContent } from "../../src/collections/load.ts";
import { newFile } from "../../src/authoring/new-file.ts";
import { inYear } from "../../src/domain/coherence/example-year.ts";
import { wordsOf } from "../../src/domain/coherence/problem.ts";
import { inOwnWords } from "../../src/site/handbook/own-words.ts";
import { makeAgency, MINIMAL_AGENCY } from "../agency.ts";

const CHAPTERS = new URL("../../src/handbook/", import.meta.url);
const agencyOf = async (year: number, files = {}) =>
  loadContent(
    await makeAgency({ "content/agency.yaml": MINIMAL_AGENCY.replace("2566", String(year)), ...files }),
    `${year - 543}-04-28`,
  );

it.each([
  ["a year", "ปี 2566 และ 2565", 2569, "ปี 2569 และ 2568"],
  ["a day", "2023-04-20", 2569, "2026-04-20"],
  [
    "a file of the year",
    { file: "documents/2566/o11-plan.pdf", fiscalYear: 2566 },
    2570,
    { file: "documents/2570/o11-plan.pdf", fiscalYear: 2570 },
  ],
  ["a law and a number", ["พ.ศ. 2562", "65107000001", 12], 2569, ["พ.ศ. 2562", "65107000001", 12]],
  ["its own year", "ปี 2566", 2566, "ปี 2566"],
])("an example of %s is of the agency's year", (_, example, year, says) => {
  expect(inYear(example, year)).toEqual(says);
});

it("every chapter speaks of the agency's year; the first lesson of an item of its edition", async () => {
  const { content } = await agencyOf(2569);
  if (!content) throw new Error("the agency was not read");
  const files = (await readdir(CHAPTERS)).filter((file) => file.endsWith(".mdx"));
  const read = async (file: string) => inOwnWords(await readFile(new URL(file, CHAPTERS), "utf8"), content);
  for (const file of files) expect(await read(file), file).not.toMatch(/2566|2023-/);
  const lesson = await read("2-first-item.mdx");
  const item = content.editions.find(({ fiscalYear }) => fiscalYear === 2569)?.items.find(({ code }) => code === "o6");
  expect(lesson).toContain(`# content/disclosures/2569/o6.yaml`);
  expect(lesson).toContain(item?.name ?? "?");
  expect(lesson).toContain(`component: [${item?.components.map(({ id }) => id).join(", ") ?? ""}]`);
  expect(lesson).toContain("จาก 26 ข้อ");
  expect(lesson).not.toContain("o11");
});

it.each([2564, 2565, 2567, 2568, 2570])("the first lesson is whole for the year %i", async (year) => {
  const { content } = await agencyOf(year === 2570 ? 2569 : year);
  if (!content) throw new Error("the agency was not read");
  const codes = content.editions
    .find(({ fiscalYear }) => fiscalYear === content.agency.currentFiscalYear)
    ?.items.map(({ code }) => code);
  const lesson = inOwnWords(await readFile(new URL("2-first-item.mdx", CHAPTERS), "utf8"), content);
  for (const [code] of lesson.matchAll(/\bo\d+\b/g)) expect(codes).toContain(code);
});

it("messages and drafts show examples of the agency's year", async () => {
  const { content, problems } = await agencyOf(2569, {
    "content/disclosures/2569/o1.yaml": "item: o1\nfiscalYear: 2569\nevidence:\n  - title: ก\n",
    "content/services/a.yaml": "name: ก\n",
  });
  const examples = JSON.stringify(problems.map((problem) => wordsOf(problem).example));
  expect(examples).toContain("2569");
  expect(examples).not.toMatch(/2566|2023-/);
  const file = newFile({ kind: "disclosures", fiscalYear: 2569, name: "o1", today: "2026-04-28" }, content);
  expect(file?.text).not.toMatch(/2566|2023-/);
});
