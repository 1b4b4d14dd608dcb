import type { Content } from "../model/content.ts";
import { megabytes } from "../model/files.ts";
import { HEAVY_FILE, limitsMet, MOST_ON_CLOUDFLARE, MOST_ON_GITHUB, type LimitMet } from "./limits.ts";

/** What asks for a look about the files of `public/`; `names` and `count` stand in the message. */
export const FILE_NOTICE_WORDS = {
  "unlinked-files": {
    message: (names: string, count: number) => `ไม่มีเนื้อหาใดกล่าวถึง ${count} ไฟล์นี้ จึงไม่เผยแพร่: ${names}`,
    remedy:
      "ถ้าเป็นร่างหรือไม่ใช้แล้ว ให้ย้ายออกจาก public/ ถ้าต้องการเผยแพร่ ให้ใส่ในคำตอบ ข่าว หรือลิงก์ในหน้า หรืออนุญาตทั้งโฟลเดอร์ด้วย publicFiles: { folders: [ชื่อโฟลเดอร์] } ใน content/agency.yaml",
    example: ["ร่าง ลับ.pdf", 1],
  },
  "picture-place": {
    message: (file: string) => `${file} บอกพิกัด (GPS) ของที่ที่ถ่ายภาพ และเผยแพร่ทั้งไฟล์เพราะเนื้อหาชี้ไปที่ไฟล์นี้โดยตรง`,
    remedy:
      "ถ้าที่นั้นเป็นบ้านหรือที่ส่วนตัว ให้ลบพิกัดก่อน (Windows: คลิกขวาที่ภาพ แล้วเลือก คุณสมบัติ แล้ว รายละเอียด แล้ว ลบคุณสมบัติและข้อมูลส่วนบุคคล ภาพในเอกสาร Office หรือ PDF ให้ลบจากภาพก่อนวาง) หรือแสดงเป็นภาพด้วย ![คำอธิบาย](ที่อยู่ภาพ) แทนลิงก์ โปรแกรมจะลบพิกัดให้",
    example: ["ถนน.jpg", 0],
  },
  "heavy-file": {
    message: (size: string) => `ไฟล์ใหญ่ ${size} MB เปิดบนโทรศัพท์ช้า`,
    remedy: "ลดขนาดไฟล์ (พิมพ์เป็น PDF ใหม่ด้วยคุณภาพปานกลาง หรือแยกเป็นหลายไฟล์) ถ้าส่งที่อยู่นี้เป็นคำตอบไปแล้วให้คงไว้",
    example: ["21.5", 0],
  },
  "cloudflare-refuses": {
    message: (size: string) => `ไฟล์ใหญ่ ${size} MB ซึ่ง Cloudflare Pages ไม่รับ (รับไม่เกิน 25 MB ต่อไฟล์) และเปิดบนโทรศัพท์ช้า`,
    remedy: "ลดขนาดไฟล์ หรือแยกเป็นหลายไฟล์ ถ้าเว็บไซต์อยู่ที่โฮสต์อื่นและส่งที่อยู่นี้เป็นคำตอบไปแล้วให้คงไว้",
    example: ["30.2", 0],
  },
  "github-refuses": {
    message: (size: string) => `ไฟล์ใหญ่ ${size} MB ซึ่ง GitHub ไม่รับ (รับไม่เกิน 100 MB ต่อไฟล์) จะส่งเนื้อหาขึ้น GitHub ไม่ได้เลย`,
    remedy: "ลดขนาดไฟล์หรือแยกเป็นหลายไฟล์ก่อนส่ง (commit) ถ้าเป็นวิดีโอให้ใส่ในช่องของหน่วยงานแล้วเขียนลิงก์แทน",
    example: ["120.0", 0],
  },
  "host-limit": {
    message: (limit: string) => `ไฟล์ที่เผยแพร่ใกล้หรือเกินที่โฮสต์รับได้: ${limit}`,
    remedy: "ลดขนาดไฟล์ใหญ่ ย้ายไฟล์ที่ไม่มีใครใช้ออกจาก public/ หรือใช้โฮสต์ที่รับได้มากกว่า",
    example: ["GitHub Pages 900.0 จาก 1024.0 MB", 0],
  },
} as const;
export type FileNoticeId = keyof typeof FILE_NOTICE_WORDS;

/** A notice about files, without its words. */
export interface FileNotice {
  readonly id: FileNoticeId;
  /** A file or a folder, from the agency's folder. */
  readonly file: string;
  readonly args: readonly [words: string, count: number];
}

/** So many names of a folder are told. */
const MOST_NAMES = 30;

/** What asks for a look about the files of `public/`: files that stay at home, large ones, and all of them together. */
export function fileNotices({ files }: Pick<Content, "files">): FileNotice[] {
  const entries = Object.entries(files);
  const unlinked = entries.flatMap(([file, { published, picture }]) => (published || picture ? [] : [file]));
  const published = entries.filter(([, facts]) => facts.published);
  const bytes = published.reduce((sum, [, { size }]) => sum + size, 0);
  return [
    ...[...Map.groupBy(unlinked, folderOf)].map(([folder, names]): FileNotice => {
      const shown = names.slice(0, MOST_NAMES).map((file) => file.slice(folder.length));
      const more = names.length - shown.length;
      const words = shown.join(", ") + (more > 0 ? ` และอีก ${more} ไฟล์` : "");
      return { id: "unlinked-files", file: `public/${folder}`, args: [words, names.length] };
    }),
    ...entries.flatMap(([file, facts]): FileNotice[] => {
      const id = weightOf(facts.size, facts.published !== undefined);
      return id ? [{ id, file: `public/${file}`, args: [megabytes(facts.size), 0] }] : [];
    }),
    ...published.flatMap(([file, { place }]): FileNotice[] =>
      place ? [{ id: "picture-place", file: `public/${file}`, args: [file.slice(folderOf(file).length), 0] }] : [],
    ),
    ...limitsMet({ files: published.length, bytes }).map((limit): FileNotice => ({
      id: "host-limit",
      file: "public/",
      args: [limitWords(limit), 0],
    })),
  ];
}

/** A limit of a host with how much of it a site uses: "GitHub Pages 900.0 จาก 1024.0 MB". */
export const limitWords = ({ host, what, has, most }: LimitMet): string =>
  what === "bytes" ? `${host} ${megabytes(has)} จาก ${megabytes(most)} MB` : `${host} ${has} จาก ${most} ไฟล์`;

/** Git keeps what is not published too; visitors and hosts are troubled by what is. */
function weightOf(size: number, isPublished: boolean): FileNoticeId | undefined {
  if (size > MOST_ON_GITHUB) return "github-refuses";
  if (!isPublished) return undefined;
  if (size > MOST_ON_CLOUDFLARE) return "cloudflare-refuses";
  return size > HEAVY_FILE ? "heavy-file" : undefined;
}

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf("/") + 1);
