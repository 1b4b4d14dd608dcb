import { readFile } from "node:fs/promises";
import path from "node:path";
import { problem, type Problem } from "../../domain/coherence/problem.ts";
import { filesBelow } from "../../program/paths.ts";

/** A value without quotes in which a sign # follows a blank and stands close before its word. */
const CUT = /^(\s*(?:- +)*[\w-]+: +[^\s"'#|>[{&*!%@`][^"\n]*?) #(?=[^\s#])/;

const WORDS = {
  reason: "เครื่องหมาย # หลังเว้นวรรคทำให้ข้อความตั้งแต่ # ไปจนสุดบรรทัดหายไป (YAML อ่านเป็นหมายเหตุ)",
  remedy: 'ใส่ข้อความทั้งหมดไว้ในเครื่องหมายคำพูด เช่น title: "ซ่อมถนนสาย #5" ถ้าตั้งใจเขียนหมายเหตุ ให้เว้นวรรคหลัง #',
};

/**
 * Values that lose their end to a sign #: the file is read without a complaint, and half a title is published.
 * @param directory the agency's folder
 */
export async function cutByHash(directory: string): Promise<Problem[]> {
  const files = (await filesBelow(path.join(directory, "content"))).filter((file) => /\.(?:ya?ml|mdx?)$/i.test(file));
  const found = files.map(async (name): Promise<Problem[]> => {
    const file = `content/${name}`;
    const text = await readFile(path.join(directory, file), "utf8");
    if (!text.includes(" #")) return [];
    const end = /\.mdx?$/i.test(name) ? text.indexOf("\n---", 3) : text.length;
    return text
      .slice(0, Math.max(end, 0))
      .split("\n")
      .flatMap((line, index) => {
        const kept = CUT.exec(line)?.[1];
        return kept === undefined
          ? []
          : [problem("yaml-syntax", file, [], WORDS, { line: index + 1, column: kept.length + 2 })];
      });
  });
  return (await Promise.all(found)).flat();
}
