import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { Pair } from "./pairs.ts";

const read = (file: string): unknown => parse(readFileSync(new URL(file, import.meta.url), "utf8"));

const papers = z
  .record(
    z.string(),
    z.strictObject({
      for: z.string(),
      text: z.string(),
      noise: z.literal(true).optional(),
      claims: z.int().optional(),
    }),
  )
  .parse(read("unseen-papers.yaml"));

const wrong = z
  .array(
    z.strictObject({
      for: z.string(),
      is: z.string(),
      text: z.string().optional(),
      paper: z.string().optional(),
      swap: z.record(z.string(), z.string()).optional(),
      without: z.string().optional(),
    }),
  )
  .parse(read("unseen-wrong.yaml"));

const pair = (asked: string, is: string, text: string, claims?: number): Pair => {
  const [year = "", code = ""] = asked.split(" ");
  return { name: `${asked} ${is}`, year: Number(year), code, text, claims };
};

/** A text layer that a scanner's own program made: tones lost, letters taken for others, words and lines cut anywhere. */
const noisy = (text: string): string =>
  text
    .replaceAll("ำ", "ํา")
    .replaceAll("ผลการ", "ผล การ")
    .replaceAll("เทศบาล", "เทศ บาล")
    .replace(/([ก-ฮ])้([^่]{30})/g, "$1$2")
    .replaceAll("ป้องกัน", "ปองกัน")
    .replace(/([ก-ฮ]{2}) (?=[ก-ฮ])/g, "$1  ")
    .replace(/([^\n]{70,90}) (?=[^\n]{20})/g, "$1\n");

/** Evidence as municipalities write it, some of it as scanners leave it. */
export const UNSEEN_RIGHT: Pair[] = Object.entries(papers).flatMap(([name, { for: asked, text, noise, claims }]) => [
  pair(asked, name, text, claims),
  ...(noise ? [pair(asked, `${name}, noisy`, noisy(text), claims)] : []),
]);

/** Papers that are none for what they are given for. */
export const UNSEEN_WRONG: Pair[] = wrong.map(({ for: asked, is, text, paper, swap = {}, without }) => {
  const written = text ?? papers[paper ?? ""]?.text;
  if (written === undefined) throw new Error(`no paper ${String(paper)}`);
  const found = Object.keys(swap).find((word) => !written.includes(word));
  if (found !== undefined) throw new Error(`“${found}” does not stand in ${String(paper)}`);
  // All at once: what was put in is not swapped again.
  const words = Object.keys(swap).toSorted((a, b) => b.length - a.length);
  const swapped =
    words.length === 0
      ? written
      : written.replace(
          new RegExp(words.map((word) => RegExp.escape(word)).join("|"), "g"),
          (word) => swap[word] ?? "",
        );
  const kept =
    without === undefined
      ? swapped
      : swapped
          .split("\n")
          .filter((line) => !line.includes(without))
          .join("\n");
  return pair(asked, is, kept);
});

/** Every paper given for every item of its year whose concepts are not its own. */
export const CROSSED = (items: (year: number) => readonly { code: string; concepts: readonly string[] }[]): Pair[] =>
  Object.entries(papers).flatMap(([name, { for: asked, text }]) => {
    const [year = "", code = ""] = asked.split(" ");
    const all = items(Number(year));
    const own = all.find((item) => item.code === code)?.concepts ?? [];
    return all
      .filter(({ concepts }) => !concepts.some((concept) => own.includes(concept)))
      .map((item) => pair(`${year} ${item.code}`, name, text));
  });
