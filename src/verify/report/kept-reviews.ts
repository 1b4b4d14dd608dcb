import { stat } from "node:fs/promises";
import path from "node:path";
import type { VerifyReport } from "../../domain/verify/verify-report.ts";
import { reportKey, type Reviews } from "../../domain/verify/review/review.ts";
import type { Review } from "../../domain/verify/review/schema.ts";
import type { ReviewFrame } from "../../domain/verify/review/rows.ts";
import type { ItemCode } from "../../domain/thai/item-code.ts";
import { OUTPUTS, readReport } from "./outputs.ts";
import { readReviewFile, refuseBroken, REVIEW_FILES, type ReviewFile } from "./review-files.ts";
import { SourceFault } from "../source/source-fault.ts";

/** What people have decided so far, and the tables it was read from. */
export interface KeptReviews {
  readonly reviews: Reviews;
  readonly files: readonly ReviewFile[];
}

interface Asked {
  /** Where the report will be written, and an earlier one may stand. */
  readonly folder: string;
  /** The table that was named; what it leaves empty is undecided. */
  readonly named: string | undefined;
  /** The report that is compared with. */
  readonly earlier: VerifyReport | undefined;
  readonly frame: ReviewFrame;
}

/**
 * Gathers what people have decided before a run: from the table that was named, else from the tables beside an earlier
 * report in the same folder, what was sealed in it, and what is sealed in the report that is compared with.
 * @throws SourceFault with every row that cannot be taken, before anything is asked or written
 */
export async function keptReviews({ folder, named, earlier, frame }: Asked): Promise<KeptReviews> {
  const before = earlier && keyOf(earlier) === frame.report ? sealedIn(earlier, "รายงานใน --compare") : new Map();
  if (named !== undefined) {
    const file = await readReviewFile(named, frame);
    return { reviews: file.reviews, files: [file] };
  }
  const last = await lastReport(folder);
  const isOfSame = last !== undefined && keyOf(last) === frame.report;
  const own = isOfSame ? sealedIn(last, path.join(folder, OUTPUTS.json.file)) : new Map<ItemCode, Review>();
  const outdated = new Set(
    (isOfSame ? last.items : []).filter(({ review }) => review?.outdated).map(({ code }) => code),
  );
  const files: ReviewFile[] = [];
  for (const name of REVIEW_FILES) {
    const file = path.join(folder, name);
    if (await stat(file).catch(() => undefined)) files.push(await readReviewFile(file, frame));
  }
  const reviews = merged(files, own, outdated, folder);
  return { reviews: new Map([...before, ...reviews]), files };
}

const keyOf = ({ edition, agency, source }: VerifyReport): string => reportKey(edition, agency, source.name);

const lastReport = (folder: string): Promise<VerifyReport | undefined> =>
  // One of an older version says nothing that its tables do not say.
  readReport(path.join(folder, OUTPUTS.json.file)).catch(() => undefined);

/** @throws SourceFault where the seal is broken */
function sealedIn(report: VerifyReport, file: string): Map<ItemCode, Review> {
  refuseBroken(report, file);
  return new Map(
    report.items.flatMap(({ code, review }) => {
      if (!review) return [];
      const { verdict, reason, by, on, program, seen } = review;
      const own = { verdict, reason, by, on, ...(program && { program }), ...(seen !== undefined && { seen }) };
      return [[code, own] as const];
    }),
  );
}

/** Of two tables that were written alike, the one that a person has changed holds. */
function merged(
  files: readonly ReviewFile[],
  own: ReadonlyMap<ItemCode, Review>,
  outdated: ReadonlySet<ItemCode>,
  folder: string,
): Map<ItemCode, Review> {
  const codes = new Set([...own.keys(), ...files.flatMap(({ reviews }) => [...reviews.keys()])]);
  const conflicts: string[] = [];
  const reviews = new Map<ItemCode, Review>();
  for (const code of codes) {
    const written = outdated.has(code) ? undefined : own.get(code);
    const changed = files
      .map((file) => file.reviews.get(code))
      .filter((review) => decision(review) !== decision(written));
    if (new Set(changed.map(decision)).size > 1) conflicts.push(code);
    const review = changed.length > 0 ? changed[0] : own.get(code);
    if (review) reviews.set(code, review);
  }
  if (conflicts.length === 0) return reviews;
  throw new SourceFault(
    `${REVIEW_FILES.join(" กับ ")} ใน ${folder} ให้ผลข้อ ${conflicts.join(" ")} ไม่ตรงกัน ระบุไฟล์ที่ใช้ด้วย --review เช่น --review ${path.join(folder, REVIEW_FILES[1])}`,
  );
}

const decision = (review: Review | undefined): string =>
  review ? JSON.stringify([review.verdict, review.reason, review.by, review.on]) : "";
