import type { Numbering, NumberOf } from "./docx-numbering.ts";
import { DELETED, VANISHED } from "../unseen.ts";
import { tableText, type HiddenText } from "../text.ts";
import { isOn, tellingValues, walkXml, type Attributes } from "./xml.ts";

/** What stands in a part of a DOCX: lines in order, text boxes apart, and what its reader does not see. */
export interface DocxPart {
  readonly lines: readonly string[];
  readonly boxes: readonly string[];
  readonly hidden: readonly HiddenText[];
}

const FIELDS = "คำสั่งของฟิลด์ คำอธิบายรูป และชื่อผู้แก้ไข";

/** A place that gathers lines: the body, a cell, a text box. */
interface Block {
  readonly lines: string[];
  readonly row?: string[];
}

/**
 * Reads a part in the markup of Word (ECMA-376 part 1, 17): a line for each paragraph and each row of a table.
 * Runs are joined as they stand, so a number that is split among them is whole.
 * @param hiddenStyles ids of styles whose text is hidden
 * @param numberOf the number that Word puts before a paragraph, for whoever wants it as text
 */
export function readPart(xml: string, hiddenStyles: ReadonlySet<string>, numberOf?: NumberOf): DocxPart {
  const [body, boxes]: Block[] = [{ lines: [] }, { lines: [] }];
  const blocks: Block[] = [body ?? { lines: [] }];
  const paragraphs: Paragraph[] = [];
  const secret = new Map<string, string[]>();
  let vanished = false;
  let skipped = 0;
  const top = () => blocks.at(-1) ?? { lines: [] };
  const keep = (where: string, text: string) => {
    if (/\S/.test(text)) secret.getOrInsertComputed(where, () => []).push(text);
  };
  const put = (where: Kind, text: string) => {
    const paragraph = paragraphs.at(-1);
    if (paragraph) paragraph[where] += text;
    else if (where !== "seen") keep(PLACE[where], text);
  };

  walkXml(xml, {
    open(name, attributes, ancestors) {
      if (skipped > 0 || (name === "Fallback" && ancestors.at(-1) === "AlternateContent")) {
        skipped += 1;
        return;
      }
      const parent = ancestors.at(-1);
      for (const value of tellingValues(attributes)) keep(FIELDS, value);
      if (name === "p" && !DRAWN.has(parent ?? ""))
        paragraphs.push({ seen: "", deleted: "", vanished: "", field: "", style: "" });
      else if (parent === "pPr" || parent === "numPr") {
        // What a paragraph was before a change stands within it too.
        if (!ancestors.includes("pPrChange")) setProperty(paragraphs.at(-1), name, attributes);
      } else if (name === "r") vanished = hiddenStyles.has(paragraphs.at(-1)?.style ?? "");
      else if (name === "vanish" && parent === "rPr" && ancestors.at(-2) === "r") vanished = isOn(attributes["val"]);
      else if (name === "rStyle" && hiddenStyles.has(attributes["val"] ?? "")) vanished = true;
      else if (parent === "r" && SIGNS[name] !== undefined) put(kindOf(ancestors, vanished), SIGNS[name]);
      else if (name === "sym") put(kindOf(ancestors, vanished), symbol(attributes));
      else if (name === "txbxContent") blocks.push(boxes ?? { lines: [] });
      else if (name === "tr") blocks.push({ lines: [], row: [] });
      else if (name === "tc") blocks.push({ lines: [] });
    },
    text(data, ancestors) {
      if (skipped > 0) return;
      const element = ancestors.at(-1) ?? "";
      if (element === "t") put(kindOf(ancestors, vanished), data);
      else if (element === "delText") put("deleted", data);
      else if (element === "instrText" || element === "delInstrText") put("field", data);
    },
    close(name, ancestors) {
      if (skipped > 0) {
        skipped -= 1;
        return;
      }
      if (name === "p" && !DRAWN.has(ancestors.at(-1) ?? "")) {
        const paragraph = paragraphs.pop();
        if (!paragraph) return;
        const number = numberOf?.(paragraph.numbering, paragraph.style)?.text;
        top().lines.push((number === undefined ? "" : `${number} `) + paragraph.seen.trimEnd());
        keep(DELETED, paragraph.deleted);
        keep(VANISHED, paragraph.vanished);
        keep(FIELDS, paragraph.field);
      } else if (name === "txbxContent") blocks.pop();
      else if (name === "tc") {
        const cell = blocks.pop();
        top().row?.push(cell?.lines.join(" ") ?? "");
      } else if (name === "tr") {
        const row = blocks.pop()?.row ?? [];
        top().lines.push(tableText([row]));
      }
    },
  });
  return {
    lines: body?.lines ?? [],
    boxes: boxes?.lines ?? [],
    hidden: [...secret].map(([where, texts]) => ({ where, text: texts.join("\n") })),
  };
}

type Kind = "seen" | "deleted" | "vanished" | "field";
type Paragraph = Record<Kind, string> & { style: string; numbering?: Numbering };
const PLACE: Record<Exclude<Kind, "seen">, string> = { deleted: DELETED, vanished: VANISHED, field: FIELDS };

/** Paragraphs of shapes drawn in DrawingML stand in `txBody`; Word's own text boxes hold its own paragraphs. */
const DRAWN = new Set(["txBody"]);
/** Elements of a run that stand for a sign. */
const SIGNS: Partial<Record<string, string>> = { tab: "\t", ptab: "\t", br: "\n", cr: "\n", noBreakHyphen: "-" };

/** A digit of a font of symbols, which counts its characters from F000 on; others are bullets and pictures. */
const symbol = ({ char = "" }: Attributes): string => /^F03(\d)$/i.exec(char)?.[1] ?? "";

const kindOf = (ancestors: readonly string[], vanished: boolean): Kind =>
  ancestors.includes("del") || ancestors.includes("moveFrom") ? "deleted" : vanished ? "vanished" : "seen";

function setProperty(paragraph: Paragraph | undefined, name: string, { val = "" }: Attributes): void {
  if (!paragraph) return;
  if (name === "pStyle") paragraph.style = val;
  if (name === "numId") paragraph.numbering = { ...paragraph.numbering, numId: val };
  if (name === "ilvl") paragraph.numbering = { ...paragraph.numbering, level: Number(val) };
}
