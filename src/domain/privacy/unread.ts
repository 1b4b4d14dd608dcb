import type { FileFacts } from "../model/entry.ts";

/** What browsers and programs read, and pictures, whose notes are looked at: nobody writes a list of people in them. */
const OTHERWISE =
  /\.(?:html?|svg|xml|json|geojson|md|ics|vcf|tsv|ya?ml|eml|js|css|sql|log|jpe?g|png|webp|gif|avif|tiff?|hei[cf]|ico|woff2?|ttf|txt|webmanifest)$|(?:^|\/)(?:_headers|_redirects|CNAME|\.nojekyll|\.well-known\/[^/]*)$/i;

/**
 * Files into which no reader could look, in words: what stands in them is neither found nor checked for personal data.
 * Scans are not among them.
 * @param files facts by path below `public/`
 */
export const unreadFiles = (files: Readonly<Record<string, FileFacts>>): string[] =>
  Object.entries(files).flatMap(([file, { text, fault, unread = [], pdf }]) => {
    if (fault === "encrypted") return [`${file} (ใส่รหัสผ่าน)`];
    if (fault !== undefined) return [`${file} (เปิดไม่ได้)`];
    if (text === undefined) return OTHERWISE.test(file) ? [] : [`${file} (ชนิดไฟล์ที่โปรแกรมไม่อ่าน)`];
    if (/\.(?:xls|xlt|ppt|pps)$/i.test(file)) return [`${file} (ชนิดไฟล์เก่า ตรวจได้เพียงบางส่วน ให้บันทึกเป็น .xlsx หรือ .pptx)`];
    if (!text && !pdf && unread.length === 0) return [`${file} (ไม่พบข้อความ)`];
    return unread.map((name) => `${file} > ${name}`);
  });
