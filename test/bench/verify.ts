import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { count, megabytes, milliseconds, seconds } from "./numbers.ts";
import { table } from "./table.ts";

const stopSchema = z.strictObject({
  done: z.int(),
  seconds: z.number(),
  /** The most memory that the process and its threads held until then, in bytes. */
  peak: z.number(),
  states: z.record(z.string(), z.int()),
});
/** How far a run was, and what it had taken until then. */
export type Stop = z.infer<typeof stopSchema>;

const start = (script: string, ...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
const linesOf = (child: ChildProcess) => createInterface({ input: child.stdout ?? process.stdin });

/** Verifies addresses of sites on this machine, each of the two in a process of its own. */
export async function measureVerify(counts: readonly number[]): Promise<Stop[]> {
  const sites = start("others-site.ts");
  try {
    const [port] = (await once(linesOf(sites), "line")) as [string];
    const step = start("verify-step.ts", String(Math.max(...counts)), port, counts.join());
    const ended = once(step, "close");
    const stops: Stop[] = [];
    for await (const line of linesOf(step)) stops.push(stopSchema.parse(JSON.parse(line)));
    const [code] = (await ended) as [number | null];
    if (code !== 0) throw new Error(`verify-step ended with ${code}`);
    return stops;
  } finally {
    sites.kill();
  }
}

/** What was measured, as a table, with the states of the last stop. */
export function verifyReport(stops: readonly Stop[]): string {
  const rows = stops.map(({ done, seconds: time, peak }) => [
    count(done),
    seconds(time),
    milliseconds(done / time),
    megabytes(peak),
  ]);
  const states = Object.entries(stops.at(-1)?.states ?? {}).map(([state, number]) => `${state} ${count(number)}`);
  return [
    "## ตรวจที่อยู่ในเครื่อง (ไม่พักระหว่างคำขอ)",
    table([["ที่อยู่", "เวลา (วินาที)", "ที่อยู่ต่อวินาที", "หน่วยความจำสูงสุด (MB)"], ...rows]),
    states.join(", "),
  ].join("\n\n");
}
