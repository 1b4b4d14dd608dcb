import { extensionOf } from "../../model/files.ts";
import { mayStandOutside } from "../../assess/link.ts";
import { fileNameOf } from "../file-name.ts";
import { addressFinding, weighed, type AddressFacts } from "./finding.ts";
import {
  bodyLetters,
  hasMoreThanADoor,
  isSignInAddress,
  isViewer,
  notFoundWords,
  outOfOrderWords,
  signInWords,
} from "../phrases.ts";
import { readableAddress } from "./place-findings.ts";
import { spamWords } from "../spam.ts";
import type { BodyFormat, DocumentReading, NoReading, PageReading } from "../reading.ts";
import type { AddressFinding } from "../verdict.ts";

/** What people call a format. */
export const FORMAT_WORDS: Record<BodyFormat, string> = {
  html: "หน้าเว็บ",
  pdf: " PDF",
  docx: " Word (docx)",
  xlsx: " Excel (xlsx)",
  csv: " CSV",
  txt: "ข้อความ",
  json: " JSON",
  xml: " XML",
  "old-office": " Office รุ่นเก่า (doc, xls, ppt)",
  opendocument: " OpenDocument",
  pptx: " PowerPoint (pptx)",
  image: "ภาพ",
  archive: "ไฟล์บีบอัด",
  media: "เสียงหรือวิดีโอ",
  rtf: " RTF",
};

/** What may be inside a file of such an ending; endings that are not here, such as php, promise nothing. */
const PROMISED: Readonly<Record<string, readonly BodyFormat[]>> = {
  pdf: ["pdf"],
  docx: ["docx"],
  xlsx: ["xlsx"],
  pptx: ["pptx"],
  doc: ["old-office", "rtf"],
  xls: ["old-office"],
  ppt: ["old-office"],
  csv: ["csv", "txt"],
  json: ["json"],
  zip: ["archive"],
  rar: ["archive"],
  jpg: ["image"],
  jpeg: ["image"],
  png: ["image"],
};

/** Formats in which a file of the wrong name still opens in what opens by double-click. */
const KIN: readonly (readonly BodyFormat[])[] = [
  ["docx", "xlsx", "pptx", "old-office", "rtf", "html", "csv", "txt"],
  ["image"],
];

/** What is said of what came: not there after all, shut, empty, broken, or not what its name says. */
export function readingFindings(seen: AddressFacts): AddressFinding[] {
  const { reading } = seen;
  if (!reading) return [];
  if (reading.kind === "unreadable") return [...typeFindings(seen, reading.format), ...unreadable(reading)];
  if (reading.kind === "document") return [...typeFindings(seen, reading.format), ...documentFindings(reading)];
  return [...typeFindings(seen, "html"), ...pageFindings(seen, reading)];
}

function unreadable({ why, format }: NoReading): AddressFinding[] {
  const found = format ? `ไฟล์${FORMAT_WORDS[format]}` : "ไฟล์ชนิดที่ไม่รู้จัก";
  switch (why) {
    case "empty":
      return [addressFinding("file-empty", {})];
    case "truncated":
      return [addressFinding("file-truncated", {})];
    case "encrypted":
      return [addressFinding("file-encrypted", {})];
    case "picture":
      return [addressFinding("file-scanned", { found: "ไฟล์ภาพ" })];
    case "format":
      return [addressFinding("unread", { found })];
    case "too-heavy":
      return [addressFinding("unread", { found: `${found} ใช้เวลาหรือหน่วยความจำเกินกำหนด` })];
  }
}

function documentFindings({ format, pages, text }: DocumentReading): AddressFinding[] {
  if (text) return [];
  if (format === "pdf") return [addressFinding("file-scanned", { found: `PDF ${pages ?? 1} หน้า` })];
  if (format === "docx" || format === "xlsx")
    return [addressFinding("file-scanned", { found: `ไฟล์${FORMAT_WORDS[format]}` })];
  return [addressFinding("file-empty", {})];
}

function typeFindings({ probe }: AddressFacts, format: BodyFormat | undefined): AddressFinding[] {
  const ending = extensionOf(`/${fileNameOf(probe)}`);
  const promised = Object.hasOwn(PROMISED, ending) ? PROMISED[ending] : undefined;
  const [expected] = promised ?? [];
  if (!promised || !expected || format === undefined || promised.includes(format)) return [];
  const found = addressFinding("file-type", { named: `.${ending}`, found: FORMAT_WORDS[format] });
  const opens = KIN.some((kin) => kin.includes(expected) && kin.includes(format));
  return [opens ? { ...found, class: "look" } : found];
}

/** A page with fewer letters shows its data in frames or draws them with scripts. */
const BARE = 40;

function pageFindings(seen: AddressFacts, page: PageReading): AddressFinding[] {
  const spam = spamWords(page);
  return [...(spam ? [addressFinding("spam", { phrase: spam.text }, spam)] : []), ...pageTrouble(seen, page)];
}

function pageTrouble(seen: AddressFacts, page: PageReading): AddressFinding[] {
  const missing = notFoundWords(page);
  if (missing) return [addressFinding("soft-not-found", { phrase: missing.text }, missing)];
  const trouble = outOfOrderWords(page);
  if (trouble) return [addressFinding("out-of-order", { phrase: trouble.text }, trouble)];
  if (isViewer(page)) return [addressFinding("viewer", {})];
  const wall = signInFindings(seen, page);
  if (wall.length > 0) return wall;
  if (page.refresh !== undefined && bodyLetters(page) < BARE) {
    const to = URL.parse(page.refresh);
    return [addressFinding("moved", { to: to ? readableAddress(to) : page.refresh })];
  }
  if (bodyLetters(page) >= BARE) return [];
  // What a frame shows is asked and judged by itself.
  if (page.embedded.length > 0) return [];
  if (page.scripted) return [addressFinding("script-only", {})];
  return bodyLetters(page) === 0 ? [addressFinding("unread", { found: "หน้าเว็บไม่มีข้อความ อาจแสดงด้วยสคริปต์" })] : [];
}

function signInFindings({ url, probe, items }: AddressFacts, page: PageReading): AddressFinding[] {
  const words = signInWords(page);
  const sentThere = url !== undefined && isSignInAddress(url) && (probe.hops.length > 0 || page.passwordField);
  if (!words && !sentThere) return [];
  const where = sentThere ? readableAddress(url) : "";
  // A service on the web asks who comes; its door is what the item asks for.
  const found = addressFinding("login-wall", { where }, words);
  const certain = sentThere || !hasMoreThanADoor(page);
  const weight = certain ? "failed" : "look";
  return weighed(certain ? found : { ...found, class: "look" }, items, (item) =>
    mayStandOutside(item) ? "hint" : weight,
  );
}
