import { describe, expect, it } from "vitest";
import { positionOfKey, positionsOf } from "../../src/collections/locate.ts";
import { parseSource } from "../../src/collections/parse.ts";

const YAML = `# คำตอบ
item: o11
fiscalYear: 2566

evidence:
  - title: แผน
    file: documents/plan.pdf
  - title: รายงาน
    period: { from: 2022-10-01, to: 2023-03-31 }
    component: [plan, report]
`;

type Path = readonly (string | number)[];
const PLACES: readonly (readonly [Path, line: number, column: number])[] = [
  [["item"], 2, 1],
  [["fiscalYear"], 3, 1],
  [["evidence"], 5, 1],
  [["evidence", 0], 6, 5],
  [["evidence", 0, "file"], 7, 5],
  [["evidence", 1], 8, 5],
  [["evidence", 1, "title"], 8, 5],
  [["evidence", 1, "period", "to"], 9, 33],
  [["evidence", 1, "component", 1], 10, 23],
];
const MISSING: readonly (readonly [Path, line: number, column: number])[] = [
  [["nil"], 1, 1],
  [[], 1, 1],
  [["evidence", 0, "published"], 6, 5],
  [["evidence", 0, "period", "from"], 6, 5],
  [["evidence", 1, "period", "until"], 9, 5],
  [["evidence", 9, "title"], 5, 1],
  [["item", "code"], 2, 1],
];

describe("the place of a key", () => {
  it.each(PLACES)("%j is at line %i, column %i", (path, line, column) => {
    expect(positionOfKey(parseSource(YAML, false), path)).toEqual({ line, column });
  });

  it.each(MISSING)(
    "%j, which is not there, is shown at its nearest parent: line %i, column %i",
    (path, line, column) => {
      expect(positionOfKey(parseSource(YAML, false), path)).toEqual({ line, column });
    },
  );

  it.each(PLACES)("%j is the same with CRLF and a byte order mark", (path, line, column) => {
    const source = parseSource(`\uFEFF${YAML.replaceAll("\n", "\r\n")}`, false);
    expect(positionOfKey(source, path)).toEqual({ line, column });
  });

  it.each(PLACES)("%j is counted from the top of the file, not of its front matter", (path, line, column) => {
    const text = `---\n${YAML}---\n\nเนื้อหา\n`;
    for (const written of [text, `\uFEFF${text.replaceAll("\n", "\r\n")}`])
      expect(positionOfKey(parseSource(written, true), path)).toEqual({ line: line + 1, column });
  });

  it.each(PLACES)("%j is in the table of all places too", (path, line, column) => {
    expect(positionsOf(parseSource(YAML, false))[path.join(".")]).toEqual({ line, column });
  });
});

describe("the body below the front matter", () => {
  it.each([
    ["---\ntitle: ข่าว\n---\nเนื้อข่าว\n", 4],
    ["---\ntitle: ข่าว\nsummary: สรุป\n---\n\nเนื้อข่าว\n", 5],
    ["---\r\ntitle: ข่าว\r\n---\r\nเนื้อข่าว\r\n", 4],
    ["---\n---\nเนื้อข่าว\n", 3],
  ])("of %j begins on line %i", (text, line) => {
    const { body, bodyLine } = parseSource(text, true);
    expect(bodyLine).toBe(line);
    expect(body.trim()).toBe("เนื้อข่าว");
  });

  it("may hold a line of its own", () => {
    const { body, document } = parseSource("---\ntitle: ข่าว\n---\nก่อน\n\n---\n\nหลัง\n", true);
    expect(body).toBe("ก่อน\n\n---\n\nหลัง\n");
    expect(document.toJS()).toEqual({ title: "ข่าว" });
  });

  it.each(["เนื้อข่าว\n", "\n---\ntitle: ข่าว\n---\n", "---\ntitle: ข่าว\n", ""])("is not told from %j", (text) => {
    expect(() => parseSource(text, true)).toThrow();
  });
});
