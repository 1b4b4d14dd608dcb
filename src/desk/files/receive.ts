import { createHash } from "node:crypto";
import path from "node:path";
import { personalDataInFile } from "../../collections/personal-data.ts";
import { apart } from "../../documents/apart.ts";
import { kindOfPicture, isPictureKind } from "../../documents/pictures/kind.ts";
import type { FileReading } from "../../documents/read.ts";
import type { Content } from "../../domain/model/content.ts";
import { PERSONAL_DATA } from "../../domain/privacy/kinds.ts";
import { filesBelow } from "../../program/paths.ts";
import { formatSize } from "../../site/frame/files.ts";
import type { Workspace } from "../workspace.ts";
import { shortName } from "./names.ts";
import { readyPicture } from "./pictures.ts";
import { proposalsFor, type Proposal } from "./proposals.ts";

/** A file that was dropped, looked at and not written yet. */
export interface Received {
  /** Path from `public/` that it is to have, with `/`. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly isPicture: boolean;
  /** What was done to it, or what is to be known of it, in words. */
  readonly told: readonly string[];
  /** What of persons was found in it, each with its place; nobody has allowed it yet. */
  readonly personal: readonly string[];
  readonly proposals: readonly Proposal[];
}

/** What is known of where a file was dropped. */
export interface Drop {
  readonly name: string;
  /** The folder below `public/` that its kind of file has there: `news`, `people`; documents stand by years. */
  readonly kind: string;
  readonly fiscalYear: number;
  /** The folder below `public/` that is being filled with pictures; empty for one that is to be made. */
  readonly folder: string | undefined;
  /** The item that is being answered. */
  readonly item: string | undefined;
}

/** Names of files that Windows hides something in, or that are programs: no citizen should open one. */
const REFUSED = /\.(?:exe|com|bat|cmd|scr|msi|js|vbs|ps1|jar|lnk|apk|dmg|html?|php)$/i;

/** Looks at a dropped file without writing anything. @returns why it cannot be taken, in words, for a file that is refused */
export async function receive(
  workspace: Workspace,
  content: Content,
  bytes: Uint8Array,
  drop: Drop,
): Promise<Received | string> {
  const { name, item, kind, fiscalYear } = drop;
  if (bytes.byteLength === 0) return `ไฟล์ ${name} ว่าง ไม่มีข้อมูล`;
  if (REFUSED.test(name)) return `ไฟล์ ${name} เป็นโปรแกรมหรือหน้าเว็บ วางเป็นเอกสารของหน่วยงานไม่ได้`;
  const pictureKind = kindOfPicture(bytes, name);
  const isPicture = isPictureKind(pictureKind) || pictureKind === "heic";
  const ready = isPicture ? await readyPicture(bytes, name) : undefined;
  if (typeof ready === "string") return `${name}: ${ready}`;
  const ending = ready?.ending ?? path.extname(name).toLowerCase();
  const reading: FileReading = ready
    ? { facts: {} }
    : ((await apart("read", { bytes, file: name })) ?? { facts: { fault: "too-heavy" } });
  if (reading.facts.fault && reading.facts.fault !== "too-heavy") return `${name}: ${FAULTS[reading.facts.fault]}`;
  const proposals = ready ? [] : proposalsFor(reading, path.parse(name).name, content);
  const code = item ?? proposals[0]?.item;
  const year = item === undefined ? (proposals[0]?.fiscalYear ?? fiscalYear) : fiscalYear;
  const folder = ready ? await pictureFolder(workspace, content, drop) : `documents/${year}`;
  const taken = new Set(await filesBelow(workspace.at(`public/${folder}`)));
  const stem = ready ? `${kind}-${content.today}` : code === undefined ? `document-${year}` : `${code}-${year}`;
  const file = `${folder}/${shortName({ original: name, stem, ending }, taken)}`;
  const kept = ready?.bytes ?? bytes;
  const found = await personalDataInFile(file, kept, reading, content);
  // The name by which it came is not published, and what a camera wrote is gone.
  const same = sameFile(content, kept);
  return {
    file: same ?? file,
    bytes: kept,
    isPicture,
    told: [
      ...sizeWords(bytes, ready),
      ...scanWords(reading),
      ...(same === undefined ? [] : [`ไฟล์นี้มีอยู่แล้วที่ ${same} จึงใช้ไฟล์เดิม`]),
    ],
    personal: found.map(
      ({ kind: sort, masked, part }) => `${PERSONAL_DATA[sort]} ${masked}${part === undefined ? "" : ` (${part})`}`,
    ),
    proposals,
  };
}

/** Where a picture belongs: with others of its kind, or in a folder of its own where all pictures of one are shown. */
async function pictureFolder(workspace: Workspace, { today }: Content, { kind, folder }: Drop): Promise<string> {
  if (folder === undefined) return `images/${kind}`;
  if (/^images(?:\/[\wก-๙-]+)+$/.test(folder)) return folder;
  for (let count = 1; ; count++) {
    const made = `images/${kind}/${today}${count === 1 ? "" : `-${count}`}`;
    if ((await filesBelow(workspace.at(`public/${made}`))).length === 0) return made;
  }
}

const FAULTS = {
  empty: "ไฟล์ว่าง ไม่มีข้อมูล",
  truncated: "เปิดไม่ได้ ไฟล์เสียหรือส่งมาไม่ครบ ให้ส่งใหม่จากต้นฉบับ",
  encrypted: "ไฟล์มีรหัสผ่าน ประชาชนเปิดไม่ได้ ให้บันทึกใหม่โดยไม่ใส่รหัสผ่าน",
};

/** The path of a file that already holds these bytes. */
function sameFile({ files }: Content, bytes: Uint8Array): string | undefined {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return Object.keys(files).find((file) => files[file]?.sha256 === sha256);
}

function sizeWords(bytes: Uint8Array, ready: Awaited<ReturnType<typeof readyPicture>> | undefined): string[] {
  if (ready === undefined || typeof ready === "string") return [`ขนาด ${formatSize(bytes.byteLength)}`];
  if (ready.bytes === bytes) return [`ขนาด ${formatSize(bytes.byteLength)}`];
  return [
    `ย่อภาพจาก ${formatSize(bytes.byteLength)} เหลือ ${formatSize(ready.bytes.byteLength)} (${ready.width} × ${ready.height} จุด) และลบพิกัดกับข้อมูลกล้องแล้ว`,
  ];
}

/** Pages that are pictures were not looked through. */
function scanWords({ text }: FileReading): string[] {
  const pages = text?.parts.filter(({ scanned }) => scanned).length ?? 0;
  return pages === 0 ? [] : [`มีหน้าที่เป็นภาพสแกน ${pages} หน้า ยังไม่ได้ตรวจข้อมูลส่วนบุคคลในหน้าเหล่านั้น เปิดดูให้แน่ใจก่อนเผยแพร่`];
}
