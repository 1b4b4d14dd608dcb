import type { FileFacts, ScanFault } from "../model/entry.ts";

type Files = Readonly<Record<string, FileFacts>>;

/** What browsers and programs read, and pictures, whose notes are looked at: nobody writes a list of people in them. */
const OTHERWISE =
  /\.(?:html?|svg|xml|json|geojson|md|ics|vcf|tsv|ya?ml|eml|mht(?:ml)?|js|css|sql|log|kml|gpx|vtt|srt|rss|ini|jpe?g|jpe|jfif|png|webp|gif|avif|tiff?|hei[cf]|ico|woff2?|ttf|txt|webmanifest)$|(?:^|\/)(?:_headers|_redirects|CNAME|\.nojekyll|\.well-known\/[^/]*)$/i;

/**
 * Files into which no reader could look, in words: what stands in them is neither found nor checked for personal data.
 * Scans with pages that are still to be read are not among them.
 * @param files facts by path below `public/`
 */
export const unreadFiles = (files: Files): string[] =>
  Object.entries(files).flatMap(([file, { text, fault, unread = [], scan }]) => {
    if (fault === "encrypted") return [`${file} (ใส่รหัสผ่าน)`];
    if (fault === "too-heavy") return [`${file} (ใช้เวลาหรือหน่วยความจำเกินกำหนด หรือคลายแล้วใหญ่ผิดปกติ)`];
    if (fault !== undefined) return [`${file} (เปิดไม่ได้)`];
    if (text === undefined) return OTHERWISE.test(file) ? [] : [`${file} (ชนิดไฟล์ที่โปรแกรมไม่อ่าน)`];
    if (/\.(?:xls|xlt|ppt|pps)$/i.test(file)) return [`${file} (ชนิดไฟล์เก่า ตรวจได้เพียงบางส่วน ให้บันทึกเป็น .xlsx หรือ .pptx)`];
    if (!text && (!scan || scan.read === scan.pages) && unread.length === 0) return [`${file} (ไม่พบข้อความ)`];
    return unread.map((name) => `${file} > ${name}`);
  });

/** Why a page was tried and is not read, in words. */
const FAULT_WORDS: Readonly<Record<ScanFault, string>> = {
  undrawable: "ภาพของหน้าเปิดไม่ได้หรือว่างเปล่า",
  slow: "ใช้เวลาเกินกำหนด",
  illegible: "อ่านเป็นข้อความไม่ได้ ให้เปิดดูเองหรือสแกนใหม่ให้ชัด",
};

/**
 * Scans with pages that are not read, in words, and why those that were tried are not.
 * @param files facts by path below `public/`
 */
export const unreadScans = (files: Files): string[] =>
  Object.entries(files).flatMap(([file, { scan }]) =>
    scan && scan.read < scan.pages
      ? [[`${file} อีก ${scan.pages - scan.read} หน้า`, ...faultWords(scan.faults ?? {})].join(" ")]
      : [],
  );

/** Most pages of one file that are told by number. */
const TOLD = 6;

function faultWords(faults: Readonly<Record<string, ScanFault>>): string[] {
  const tried = Object.entries(faults);
  if (tried.length === 0) return [];
  const words = tried.slice(0, TOLD).map(([page, fault]) => `หน้า ${page} ${FAULT_WORDS[fault]}`);
  return [`(${[...words, ...(tried.length > TOLD ? [`และอีก ${tried.length - TOLD} หน้า`] : [])].join(", ")})`];
}

/**
 * Everything that was not looked at, as `build` and `check` print it: a line for each file under a line that says what
 * that means; nothing where all was read.
 * @param files facts by path below `public/`
 */
export const unreadLines = (files: Files): string[] => [
  ...list(
    unreadScans(files),
    (count) =>
      `ภาพสแกนที่ยังไม่ได้อ่าน ${count} ไฟล์ จึงยังค้นไม่พบ ยังไม่ได้ตรวจปีและข้อมูลส่วนบุคคล อ่านด้วย npm run read (ถ้าปิดไว้ที่ ocr.enabled ใน content/agency.yaml ให้เปิดก่อน หรือเปิดดูเอง):`,
  ),
  ...list(
    unreadFiles(files),
    (count) => `ไฟล์ที่โปรแกรมอ่านไม่ได้ ${count} แห่ง จึงค้นเนื้อหาไม่พบและไม่ได้ตรวจข้อมูลส่วนบุคคล โปรดเปิดดูเอง:`,
  ),
];

const list = (files: readonly string[], heading: (count: number) => string): string[] =>
  files.length === 0 ? [] : [heading(files.length), ...files.map((line) => `  public/${line}`)];
