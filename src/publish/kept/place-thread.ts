import { startThread, type Thread } from "../../program/thread.ts";

/**
 * Starts a thread that fills the folder of a site. It looks first of all whether the bundle stands, while it waits for a
 * `PlacePlan`.
 */
export const startPlaceThread = (): Thread =>
  startThread(new URL("./place-worker.ts", import.meta.url), "The folder of the site");
