/** Most bytes that a name may have: longer ones commit on Windows and stop every computer that runs Linux. */
export const MOST_NAME_BYTES = 255;
/** So many bytes a name that we propose has at most: 40 Thai letters. */
const SHORT_BYTES = 120;

/** Whether only what programs call a copy is one, or also what a clerk has corrected and kept beside the first. */
export type CopyKind = "copied" | "corrected";

/**
 * Which file a name was copied from, if its name says that it is a copy and the other one stands beside it. Explorer,
 * OneDrive and Drive add ` - Copy`, ` - สำเนา`, `(1)`, the name of the computer; clerks add what a corrected file is.
 * @param file path with `/`
 * @param others every path, in which the first is looked for in the same folder
 * @example copiedFrom("a/contracts - สำเนา.csv", new Set(["a/contracts.csv"])) // "a/contracts.csv"
 */
export function copiedFrom(file: string, others: ReadonlySet<string>, kind: CopyKind = "copied"): string | undefined {
  const [folder, name] = parted(file);
  const [stem, ending] = endingOf(name);
  for (const first of firstNames(stem, kind)) {
    const other = folder + first + ending;
    if (other !== file && others.has(other)) return other;
  }
  return undefined;
}

/** What programs write round the name of a copy, in the languages that Thai offices have. */
const BEFORE = /^(?:Copy (?:\(\d+\) )?of |สำเนา(?:ของ|\s)\s*|คัดลอก(?:จาก|\s)\s*)/i;
const AFTER = [
  /[\s_–-]+(?:copy|สำเนา|คัดลอก)(?:\s*\(?[0-9๐-๙]+\)?)?$/i,
  /\s*\([0-9๐-๙]{1,2}\)$/,
  /[\s_-]*\(?[^()]*(?:conflict(?:ed copy)?|ขัดแย้ง)\b[^()]*\)?$/i,
];
/** What clerks write behind the name of a corrected file. */
const CORRECTED =
  /[\s_-]*\(?(?:แก้ไข(?:แล้ว|ล่าสุด)?|แก้|ปรับปรุง(?:ใหม่)?|ฉบับแก้ไข|ใหม่|ล่าสุด|เก่า|backup|bak|old|new|final|revised?|v\d+)\)?(?:\s*\(?[0-9๐-๙]+\)?)?$/i;
/** The name of a computer behind a hyphen: Windows proposes `DESKTOP-4F7K2`, offices write `PC01` or `SOMCHAI-PC`. */
const COMPUTER = /^[\dA-Za-z][\dA-Za-z-]{1,14}$/;
const IS_COMPUTER = /\d|-|PC|MAC|NOTEBOOK|LAPTOP|DESKTOP|COM$/i;

function* firstNames(stem: string, kind: CopyKind): Generator<string> {
  yield stem.replace(BEFORE, "");
  for (const sign of kind === "corrected" ? [...AFTER, CORRECTED] : AFTER) {
    const bare = stem.replace(sign, "");
    if (bare !== stem && bare !== "") yield* [bare, bare.replace(BEFORE, "")];
  }
  for (let at = stem.indexOf("-"); at > 0; at = stem.indexOf("-", at + 1)) {
    const rest = stem.slice(at + 1);
    if (/[A-Z]/.test(rest) && COMPUTER.test(rest) && IS_COMPUTER.test(rest)) yield stem.slice(0, at);
  }
}

/**
 * The parts of a path that are longer than a name may be.
 * @returns the part, with the path that would be right
 */
export function overlong(file: string): { readonly name: string; readonly shorter: string } | undefined {
  const parts = file.split("/");
  const at = parts.findIndex((part) => bytesOf(part) > MOST_NAME_BYTES);
  const name = parts[at];
  return name === undefined ? undefined : { name, shorter: parts.with(at, shortFileName(name)).join("/") };
}

/**
 * A name of at most 120 bytes that keeps its ending and is not cut within a letter and its marks.
 * @param least how many further bytes must be left free
 */
export function shortFileName(name: string, least = 0): string {
  const [stem, ending] = endingOf(name);
  const room = SHORT_BYTES - bytesOf(ending) - least;
  let short = "";
  for (const { segment } of new Intl.Segmenter("th", { granularity: "grapheme" }).segment(stem)) {
    if (bytesOf(short + segment) > room) break;
    short += segment;
  }
  return short.replace(/[\s._-]+$/, "") + ending;
}

/** Names that Windows keeps for devices, whatever stands behind their first dot. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(?:\.|$)/i;
/** Signs that no name on Windows has, and what it cuts off at the end of one. */
const NO_SIGN = /[\u0000-\u001F<>:"|?*\\]+/g;
const CUT_OFF = /[. ]+$/;

/** True for a name that Windows keeps for a device. @example isDeviceName("aux.pdf") // true */
export const isDeviceName = (name: string): boolean => DEVICE.test(name);

/**
 * The part of a path that Windows cannot keep, so that nobody there can copy or clone the folder that it is in.
 * @param others every path, of which the proposed one is none
 * @returns the part, with the path that would be right
 * @example unfitForWindows("public/aux.pdf", new Set()) // { name: "aux.pdf", better: "public/aux-2.pdf" }
 */
export function unfitForWindows(
  file: string,
  others: ReadonlySet<string>,
): { readonly name: string; readonly better: string } | undefined {
  const parts = file.split("/");
  const name = parts.find((part) => fitName(part) !== part);
  if (name === undefined) return undefined;
  const better = parts.map(fitName).join("/");
  return { name, better: others.has(better) ? renamed(better) : better };
}

function fitName(name: string): string {
  const fit = name.replace(NO_SIGN, "-").replace(CUT_OFF, "") || "-";
  return isDeviceName(fit) ? fit.replace(/(?=\.|$)/, "-2") : fit;
}

/** A path that differs from an earlier one in case or in the order of marks only, with a name that differs plainly. */
export interface Twin {
  readonly file: string;
  readonly other: string;
  readonly better: string;
}

/**
 * Paths that one computer takes for two files and another for one: Windows and macOS do not tell `Plan.pdf` from
 * `plan.pdf`, the web does. Folders too.
 */
export function twins(files: readonly string[]): Twin[] {
  const first = new Map<string, string>();
  const found: Twin[] = [];
  const told = new Set<string>();
  for (const file of files) {
    const parts = file.split("/");
    for (let depth = 1; depth <= parts.length; depth += 1) {
      const path = parts.slice(0, depth).join("/");
      const key = path.normalize("NFC").toLowerCase();
      const other = first.get(key);
      if (other === undefined) first.set(key, path);
      if (other === undefined || other === path) continue;
      if (!told.has(path)) {
        told.add(path);
        found.push({ file, other, better: [renamed(path), ...parts.slice(depth)].join("/") });
      }
      break;
    }
  }
  return found;
}

function renamed(path: string): string {
  const [folder, name] = parted(path);
  const [stem, ending] = endingOf(shortFileName(name, 2));
  return `${folder}${stem}-2${ending}`;
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

function parted(file: string): [folder: string, name: string] {
  const at = file.lastIndexOf("/") + 1;
  return [file.slice(0, at), file.slice(at)];
}

/** The ending of a name begins at its last dot, if what follows is short enough to be one. */
function endingOf(name: string): [stem: string, ending: string] {
  const [, stem, ending] = /^(.+)(\.[^.\s]{1,10})$/s.exec(name) ?? [];
  return stem !== undefined && ending !== undefined ? [stem, ending] : [name, ""];
}
