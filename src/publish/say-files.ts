import { statSync } from "node:fs";
import path from "node:path";
import { noticesOf } from "../domain/assess/notices.ts";
import { FILE_NOTICE_WORDS, limitWords } from "../domain/files/notices.ts";
import { limitsMet } from "../domain/files/limits.ts";
import type { Content } from "../domain/model/content.ts";
import { megabytes } from "../domain/model/files.ts";
import { filesBelow } from "../program/paths.ts";
import { say } from "../program/say.ts";

/** Says what was not published of `public/`, what was published though nothing names it, and what is too large. */
export function sayFiles(content: Content): void {
  for (const { id, file, message, remedy } of noticesOf(content)) {
    if (!Object.hasOwn(FILE_NOTICE_WORDS, id)) continue;
    say(`${file}: ${message}\n  แก้: ${remedy}`);
  }
  const allowed = Object.entries(content.files).flatMap(([file, { published }]) =>
    published === "folder" ? [file] : [],
  );
  if (allowed.length === 0) return;
  say(`เผยแพร่ ${allowed.length} ไฟล์ที่ไม่มีเนื้อหาใดกล่าวถึง เพราะ publicFiles ใน content/agency.yaml อนุญาตโฟลเดอร์:`);
  for (const file of allowed) say(`  public/${file}`);
}

/** How much a published folder holds, against what hosts take. */
export async function siteSize(out: string): Promise<string> {
  const names = await filesBelow(out);
  // Thousands are sooner looked at without a promise for each.
  const bytes = names.reduce((sum, name) => sum + statSync(path.join(out, name)).size, 0);
  const near = limitsMet({ files: names.length, bytes }).map(limitWords);
  const words = `เว็บไซต์ทั้งหมด ${names.length} ไฟล์ ${megabytes(bytes)} MB`;
  return near.length > 0
    ? `${words} ใกล้หรือเกินที่โฮสต์รับได้: ${near.join(", ")}`
    : `${words} (GitHub Pages รับได้ 1,024 MB, Cloudflare Pages รับได้ 20,000 ไฟล์)`;
}
