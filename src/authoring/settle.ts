import { readFile } from "node:fs/promises";
import path from "node:path";
import { isSeq, parseDocument, stringify } from "yaml";
import { disclosureFile } from "../domain/model/disclosure.ts";
import { movedCodes, type SettledAnswer, type Settlement } from "../domain/rollover/settle.ts";
import { thaiList } from "../domain/thai/list.ts";
import { disclosureText } from "./disclosure-text.ts";
import type { FileChange, FileRemoval } from "./write-together.ts";

const AGENCY_FILE = "content/agency.yaml";

/** What moving a year's answers to its real list does to the files of an agency, `agency.yaml` last. */
export async function settlementFiles(
  directory: string,
  settlement: Settlement,
): Promise<(FileChange | FileRemoval)[]> {
  const { fiscalYear, moves, answers } = settlement;
  const read = (file: string) => readFile(path.join(directory, file), "utf8");
  const old = new Map(
    await Promise.all(
      moves
        .flatMap(({ answer }) => (answer ? [answer.file] : []))
        .map(async (file) => [file, await read(file)] as const),
    ),
  );
  const written = answers.map((settled): FileChange => {
    const file = disclosureFile(fiscalYear, settled.answer.item);
    const before = old.get(file);
    const text = settledText(settled, old);
    return before === undefined ? { file, text } : { file, text, before };
  });
  const kept = new Set(written.map(({ file }) => file));
  const removed = [...old].filter(([file]) => !kept.has(file)).map(([file, before]): FileRemoval => ({ file, before }));
  const dropped = settlement.dropped.map(({ file }): FileChange => ({
    file: `.replaced/${file}`,
    text: old.get(file) ?? "",
  }));
  const agency = await read(AGENCY_FILE);
  return [
    ...dropped,
    ...written,
    ...removed,
    { file: AGENCY_FILE, before: agency, text: settledAgency(agency, fiscalYear, movedCodes(moves)) },
  ];
}

/** An answer that comes from one file keeps that file's order and comments; one of several is written anew. */
function settledText({ answer, item, sources }: SettledAnswer, old: ReadonlyMap<string, string>): string {
  const [only, ...others] = sources;
  const text = only && old.get(only.file);
  if (!text || others.length > 0)
    return disclosureText(answer, [
      `ย้ายจากรายการชั่วคราว ข้อ ${thaiList(sources.map(({ data }) => data.item))} ตรวจว่าหลักฐานแต่ละรายการตรงกับข้อนี้`,
    ]);
  const document = parseDocument(text);
  document.set("item", item.code);
  for (const [index, { component, sharedWith }] of answer.evidence.entries()) {
    const at = ["evidence", index];
    document.deleteIn([...at, "confirmed"]);
    setOrDelete(document, [...at, "component"], component?.length === 1 ? component[0] : component);
    setOrDelete(document, [...at, "sharedWith"], sharedWith);
  }
  document.delete("confirmed");
  const plain = document.toString({ lineWidth: 0 });
  return text.includes("\r\n") ? plain.replaceAll("\n", "\r\n") : plain;
}

function setOrDelete(document: ReturnType<typeof parseDocument>, at: (string | number)[], value: unknown): void {
  if (value === undefined) document.deleteIn(at);
  else if (JSON.stringify(document.getIn(at)) !== JSON.stringify(value)) document.setIn(at, document.createNode(value));
}

/** The agency's file with the year on its real list; all else of it stays. */
function settledAgency(text: string, fiscalYear: number, moved: Record<string, readonly string[]>): string {
  const document = parseDocument(text);
  const years = document.get("provisionalFiscalYears", true);
  if (isSeq(years)) {
    years.items = years.items.filter((_, index) => Number(years.get(index)) !== fiscalYear);
    if (years.items.length === 0) document.delete("provisionalFiscalYears");
  }
  const entry = document.createNode({ fiscalYear, moved });
  const settled = document.get("settledFiscalYears", true);
  if (isSeq(settled)) settled.add(entry);
  const known = document.toString({ lineWidth: 0 });
  if (isSeq(settled)) return known;
  return `${known}${known.endsWith("\n") ? "" : "\n"}${stringify({ settledFiscalYears: [{ fiscalYear, moved }] })}`;
}
