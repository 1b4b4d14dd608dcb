import path from "node:path";
import { isScalar, Scalar, visit } from "yaml";
import { problem, type Problem } from "../../domain/coherence/problem.ts";
import { filesBelow } from "../../program/paths.ts";
import { TooHeavy } from "../bounds.ts";
import type { AgencyFolder } from "../folder.ts";
import { MissingFrontMatter, type ParsedFile, type Position } from "../parse.ts";

/** A sign # behind a blank that stands close before its word: whoever writes a comment leaves a blank there. */
const SIGN = /[ \t]#[^\s#]/;
/** The same right behind a value, by the blanks before it. */
const BEHIND = /^([ \t]+)#(?=[^\s#])/;

const WORDS = {
  reason: "เครื่องหมาย # หลังเว้นวรรคทำให้ข้อความตั้งแต่ # ไปจนสุดบรรทัดหายไป (YAML อ่านเป็นหมายเหตุ)",
  remedy: 'ใส่ข้อความทั้งหมดไว้ในเครื่องหมายคำพูด เช่น title: "ซ่อมถนนสาย #5" ถ้าตั้งใจเขียนหมายเหตุ ให้เว้นวรรคหลัง #',
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
export async function quietSlips(folder: AgencyFolder): Promise<Problem[]> {
  const files = (await filesBelow(path.join(folder.directory, "content"))).filter((file) =>
    /\.(?:ya?ml|mdx?)$/i.test(file),
  );
  const found = files.map(async (name): Promise<Problem[]> => {
    const file = `content/${name}`;
    const text = await folder.text(file);
    if (!SIGN.test(text) && !/[“„‘«]/.test(text)) return [];
    const slips = await slipsOf(() => folder.source(file, /\.mdx?$/i.test(name)));
    return slips.map(({ words, place }) => problem("yaml-syntax", file, [], words, place));
  });
  return (await Promise.all(found)).flat();
}

interface QuietSlip {
  readonly words: { readonly reason: string; readonly remedy: string };
  readonly place: Position;
}

/** Texts without quotes of YAML's own that end at such a sign, or stand in other marks. What cannot be read is told elsewhere. */
async function slipsOf(read: () => Promise<ParsedFile>): Promise<QuietSlip[]> {
  try {
    const { document, lines, positionAt } = await read();
    const yaml = lines.join("\n");
    const found: QuietSlip[] = [];
    visit(document, {
      Scalar: (key, node) => {
        // A number or a day keeps all of itself.
        const isText =
          isScalar(node) && node.type === Scalar.PLAIN && (typeof node.value === "string" || node.value === null);
        const [start, end] = node.range ?? [];
        if (!isText || key === "key" || start === undefined || end === undefined) return;
        const blanks = BEHIND.exec(yaml.slice(end))?.[1];
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
