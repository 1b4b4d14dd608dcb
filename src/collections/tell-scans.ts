import type { WriteStream } from "node:tty";
import { HOW_TO_ADD } from "../documents/ocr/engine.ts";
import type { ScanProgress, ScanRun } from "./scans.ts";

/** Time as a person says it. @param ms milliseconds */
const timeWords = (ms: number): string =>
  ms < 60_000 ? `${Math.max(1, Math.round(ms / 1000))} วินาที` : `${Math.round(ms / 60_000)} นาที`;

/** How far the reading of scans has come, in one line. */
export function scanWords({ done, total, left, elapsed }: ScanProgress): string {
  const rest = done > 0 && done < total ? ` เหลือราว ${timeWords((elapsed / done) * (total - done))}` : "";
  const later = left > 0 ? ` (อีก ${left} หน้าอ่านด้วย npm run read)` : "";
  return `อ่านภาพสแกน ${done}/${total} หน้า${rest}${later}`;
}

/** A log gets a line when reading starts and then no oftener than this (ms). */
const EVERY = 30_000;

/** Tells of the reading of scans: one line that changes for a person, a few lines that stay for a log. */
export function tellScans(
  stream: Pick<WriteStream, "write"> & { readonly isTTY?: boolean } = process.stderr,
): Pick<ScanRun, "onProgress" | "onMissing" | "onBroken"> {
  let last = -Infinity;
  return {
    onProgress(progress) {
      const isLast = progress.done >= progress.total;
      if (stream.isTTY) stream.write(`\r\u001B[K${scanWords(progress)}${isLast ? "\n" : ""}`);
      else if (isLast || progress.elapsed - last >= EVERY) {
        last = progress.elapsed;
        stream.write(`${scanWords(progress)}\n`);
      }
    },
    onBroken(why) {
      stream.write(`\nเริ่มส่วนอ่านภาพไม่ได้ หน้าที่เหลือจึงยังไม่ได้อ่าน (${why}) ลองติดตั้งใหม่ด้วยคำสั่ง\n  ${HOW_TO_ADD}\n`);
    },
    onMissing(pages) {
      stream.write(`มีภาพสแกน ${pages} หน้าที่ยังไม่ได้อ่าน เพราะไม่ได้ติดตั้งส่วนอ่านภาพ เพิ่มได้ด้วยคำสั่ง\n  ${HOW_TO_ADD}\n`);
    },
  };
}
