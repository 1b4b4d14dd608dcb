import type { Content } from "../../domain/model/content.ts";
import { frameOf, type Frame } from "../frame/frame.ts";
import type { StepLink } from "../oit/item.ts";
import { TITLES } from "../frame/titles.ts";
import { urlsOf, type Urls } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** A chapter of the handbook as its file says it: `1-start.mdx` stands at `/handbook/start/`. */
export interface Chapter {
  /** The name of the file, without folders. */
  readonly file: string;
  readonly title: string;
  readonly description: string;
}

/** A link to a chapter. */
export interface ChapterLink extends Pick<Chapter, "title" | "description"> {
  readonly number: number;
  readonly slug: string;
  readonly href: string;
}

/** What surrounds the pages of the handbook. */
interface HandbookPage {
  readonly frame: Frame;
  readonly chapters: readonly ChapterLink[];
  readonly bookHref: string;
}

/** A page of one chapter. */
export interface ChapterPage extends HandbookPage {
  readonly file: string;
  readonly chapter: ChapterLink;
  readonly previous: StepLink | undefined;
  readonly next: StepLink | undefined;
}

/** The whole handbook on one page, for the printer and for the browser's own search. */
export const BOOK = "book";

/** The page of contents and the whole book. */
export interface ContentsPage extends HandbookPage {
  readonly files: readonly string[];
}

/** Every page of the handbook by its slug; none where the agency does not want it. */
export function handbookPages(
  content: Content,
  files: readonly Chapter[],
): { contents: ContentsPage; book: ContentsPage; chapters: readonly ChapterPage[] } | undefined {
  if (!content.agency.handbook) return undefined;
  const { href } = urlsOf(content.agency.site);
  const sorted = files.toSorted((a, b) => numberOf(a.file) - numberOf(b.file));
  const chapters = sorted.map(({ file, title, description }) => ({
    title,
    description,
    number: numberOf(file),
    slug: chapterSlug(file),
    href: href(addresses.handbookChapter(chapterSlug(file))),
  }));
  const page = (title: string, description: string, slug?: string) => ({
    frame: frameOf(content, {
      title,
      description,
      address: slug === undefined ? addresses.handbook : addresses.handbookChapter(slug),
      ...(slug === undefined ? {} : { parents: [{ title: TITLES.handbook, address: addresses.handbook }] }),
      // Citizens do not look for it.
      search: false,
    }),
    chapters,
    bookHref: href(addresses.handbookChapter(BOOK)),
    files: sorted.map(({ file }) => file),
  });
  return {
    contents: page(TITLES.handbook, "ตั้งแต่ติดตั้งโปรแกรมจนเผยแพร่เว็บไซต์ สำหรับเจ้าหน้าที่ที่ไม่ใช่โปรแกรมเมอร์"),
    book: page("คู่มือทั้งเล่ม", "ทุกบทในหน้าเดียว สำหรับพิมพ์ หรือค้นคำด้วย Ctrl+F", BOOK),
    chapters: chapters.map((chapter, index) => ({
      ...page(chapter.title, chapter.description, chapter.slug),
      file: sorted[index]?.file ?? "",
      chapter,
      previous: stepLink(chapters[index - 1]),
      next: stepLink(chapters[index + 1]),
    })),
  };
}

const numberOf = (file: string): number => Number.parseInt(file, 10);

/** The part of its address that a chapter gets from its file. */
export const chapterSlug = (file: string): string => file.replace(/^\d+-|\.mdx$/g, "");

/** The place of a chapter in the whole book. */
export const chapterAnchor = (slug: string): string => `chapter-${slug}`;

/** A link to another chapter's file, as it works on GitHub: `4-messages.mdx#file-missing`. */
const CHAPTER_FILE = /^(\d+-[a-z-]+\.mdx)(?:#(.*))?$/;

/**
 * Where a link of a chapter leads. Between chapters the files name each other; everything else stays as it is written.
 * @param inBook true where all chapters stand on one page
 */
export function chapterHref(written: string, { href }: Urls, inBook: boolean): string {
  const [, file, place] = CHAPTER_FILE.exec(written) ?? [];
  if (file === undefined) return written;
  const slug = chapterSlug(file);
  if (inBook) return `#${place ?? chapterAnchor(slug)}`;
  return href(`${addresses.handbookChapter(slug)}${place === undefined ? "" : `#${place}`}`);
}

const stepLink = (chapter: ChapterLink | undefined): StepLink | undefined =>
  chapter && { title: `${chapter.number}. ${chapter.title}`, href: chapter.href };
