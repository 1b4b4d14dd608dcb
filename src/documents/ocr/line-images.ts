import { lineImage, prepare, rotated } from "./prepare.ts";
import { openDrawer } from "./scans.ts";

/** The lines of a page as pictures (PNG), row by row. */
export interface PageLines {
  readonly rows: readonly (readonly Uint8Array[])[];
  /** What stands on it is no lines of letters that could be read. */
  readonly isGrain: boolean;
}

/** More rows than these are no page of words but grain. */
const MOST_ROWS = 400;

/** A page of a document, and by how many degrees it is turned to the right before it is read. */
export interface PageTask {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly page: number;
  readonly turn?: 90 | 180 | 270;
}

/**
 * Draws one page of a document, makes it ready, and cuts it into its lines.
 * @throws when it does not open or cannot be drawn
 */
export async function lineImages(task: PageTask): Promise<PageLines> {
  const drawer = await openDrawer(task.bytes, task.file);
  try {
    const drawn = await drawer.draw(task.page);
    // Paper that was scanned has grain: one shade all over means that the picture on the page did not open.
    if (drawn.data.every((shade) => shade === drawn.data[0])) throw new Error("Nothing was drawn");
    const prepared = await prepare(task.turn ? await rotated(drawn, task.turn) : drawn);
    if (prepared.rows.length > MOST_ROWS) return { rows: [], isGrain: true };
    const rows: Uint8Array[][] = [];
    for (const row of prepared.rows) rows.push(await Promise.all(row.map((segment) => lineImage(prepared, segment))));
    return { rows, isGrain: false };
  } finally {
    drawer.close();
  }
}
