import { lineImage, prepare } from "./prepare.ts";
import { openDrawer } from "./scans.ts";

/** The lines of a page as pictures (PNG), row by row. */
export type PageLines = readonly (readonly Uint8Array[])[];

/** More rows than these are no page of words but grain. */
const MOST_ROWS = 400;

/**
 * Draws one page of a document, makes it ready, and cuts it into its lines.
 * @throws when it does not open or cannot be drawn
 */
export async function lineImages(task: { bytes: Uint8Array; file: string; page: number }): Promise<PageLines> {
  const drawer = await openDrawer(task.bytes, task.file);
  try {
    const prepared = await prepare(await drawer.draw(task.page));
    const rows = prepared.rows.length > MOST_ROWS ? [] : prepared.rows;
    const lines: Uint8Array[][] = [];
    for (const row of rows) lines.push(await Promise.all(row.map((segment) => lineImage(prepared, segment))));
    return lines;
  } finally {
    drawer.close();
  }
}
