import type { OutlineLink } from "../../domain/listing/outline.ts";
import { isCut } from "../../domain/listing/evidence-address.ts";
import { absolute } from "./links.ts";

const FILE = "pdf|docx?|xlsx?|pptx?|zip|rar|html?|php|aspx?|jpe?g|png";
/** Where an address ends. Thai letters may stand in one, and right behind it. */
const REST = String.raw`[^\s<>"'“”‘’„{}|\\]+`;
/** Second-level names of Thailand: below them `office.go.th/plan` is an address, though nothing stands before it. */
const THAI_NAMES = String.raw`(?:[a-z\d-]+\.)+(?:go|or|ac|co|in|mi|net)\.th\/`;
/** Addresses as people type them, also without protocol, and with a slip in it: `http//www.a.go.th`, `htttps://a.go.th`. */
const TYPED = new RegExp(
  String.raw`(?:https?:\/{1,3}|(?<![\w.@/-])(?:h[htpsx]{2,7}[:;]{0,2}\/{1,3}(?=[^\s/]+\.[a-z]{2})|www\.|${THAI_NAMES}))${REST}`,
  "gi",
);
/** What browsers understand; one within another is a slip. */
const WITH_PROTOCOL = /^https?:\/{1,3}(?!\/*https?[:;]?\/)/i;
const WITHOUT_PROTOCOL = new RegExp(`^(?:www\\.|${THAI_NAMES})`, "i");
/** A line that is one address from beginning to end: names of files have blanks in them. */
const WITH_BLANKS = new RegExp(String.raw`^\s*(https?:\/\/\S+(?: +\S+)*? +\S*\.(?:${FILE}))\s*$`, "i");
/** A file ends where its ending does: what follows without a space is the next sentence. */
const AFTER_FILE = new RegExp(String.raw`(\.(?:${FILE}))[\u0E00-\u0E7F([].*$`, "i");
const ENDS_AS_FILE = new RegExp(String.raw`\.(?:${FILE})$`, "i");
const HOLDS_FILE = new RegExp(String.raw`\.(?:${FILE})(?![\w])`, "i");

/**
 * The addresses that stand bare in a text, in order, those of `known` links left out. One without protocol is taken for
 * https; one with a slip in it stays as it was typed, so that it can be said. What a reader of the text would not take
 * for an address by its form is the caption of its own link.
 */
export function bareLinks(text: string, known: readonly OutlineLink[] = []): OutlineLink[] {
  const taken = new Set(known.map(({ address }) => address));
  const captions = known.map(({ caption }) => caption).join("\n");
  const found = new Map(text.split("\n").flatMap((line) => lineLinks(line).map((link) => [link.address, link])));
  return [...found.values()].filter(({ address }) => !taken.has(address) && !captions.includes(address));
}

function lineLinks(line: string): OutlineLink[] {
  const whole = WITH_BLANKS.exec(line)?.[1];
  if (
    whole !== undefined &&
    !HOLDS_FILE.test(whole.split(" ", 1)[0] ?? "") &&
    (whole.match(/https?:/gi) ?? []).length === 1
  )
    return [{ address: absolute(whole, undefined), caption: whole }];
  // Two addresses with nothing but a comma between them are two.
  const typed = line.replace(/([,;([\])])(?=https?:\/\/)/gi, "$1 ").match(TYPED) ?? [];
  return typed.map(cleaned).flatMap(linkOf);
}

function linkOf(written: string): OutlineLink[] {
  // Cut short by whatever showed it: it stays as it is, so that it can be said.
  if (isCut(written)) return [{ address: written, caption: "" }];
  if (WITH_PROTOCOL.test(written))
    return URL.canParse(written) ? [{ address: absolute(written, undefined), caption: "" }] : [];
  if (!WITHOUT_PROTOCOL.test(written)) return [{ address: written, caption: written }];
  const address = `https://${written}`;
  if (!URL.canParse(address)) return [];
  return [{ address: absolute(address, undefined), caption: /^www\./i.test(written) ? "" : written }];
}

/** An address without the words and signs that stand right behind it. */
const cleaned = (typed: string): string => {
  const file = typed.replace(AFTER_FILE, "$1");
  const end = file.slice(0, bracketEnd(file));
  return isCut(end) ? end : end.replace(/[.,;:!?]+$/, "");
};

/**
 * Where an address ends by its brackets: before one that nobody opened or closed, and before words of the sentence.
 * Names of files hold them as browsers number copies: `plan(1).pdf`.
 */
function bracketEnd(address: string): number {
  const isFile = ENDS_AS_FILE.test(address);
  const open: number[] = [];
  for (const [index, letter] of Array.from(address).entries()) {
    if ("([".includes(letter)) open.push(index);
    if (!")]".includes(letter)) continue;
    const start = open.pop();
    if (start === undefined) return index;
    if (!isFile && /[\u0E00-\u0E7F]/.test(address.slice(start, index))) return start;
  }
  return open[0] ?? address.length;
}
