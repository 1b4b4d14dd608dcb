import { expect, it } from "vitest";
import { compareEditions, editionChangesView } from "../../../../src/site/oit/editions/edition-changes.ts";
import { makeEdition } from "../../../domain/make.ts";
import { sampleContent, sampleEdition } from "../../sample.ts";

const concepts = ["structure", "powers", "plan", "laws", "privacy"].map((id) => ({ id, name: `เรื่อง ${id}` }));
const edition = (fiscalYear: number, ...items: string[][]) =>
  makeEdition(
    items.map((own) => ({ concepts: own })),
    { fiscalYear },
  );
const said = (changes: readonly { name: string; before: readonly string[]; after: readonly string[] }[]) =>
  changes.map(({ name, before, after }) => [name, before.join("+"), after.join("+")]);

it("follows subjects, not codes: moved, merged, split, new and gone", () => {
  const previous = edition(2565, ["structure"], ["powers"], ["plan"], ["laws"]);
  const next = edition(2566, ["structure", "powers"], ["privacy"], ["plan"], ["plan"]);
  const { moved, added, gone, unchanged } = compareEditions(previous, next, concepts);
  expect(said(moved)).toEqual([
    ["เรื่อง powers", "o2", "o1"],
    ["เรื่อง plan", "o3", "o3+o4"],
  ]);
  expect(said(added)).toEqual([["เรื่อง privacy", "", "o2"]]);
  expect(said(gone)).toEqual([["เรื่อง laws", "o4", ""]]);
  expect(unchanged).toBe(1);
});

it("finds nothing between equal editions, whatever the order of their items", () => {
  const [previous, next] = [sampleEdition(2565), sampleEdition(2566)];
  const shuffled = { ...next, items: next.items.toReversed() };
  expect(compareEditions(previous, shuffled, [])).toEqual({ moved: [], added: [], gone: [], unchanged: 4 });
});

it("names a subject without a name by its id", () => {
  expect(compareEditions(edition(2565, ["plan"]), edition(2566, ["news"]), []).added[0]?.name).toBe("news");
});

it("links codes only where their year is published, and is silent without an edition of the year before", () => {
  const editions = [edition(2565, ["plan"], ["laws"]), edition(2566, ["laws"], ["plan"])];
  const { agency } = sampleContent();
  const content = sampleContent({ editions, concepts, agency: { ...agency, archivedFiscalYears: [] } });
  const [before, after] = editions as [(typeof editions)[0], (typeof editions)[0]];
  expect(editionChangesView(content, after)?.groups).toEqual([
    {
      title: "ย้ายข้อ",
      rows: [
        {
          name: "เรื่อง laws",
          before: [{ code: "o2", href: undefined }],
          after: [{ code: "o1", href: "/web/oit/2566/o1/" }],
        },
        {
          name: "เรื่อง plan",
          before: [{ code: "o1", href: undefined }],
          after: [{ code: "o2", href: "/web/oit/2566/o2/" }],
        },
      ],
    },
  ]);
  expect(editionChangesView(content, before)).toBeUndefined();
});
