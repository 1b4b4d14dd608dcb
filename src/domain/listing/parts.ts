import type { ItemCode } from "../thai/item-code.ts";
import type { Look } from "./candidates.ts";
import { dittoIn } from "./ditto.ts";
import { evidenceAddress } from "./evidence-address.ts";
import { fold, foldedLine } from "./fold.ts";
import type { ListedAddress } from "./listing.ts";
import type { OutlineLink } from "./outline.ts";
import { stepsIn } from "./steps.ts";

/** What the lines of one item say. */
export interface Parts {
  readonly addresses: readonly ListedAddress[];
  readonly explanation?: string;
  /** An item whose addresses are meant, where none stand here. */
  readonly ditto?: ItemCode | "above";
}

/** A line of words inside an item, with the links on it. */
interface Phrase {
  readonly text: string;
  readonly links: readonly OutlineLink[];
  readonly line: number;
}

/**
 * Gathers addresses and explanation of an item from its lines.
 * @param looks its lines, its own first
 * @param end where the item's name ends in the words of its own line
 */
export function partsOf(looks: readonly Look[], end: number): Parts {
  const nameBelow = looks[0]?.below === true ? 1 : -1;
  const phrases = looks.flatMap((look, index) =>
    phrasesOf(look, index === 0 ? end : index === nameBelow ? look.name.length : undefined),
  );
  const addresses: ListedAddress[] = [];
  let pending: string[] = [];
  const texts: string[] = [];
  const attach = () => {
    const steps = stepsIn(pending.join(" "));
    const last = addresses.at(-1);
    if (steps && last && !last.steps) addresses[addresses.length - 1] = { ...last, steps };
    pending = [];
  };
  for (const { text, links: written, line } of phrases) {
    const links = written.map((link) => ({ ...link, address: evidenceAddress(link.address) }));
    const fresh = links.filter(({ address }) => !addresses.some((known) => known.address === address));
    // A home page at the beginning of a way to click is no evidence.
    const isStep = /^\s*\(?\d{1,2}[.)]/.test(text) || stepsIn(text) !== undefined;
    const evidence = fresh.filter(({ address }) => !(isStep && isHome(address)));
    if (evidence.length > 0 && addresses.length > 0) attach();
    addresses.push(...evidence.map(({ address, caption, line: own }) => ({ address, caption, line: own ?? line })));
    const words = withoutLinks(text, written);
    if (words !== "") {
      pending.push(words);
      texts.push(words);
    }
  }
  attach();
  const explanation = texts.join("\n");
  const own = addresses.length > 0 ? undefined : (texts.map(dittoIn).find(Boolean) ?? coveredFromAbove(looks[0]));
  return { addresses, ...(explanation && { explanation }), ...(own && { ditto: own }) };
}

/** Longer words behind a name are a sentence of their own; shorter ones belong to it, as in โครงสร้างหน่วยงาน. */
const LONGEST_ENDING = 30;

/**
 * Splits the words of an item's line into what the agency calls it and what it says about it.
 * @param end where the official name ends
 */
export function splitName(words: string, end: number): { name: string; rest: string } {
  const [name, rest] = [words.slice(0, end).trim(), words.slice(end)];
  const isApart = /^\s*[:：–—\-ㆍ·(]/.test(rest) || rest.trim().length > LONGEST_ENDING;
  if (end > 0 && isApart) return { name, rest: rest.replace(/^[\s:：–—-]+/, "") };
  return { name: rest.trim() === name ? name : words, rest: "" };
}

const isHome = (address: string) => /^https?:\/\/[^/]+\/?$/i.test(address);

/** Words that only announce an address; folded. */
const HERE = /^(?:url|link|ลิง|\d{1,2}$)\d*$/;

/** No phrase has more links; each is looked for in all of its words. */
const MOST_LINKS = 500;

/** What is said beside the links of a phrase. */
function withoutLinks(text: string, links: readonly OutlineLink[]): string {
  const captions = links.slice(0, MOST_LINKS).flatMap(({ caption }) => caption || []);
  const rest = captions.reduce((words, caption) => words.replace(caption, " "), text);
  const words = rest
    .replace(/(?:https?:\/\/|www\.)\S+/gi, " ")
    .replace(/\s+/g, " ")
    .trim();
  const { key } = fold(foldedLine(words));
  return (key === "" && dittoIn(words) === undefined) || HERE.test(key) ? "" : words;
}

function phrasesOf(look: Look, end: number | undefined): Phrase[] {
  const { line } = look;
  if (!line.cells) {
    // The links of an item's own line belong to its name, whose words are said already.
    const step = line.ordinal === undefined ? "" : `${line.ordinal}. `;
    const rest = end === undefined ? `${step}${line.text}` : look.below ? "" : splitName(look.name, end).rest;
    return [{ text: rest, links: line.links, line: line.line }];
  }
  const cells = line.cells.map((cell, column) => ({ ...cell, column, role: look.roles?.get(column) }));
  const hasAddress = cells.some(({ role, links }) => role === "address" && links.length > 0);
  return cells.flatMap(({ text, links, column, role }) => {
    if (end !== undefined && column === look.markCell && column !== look.nameCell)
      return [{ text: "", links: hasAddress ? [] : links, line: line.line }];
    // Some write where the evidence is beside the answer, or as a note.
    if (role === "answer" || role === "note")
      return links.length > 0 && !isElsewhere(cells, column) ? [{ text: "", links, line: line.line }] : [];
    const isBefore = end !== undefined && (role === undefined || role === "name") && column < (look.markCell ?? 0);
    // What stands before the code names a part of the list.
    if (isBefore) return [{ text: "", links: hasAddress ? [] : links, line: line.line }];
    const own = !hasAddress || role === "address" ? links : [];
    const isName = end !== undefined && column === look.nameCell;
    const [first = "", ...others] = text.split("\n");
    const head = isName ? splitName(look.name, end).rest : first;
    return cellPhrases([head, ...others], own, line.line);
  });
}

/** Whether another cell of the row than a note or an answer has links. */
const isElsewhere = (
  cells: readonly { column: number; role: string | undefined; links: readonly OutlineLink[] }[],
  column: number,
) =>
  cells.some(
    (cell) => cell.column !== column && cell.links.length > 0 && cell.role !== "answer" && cell.role !== "note",
  );

/** The lines of a cell, each with those of its links that stand on it. */
function cellPhrases(texts: readonly string[], links: readonly OutlineLink[], line: number): Phrase[] {
  let left = links;
  return texts.map((text, index) => {
    const isLast = index === texts.length - 1;
    const stands = ({ caption, address }: OutlineLink) =>
      (caption !== "" && text.includes(caption)) || text.includes(address) || text.includes(decodeURISafe(address));
    const here = isLast ? left : left.filter(stands);
    left = left.filter((link) => !here.includes(link));
    return { text, links: here, line };
  });
}

function decodeURISafe(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** One cell of addresses that reaches over several items. */
function coveredFromAbove(look: Look | undefined): "above" | undefined {
  const cells = look?.line.cells ?? [];
  const covered = cells.some(({ covered: by }, column) => by === "above" && look?.roles?.get(column) === "address");
  return covered ? "above" : undefined;
}
