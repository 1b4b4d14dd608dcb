import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { z } from "zod";
import { table } from "./table.ts";
import { UNKNOWN } from "./numbers.ts";
import type { Target } from "./targets.ts";

/** What was measured, by the titles of the targets. */
const lastSchema = z.record(z.string(), z.number());
type Last = z.infer<typeof lastSchema>;

/** Ratios of one run differ from those of the next by as much on machines that are shared. */
const WORSE = 1.25;

/** The targets whose value is worse than the last by more than chance. */
export const worseThan = (last: Last, targets: readonly Target[]): Target[] =>
  targets.filter(({ title, value }) => value > (last[title] ?? NaN) * WORSE);

/**
 * Tells what was measured beside the last run, and keeps it for the next where nothing is worse.
 * @param file JSON, made by the first run
 * @returns an exit code: 1 where something is worse
 */
export async function compareWithLast(file: string, targets: readonly Target[]): Promise<number> {
  const last = existsSync(file) ? lastSchema.parse(JSON.parse(await readFile(file, "utf8"))) : {};
  const worse = worseThan(last, targets);
  const rows = targets.map(({ title, value, write }) => {
    const before = last[title];
    return [title, before === undefined ? UNKNOWN : write(before), write(value)];
  });
  console.log(`\n## เทียบกับครั้งก่อน\n\n${table([["", "ครั้งก่อน", "ครั้งนี้"], ...rows])}\n`);
  for (const { title } of worse) console.log(`แย่ลงเกิน ${Math.round((WORSE - 1) * 100)}%: ${title}`);
  if (worse.length > 0) return 1;
  const measured = targets.filter(({ value }) => !Number.isNaN(value)).map(({ title, value }) => [title, value]);
  await writeFile(file, `${JSON.stringify({ ...last, ...Object.fromEntries(measured) }, null, 2)}\n`);
  return 0;
}
