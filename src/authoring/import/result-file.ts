import { isMap, isSeq, parseDocument, type Document } from "yaml";
import { TO_FILL } from "../../domain/model/fields.ts";
import { resultSchema } from "../../domain/model/records/result.ts";
import { tokenOf, unsureOf, type ImportedResultFile, type ReadScore } from "../../domain/tables/scores/index.ts";
import { rowPlaceWords } from "../../domain/tables/table.ts";
import { draftFile, type DraftFile } from "./draft-file.ts";

/** A figure of a second file that is not the one that stands in the year's result. */
export interface Contradiction {
  readonly score: ReadScore;
  readonly stands: unknown;
}

/** The file of a year's result after an import, with what was added and what contradicts it. */
export interface ResultFile {
  readonly file: DraftFile;
  readonly added: number;
  readonly contradictions: readonly Contradiction[];
}

/** A new file of a year's result. */
export function newResultFile(file: string, result: ImportedResultFile, comments: readonly string[]): ResultFile {
  const { scores } = result;
  return { file: draftFile(file, resultSchema, result.data, comments), added: scores.length, contradictions: [] };
}

/**
 * Adds what was read to the file that is there: nothing that a person or another file wrote is changed, comments and
 * order stay; a figure that is not the same becomes a question in the file.
 * @param before the file as it stands
 */
export function addedResultFile(
  file: string,
  before: string,
  { scores, rating, doubts, data }: ImportedResultFile,
  name: string,
): ResultFile {
  const document = parseDocument(before);
  const contradictions: Contradiction[] = [];
  let added = 0;
  for (const score of scores) {
    const stands = valueAt(document, score);
    if (stands === undefined || isOpen(stands)) {
      setAt(document, score);
      added += 1;
    } else if (stands !== score.value) contradictions.push({ score, stands });
  }
  const rated = document.get("rating");
  if (rating && (rated === undefined || isOpen(rated))) {
    document.set("rating", rating.value);
    added += 1;
  }
  const found = new Set(entriesOf(document, "findings").map((entry) => JSON.stringify(entry)));
  for (const finding of data.findings ?? [])
    if (!found.has(JSON.stringify(finding))) append(document, "findings", finding);
  const open = [
    ...doubts.map((doubt) => unsureOf(doubt)),
    ...contradictions.map(({ score }) => ({
      at: `${name} ${rowPlaceWords(score.place)}`,
      seen: score.text,
      score: score.value,
      couldBe: [tokenOf(score)],
    })),
  ];
  // A row that was asked about before, answered or not, is not asked about again.
  const asked = new Set(entriesOf(document, "unsure").map(askedAt));
  for (const entry of open) if (!asked.has(askedAt(entry))) append(document, "unsure", entry);
  if (added > 0)
    document.commentBefore = [document.commentBefore, ` เพิ่มจาก ${name} ${added} ค่า`].filter(Boolean).join("\n");
  const text = document.toString({ lineWidth: 0 });
  const lines = text.split("\n").filter((line) => !line.trimStart().startsWith("#") && line.includes(TO_FILL)).length;
  return { file: { file, text, before, open: lines }, added, contradictions };
}

const isOpen = (value: unknown): boolean => typeof value === "string" && value.includes(TO_FILL);

const askedAt = (entry: unknown): string => {
  const { at, seen } = entry as { readonly at?: unknown; readonly seen?: unknown };
  return JSON.stringify([at, seen]);
};

const entriesOf = (document: Document, key: string): unknown[] => {
  const list = document.get(key);
  return isSeq(list) ? list.toJSON() : [];
};

function append(document: Document, key: string, entry: object): void {
  const list = document.get(key);
  if (isSeq(list)) list.add(document.createNode(entry));
  else document.set(key, document.createNode([entry]));
}

/** The entry of an indicator in the list, where there is one. */
function indicatorAt(document: Document, number: number) {
  const list = document.get("indicators");
  const entry = isSeq(list) ? list.items.find((item) => isMap(item) && item.get("number") === number) : undefined;
  return isMap(entry) ? entry : undefined;
}

function valueAt(document: Document, score: ReadScore): unknown {
  switch (score.of) {
    case "indicator":
      return indicatorAt(document, score.number)?.get("score");
    case "question":
      return document.getIn(["questions", score.code]);
    case "instrument":
      return document.getIn(["instruments", score.instrument]);
    case "total":
      return document.get("total");
  }
}

function setAt(document: Document, score: ReadScore): void {
  switch (score.of) {
    case "indicator": {
      const { number, value, name } = score;
      const entry = indicatorAt(document, number);
      if (entry) entry.set("score", value);
      else append(document, "indicators", { number, score: value, ...(name === undefined ? {} : { name }) });
      return;
    }
    case "question":
      setIn(document, ["questions", score.code], score.value);
      return;
    case "instrument":
      setIn(document, ["instruments", score.instrument], score.value);
      return;
    case "total":
      document.set("total", score.value);
  }
}

/** A map that is there as nothing (`questions:`) is begun. */
function setIn(document: Document, [map, key]: readonly [string, string], value: number): void {
  if (!isMap(document.get(map))) document.set(map, document.createNode({}));
  document.setIn([map, key], value);
}
