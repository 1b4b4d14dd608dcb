import { z } from "zod";
import { STATUS_WORDS, STATUSES } from "../../domain/model/status.ts";

/** What of `check --format json` an upgrade compares; either of the two versions may say more. */
const checkedSchema = z.object({
  edition: z.object({ fiscalYear: z.int() }),
  items: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      status: z.enum(STATUSES),
      findings: z.array(z.object({ message: z.string(), severity: z.string() })).default([]),
    }),
  ),
  /** What asks for a look about the site as a whole; older versions do not tell it here. */
  notices: z.array(z.object({ message: z.string(), file: z.string() })).default([]),
});
export type ItemStatuses = z.infer<typeof checkedSchema>;

/** Reads what a version of the program says of a year. @returns `undefined` where it could not read the content */
export function readChecked(json: string): ItemStatuses | undefined {
  try {
    return checkedSchema.parse(JSON.parse(json));
  } catch {
    return undefined;
  }
}

/**
 * What a version says about the site as a whole that the one before did not, a line each: files that nothing leads to any
 * more, and so stay at home, among them.
 */
export function newNotices(before: readonly ItemStatuses[], after: readonly ItemStatuses[]): string[] {
  const told = new Set(before.flatMap(({ notices }) => notices.map(({ message }) => message)));
  const found = after.flatMap(({ notices }) => notices.filter(({ message }) => !told.has(message)));
  return [...new Set(found.map(({ message, file }) => `${file}: ${message}`))];
}

/** Which items of a year one version judges otherwise than the one before, with the reason, a line each. */
export function changedStatuses(before: ItemStatuses, after: ItemStatuses): string[] {
  const known = new Map(before.items.map((item) => [item.code, item]));
  return after.items.flatMap(({ code, name, status, findings }) => {
    const was = known.get(code);
    if (was?.status === status) return [];
    const told = new Set(was?.findings.map(({ message }) => message));
    const news = findings.filter(({ message }) => !told.has(message)).map(({ message }) => message);
    const now = new Set(findings.map(({ message }) => message));
    const gone = was?.findings.filter(({ message }) => !now.has(message)).map(({ message }) => message) ?? [];
    const change = was
      ? `${STATUS_WORDS[was.status].label} → ${STATUS_WORDS[status].label}`
      : `ข้อใหม่: ${STATUS_WORDS[status].label}`;
    return [
      `ปี ${after.edition.fiscalYear} ${code} ${name}: ${change}`,
      ...news.map((message) => `  เพราะ ${message}`),
      ...(news.length === 0 ? gone.map((message) => `  รุ่นใหม่ไม่ทักว่า ${message}`) : []),
    ];
  });
}
