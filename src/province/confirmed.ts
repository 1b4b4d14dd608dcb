import { readdir } from "node:fs/promises";
import path from "node:path";
import type { Edition } from "../domain/model/catalogue/edition.ts";
import type { IsoDate } from "../domain/thai/date.ts";
import { reportKey } from "../domain/verify/review/review.ts";
import type { Review } from "../domain/verify/review/schema.ts";
import { readReviewFile } from "../verify/report/review-files.ts";
import { SourceFault } from "../verify/source/source-fault.ts";
import type { ProvinceFolder } from "./folder.ts";
import type { LoadedRun } from "./load-run.ts";

/**
 * What people decided: a table of `verify` for each agency in `reviews/`, called by its id.
 * @throws SourceFault with every row of every table that cannot be taken
 */
export async function readConfirmed(
  { reviews }: ProvinceFolder,
  { agencies }: LoadedRun,
  { editions, today }: { readonly editions: readonly Edition[]; readonly today: IsoDate },
): Promise<ReadonlyMap<string, ReadonlyMap<string, Review>>> {
  const files = (await readdir(reviews).catch(() => [])).filter((file) => /\.(?:csv|xlsx)$/i.test(file));
  const all = new Map<string, ReadonlyMap<string, Review>>();
  const faults: string[] = [];
  for (const file of files) {
    const id = file.replace(/\.\w+$/, "");
    const agency = agencies.find((one) => one.id === id);
    const visit = agency?.visit;
    const edition = editions.find(
      ({ family, fiscalYear }) => family === visit?.edition.family && fiscalYear === visit.edition.fiscalYear,
    );
    if (!agency || !visit || !edition) {
      faults.push(`reviews/${file}: ไม่มีหน่วยงานรหัส ${id} ที่ตรวจแล้วในรอบนี้ ตั้งชื่อไฟล์ตามรหัสในทะเบียน`);
      continue;
    }
    const frame = {
      codes: new Set(edition.items.map(({ code }) => code)),
      report: reportKey(edition, { name: agency.name, ...(agency.site !== "" && { site: agency.site }) }, visit.source),
      today,
    };
    try {
      all.set(id, (await readReviewFile(path.join(reviews, file), frame)).reviews);
    } catch (error) {
      if (!(error instanceof SourceFault)) throw error;
      faults.push(error.message);
    }
  }
  if (faults.length > 0) throw new SourceFault(faults.join("\n"));
  return all;
}
