import { unzipSync } from "fflate";
import { unzip } from "./archive.ts";
import { unreadWithin, within, type ReadInner } from "./inner.ts";
import { decode } from "./plain.ts";
import { withHidden, type Contents, type DocumentPart } from "./text.ts";

/** So many files of an archive are read, and no further into one than this: an archive for download, not a server. */
const MEMBERS = 300;
const MEMBER_SIZE = 50_000_000;

/**
 * The words of the files in a ZIP, each piece with the file's name. The names themselves are hidden.
 * @throws when it is no archive
 */
export async function readZip(bytes: Uint8Array, readInner: ReadInner): Promise<Contents> {
  const members: { name: string; size: number }[] = [];
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!name.endsWith("/") && !/(?:^|\/)(?:__MACOSX\/|\.DS_Store$)/.test(name))
        members.push({ name, size: originalSize });
      return false;
    },
  });
  const parts: DocumentPart[] = [];
  const unread: string[] = [];
  for (const [index, { name, size }] of members.entries()) {
    const found = index < MEMBERS && size <= MEMBER_SIZE ? await memberOf(bytes, name, readInner) : undefined;
    parts.push(...(found?.parts ?? []));
    unread.push(...(found?.unread ?? [name]));
  }
  const names = members.map(({ name }) => name.replaceAll("_", " ")).join("\n");
  const hidden = [
    { where: "ชื่อไฟล์ใน ZIP", text: names },
    { where: "คำอธิบายของไฟล์ ZIP", text: commentOf(bytes) },
  ].filter(({ text }) => text !== "");
  return { parts: withHidden(parts, hidden), ...(unread.length > 0 && { unread }) };
}

/** What stands behind the list of contents ([APPNOTE] 4.3.16). */
function commentOf(bytes: Uint8Array): string {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf("PK\u0005\u0006", "latin1");
  return end < 0 ? "" : (decode(bytes.subarray(end + 22)) ?? "");
}

interface Member {
  readonly parts: readonly DocumentPart[];
  readonly unread: readonly string[];
}

async function memberOf(bytes: Uint8Array, name: string, readInner: ReadInner): Promise<Member | undefined> {
  try {
    const member = unzip(bytes, (other) => other === name)[name];
    const reading = member && (await readInner(member, name));
    if (!reading?.text || reading.facts.fault) return undefined;
    return { parts: reading.text.parts.map((part) => within(part, name)), unread: unreadWithin(reading, name) };
  } catch {
    return undefined;
  }
}
