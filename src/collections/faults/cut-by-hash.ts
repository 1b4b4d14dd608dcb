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

/**
 * Values that lose their end to a sign #: the file is read without a complaint, and half a title is published.
 */
export async function cutByHash(folder: AgencyFolder): Promise<Problem[]> {
  const files = (await filesBelow(path.join(folder.directory, "content"))).filter((file) =>
    /\.(?:ya?ml|mdx?)$/i.test(file),
  );
  const found = files.map(async (name): Promise<Problem[]> => {
    const file = `content/${name}`;
    const text = await folder.text(file);
    if (!SIGN.test(text)) return [];
    const source = () => folder.source(file, /\.mdx?$/i.test(name));
    return (await cutValues(source)).map((place) => problem("yaml-syntax", file, [], WORDS, place));
  });
  return (await Promise.all(found)).flat();
}

/** Where texts without quotes end at such a sign. What cannot be read at all is told elsewhere. */
async function cutValues(read: () => Promise<ParsedFile>): Promise<Position[]> {
  try {
    const { document, lines, positionAt } = await read();
    const yaml = lines.join("\n");
    if (!SIGN.test(yaml)) return [];
    const places: Position[] = [];
    visit(document, {
      Scalar: (key, node) => {
        // A number or a day keeps all of itself.
        const isText =
          isScalar(node) && node.type === Scalar.PLAIN && (typeof node.value === "string" || node.value === null);
        const end = node.range?.[1];
        if (!isText || key === "key" || end === undefined) return;
        const blanks = BEHIND.exec(yaml.slice(end))?.[1];
        if (blanks !== undefined) places.push(positionAt(end + blanks.length));
      },
    });
    return places;
  } catch (error) {
    if (error instanceof MissingFrontMatter || error instanceof TooHeavy) return [];
    throw error;
  }
}
