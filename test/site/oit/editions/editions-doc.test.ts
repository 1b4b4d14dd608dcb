import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { loadContent } from "../../../../src/collections/load.ts";
import { ROOT } from "../../../../src/program/paths.ts";
import { editionsDoc } from "../../../../src/site/oit/editions/editions-doc.ts";

it("the editions' README says what the editions say (npm run docs writes it anew)", async () => {
  const { content } = await loadContent(ROOT, "2023-04-28");
  const written = await readFile(`${ROOT}/src/catalogue/editions/README.md`, "utf8");
  // The formatter lays the table out; only the words count here.
  const words = (markdown: string) => markdown.replace(/[\s-]+/g, " ");
  expect(words(written)).toBe(words(editionsDoc(content?.editions ?? [])));
});
