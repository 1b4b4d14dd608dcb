import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { CODE } from "../../program/paths.ts";
import { bundleSchema } from "./kept-bundle.ts";
import { planSchema } from "./plan.ts";

const ordered = {
  /** The agency's folder, absolute. */
  directory: z.string(),
  /** Fingerprint of the publisher's own code. */
  program: z.string(),
};

/** A bundle that is to be made: of a plan, or of what an agency's folder tells at once on a day. */
export const orderSchema = z.union([
  z.strictObject({ ...ordered, plan: planSchema }),
  z.strictObject({ ...ordered, today: z.string() }),
]);
type BundleOrder = Readonly<z.infer<typeof orderSchema>>;

const madeSchema = z.strictObject({
  /** What it is made of: see `bundleKey`. */
  key: z.string(),
  bundle: bundleSchema,
});
/** What a process answers that was asked for a bundle. */
export type MadeApart = Readonly<z.infer<typeof madeSchema>>;

/** Garbage is fetched often: what reads content stands beside it meanwhile. */
const FRUGAL = ["--max-semi-space-size=4", "--heap-growing-percent=20"];

/**
 * Has a bundle made in a process of its own: Astro and Vite need as much memory again as all else, and give none of it back.
 * @param to a new folder, absolute; what process and publisher tell each other stands beside it
 * @param stop ends it before it is done
 * @param quiet keeps to itself what goes wrong
 * @throws Error where it cannot be made
 */
export async function makeApart(
  order: BundleOrder,
  to: string,
  { stop, quiet = false }: { stop?: AbortSignal; quiet?: boolean } = {},
): Promise<MadeApart> {
  const [orderFile, answerFile] = [`${to}-order.json`, `${to}-made.json`];
  // At once: who reads meanwhile gives nobody else a turn.
  writeFileSync(orderFile, JSON.stringify(order));
  const program = fileURLToPath(new URL(`process${CODE}`, import.meta.url));
  const said = quiet ? "ignore" : "inherit";
  const child = spawn(process.execPath, [...FRUGAL, program, orderFile, to, answerFile], {
    // Astro puts its parts beside the pages only below the folder it runs in; elsewhere two builds would share them.
    cwd: path.dirname(to),
    // Whoever develops sees other pages than those that are published.
    env: {
      ...process.env,
      NODE_ENV: "production",
      VITEST: undefined,
      AGENCY_DIR: order.directory,
    },
    stdio: ["ignore", said, said],
  });
  const end = () => child.kill();
  process.once("exit", end);
  stop?.addEventListener("abort", end);
  if (stop?.aborted) end();
  const [code] = (await once(child, "close").finally(() => process.off("exit", end))) as [number | null];
  if (code !== 0) throw new Error(`The pages were not bundled: ${program} ended with ${String(code)}`);
  return madeSchema.parse(JSON.parse(await readFile(answerFile, "utf8")));
}
