import { readFile } from "node:fs/promises";
import path from "node:path";
import { explain } from "../../collections/faults/explain.ts";
import { parseData } from "../../collections/parse.ts";
import { wordsOf, type Problem } from "../../domain/coherence/problem.ts";
import type { Content } from "../../domain/model/content.ts";
import { yamlOf, type Data } from "../edit/line-edits.ts";
import { withFileData } from "../edit/yaml-edit.ts";
import type { FileChange } from "../write-together.ts";
import { newProblems } from "./against.ts";
import { isUnreadCell } from "./cells.ts";
import type { SheetForm } from "./form.ts";
import type { WorkbookTable } from "./read-book.ts";
import type { Rejected, RowChange } from "./row-change.ts";
import { rejectedOf, worksOf, type Done, type Work } from "./work.ts";
import { shownFiles } from "./write-sheets.ts";

/** What a workbook changes. */
interface Taken {
  readonly changes: readonly FileChange[];
  /** A line for each file that changes. */
  readonly told: readonly string[];
  /** In the order of the workbook. */
  readonly rejected: readonly Rejected[];
}

/** Reads the rows of a workbook against the files as they stand. Nothing is written. @param directory the agency's folder */
export async function takeRows(
  read: readonly WorkbookTable[],
  form: SheetForm,
  content: Content,
  directory: string,
): Promise<Taken> {
  const known = new Map((await shownFiles(form, content, directory)).map((shown) => [shown.file, shown]));
  const { works, stray } = worksOf(read, form, content, known);
  const done = await Promise.all(works.map((work) => applied(work, form, directory)));
  const against = newProblems(form, content, done);
  const judged = done.map((one) => ({
    ...one,
    faults: [
      ...one.faults,
      ...blame(
        one,
        form,
        against.filter(({ file }) => file === one.file),
      ),
    ],
  }));
  const kept = judged.filter(({ faults, change }) => faults.length === 0 && change.text !== change.before);
  return {
    changes: kept.map(({ change }) => change),
    told: kept.map(toldOf),
    rejected: [...stray, ...judged.filter(({ faults }) => faults.length > 0).flatMap(rejectedOf)].toSorted(
      (a, b) => form.tables.indexOf(a.table) - form.tables.indexOf(b.table) || a.row.line - b.row.line,
    ),
  };
}

async function applied(work: Work, form: SheetForm, directory: string): Promise<Done> {
  const { kind, order } = form;
  const hasBody = kind.format !== "yaml";
  const text = work.before?.text ?? (await readFile(path.join(directory, work.file), "utf8").catch(() => undefined));
  const first = work.rows[0];
  const faults: Rejected[] = [...work.faults];
  const nothing = { ...work, data: {}, change: { file: work.file, text: text ?? "", before: text } };
  if (!first) return { ...nothing, faults };
  if (text !== undefined && !work.before)
    return {
      ...nothing,
      faults: [...faults, { ...first, why: `มี ${work.file} อยู่แล้วแต่อ่านไม่ได้ ดูสาเหตุด้วย npm run check` }],
    };
  const { content: typedBody = "", ...typed } =
    text === undefined ? (form.begin?.(first.row.key) ?? {}) : parseData(text, hasBody);
  let data: Data = { ...typed, ...(hasBody && { content: String(typedBody).trim() }) };
  for (const change of inOrder(work.rows)) {
    const next = change.table.put(data, change.index, change.flat, change.changed);
    if (isUnreadCell(next)) faults.push({ table: change.table, row: change.row, why: next.why });
    else data = next;
  }
  const { content: body = "", ...fields } = data;
  const wanted = Object.fromEntries(
    [...new Set([...order, ...Object.keys(fields)])]
      .filter((key) => fields[key] !== undefined)
      .map((key) => [key, fields[key]]),
  );
  const problems = faults.length > 0 ? [] : explain(work.file, kind.schema, wanted);
  const done = { ...work, data: { ...wanted, ...(hasBody && { content: body }) }, faults };
  const wrong = [...faults, ...blame({ ...done, change: nothing.change }, form, problems)];
  if (wrong.length > 0) return { ...done, faults: wrong, change: nothing.change };
  const newBody = body === String(typedBody).trim() ? undefined : `\n${String(body)}\n`;
  const next =
    text === undefined
      ? newText(work.heading, wanted, hasBody ? String(body) : undefined)
      : withFileData(text, hasBody, wanted, newBody);
  return { ...done, change: { file: work.file, text: next, before: text } };
}

/** What stays is changed first, then goes what goes, from the end: the others keep their numbers. What is new comes last. */
const inOrder = (rows: readonly RowChange[]): RowChange[] => [
  ...rows.filter(({ flat, index }) => flat && index !== undefined),
  ...rows.filter(({ flat }) => !flat).toSorted((a, b) => (b.index ?? 0) - (a.index ?? 0)),
  ...rows.filter(({ flat, index }) => flat && index === undefined),
];

function newText(heading: readonly string[], data: Data, body: string | undefined): string {
  const yaml = heading.map((line) => `# ${line}\n`).join("") + yamlOf(data);
  return body === undefined ? yaml : `---\n${yaml}---\n${body === "" ? "" : `\n${body}\n`}`;
}

/** Problems of a file as faults of its rows: of the row that holds the value, else of the first that changes the file. */
function blame({ rows, data }: Done, form: SheetForm, problems: readonly Problem[]): Rejected[] {
  return problems.flatMap((problem): Rejected[] => {
    const places = form.tables.map((table) => ({ table, place: table.blame(problem.path, data) }));
    const found = places.flatMap(({ table, place }) => {
      const row = rows.find((change) => change.table === table && (change.index ?? -1) === place?.index);
      // A new entry has no number yet: it is among the last.
      const fresh = rows.find((change) => change.table === table && change.index === undefined);
      return place && (row ?? fresh) ? [{ table, change: row ?? fresh, id: place.id }] : [];
    })[0];
    const change = found?.change ?? rows[0];
    if (!change) return [];
    const { what, remedy } = wordsOf(problem);
    const title = change.table.fields.find(({ id }) => id === found?.id)?.title;
    const why = `${title === undefined ? "" : `ช่อง “${title}”: `}${what} แก้: ${remedy}`;
    return [{ table: change.table, row: change.row, why, id: found?.id }];
  });
}

function toldOf({ file, before, rows }: Done): string {
  if (!before) return `เพิ่ม ${file}`;
  const titles = rows.flatMap(({ table, changed, flat }) =>
    flat
      ? table.fields.filter(({ id }) => changed.includes(id)).map(({ title }) => title)
      : [`ลบหนึ่งรายการของ ${table.name}`],
  );
  return `แก้ ${file}: ${[...new Set(titles)].join(", ")}`;
}
