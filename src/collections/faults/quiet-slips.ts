import { isScalar, Scalar, visit } from "yaml";
import { problem, type Problem } from "../../domain/coherence/problem.ts";
import { TooHeavy } from "../bounds.ts";
import type { ContentMemory, KnownOfFile } from "../kept/content-memory.ts";
import type { ContentFolder } from "../folder.ts";
import { MissingFrontMatter } from "../front-matter.ts";
import type { ParsedFile } from "../parse.ts";

/**
 * A sign # behind a blank that stands close before its word, or before a number that ends the line: whoever writes a
 * comment leaves a blank there, and writes words.
 */
const CLOSE = "#+(?:[^\\s#]| [0-9๐-๙][0-9๐-๙/.-]*[ \\t]*$)";
const SIGN = new RegExp(`[ \\t]${CLOSE}`, "m");
/** The same right behind a value, by the blanks before it. */
const BEHIND = new RegExp(`^([ \\t]+)(?=${CLOSE})`);

const WORDS = {
  reason: "เครื่องหมาย # หลังเว้นวรรคทำให้ข้อความตั้งแต่ # ไปจนสุดบรรทัดหายไป (YAML อ่านเป็นหมายเหตุ)",
  remedy: 'ใส่ข้อความทั้งหมดไว้ในเครื่องหมายคำพูด เช่น title: "ซ่อมถนนสาย #5" ถ้าตั้งใจเขียนหมายเหตุ ให้เว้นวรรคหลัง #',
};

/** A sign & before a word, which then names the value behind it and is no part of it. */
const NAMED = /(?:^|[:-])[ \t]+&[^\s&;]/m;
const ANCHOR = {
  reason: "เครื่องหมาย & หน้าค่าทำให้คำที่ติดกับ & หายไป (YAML อ่านเป็นชื่อสำหรับอ้างถึง)",
  remedy: 'ใส่ข้อความทั้งหมดไว้ในเครื่องหมายคำพูด เช่น title: "&ธาร ตลาดนัดชุมชน"',
};

/** Quotation marks as Word writes them around a whole value: YAML takes them for letters of it. */
const WORD_QUOTES = /^(?:“[^“”]*”|„[^„”]*”|‘[^‘’]*’|«[^«»]*»)$/;

const QUOTES = {
  reason: "เครื่องหมายคำพูดแบบโค้งจาก Word (“ ”) ครอบค่านี้ไว้ทั้งค่า จึงขึ้นเว็บไซต์เป็นตัวอักษรไปด้วย",
  remedy:
    'ลบออก หรือพิมพ์เครื่องหมายคำพูดตรง " จากแป้นพิมพ์แทน ถ้าต้องการให้เห็นเครื่องหมายนี้จริง ให้ครอบทั้งค่าด้วย " อีกชั้น เช่น title: "“ธารใสสะอาด”"',
};

/**
 * Values that lose their end to a sign #, or are set in quotation marks that YAML does not know: the file is read without a
 * complaint, and half a title is published, or a title with marks around it.
 */
export function quietSlips(folder: ContentFolder, memory: ContentMemory): Problem[] {
  const files = folder.entries("content").files.filter((file) => /\.(?:ya?ml|mdx?)$/i.test(file));
  return files.flatMap((name): Problem[] => {
    const file = `content/${name}`;
    const slips = memory.at(file, "slips", () => {
      const text = folder.text(file);
      if (!SIGN.test(text) && !NAMED.test(text) && !/[“„‘«]/.test(text)) return [];
      return slipsOf(() => folder.source(file, /\.mdx?$/i.test(name)));
    });
    return slips.map(({ words, place }) => problem("yaml-syntax", file, [], words, place));
  });
}

const QUOTED: ReadonlySet<string> = new Set([Scalar.QUOTE_SINGLE, Scalar.QUOTE_DOUBLE]);

/** Texts without quotes of YAML's own that end at such a sign, or stand in other marks. What cannot be read is told elsewhere. */
function slipsOf(read: () => ParsedFile): KnownOfFile["slips"] {
  try {
    const { document, lines, positionAt } = read();
    const yaml = lines.join("\n");
    const found: KnownOfFile["slips"][number][] = [];
    const used = new Set<string>();
    visit(document, {
      Alias: (_, { source }) => {
        used.add(source);
      },
    });
    visit(document, {
      Scalar: (key, node) => {
        const at = node.range?.[0];
        if (node.anchor !== undefined && !used.has(node.anchor) && at !== undefined)
          found.push({ words: ANCHOR, place: positionAt(at) });
        const behind = yaml.slice(node.range?.[1] ?? yaml.length).split("\n", 1)[0] ?? "";
        const cut = BEHIND.exec(behind)?.[1];
        if (QUOTED.has(node.type ?? "") && key !== "key" && cut !== undefined)
          found.push({ words: WORDS, place: positionAt((node.range?.[1] ?? 0) + cut.length) });
        // A number or a day keeps all of itself.
        const isText =
          isScalar(node) && node.type === Scalar.PLAIN && (typeof node.value === "string" || node.value === null);
        const [start, end] = node.range ?? [];
        if (!isText || key === "key" || start === undefined || end === undefined) return;
        const blanks = BEHIND.exec(yaml.slice(end).split("\n", 1)[0] ?? "")?.[1];
        if (blanks !== undefined) found.push({ words: WORDS, place: positionAt(end + blanks.length) });
        if (typeof node.value === "string" && WORD_QUOTES.test(node.value.trim()))
          found.push({ words: QUOTES, place: positionAt(start) });
      },
    });
    return found;
  } catch (error) {
    if (error instanceof MissingFrontMatter || error instanceof TooHeavy) return [];
    throw error;
  }
}
