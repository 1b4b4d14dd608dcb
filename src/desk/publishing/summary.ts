import { pageOf } from "../address.ts";
import { entriesOf } from "../entries.ts";
import { kindOf } from "../record.ts";
import { titleOf } from "../titles.ts";
import type { Content } from "../../domain/model/content.ts";
import type { FileChange } from "./repository.ts";

/** A change in the words of whoever reads the site. */
export interface ChangeWords {
  readonly file: string;
  readonly change: FileChange["change"];
  /** "ข่าว: ปลูกต้นไม้" */
  readonly what: string;
  /** The page on which citizens see it. */
  readonly page: string | undefined;
}

export const CHANGE_WORDS: Readonly<Record<FileChange["change"], string>> = {
  new: "เพิ่ม",
  changed: "แก้",
  removed: "ลบ",
};

/** Changes in words; files that carry nothing of their own are left out. */
export const changesInWords = (changes: readonly FileChange[], content: Content | undefined): ChangeWords[] =>
  changes
    .filter(({ file }) => !file.endsWith("/.gitkeep"))
    .map(({ file, change }) => {
      const desk = kindOf(file);
      if (!desk)
        return {
          file,
          change,
          what: file.startsWith("public/") ? `เอกสารหรือภาพ ${file.slice("public/".length)}` : file,
          page: undefined,
        };
      const own = desk.name === "agencies" ? content?.agency : undefined;
      const data = own ?? (content && entriesOf(content, desk).find((entry) => entry.file === file)?.data);
      const title = titleOf(desk, data, file);
      const page = change === "removed" ? undefined : pageOf(desk.name, file);
      return { file, change, what: title.startsWith(desk.kind.label) ? title : `${desk.kind.label}: ${title}`, page };
    });

/** The first line of a message for a commit, in Thai. */
export function messageFor(changes: readonly ChangeWords[]): string {
  const records = changes.filter(({ file }) => file.startsWith("content/"));
  const [first] = records.length > 0 ? records : changes;
  if (!first) return "เผยแพร่";
  const rest = changes.length - 1;
  return `${CHANGE_WORDS[first.change]}${first.what}${rest > 0 ? ` และอีก ${rest} ไฟล์` : ""}`;
}
