import { extensionOf } from "../../../model/files.ts";
import { defineRule } from "../rule.ts";

/** What a reader opens with a browser or an office program. */
const OPEN_TYPES = [
  ...["pdf", "html", "htm", "jpg", "jpeg", "png", "webp", "gif", "svg", "mp4", "webm", "mp3", "m4a"],
  ...["docx", "xlsx", "pptx", "doc", "xls", "ppt", "odt", "ods", "odp", "rtf", "txt", "csv", "json", "xml"],
];
/** What hides documents inside. */
const ARCHIVES = ["zip", "rar", "7z", "tar", "gz", "tgz"];
const PROGRAMS = ["exe", "msi", "bat", "cmd", "com", "scr", "ps1", "vbs", "js", "jar", "apk", "dmg", "sh"];

const kindOf = (extension: string): string =>
  ARCHIVES.includes(extension) ? "ไฟล์บีบอัด" : PROGRAMS.includes(extension) ? "โปรแกรม" : "ไฟล์ชนิดที่ไม่รู้จัก";

/** Data must be within the public's reach (NACC news 1741, DCONTROL): without special programs, and without unpacking. */
export const fileType = defineRule<{ title: string; kind: string; extension: string }>({
  id: "file-type",
  title: "ไฟล์ต้องเปิดได้ด้วยโปรแกรมทั่วไป",
  why: "ข้อมูลต้องเข้าถึงได้สำหรับทุกคน โดยไม่ต้องมีโปรแกรมเฉพาะและไม่ต้องแตกไฟล์บีบอัด",
  words: {
    what: ({ title, kind, extension }) => `“${title}” เป็น${kind} (${extension}) ซึ่งประชาชนทั่วไปอาจเปิดไม่ได้`,
    remedy: () => "แปลงเป็น PDF หรือแยกเป็นไฟล์ PDF, Excel หรือ CSV แล้วแก้ชื่อไฟล์ใน file",
  },
  weighs: { severities: ["failed", "look"], when: "ต้องแก้ เว้นแต่ไฟล์บีบอัด ซึ่งต้องดู" },
  scope: "evidence",
  check: (proof) => {
    const extension = extensionOf(proof.target);
    return proof.kind !== "file" || OPEN_TYPES.includes(extension)
      ? []
      : [
          {
            severity: ARCHIVES.includes(extension) ? "look" : "failed",
            path: [...proof.path, "file"],
            args: {
              title: proof.title,
              kind: kindOf(extension),
              extension: extension ? `.${extension}` : "ไม่มีนามสกุลไฟล์",
            },
          },
        ];
  },
  accept: [
    { says: "ไฟล์ PDF", given: { answer: { evidence: [{ title: "แผนผัง", file: "documents/chart.pdf" }] } } },
    { says: "ตารางในไฟล์ Excel", given: { answer: { evidence: [{ title: "รายการ", file: "documents/LIST.XLSX" }] } } },
  ],
  reject: [
    { says: "เอกสารอยู่ในไฟล์ ZIP", given: { answer: { evidence: [{ title: "เอกสาร", file: "documents/all.zip" }] } } },
    { says: "ไฟล์เป็นโปรแกรม", given: { answer: { evidence: [{ title: "หนังสือ", file: "documents/book.exe" }] } } },
    {
      says: "ไฟล์แบบแปลนที่ต้องใช้โปรแกรมเฉพาะ",
      given: { answer: { evidence: [{ title: "แบบ", file: "documents/plan.dwg" }] } },
    },
    { says: "ไฟล์ไม่มีนามสกุล", given: { answer: { evidence: [{ title: "แผนผัง", file: "documents/chart" }] } } },
  ],
});
