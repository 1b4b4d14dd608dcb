import { TooLarge } from "../archive.ts";
import type { Contents, HiddenText } from "../text.ts";

/** Destinations whose words a reader of the paper does not see, with what a clerk calls them (RTF 1.9.1). */
const SECRET: Partial<Record<string, string>> = {
  annotation: "ความคิดเห็น",
  atnauthor: "ความคิดเห็น",
  info: "คุณสมบัติของเอกสาร",
  fldinst: "คำสั่งของฟิลด์",
  docvar: "ตัวแปรของเอกสาร",
};
/** Destinations that hold no words. */
const SILENT = new Set(
  "fonttbl colortbl stylesheet pict objdata themedata colorschememapping datastore latentstyles listtable listoverridetable rsidtbl generator filetbl blipuid xmlnstbl mmathPr".split(
    " ",
  ),
);
const SIGNS: Partial<Record<string, string>> = {
  par: "\n",
  line: "\n",
  sect: "\n",
  page: "\n",
  row: "\n",
  cell: "\t",
  tab: "\t",
  emdash: "—",
  endash: "–",
  bullet: "•",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  "~": "\u00A0",
  _: "-",
};
/** A control word with its number, a control sign, a byte, a group's ends, or words. */
const TOKEN = /\\([a-z]+)(-?\d+)? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)/gi;

/** So deep groups stand within groups; more is made to do harm. */
const DEEPEST = 5000;

interface Group {
  readonly where: string | undefined;
  readonly silent: boolean;
  readonly hidden: boolean;
  /** How many signs after a Unicode one stand for it in older programs. */
  readonly skip: number;
}

/**
 * The words of an RTF in its order. Comments, hidden and deleted text, fields and properties are hidden.
 * @throws when it is not an RTF
 */
export function readRtf(bytes: Uint8Array): Contents {
  const source = Buffer.from(bytes).toString("latin1");
  if (!source.startsWith("{\\rtf")) throw new Error("Not an RTF");
  const decoder = new TextDecoder(/\\ansicpg(\d+)/.exec(source)?.[1] === "1252" ? "windows-1252" : "windows-874");
  const groups: Group[] = [];
  let group: Group = { where: undefined, silent: false, hidden: false, skip: 1 };
  let seen = "";
  const secret = new Map<string, string>();
  let pending = 0;
  const put = (text: string) => {
    if (group.silent) return;
    const where = group.where ?? (group.hidden ? "ข้อความที่ซ่อนหรือลบไว้" : undefined);
    if (where === undefined) seen += text;
    else secret.set(where, (secret.get(where) ?? "") + text);
  };
  for (const [, word, number, byte, sign, brace, words] of source.matchAll(TOKEN)) {
    if (brace === "{") {
      groups.push(group);
      if (groups.length > DEEPEST) throw new TooLarge("RTF");
    } else if (brace === "}") {
      if (group.where !== undefined) put("\n");
      group = groups.pop() ?? group;
    } else if (byte !== undefined) {
      if (pending > 0) pending -= 1;
      else put(decoder.decode(Buffer.from(byte, "hex")));
    } else if (words !== undefined) {
      put(words.slice(pending));
      pending = Math.max(0, pending - words.length);
    } else if (sign !== undefined) {
      if (sign === "*") group = { ...group, where: group.where ?? "ส่วนอื่นของไฟล์" };
      else put(SIGNS[sign] ?? (/[\\{}]/.test(sign) ? sign : ""));
    } else if (word === "u") {
      put(String.fromCharCode((Number(number) + 65_536) % 65_536));
      pending = group.skip;
    } else if (word !== undefined) group = after(word, number, group, put);
  }
  const hidden: HiddenText[] = [...secret]
    .map(([where, text]) => ({ where, text: text.trim() }))
    .filter(({ text }) => text !== "");
  const text = seen.replace(/[ \t]+\n/g, "\n").trim();
  return { parts: [{ kind: "whole", text, ...(hidden.length > 0 && { hidden }) }] };
}

/** The group as a control word changes it; words that stand for a sign put it. */
function after(word: string, number: string | undefined, group: Group, put: (text: string) => void): Group {
  if (word === "uc") return { ...group, skip: Number(number) };
  if (word === "v" || word === "deleted") return { ...group, hidden: number !== "0" };
  if (word === "plain") return { ...group, hidden: false };
  if (SILENT.has(word)) return { ...group, silent: true };
  // A text box stands in a destination of its own, though it is seen.
  if (word === "shptxt" || word === "fldrslt") return { ...group, where: undefined, silent: false };
  const where = SECRET[word];
  if (where !== undefined) return { ...group, where };
  if (SIGNS[word] !== undefined) put(SIGNS[word]);
  return group;
}
