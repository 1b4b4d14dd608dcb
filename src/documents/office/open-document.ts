import { partText, unzip } from "../archive.ts";
import { gathered } from "./office-package.ts";
import { DELETED, HIDDEN_CELLS, VANISHED } from "../unseen.ts";
import { tableText, withHidden, type Contents, type DocumentPart, type HiddenText } from "../text.ts";
import { withPicturePages } from "./pictures.ts";
import { allWords, tellingValues, walkXml } from "./xml.ts";

/** Elements whose words a reader of the paper does not see, with what a clerk calls them (ODF 1.3 part 3). */
const SECRET: Partial<Record<string, string>> = {
  annotation: "ความคิดเห็น",
  "tracked-changes": DELETED,
  notes: "บันทึกย่อของผู้บรรยาย",
  "hidden-text": VANISHED,
  "hidden-paragraph": VANISHED,
  desc: "คำอธิบายรูป",
  title: "คำอธิบายรูป",
  "variable-decls": "ตัวแปรของเอกสาร",
};

/** A cell that is written once for many is repeated no further than a page is wide. */
const REPEATED_CELLS = 50;
/** Rows without words are kept so that a row's number is right, up to where sheets end in a million of them. */
const REPEATED_ROWS = 1000;
/** So many letters a sheet may gain by repeating; then each row and cell stands once. */
const REPEATED_LETTERS = 2_000_000;

/**
 * The words of an ODT, ODS or ODP: a line for each paragraph and each row, sheets and pages for themselves. Comments,
 * deletions, hidden rows, sheets and text, notes and properties are hidden.
 * @throws when it is not an OpenDocument
 */
export function readOpenDocument(bytes: Uint8Array): Contents {
  const files = unzip(bytes, (name) => WANTED.test(name));
  if (partText(files["META-INF/manifest.xml"]).includes("encryption-data"))
    throw Object.assign(new Error("Encrypted"), { name: "PasswordException" });
  const xml = partText(files["content.xml"]);
  if (!partText(files["mimetype"]).includes("opendocument") || xml === "") throw new Error("Not an OpenDocument");
  const styles = partText(files["styles.xml"]);
  const hiddenStyles = new Set([...hiddenStylesOf(xml), ...hiddenStylesOf(styles)]);
  const parts = partsOf(xml, hiddenStyles);
  const paper = partsOf(masterStyles(styles), hiddenStyles)
    .map(({ text }) => text)
    .filter((text) => /\S/.test(text));
  const objects = Object.entries(files).filter(([name]) => name.includes("/"));
  const hidden = gathered([
    { where: "คุณสมบัติของเอกสาร (แฟ้ม > คุณสมบัติ)", text: allWords(partText(files["meta.xml"])) },
    ...objects.map(([, object]) => ({ where: "วัตถุที่ฝังอยู่", text: allWords(partText(object)) })),
  ]);
  const beside = paper.length > 0 ? [{ kind: "whole" as const, where: "หัวหรือท้ายกระดาษ", text: paper.join("\n") }] : [];
  return { parts: withPicturePages(withHidden([...parts, ...beside], hidden), bytes) };
}

const WANTED = /^(?:content|styles|meta)\.xml$|^mimetype$|^META-INF\/manifest\.xml$|^Object [^/]*\/content\.xml$/;

function masterStyles(xml: string): string {
  const end = "</office:master-styles>";
  const [from, to] = [xml.indexOf("<office:master-styles>"), xml.lastIndexOf(end)];
  return from < 0 || to < from ? "" : xml.slice(from, to + end.length);
}

/** Names of styles whose text, table or row is not shown. */
function hiddenStylesOf(xml: string): string[] {
  const found: string[] = [];
  let style = "";
  walkXml(xml, {
    open(name, attributes) {
      if (name === "style") style = attributes["name"] ?? "";
      if (attributes["display"] === (name === "table-properties" ? "false" : "none")) found.push(style);
    },
  });
  return found;
}

interface Open {
  kind: "sheet" | "page" | "whole";
  name: string;
  lines: string[];
  secret: Map<string, string[]>;
  /** The rows with what is hidden in them, told only if anything is. */
  table: { lines: string[]; isTold: boolean };
}

const opened = (kind: Open["kind"], name = ""): Open => ({
  kind,
  name,
  lines: [],
  secret: new Map(),
  table: { lines: [], isTold: false },
});

function partsOf(xml: string, hiddenStyles: ReadonlySet<string>): DocumentPart[] {
  const parts: Open[] = [];
  const whole = opened("whole");
  let part = whole;
  const tables: { rows: string[]; hiddenColumns: boolean[]; hidden: boolean; isSheet: boolean }[] = [];
  let row: { cells: string[]; hidden: boolean; repeat: number } | undefined;
  let cell: { words: string[]; repeat: number } | undefined;
  const paragraphs: string[] = [];
  let gained = 0;
  const secrets: { where: string; depth: number }[] = [];
  const spans: boolean[] = [];
  const keep = (where: string, text: string) => {
    if (/\S/.test(text)) part.secret.getOrInsertComputed(where, () => []).push(text);
  };
  const put = (line: string) => {
    const secret = secrets.at(-1);
    if (secret) keep(secret.where, line);
    else if (cell) cell.words.push(line);
    else part.lines.push(line);
  };

  walkXml(xml, {
    open(name, attributes, ancestors) {
      if (name !== "sheet-name") for (const value of tellingValues(attributes)) keep("ลิงก์และคำอธิบาย", value);
      const where = SECRET[name];
      if (where !== undefined) secrets.push({ where, depth: ancestors.length });
      else if (name === "p" || name === "h") paragraphs.push("");
      else if (name === "tab") add("\t");
      else if (name === "s") add(" ".repeat(Math.min(Number(attributes["c"] ?? 1), REPEATED_CELLS)));
      else if (name === "line-break") add("\n");
      else if (name === "page" && ancestors.includes("presentation")) parts.push((part = opened("page")));
      else if (name === "table") {
        const isSheet = ancestors.at(-1) === "spreadsheet";
        const hidden = hiddenStyles.has(attributes["style-name"] ?? "");
        if (isSheet) parts.push((part = opened("sheet", attributes["name"])));
        tables.push({ rows: [], hiddenColumns: [], hidden, isSheet });
      } else if (name === "table-column") {
        const count = Math.min(Number(attributes["number-columns-repeated"] ?? 1), REPEATED_CELLS);
        tables.at(-1)?.hiddenColumns.push(...Array.from({ length: count }, () => isHidden(attributes["visibility"])));
      } else if (name === "table-row") {
        const repeat = Math.min(Number(attributes["number-rows-repeated"] ?? 1), REPEATED_ROWS);
        row = { cells: [], hidden: isHidden(attributes["visibility"]) || (tables.at(-1)?.hidden ?? false), repeat };
      } else if (name === "table-cell" || name === "covered-table-cell")
        cell = { words: [], repeat: Math.min(Number(attributes["number-columns-repeated"] ?? 1), REPEATED_CELLS) };
      if (name === "span") {
        const secret = hiddenStyles.has(attributes["style-name"] ?? "");
        spans.push(secret);
        if (secret) secrets.push({ where: VANISHED, depth: ancestors.length });
      }
    },
    text(data, ancestors) {
      const secret = secrets.at(-1);
      if (paragraphs.length > 0 && !(secret && spans.at(-1))) add(data);
      else if (secret && /\S/.test(data)) keep(secret.where, data.trim());
      else if (ancestors.includes("deletion")) keep(SECRET["tracked-changes"] ?? "", data);
    },
    close(name, ancestors) {
      if (name === "span") spans.pop();
      if (secrets.at(-1)?.depth === ancestors.length) secrets.pop();
      if ((name === "p" || name === "h") && paragraphs.length > 0) put((paragraphs.pop() ?? "").trimEnd());
      else if ((name === "table-cell" || name === "covered-table-cell") && cell) {
        const words = cell.words.join(" ");
        row?.cells.push(
          ...Array.from(
            { length: words === "" && cell.repeat >= REPEATED_CELLS ? 1 : timesOf(words, cell.repeat) },
            () => words,
          ),
        );
        cell = undefined;
      } else if (name === "table-row" && row) endRow();
      else if (name === "table") {
        const table = tables.pop();
        if (table?.isSheet) part = whole;
      } else if (name === "page" && part.kind === "page") part = whole;
    },
  });

  function add(text: string): void {
    if (paragraphs.length > 0) paragraphs.push((paragraphs.pop() ?? "") + text);
  }

  function timesOf(text: string, repeat: number): number {
    gained += text.length * (repeat - 1);
    return gained > REPEATED_LETTERS ? 1 : repeat;
  }

  function endRow(): void {
    const { cells = [], hidden = false, repeat = 1 } = row ?? {};
    row = undefined;
    const isOut = (column: number) => hidden || tables.at(-1)?.hiddenColumns[column] === true;
    const seen = cells.map((text, column) => (isOut(column) ? "" : text));
    const line = tableText([seen]);
    const isBlank = cells.every((text) => text === "");
    part.lines.push(
      ...Array.from({ length: repeat >= REPEATED_ROWS && isBlank ? 0 : timesOf(line, repeat) }, () => line),
    );
    const anyOut = cells.some((text, column) => text !== "" && isOut(column));
    // Heads of columns stay with what is hidden: they say what the numbers are.
    const heads = cells.map((text, column) => (isOut(column) || !/[0-9๐-๙]{6}/.test(text) ? text : ""));
    part.table.lines.push(tableText([heads]));
    part.table.isTold ||= anyOut;
  }

  const isTold = (one: Open) => parts.length === 0 || one.secret.size > 0 || one.lines.some((line) => /\S/.test(line));
  return [...(isTold(whole) ? [sealed(whole, 0)] : []), ...parts.map((one, index) => sealed(one, index + 1))];
}

const isHidden = (visibility: string | undefined): boolean => visibility === "collapse" || visibility === "filter";

function sealed({ kind, name, lines, secret, table }: Open, number: number): DocumentPart {
  if (table.isTold) secret.set(HIDDEN_CELLS, table.lines);
  const hidden: HiddenText[] = [...secret].map(([where, texts]) => ({ where, text: texts.join("\n") }));
  const text = lines.join("\n").trimEnd();
  const more = { text: /\S/.test(text) ? text : "", ...(hidden.length > 0 && { hidden }) };
  if (kind === "sheet") return { kind, name, ...more };
  return { kind: "whole", ...(kind === "page" && { where: `สไลด์ ${number}` }), ...more };
}
