import { readFile } from "node:fs/promises";
import path from "node:path";
import { Document, parseDocument, isSeq } from "yaml";
import { pdfRuledTable } from "../documents/pdf.ts";
import { readPaper } from "../documents/outline/paper.ts";
import {
  buildEdition,
  type BuiltEdition,
  type EditionQuestion,
  type EditionSource,
} from "../domain/edition-table/build.ts";
import { itemRows } from "../domain/edition-table/rows.ts";
import { editionSchema } from "../domain/model/catalogue/edition.ts";
import type { FileChange } from "./write-together.ts";

/** An edition read from a paper, as files to be written, and what of it a person must look at. */
export interface NewEdition {
  readonly files: readonly FileChange[];
  /** A line for each item, then for each question. */
  readonly told: readonly string[];
}

/**
 * Reads a handbook's or an agency's table of items into an edition file.
 * @param file the paper: XLSX, CSV, DOCX, HTML, TXT or PDF
 * @throws UnreadableOutline when it cannot be read
 * @returns `undefined` where it lists no items
 */
export async function newEdition(
  file: string,
  directory: string,
  source: EditionSource,
): Promise<NewEdition | undefined> {
  const bytes = await readFile(file);
  const { tables, lines, isPdf, isPicture } = await readPaper(bytes, path.basename(file));
  const ruled = isPdf && !isPicture ? await pdfRuledTable(bytes) : undefined;
  const rows = itemRows(ruled ? [ruled] : tables, lines);
  if (rows.length === 0) return undefined;
  const built = buildEdition(rows, source);
  const target = `content/editions/${source.fiscalYear}.yaml`;
  const concepts = await conceptsFile(directory, built);
  return {
    files: [{ file: target, text: editionText(built, source, path.basename(file)) }, ...(concepts ? [concepts] : [])],
    told: [
      ...built.edition.items.map(
        ({ code, name, subIndicator, components, yearRule }) =>
          `  ${code.padEnd(4)} ${name} (${[subIndicator, `${components.length} องค์ประกอบ`, yearRule.rule].filter(Boolean).join(" · ")})`,
      ),
      ...built.questions.map((question) => `ควรดู ${questionWords(question)}`),
      ...(isPdf && !ruled ? [UNRULED] : []),
    ],
  };
}

/** Without lines nobody can tell a wrapped name from the next column. */
const UNRULED = "ควรดู ทุกข้อ: ตารางใน PDF นี้ไม่มีเส้นหรือเป็นภาพ ชื่อกับองค์ประกอบจึงอาจปนกัน ถ้ามีไฟล์ต้นฉบับ ให้อ่านจาก XLSX หรือ DOCX แทน";

function questionWords(question: EditionQuestion): string {
  const { code } = question;
  switch (question.kind) {
    case "new-concept":
      return `${code}: ไม่เคยมีข้อชื่อ “${question.name}” จึงตั้งเรื่องใหม่ ${question.concept} ใน content/concepts.yaml ถ้าเป็นเรื่องเดิม ให้แก้ concepts ของข้อ`;
    case "like":
      return `${code}: ชื่อ “${question.name}” ใกล้กับ “${question.like}” จึงถือว่าเป็นเรื่องเดียวกัน ถ้าไม่ใช่ ให้แก้ concepts ของข้อ`;
    case "year":
      return `${code}: ไม่แน่ใจว่า “${question.phrase}” คือปีใด จึงเขียน unknown ให้แก้ yearRule`;
    case "twice":
      return `${code}: มีสองแถว ใช้แถวแรก`;
    case "gap":
      return `${code}: ไม่มีในตาราง ตรวจว่าตารางครบทุกหน้า`;
  }
}

/** The file of an edition; it is read by its own schema before it is written. @throws for a fault of ours */
function editionText({ edition }: BuiltEdition, { name }: EditionSource, file: string): string {
  editionSchema.parse(edition);
  const { items, ...head } = edition;
  const document = new Document({ ...head, items }, { aliasDuplicateObjects: false });
  document.commentBefore = ` อ่านจาก ${file} (${name}) ตรวจทุกข้อก่อนใช้`;
  return document.toString({ lineWidth: 0 });
}

/** The agency's own list of concepts with the new ones. */
async function conceptsFile(directory: string, { concepts }: BuiltEdition): Promise<FileChange | undefined> {
  if (concepts.length === 0) return undefined;
  const file = "content/concepts.yaml";
  const before = await readFile(path.join(directory, file), "utf8").catch(() => undefined);
  if (before === undefined) return { file, text: new Document({ concepts }).toString({ lineWidth: 0 }) };
  const document = parseDocument(before);
  const list = document.get("concepts", true);
  if (isSeq(list)) for (const concept of concepts) list.add(document.createNode(concept));
  else document.set("concepts", concepts);
  return { file, before, text: document.toString({ lineWidth: 0 }) };
}
