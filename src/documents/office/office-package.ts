import type { IsoDate } from "../../domain/thai/date.ts";
import { madeDay } from "../made-day.ts";
import { partText, unzip } from "../archive.ts";
import { plainMail } from "../mail.ts";
import type { HiddenText } from "../text.ts";
import { notesInPictures } from "./pictures.ts";
import { foundStrings } from "./strings.ts";
import { allWords, elementsOf } from "./xml.ts";

/** Where a part of an Office archive leads. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `comments`, `hyperlink`. */
  readonly type: string;
  /** The part's name, or an address outside. */
  readonly target: string;
  readonly outside: boolean;
}

/** An Office archive whose parts are taken one by one; what nobody took is read as a whole at the end. */
export interface OfficePackage {
  readonly names: readonly string[];
  /** The text of a part, "" for one that is not there. */
  readonly take: (name: string) => string;
  readonly bytes: (name: string) => Uint8Array | undefined;
  /** Where a part leads; "" is the archive itself. */
  readonly relations: (part: string) => readonly Relation[];
  /** The day on which the document says that it was last written (C.E.). */
  readonly made: IsoDate | undefined;
  /** Words of the parts that were not taken, by what a clerk calls them. */
  readonly rest: () => HiddenText[];
}

/** Parts that hold no words of a person. */
const SILENT =
  /(?:^|\/)(?:theme\d*|styles|stylesWithEffects|fontTable|webSettings|calcChain|presProps|viewProps|tableStyles)\.xml$/;
const TEXTUAL = /\.(?:xml|rels|vml|html?|mht|txt|svg)$/i;
/** Pictures of strokes and words: of a table that was pasted as one, its words. */
const DRAWN = /\.(?:emf|wmf)$/i;
/** Files that stand in the archive whole: embedded ones, and documents that the body takes in (`altChunk`). */
const WHOLE = /\/embeddings\/|\.(?:docx|docm|rtf)$/i;

/** What a clerk calls a part, by its name. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^docProps\//, "คุณสมบัติของเอกสาร (ไฟล์ > ข้อมูล)"],
  [/\.rels$/, "ปลายทางของลิงก์"],
  [/comment/i, "ความคิดเห็น"],
  [/\/charts\//, "แผนภูมิ"],
  [/\/diagrams\//, "แผนภาพ SmartArt"],
  [/pivotCache/, "ข้อมูลเดิมที่ตาราง Pivot เก็บไว้"],
  [/externalLinks/, "ข้อมูลที่จำไว้จากไฟล์อื่น"],
  [/sharedStrings/, "ข้อความที่เหลือค้างในไฟล์"],
  [/slide(?:Master|Layout)s/, "ต้นแบบสไลด์"],
];

/**
 * Opens an archive of Office.
 * @throws when it is none, or unpacks beyond measure
 */
export function openPackage(bytes: Uint8Array): OfficePackage {
  const files = unzip(bytes, (name) => TEXTUAL.test(name) || DRAWN.test(name) || WHOLE.test(name));
  const names = Object.keys(files);
  const taken = new Set<string>(["[Content_Types].xml"]);
  const take = (name: string) => {
    taken.add(name);
    return partText(files[name]);
  };
  const text = (name: string) => partText(files[name]);
  return {
    names,
    take,
    bytes: (name) => files[name],
    made: madeDay(
      ["created", "modified"].map(
        (name) => new RegExp(`<dcterms:${name}\\b[^>]*>([^<]+)<`).exec(text("docProps/core.xml"))?.[1],
      ),
    ),
    relations: (part) => {
      const folder = part.slice(0, part.lastIndexOf("/") + 1);
      return elementsOf(text(`${folder}_rels/${part.slice(folder.length)}.rels`), "Relationship").map((one) => {
        const outside = one["TargetMode"] === "External";
        const target = one["Target"] ?? "";
        return {
          id: one["Id"] ?? "",
          type: (one["Type"] ?? "").split("/").at(-1) ?? "",
          target: outside ? target : resolved(folder, target),
          outside,
        };
      });
    },
    rest: () => [
      ...notesInPictures(bytes),
      ...names
        .filter((name) => DRAWN.test(name))
        .flatMap((name) => foundStrings(files[name] ?? new Uint8Array()))
        .map(({ text }) => ({ where: "ภาพวาด (EMF, WMF) ในไฟล์", text })),
      ...names
        .filter((name) => TEXTUAL.test(name) && !taken.has(name) && !SILENT.test(name))
        .map((name) => ({
          where: placeOf(name),
          text: wordsOf(name, name.endsWith(".mht") ? plainMail(text(name)) : text(name)),
        }))
        .filter((piece) => /\S/.test(piece.text)),
    ],
  };
}

/** Beside what its author wrote, the list of properties counts words and names programs. */
const wordsOf = (name: string, xml: string): string =>
  allWords(
    name === "docProps/app.xml" ? (xml.match(/<(Manager|Company|HyperlinkBase)>[^<]*<\/\1>/g) ?? []).join("") : xml,
  );

const placeOf = (name: string): string => PLACES.find(([pattern]) => pattern.test(name))?.[1] ?? "ส่วนอื่นของไฟล์";

/** The name of a part that a relation leads to, from the folder of the part that holds it. */
function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const parts: string[] = [];
  for (const step of `${folder}${target}`.split("/"))
    if (step === "..") parts.pop();
    else if (step !== "" && step !== ".") parts.push(step);
  return parts.join("/");
}

/** Files that were put into an archive of Office whole. */
export const embeddedFiles = (file: OfficePackage): (readonly [string, Uint8Array])[] =>
  file.names.flatMap((name) => {
    const bytes = WHOLE.test(name) ? file.bytes(name) : undefined;
    return bytes ? [[name.slice(name.lastIndexOf("/") + 1), bytes] as const] : [];
  });

/** Hidden pieces of the same place as one, without those that say nothing. */
export function gathered(pieces: readonly HiddenText[]): HiddenText[] {
  const byPlace = Map.groupBy(
    pieces.filter(({ text }) => /\S/.test(text)),
    ({ where }) => where,
  );
  return [...byPlace].map(([where, list]) => ({ where, text: list.map(({ text }) => text).join("\n") }));
}
