import { readdirSync, readFileSync } from "node:fs";

/** The most memory that processes held, in bytes. */
export interface Peak {
  readonly own: number;
  /** All processes that it started, together; `undefined` where the system does not tell. */
  readonly others: number | undefined;
}

/** How often a process is looked at, in ms: its peak itself is kept by the system, only its last moments are missed. */
const EVERY = 40;

/** Watches what a process starts, where the system shows it (Linux); the answer ends it. */
export function watchChildren(pid: number): () => number | undefined {
  if (process.platform !== "linux") return () => undefined;
  const peaks = new Map<number, number>();
  const look = (): void => {
    for (const child of descendants(pid)) peaks.set(child, Math.max(peaks.get(child) ?? 0, peakOf(child)));
  };
  const timer = setInterval(look, EVERY);
  return () => {
    clearInterval(timer);
    return [...peaks.values()].reduce((sum, peak) => sum + peak, 0);
  };
}

function descendants(pid: number): number[] {
  // A process belongs to the thread that started it.
  const children = threads(pid).flatMap((thread) =>
    read(`/proc/${pid}/task/${thread}/children`).split(" ").filter(Boolean).map(Number),
  );
  return [...children, ...children.flatMap(descendants)];
}

const threads = (pid: number): string[] => unlessGone(() => readdirSync(`/proc/${pid}/task`), []);
const peakOf = (pid: number): number => Number(/VmHWM:\s*(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) * 1024;
const read = (file: string): string => unlessGone(() => readFileSync(file, "utf8").trim(), "");

/** A process may end while it is looked at. */
function unlessGone<Value>(ask: () => Value, otherwise: Value): Value {
  try {
    return ask();
  } catch {
    return otherwise;
  }
}
